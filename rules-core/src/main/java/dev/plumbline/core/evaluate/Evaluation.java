package dev.plumbline.core.evaluate;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Ruling.Gap;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.Judgement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The evaluation of one application: a round of the rules, or, where a draft has no day of applying
 * yet, one for the first and one for the last day that are left (reading B2).
 */
public final class Evaluation {
  private final Pack pack;
  private final Explainer explainer;
  private final DecidedBy decidedBy;
  private final Mode mode;
  private final List<RuleSteps> clauses;
  private final List<RuleSteps> informing;
  private final FactSet facts;
  private final Map<String, Judgement> judgements = new TreeMap<>();
  private final Set<String> unused = new TreeSet<>();

  /** All clauses that are looked at as of one day are, in one round. */
  private final Map<Optional<LocalDate>, RuleRun> rounds = new HashMap<>();

  private final List<Ruling> rulings;
  private List<RuleSteps> information = List.of();

  /**
   * Evaluates an application.
   *
   * @param asked whether a clause is to be decided; {@code null} if all are. Where together they
   *     may be too much work, all are
   */
  public Evaluation(
      Pack pack,
      Explainer explainer,
      DecidedBy decidedBy,
      Application application,
      Examination examination,
      Predicate<String> asked) {
    this.pack = pack;
    this.explainer = explainer;
    this.decidedBy = decidedBy;
    this.mode = examination.mode();
    this.facts = PackFacts.of(application, pack).plus(pack.plan().defined());
    if (application.judgements() != null) {
      application.judgements().stream()
          .filter(judgement -> judgement.clause() != null && judgement.met() != null)
          .forEach(judgement -> judgements.put(judgement.clause(), judgement));
    }
    this.unused.addAll(judgements.keySet());
    Predicate<String> those = pack.plan().isLight(facts) ? asked : null;
    this.clauses = asked(pack.clauses(), those);
    this.informing = asked(pack.informing(), those);
    this.rulings = Collections.unmodifiableList(rule(submittedAt(application), examination.asOf()));
  }

  private static List<RuleSteps> asked(List<RuleSteps> all, Predicate<String> asked) {
    return asked == null
        ? all
        : all.stream().filter(rule -> asked.test(rule.text().clause())).toList();
  }

  /** What was decided about each clause that was asked for, in the order of their ids. */
  public List<Ruling> rulings() {
    return rulings;
  }

  /** Who decided which rules hold: the session if it did in any round. */
  public DecidedBy decidedBy() {
    return rounds.values().stream()
        .map(RuleRun::decidedBy)
        .max(Comparator.naturalOrder())
        .orElse(decidedBy);
  }

  /** The facts as the rules see them. */
  public FactSet facts() {
    return facts;
  }

  /** The rules of the clauses that tell something and apply, in the order of their ids. */
  public List<RuleSteps> information() {
    return information;
  }

  /** The clauses that a judgement was recorded for that nothing asked for. */
  public Set<String> unusedJudgements() {
    return unused;
  }

  /** When the unit submitted, or {@code null} if it has not or it is unknown. */
  public static LocalDateTime submittedAt(Application application) {
    return application.filing() == null ? null : application.filing().unitSubmittedAt();
  }

  private List<Ruling> rule(LocalDateTime submittedAt, LocalDateTime asOf) {
    if (submittedAt != null) {
      return round(submittedAt.toLocalDate(), clauses);
    }
    if (mode == Mode.FORMAL || pack.window() == null) {
      return round(null, clauses);
    }
    LocalDate first = pack.window().opensOn();
    LocalDate last = pack.window().closesOn();
    if (asOf != null && asOf.toLocalDate().isAfter(first)) {
      first = asOf.toLocalDate();
    }
    if (first.isAfter(last)) {
      return round(null, clauses);
    }
    return between(first, last);
  }

