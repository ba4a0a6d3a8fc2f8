package dev.plumbline.core.evaluate;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
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
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the clauses over a call: the session decides, the explainer explains. */
public final class CallEvaluation {
  private static final Logger LOG = LoggerFactory.getLogger(CallEvaluation.class);

  private final Pack pack;
  private final Mode mode;
  private final CallFacts facts;
  private final CallExplainer explainer;
  private final SetAside setAside = new SetAside(LOG);
  private final Map<String, Set<Submission>> fired;

  /**
   * Evaluates a call.
   *
   * @param submissions one for each application, whose ids differ, in any order
   */
  public CallEvaluation(Pack pack, Mode mode, List<Submission> submissions) {
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
    this.fired = pack.callClauses().isEmpty() ? Map.of() : fire();
  }

  /** Hands on what was decided, in the order of the clauses' ids and then of the applications'. */
  public void forEach(Consumer<CallRuling> each) {
    for (RuleSteps rule : pack.callClauses()) {
      if (!CallExplainer.hasSubject(rule)) {
        each.accept(doubted(ruling(rule, null)));
        continue;
      }
      for (Submission subject : facts.submissions()) {
        each.accept(doubted(ruling(rule, subject)));
      }
    }
    LOG.debug("{} submissions, looked at {} times", facts.submissions().size(), looks());
  }

  /** How often a submission was looked at so far to explain a rule that did not fire for one. */
  public long looks() {
    return facts.looks();
  }

  private Map<String, Set<Submission>> fire() {
    List<RuleSteps> rules = new ArrayList<>(pack.callClauses());
    pack.callDoubts().values().forEach(rules::addAll);
    setAside.tooMuch(Effort.tooMuchOverCall(rules, facts.all(), pack.limits()));
    Set<String> names =
        rules.stream()
            .map(rule -> rule.text().name())
            .filter(name -> !setAside.has(name))
            .collect(Collectors.toSet());
    KieBase all = pack.base().only(names); // if that cannot be made, it is no rule's fault
    try {
      return CallSession.fire(all, facts.all());
    } catch (RuntimeException e) {
      // Rules over a call are few: each by itself, so that one that throws leaves the others alone.
      Map<String, Set<Submission>> each = new HashMap<>();
      for (String name : names) {
        try {
          each.putAll(CallSession.fire(pack.base().only(Set.of(name)), facts.all()));
        } catch (RuntimeException thrown) {
          setAside.faulty(name, thrown);
        }
      }
      return each;
    }
  }

  private CallRuling ruling(RuleSteps rule, Submission subject) {
    String name = rule.text().name();
    if (setAside.has(name)) {
      return new CallRuling(
          subject, Ruling.setAside(rule, setAside.because(rule.text())), List.of());
    }
    if (isFor(fired.get(name), subject)) {
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
  private CallRuling doubted(CallRuling decided) {
    List<Ruling.Doubt> doubts =
        pack.callDoubts().getOrDefault(decided.ruling().clause().id(), List.of()).stream()
            .map(RuleSteps::text)
            .filter(
                doubt ->
                    isFor(fired.get(doubt.name()), decided.subject())
                        || decided.ruling().isDecided() && setAside.isTooMuch(doubt.name()))
            .map(doubt -> setAside.doubt(doubt, List.of()))
            .toList();
    return doubts.isEmpty()
        ? decided
        : new CallRuling(decided.subject(), decided.ruling().doubted(doubts), decided.others());
  }

  private static boolean isFor(Set<Submission> subjects, Submission subject) {
    return subjects != null && (subject == null || subjects.contains(subject));
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
