package dev.plumbline.core.evaluate;

import dev.plumbline.Bilingual;
import dev.plumbline.DecidedBy;
import dev.plumbline.Evidence;
import dev.plumbline.Kind;
import dev.plumbline.Mode;
import dev.plumbline.Notice;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Ruling.Gap;
import dev.plumbline.core.explain.Decider;
import dev.plumbline.core.explain.Effort;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.explain.Truth;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Judgement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the rules over one set of facts: the plan or a session decides, the explainer
 * explains.
 */
final class RuleRun {
  private static final Logger LOG = LoggerFactory.getLogger(RuleRun.class);

  private final Pack pack;
  private final Explainer explainer;
  private final FactSet facts;
  private final Mode mode;
  private final Map<String, Judgement> judgements;
  private final SetAside setAside = new SetAside(LOG);
  private final Set<String> used = new HashSet<>();

  /** Decides what the plan covers; {@code null} if a session decides all. */
  private Decider decider;

  /** The rules that fired in a session, of those that it decides. */
  private Set<String> fired;

  RuleRun(
      Pack pack,
      Explainer explainer,
      DecidedBy decidedBy,
      FactSet facts,
      Mode mode,
      Map<String, Judgement> judgements) {
    this.pack = pack;
    this.explainer = explainer;
    this.facts = facts;
    this.mode = mode;
    this.judgements = judgements;
    if (!pack.plan().isLight(facts)) {
      setAside.tooMuch(Effort.tooMuch(pack.rules().values(), facts, pack.limits()));
    }
    this.decider = decidedBy == DecidedBy.PLAN ? pack.plan().over(facts) : null;
    this.fired = decider == null || !pack.plan().coversAll() ? fire() : Set.of();
  }

  /** Whether a session decides a rule, and it is not set aside. */
  private boolean isAsked(String name) {
    return !setAside.has(name) && (decider == null || !pack.plan().covers(pack.rules().get(name)));
  }

  private Set<String> notAsked() {
    return decider == null
        ? setAside.names()
        : pack.rules().keySet().stream().filter(name -> !isAsked(name)).collect(Collectors.toSet());
  }

  /** The rules that fire; those that throw are set aside, and the others run again without them. */
  private Set<String> fire() {
    pack.base().kieBase(); // if that cannot be made, it is no rule's fault
    try {
      return RuleSession.fire(pack.base(), notAsked(), pack.definitions(), facts);
    } catch (RuntimeException e) {
      findFaulty();
      while (true) {
        try {
          return RuleSession.fire(pack.base(), notAsked(), pack.definitions(), facts);
        } catch (RuntimeException again) {
          // A session tests conditions that a walk does not come to.
          if (!setAsideOne(again)) {
            LOG.error("no rule can be evaluated on these facts: {}", again.getClass().getName());
            setAside.faulty(pack.rules().keySet().stream().filter(this::isAsked).toList());
            return Set.of();
          }
        }
      }
    }
  }

  /** Finds a rule that a session throws on, by halves; there may be more. */
  private boolean setAsideOne(RuntimeException thrown) {
    List<String> suspects = pack.rules().keySet().stream().filter(this::isAsked).sorted().toList();
    if (suspects.isEmpty()) {
      return false;
    }
    while (suspects.size() > 1) {
      List<String> half = suspects.subList(0, suspects.size() / 2);
      suspects = throwsWithOnly(half) ? half : suspects.subList(half.size(), suspects.size());
    }
    setAside.faulty(suspects.get(0), thrown);
    return true;
  }