  /** What becomes of clauses on a day, in their order. */
  private List<Ruling> round(LocalDate day, List<RuleSteps> those) {
    RuleRun round = rounds.computeIfAbsent(Optional.ofNullable(day), this::round);
    List<Ruling> found = round.rulings(those);
    unused.removeAll(round.usedJudgements());
    information = round.fired(informing); // no clause that only tells hangs on the day
    return found;
  }

  private RuleRun round(Optional<LocalDate> day) {
    FactSet all = day.map(d -> facts.plus(List.of(new FilingDay(d)))).orElse(facts);
    return new RuleRun(pack, explainer, decidedBy, all, mode, judgements);
  }

  private List<Ruling> between(LocalDate first, LocalDate last) {
    List<Ruling> early = round(first, clauses);
    Map<RuleSteps, Ruling> late = new IdentityHashMap<>();
    List<RuleSteps> dated = clauses.stream().filter(this::readsFilingDay).toList();
    round(last, dated).forEach(ruling -> late.put(ruling.rule(), ruling));
    List<Ruling> all = new ArrayList<>(early.size());
    for (Ruling a : early) {
      Ruling b = late.getOrDefault(a.rule(), a);
      all.add(a.status() == b.status() ? a : split(a.rule(), a, b, first, last));
    }
    return all;
  }

  /** Whether a clause, or a doubt about it, looks at the day of applying. */
  private boolean readsFilingDay(RuleSteps rule) {
    return rule.readsFilingDay()
        || pack.doubtsAbout(rule).stream().anyMatch(RuleSteps::readsFilingDay);
  }

  /** The status turns within the window: open until the day is known, with the day it turns on. */
  private Ruling split(RuleSteps rule, Ruling early, Ruling late, LocalDate first, LocalDate last) {
    if (early.status() == Status.UNDETERMINED || late.status() == Status.UNDETERMINED) {
      return lacking(early, late);
    }
    boolean earlyIsBetter = badness(early.status()) < badness(late.status());
    Status good = earlyIsBetter ? early.status() : late.status();
    Status beyond = earlyIsBetter ? late.status() : early.status();
    LocalDate low = first;
    LocalDate high = last;
    // The day on which it turns: the good end and the other close in on each other.
    while (low.plusDays(1).isBefore(high)) {
      LocalDate middle = low.plusDays(ChronoUnit.DAYS.between(low, high) / 2);
      Status status = round(middle, List.of(rule)).get(0).status();
      beyond = status == good ? beyond : status;
      if ((status == good) == earlyIsBetter) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // At its best it is for a person to decide, and so it is until the day is known.
    Ruling open =
        good == Status.NEEDS_REVIEW
            ? (earlyIsBetter ? early : late)
            : (earlyIsBetter ? late : early).as(Status.UNDETERMINED, List.of());
    return open.lacking(
        new Gap(
            List.of(filingDay()),
            null,
            true,
            false,
            false,
            earlyIsBetter ? low : null,
            earlyIsBetter ? null : high,
            beyond));
  }

  private static int badness(Status status) {
    return switch (status) {
      case SATISFIED, NOT_APPLICABLE -> 0;
      case NEEDS_REVIEW -> 1;
      case VIOLATED, UNDETERMINED -> 2;
    };
  }

  /** Another fact than the day is missing too, and decides on one of the days. */
  private Ruling lacking(Ruling early, Ruling late) {
    Set<MissingFact> missing = new LinkedHashSet<>(early.gap().facts());
    missing.addAll(late.gap().facts());
    missing.add(filingDay());
    Ruling open = early.status() == Status.UNDETERMINED ? early : late;
    Gap gap = open.gap();
    return open.lacking(
        new Gap(
            List.copyOf(missing),
            null,
            gap.later(),
            gap.ofScope(),
            gap.unread(),
            null,
            null,
            null));
  }

  private MissingFact filingDay() {
    FactType day = pack.base().types().named(FilingDay.class.getSimpleName());
    return new MissingFact(
        day.name(), null, Titles.of(day, null), Titles.of(day, null), day.pointer(), null);
  }
}
