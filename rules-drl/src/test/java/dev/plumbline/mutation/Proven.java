package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.Status;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Call;
import dev.plumbline.mutation.Mutant.Operator;
import dev.plumbline.workbench.proof.ClauseProof;
import dev.plumbline.workbench.proof.PackProof;
import dev.plumbline.workbench.proof.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what is proven of mutants agrees with the case that noticed each. */
final class Proven {
  /** What does not change what a rule asks. */
  private static final Set<Operator> OTHERWISE =
      Set.of(Operator.MISSING_DROPPED, Operator.MISSING_WEIGHED, Operator.DOUBT_REMOVED);

  private static final Pattern DIFFERENCE =
      Pattern.compile(".*: (?<clause>[A-Z]\\S*) (?<was>[A-Z_]+) → (?<is>[A-Z_]+)");

  /** From what is best for an application to what is worst. */
  private static final List<Status> ORDER =
      List.of(Status.NOT_APPLICABLE, Status.SATISFIED, Status.UNDETERMINED, Status.VIOLATED);

  private final List<String> wrong = new ArrayList<>();
  private int compared;
  private int decided;

  private Proven() {}

  static Proven of(Subject subject, List<Fate> fates) {
    Proven proven = new Proven();
    fates.parallelStream()
        .filter(fate -> fate.kind() == Fate.Kind.NOTICED)
        .filter(fate -> !OTHERWISE.contains(fate.mutant().operator()))
        .forEach(fate -> proven.check(subject, fate));
    return proven;
  }

  /** The proofs that a case contradicts. */
  List<String> wrong() {
    return wrong;
  }

  /** Of how many mutants a case noticed something of which a proof speaks. */
  int compared() {
    return compared;
  }

  /** Of how many of them it was proven how the clause compares. */
  int decided() {
    return decided;
  }

  private void check(Subject subject, Fate fate) {
    Matcher seen = DIFFERENCE.matcher(fate.by());
    PackText after = after(subject, fate.mutant());
    if (!seen.matches()
        || after == null
        || !isStatus(seen.group("was"))
        || !isStatus(seen.group("is"))) {
      return;
    }
    PackText before = subject.pack().text();
    Call call = subject.pack().files().manifest().call();
    String clause = seen.group("clause");
    Map<RuleText, RuleText> same = new LinkedHashMap<>();
    before.rules().values().stream()
        .filter(rule -> clause.equals(rule.about()))
        .forEach(rule -> same.put(rule, after.rules().get(rule.name())));
    same.values().removeIf(rule -> rule == null);
    List<ClauseProof> all = PackProof.of(before, call, after, call, same).clauses();
    List<Proof> proofs = all.stream().map(ClauseProof::proof).toList();
    boolean equal = proofs.stream().allMatch(Proof.Equal.class::isInstance);
    int change =
        Integer.signum(
            ORDER.indexOf(Status.valueOf(seen.group("is")))
                - ORDER.indexOf(Status.valueOf(seen.group("was"))));
    boolean weighed =
        ORDER.containsAll(
            List.of(Status.valueOf(seen.group("is")), Status.valueOf(seen.group("was"))));
    // Where a doubt is raised, a recorded judgement decides, for better or worse.
    boolean against =
        weighed
            && all.size() == 1
            && all.get(0).doubt() == null
            && (change < 0 && proofs.get(0) instanceof Proof.Stricter
                || change > 0 && proofs.get(0) instanceof Proof.Looser);
    note(proofs, equal || against ? fate.mutant() + " | " + fate.by() + " | " + proofs : null);
  }

  private synchronized void note(List<Proof> proofs, String contradiction) {
    compared++;
    decided += proofs.stream().noneMatch(Proof.Undecided.class::isInstance) ? 1 : 0;
    if (contradiction != null) {
      wrong.add(contradiction);
    }
  }

  private static boolean isStatus(String name) {
    return List.of(Status.values()).stream().anyMatch(status -> status.name().equals(name));
  }

  /** The pack as the mutant has it; {@code null} if by itself it is refused. */
  private static PackText after(Subject subject, Mutant mutant) {
    try {
      return Edited.of(subject, mutant).text();
    } catch (PackException e) {
      return null;
    }
  }
}