  private boolean throwsWithOnly(List<String> names) {
    Set<String> others = new HashSet<>(pack.rules().keySet());
    names.forEach(others::remove);
    try {
      RuleSession.fire(pack.base(), others, pack.definitions(), facts);
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private void findFaulty() {
    for (RuleSteps rule : pack.rules().values()) {
      if (!isAsked(rule.text().name())) {
        continue;
      }
      try {
        explainer.explain(rule, facts);
      } catch (RuntimeException e) {
        setAside.faulty(rule.text().name(), e);
      }
    }
  }

  /** Who decides: a session also where the plan was left to one. */
  DecidedBy decidedBy() {
    return decider == null ? DecidedBy.SESSION : DecidedBy.PLAN;
  }

  /** The clauses whose recorded judgement was used. */
  Set<String> usedJudgements() {
    return used;
  }

  /** Those rules that fire. */
  List<RuleSteps> fired(List<RuleSteps> rules) {
    return rules.stream().filter(this::fires).toList();
  }

  /** What becomes of clauses, in their order. */
  List<Ruling> rulings(List<RuleSteps> clauses) {
    List<Ruling> rulings = new ArrayList<>(clauses.size());
    clauses.forEach(rule -> rulings.add(ruling(rule)));
    return rulings;
  }

  private Ruling ruling(RuleSteps rule) {
    Ruling ruling = decide(rule);
    if (ruling.clause().kind() == Kind.JUDG) {
      ruling = judged(ruling);
    }
    return doubted(rule, ruling).in(mode);
  }

  private Ruling decide(RuleSteps rule) {
    RuleText text = rule.text();
    if (setAside.has(text.name())) {
      return Ruling.setAside(rule, setAside.because(text));
    }
    if (isPlanned(rule)) {
      try {
        return planned(rule);
      } catch (RuntimeException e) {
        leaveToSession(e);
        return decide(rule);
      }
    }
    Explanation why;
    try {
      why = explainer.explain(rule, facts);
    } catch (RuntimeException e) {
      // A walk takes conditions in their order, a session may not come to the one that throws.
      setAside.faulty(text.name(), e);
      return fired.contains(text.name())
          ? Ruling.of(rule, Status.SATISFIED, List.of())
          : Ruling.setAside(rule, setAside.because(text));
    }
    if (fired.contains(text.name())) {
      return Ruling.of(rule, Status.SATISFIED, why.evidence()).noting(why.untold());
    }
    if (why.scope() == Truth.TRUE && why.whole() == Truth.TRUE) {
      LOG.error("rule did not fire although its conditions hold: {}", text.name());
    }
    return Ruling.unfired(rule, why);
  }

  private boolean isPlanned(RuleSteps rule) {
    return decider != null && pack.plan().covers(rule);
  }

  private boolean fires(RuleSteps rule) {
    if (setAside.has(rule.text().name())) {
      return false;
    }
    if (isPlanned(rule)) {
      try {
        return decider.fires(rule);
      } catch (RuntimeException e) {
        leaveToSession(e);
      }
    }
    return fired.contains(rule.text().name());
  }

  /** A condition threw that cannot; the session finds out whose, and decides all. */
  private void leaveToSession(RuntimeException thrown) {
    LOG.warn("plan left to a session, it threw {}", thrown.getClass().getName());
    decider = null;
    fired = fire();
  }

  /** What the plan finds; why, is explained when somebody asks, unless the rest hangs on it. */
  private Ruling planned(RuleSteps rule) {
    Explanation noted = explainer.isWatching(rule) ? explainer.explain(rule, facts) : null;
    Truth scope = decider.scope(rule);
    if (scope == Truth.FALSE) {
      return pack.notApplicable(rule);
    }
    Truth whole = scope == Truth.TRUE ? decider.whole(rule) : Truth.UNKNOWN;
    if (whole == Truth.UNKNOWN && scope == Truth.TRUE && rule.clause().kind() == Kind.JUDG) {
      // It awaits a judgement, whatever it lacks.
      return Ruling.of(rule, Status.UNDETERMINED, List.of());
    }
    if (whole == Truth.UNKNOWN && (noted != null || !isPlainlyOpen(rule))) {
      return Ruling.unfired(rule, noted == null ? explainer.explain(rule, facts) : noted);
    }
    boolean applies = scope == Truth.TRUE;
    Why why = noted == null ? new Why(rule, applies, explainer, facts) : Why.known(rule, noted);
    return whole == Truth.UNKNOWN
        ? Ruling.open(rule, why, !applies)
        : Ruling.certain(rule, whole == Truth.TRUE ? Status.SATISFIED : Status.VIOLATED, why);
  }

  /** Whether of a clause that is open, nothing hangs on what exactly is missing. */
  private boolean isPlainlyOpen(RuleSteps rule) {
    return decider.isAllRead() && rule.asUsual();
  }

  /** A clause that only a person can judge: its rule asks for the judgement, and waits for it. */
  private Ruling judged(Ruling ruling) {
    if (ruling.status() == Status.NOT_APPLICABLE || ruling.gap().ofScope() || ruling.faulty()) {
      return ruling;
    }
    if (ruling.status() == Status.UNDETERMINED) {
      return ruling
          .lacking(Gap.NONE)
          .as(Status.NEEDS_REVIEW, List.of(new Notice(Notice.Kind.AWAITS_JUDGEMENT, List.of())));
    }
    Judgement judgement = judgements.get(ruling.clause().id());
    if (judgement == null) {
      return ruling;
    }
    Severity weight = judgement.rejects() ? Severity.REJECT : Severity.RETURN;
    Ruling noted = ruling.as(ruling.status(), notices(judgement));
    return ruling.status() == Status.VIOLATED ? noted.weighing(weight) : noted;
  }

  private Ruling doubted(RuleSteps rule, Ruling ruling) {
    List<RuleSteps> about = pack.doubtsAbout(rule);
    if (about.isEmpty()) {
      return ruling;
    }
    List<RuleSteps> doubts = List.of();
    for (int i = 0; i < about.size(); i++) {
      RuleSteps doubt = about.get(i);
      if (fires(doubt) || ruling.isDecided() && setAside.isTooMuch(doubt.text().name())) {
        doubts = doubts.isEmpty() ? new ArrayList<>() : doubts;
        doubts.add(doubt);
      }
    }
    if (doubts.isEmpty()) {
      return ruling;
    }
    Judgement judgement = judgements.get(rule.clause().id());
    return judgement == null
        ? ruling.doubted(doubts.stream().map(this::doubt).toList())
        : settled(ruling.lacking(Gap.NONE), judgement);
  }

  /** A doubt that fired, and what raised it. */
  private Ruling.Doubt doubt(RuleSteps doubt) {
    String name = doubt.text().name();
    if (setAside.isTooMuch(name)) {
      return setAside.doubt(doubt.text(), List.of());
    }
    if (isPlanned(doubt)) {
      return Ruling.Doubt.of(doubt.text(), new Why(doubt, true, explainer, facts));
    }
    try {
      List<Evidence> raised = explainer.explain(doubt, facts).evidence();
      return new Ruling.Doubt(doubt.text(), raised, null);
    } catch (RuntimeException e) {
      setAside.faulty(name, e);
      return new Ruling.Doubt(doubt.text(), List.of(), null);
    }
  }

  private Ruling settled(Ruling ruling, Judgement judgement) {
    return ruling.as(judgement.met() ? Status.SATISFIED : Status.VIOLATED, notices(judgement));
  }

  private List<Notice> notices(Judgement judgement) {
    used.add(judgement.clause());
    return List.of(
        new Notice(
            judgement.met() ? Notice.Kind.JUDGED_MET : Notice.Kind.JUDGED_NOT_MET,
            List.of(said(judgement.by()), said(judgement.decidedOn()), said(judgement.reason()))));
  }

  private static Bilingual said(Object value) {
    return Bilingual.same(value == null ? "" : value.toString());
  }
}
