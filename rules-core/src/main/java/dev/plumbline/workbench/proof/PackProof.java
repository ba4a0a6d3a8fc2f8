package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.Severity;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.rule.RuleText.Provision;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Call;
import dev.plumbline.workbench.InParallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is proven of two packs. Immutable.
 *
 * @param clauses how each clause and doubt that changed compares with what it was, in the order of
 *     the old rules; behind them, what may become of each clause that is new, by facts
 * @param because why it is not proven that no application which was rejected is now accepted; empty
 *     if it is
 * @param judged the clauses by which one may have been rejected and of which a doubt changed: a
 *     judgement that is recorded of them, which settles only what is in doubt, may now count, or
 *     count no more
 */
public record PackProof(List<ClauseProof> clauses, List<Bilingual> because, List<String> judged) {
  /** So many reasons are told, and how many more there are. */
  private static final int FEW = 5;

  private static final Set<Severity> REJECTING = Set.of(Severity.REJECT, Severity.RETURN);

  /** Copies the lists. */
  public PackProof {
    clauses = List.copyOf(clauses);
    because = List.copyOf(because);
    judged = List.copyOf(judged);
  }

  /**
   * Compares two packs.
   *
   * @param rules the rules of the new pack by those of the old that they take the place of
   */
  public static PackProof of(
      PackText before,
      Call callBefore,
      PackText after,
      Call callAfter,
      Map<RuleText, RuleText> rules) {
    Theory was = new Theory(before, callBefore);
    Theory is = new Theory(after, callAfter);
    Prover prover = new Prover(was, is, Worlds.MOST);
    SameAnswers same = new SameAnswers(was, is);
    List<ClauseProof> all = new ArrayList<>();
    Map<String, Proof> proofs = new HashMap<>();
    List<@Nullable Compared> compared =
        InParallel.map(
            rules.entrySet(),
            pair ->
                pair.getKey().isRenamedBy(pair.getValue())
                        || isToBeProven(pair.getKey(), pair.getValue(), same)
                    ? new Compared(pair, prover.compare(pair.getKey(), pair.getValue()))
                    : null);
    for (Compared one : compared) {
      if (one != null) {
        RuleText old = one.rules().getKey();
        RuleText now = one.rules().getValue();
        String doubt = old instanceof Doubt ? now.name() : null;
        proofs.put(old.name(), one.proof());
        all.add(new ClauseProof(now.about(), doubt, one.proof()));
      }
    }
    Set<String> known = before.clauses().map(RuleText::clause).collect(Collectors.toSet());
    Prover alone = new Prover(is, is, Worlds.MOST);
    List<RuleText> added =
        after
            .clauses()
            .filter(rule -> !known.contains(rule.clause()) && !rules.containsValue(rule))
            .filter(rule -> rule.provision().hasFinding() && rule.provision().isByFacts())
            .filter(rule -> !after.isOverCall(rule))
            .toList();
    all.addAll(
        InParallel.map(
            added,
            rule -> new ClauseProof(rule.clause(), null, new Proof.Added(alone.alone(rule)))));
    List<Bilingual> because = new ArrayList<>();
    before
        .clauses()
        .filter(rule -> rejects(rule.provision()))
        .forEach(
            rule -> {
              Message one = lost(rule, rules.get(rule), proofs.get(rule.name()));
              if (one != null) {
                because.add(one.words());
              }
            });
    return new PackProof(all, because, judged(before, after, rules, proofs));
  }

  private static List<String> judged(
      PackText before, PackText after, Map<RuleText, RuleText> rules, Map<String, Proof> proofs) {
    return before
        .clauses()
        .filter(clause -> rejects(clause.provision()))
        .filter(
            clause ->
                before
                        .doubts(clause.clause())
                        .anyMatch(
                            doubt ->
                                changed(rules.get(doubt), proofs.get(doubt.name()))
                                    || clause.isRenamedBy(rules.get(clause)))
                    || after.doubts(clause.clause()).anyMatch(doubt -> !rules.containsValue(doubt)))
        .map(RuleText::clause)
        .toList();
  }

  private static boolean changed(@Nullable RuleText now, @Nullable Proof proof) {
    return now == null || proof != null && !(proof instanceof Proof.Equal);
  }

  /** A rule of the old pack with that which takes its place, and how they compare. */
  private record Compared(Map.Entry<RuleText, RuleText> rules, Proof proof) {}

  private static boolean isToBeProven(RuleText old, RuleText now, SameAnswers same) {
    return old.about() != null
        && now.about() != null
        && old instanceof Doubt == now instanceof Doubt
        && !(old instanceof RuleText.Definition)
        && !same.have(old, now);
  }

  /** Why an application that a clause rejected may be accepted; {@code null} if it may not. */
  private static Message lost(RuleText old, RuleText now, Proof proof) {
    if (now == null || now.clause() == null || !now.provision().hasFinding()) {
      return Message.of("proof.removed", old.clause());
    }
    boolean weighs =
        (REJECTING.contains(now.provision().severity())
                || now.provision().severity() == Severity.REVIEW)
            && now.provision().isByFacts() == old.provision().isByFacts()
            && now.provision().missing().equals(old.provision().missing());
    if (!weighs) {
      return Message.of("proof.milder", old.clause());
    }
    return proof == null || proof.keepsOut()
        ? null
        : Message.of("proof.clause", old.clause(), inBrief(proof));
  }

  /** How a clause that does not keep out all that it did compares; its example stands above. */
  private static Message inBrief(Proof proof) {
    if (proof instanceof Proof.Looser looser) {
      return Message.of(looser.witness().certain() ? "proof.isLooser" : "proof.mayBeLooser");
    }
    return Message.of(proof instanceof Proof.Neither ? "proof.isNeither" : "proof.isOpen");
  }

  private static boolean rejects(Provision provision) {
    return provision.hasFinding() && REJECTING.contains(provision.severity());
  }

  /** What there is to say of the clauses, line by line; what is the same of many, once. */
  public List<ProvenLine> lines() {
    return ProvenLine.of(clauses);
  }

  /** Whether it is proven that no application which was rejected is now accepted. */
  public boolean kept() {
    return because.isEmpty() && judged.isEmpty();
  }

  /** Whether that is so, or why it is not proven. */
  public Bilingual text() {
    if (kept()) {
      return Message.of("proof.kept").words();
    }
    if (because.isEmpty()) {
      return Message.of("proof.keptUnjudged", judged).words();
    }
    int more = because.size() - FEW;
    return more <= 1
        ? Message.of("proof.notKept", Message.inTurn(because)).words()
        : Message.of("proof.notKeptMany", Message.inTurn(because.subList(0, FEW)), more).words();
  }
}
