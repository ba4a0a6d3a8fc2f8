package dev.plumbline.core.evaluate;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
import dev.plumbline.DecidedBy;
import dev.plumbline.Limit;
import dev.plumbline.Mode;
import dev.plumbline.Notice;
import dev.plumbline.Status;
import dev.plumbline.core.explain.CallExplainer;
import dev.plumbline.core.explain.CallExplanation;
import dev.plumbline.core.explain.CallFacts;
import dev.plumbline.core.explain.Effort;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.explain.Truth;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the clauses over a call, rule by rule: which submissions it fires for is decided by
 * walking it, or by a session, and for the others the explainer says why not.
 */
public final class CallEvaluation {
  private static final Logger LOG = LoggerFactory.getLogger(CallEvaluation.class);

  private final Pack pack;
  private final Mode mode;
  private final CallFacts facts;
  private final CallExplainer explainer;
  private final SetAside setAside = new SetAside(LOG);

  /** What a session decided, by the names of the rules; {@code null} where it is not asked. */
  private final Map<String, Fired> fired;

  /**
   * For which submissions a rule fires.
   *
   * @param each whether it is about one after another
   * @param numbers theirs, from 0; 0 if it is about the call as a whole
   */
  private record Fired(boolean each, BitSet numbers) {
    static final Fired NEVER = new Fired(true, new BitSet());

    /** Whether it fires for a submission; for -1, whether it fires at all. */
    boolean isFor(int subject) {
      return subject < 0 ? !numbers.isEmpty() : each && numbers.get(subject);
    }
  }

  /**
   * Evaluates a call.
   *
   * @param decidedBy who decides which rules fire: the plan walks them
   * @param submissions one for each application, whose ids differ, in any order
   */
  public CallEvaluation(Pack pack, Mode mode, DecidedBy decidedBy, List<Submission> submissions) {
    this.pack = pack;
    this.mode = mode;
    this.facts = new CallFacts(submissions, pack.definedFacts(), pack.text().lexicon());
    // One more than is told, to know whether there are more.
    this.explainer =
        new CallExplainer(
            pack.base().types(),
            facts,
            CallFinding.MOST_OTHERS + 1,
            pack.limits().count(Limit.EVIDENCE));
    List<RuleSteps> rules = new ArrayList<>(pack.callClauses());
    pack.callDoubts().values().forEach(rules::addAll);
    setAside.tooMuch(Effort.tooMuchOverCall(rules, facts.all(), pack.limits()));
    this.fired = decidedBy == DecidedBy.PLAN || rules.isEmpty() ? null : fire(rules);
  }

  /** Hands on what was decided, in the order of the clauses' ids and then of the applications'. */
  public void forEach(Consumer<CallRuling> each) {
    for (RuleSteps rule : pack.callClauses()) {
      List<RuleSteps> doubts = pack.callDoubts().getOrDefault(rule.clause().id(), List.of());
      Fired met = fired(rule);
      List<Fired> doubted = doubts.stream().map(this::fired).toList();
      boolean whole = !CallExplainer.hasSubject(rule);
      int last = whole ? 0 : facts.submissions().size();
      for (int subject = whole ? -1 : 0; subject < last; subject++) {
        each.accept(doubted(ruling(rule, met, subject), subject, doubts, doubted));
      }
      facts.forget();
    }
    LOG.debug("{} submissions, looked at {} times", facts.submissions().size(), looks());
  }

  /** How often a submission was looked at so far to explain a rule that did not fire for one. */
  public long looks() {
    return explainer.explainingLooks();
  }

  /** How often one was looked at so far to decide which rules fire, where no session did. */
  public long decidingLooks() {
    return explainer.decidingLooks();
  }

  private Fired fired(RuleSteps rule) {
    if (setAside.has(rule.text().name())) {
      return Fired.NEVER;
    }
    return fired == null ? walked(rule) : fired.getOrDefault(rule.text().name(), Fired.NEVER);
  }

  private Fired walked(RuleSteps rule) {
    BitSet numbers = new BitSet();
    boolean each = CallExplainer.hasSubject(rule);
    try {
      if (!each) {
        numbers.set(0, explainer.fires(rule, null));
        return new Fired(false, numbers);
      }
      int number = 0;
      for (Submission subject : facts.submissions()) {
        numbers.set(number++, explainer.fires(rule, subject));
      }
      return new Fired(true, numbers);
    } catch (RuntimeException thrown) {
      // One that throws for one submission is not to be relied on for the others.
      setAside.faulty(rule.text().name(), thrown);
      return Fired.NEVER;
    }
  }

  private Map<String, Fired> fire(List<RuleSteps> rules) {
    Set<String> names =
        rules.stream()
            .map(rule -> rule.text().name())
            .filter(name -> !setAside.has(name))
            .collect(Collectors.toSet());
    KieBase all = pack.base().only(names); // if that cannot be made, it is no rule's fault
    Map<String, Set<Submission>> each = new HashMap<>();
    try {
      each.putAll(CallSession.fire(all, facts.all()));
    } catch (RuntimeException e) {
      // Rules over a call are few: each by itself, so that one that throws leaves the others alone.
      for (String name : names) {
        try {
          each.putAll(CallSession.fire(pack.base().only(Set.of(name)), facts.all()));
        } catch (RuntimeException thrown) {
          setAside.faulty(name, thrown);
        }
      }
    }
    Map<String, Fired> found = new HashMap<>();
    each.forEach((name, subjects) -> found.put(name, numbered(subjects)));
    return found;
  }

  private Fired numbered(Set<Submission> subjects) {
    BitSet numbers = new BitSet();
    if (subjects.isEmpty()) {
      numbers.set(0);
      return new Fired(false, numbers);
    }
    int number = 0;
    for (Submission each : facts.submissions()) {
      numbers.set(number++, subjects.contains(each));
    }
    return new Fired(true, numbers);
  }

  private CallRuling ruling(RuleSteps rule, Fired met, int number) {
    Submission subject = number < 0 ? null : facts.submissions().get(number);
    String name = rule.text().name();
    if (setAside.has(name)) {
      return new CallRuling(
          subject, Ruling.setAside(rule, setAside.because(rule.text())), List.of());
    }
    if (met.isFor(number)) {
      return new CallRuling(subject, Ruling.of(rule, Status.SATISFIED, List.of()), List.of());
    }
    try {
      CallExplanation explained = explainer.explain(rule, subject);
      if (explained.why().whole() == Truth.TRUE) {
        LOG.error("rule did not fire although its conditions hold: {}", name);
      }
      Ruling ruling = Ruling.unfired(rule, explained.why()).in(mode);
      return named(subject, ruling, explained.others());
    } catch (RuntimeException e) {
      LOG.warn("rule cannot be explained, it threw {}: {}", e.getClass().getName(), name);
      return new CallRuling(
          subject,
          Ruling.setAside(rule, SetAside.notice(Notice.Kind.RULE_FAULTY, rule.text())),
          List.of());
    }
  }

  /** A doubt about a clause fires for the submissions that a person has to look at. */
  private CallRuling doubted(
      CallRuling decided, int number, List<RuleSteps> about, List<Fired> fired) {
    List<Ruling.Doubt> doubts = new ArrayList<>(0);
    for (int i = 0; i < about.size(); i++) {
      RuleText doubt = about.get(i).text();
      if (fired.get(i).isFor(number)
          || decided.ruling().isDecided() && setAside.isTooMuch(doubt.name())) {
        doubts.add(setAside.doubt(doubt, List.of()));
      }
    }
    return doubts.isEmpty()
        ? decided
        : new CallRuling(decided.subject(), decided.ruling().doubted(doubts), decided.others());
  }

  private static CallRuling named(Submission subject, Ruling ruling, List<String> others) {
    if (others.size() <= CallFinding.MOST_OTHERS) {
      return new CallRuling(subject, ruling, others);
    }
    List<String> first = new ArrayList<>(others.subList(0, CallFinding.MOST_OTHERS));
    Notice more =
        new Notice(Notice.Kind.MORE_OTHERS, List.of(Bilingual.same(String.valueOf(first.size()))));
    return new CallRuling(subject, ruling.as(ruling.status(), List.of(more)), first);
  }
}
