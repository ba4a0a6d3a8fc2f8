package dev.plumbline.core.evaluate;

import dev.plumbline.Clause;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.RuleSteps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was decided about a clause, before it is put into words. Immutable.
 *
 * @param rule the clause's rule
 * @param status what became of it
 * @param severity what its violation weighs
 * @param evidence what decided it
 * @param gap what is missing
 * @param faulty whether the rule could not be evaluated
 * @param note what else to know, or {@code null}
 * @param readings the readings that it follows, those of the doubts about it included
 */
public record Ruling(
    RuleSteps rule,
    Status status,
    Severity severity,
    List<Evidence> evidence,
    Gap gap,
    boolean faulty,
    String note,
    List<String> readings) {
  private Ruling(
      RuleSteps rule,
      Status status,
      Severity severity,
      List<Evidence> evidence,
      Gap gap,
      boolean faulty,
      String note) {
    this(rule, status, severity, evidence, gap, faulty, note, rule.clause().readings());
  }

  /**
   * A doubt that a person has to settle.
   *
   * @param name what it says
   * @param readings the readings that it follows
   * @param raised what raised it
   */
  record Doubt(String name, List<String> readings, List<Evidence> raised) {}

  /**
   * What a clause is open for. Immutable.
   *
   * @param facts the facts that are missing
   * @param weight what that weighs, said by {@code @missing}; {@code null} if as usual
   * @param later whether all of them come to be only when the application is submitted
   * @param ofScope whether it is open if the clause applies at all
   * @param unread whether it is open because of words that are not recognised, even if what is
   *     missing is not there at all
   * @param submitBy until what day submitting makes it come out well, or {@code null}
   * @param submitFrom from what day on submitting makes it come out well, or {@code null}
   * @param otherwise what it comes to on the day beyond, or {@code null}
   */
  public record Gap(
      List<MissingFact> facts,
      Severity weight,
      boolean later,
      boolean ofScope,
      boolean unread,
      LocalDate submitBy,
      LocalDate submitFrom,
      Status otherwise) {
    static final Gap NONE = new Gap(List.of(), null, false, false, false, null, null, null);

    static Gap of(Explanation why, boolean ofScope) {
      return new Gap(
          why.missing(), why.weight(), why.later(), ofScope, why.unread(), null, null, null);
    }
  }

  static Ruling of(RuleSteps rule, Status status, List<Evidence> evidence) {
    return new Ruling(rule, status, rule.clause().severity(), evidence, Gap.NONE, false, null);
  }

  private static Ruling open(RuleSteps rule, Gap gap) {
    return of(rule, Status.UNDETERMINED, List.of()).lacking(gap);
  }

  /** A rule that is not evaluated on these facts. */
  static Ruling setAside(RuleSteps rule, String because) {
    return faulty(rule, "规则「" + rule.text().name() + "」" + because + "，已搁置");
  }

  /** What a rule that did not fire comes to, by what was explained of it. */
  static Ruling unfired(RuleSteps rule, Explanation why) {
    return switch (why.scope()) {
      case FALSE -> of(rule, Status.NOT_APPLICABLE, List.of());
      case UNKNOWN -> open(rule, Gap.of(why, true)).noting(why.untold());
      case TRUE ->
          switch (why.whole()) {
            case FALSE -> of(rule, Status.VIOLATED, why.evidence()).noting(why.untold());
            case UNKNOWN -> open(rule, Gap.of(why, false)).noting(why.untold());
            case TRUE -> faulty(rule, "规则「" + rule.text().name() + "」的执行与解释不一致");
          };
    };
  }

  private static Ruling faulty(RuleSteps rule, String note) {
    Severity severity = rule.clause().severity();
    return new Ruling(rule, Status.UNDETERMINED, severity, List.of(), Gap.NONE, true, note);
  }

  /** The clause. */
  public Clause clause() {
    return rule.clause();
  }

  /**
   * As a mode takes it: in a formal examination, what a clause that applies lacks is not there, and
   * a person looks at what is there but is not recognised (reading B47). What no form asks is left
   * open in either mode.
   */
  Ruling in(Mode mode) {
    boolean missing = status == Status.UNDETERMINED && !gap.facts().isEmpty();
    if (mode != Mode.FORMAL || !missing || gap.ofScope()) {
      return this;
    }
    if (gap.unread()) {
      return as(Status.NEEDS_REVIEW, "须由人复核：" + unread() + (note == null ? "" : "；" + note));
    }
    return gap.weight() == null ? as(Status.VIOLATED, note) : this;
  }

  private String unread() {
    return gap.facts().stream()
        .filter(fact -> !fact.known().isEmpty())
        .map(MissingFact::title)
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** With doubts about it, which a person has to settle, and what raised them. */
  Ruling doubted(List<Doubt> doubts) {
    String names = doubts.stream().map(Doubt::name).collect(Collectors.joining("；"));
    Set<String> all = new LinkedHashSet<>(readings);
    List<Evidence> told = new ArrayList<>(evidence);
    for (Doubt doubt : doubts) {
      all.addAll(doubt.readings());
      doubt.raised().forEach(raised -> tell(raised, told));
    }
    return new Ruling(
        rule,
        Status.NEEDS_REVIEW,
        severity,
        told,
        gap,
        faulty,
        "须由人复核：" + names + (note == null ? "" : "；" + note),
        List.copyOf(all));
  }

  /** Adds what raised a doubt, unless that is told already, or tells of what is there but more. */
  private void tell(Evidence raised, List<Evidence> told) {
    for (int i = 0; i < told.size(); i++) {
      Evidence other = told.get(i);
      if (isOfTheSame(raised, other)) {
        if (isBare(raised) || Objects.equals(raised.demanded(), other.demanded())) {
          return;
        }
        if (status == Status.SATISFIED && isBare(other)) {
          told.set(i, raised);
          return;
        }
      }
    }
    told.add(raised);
  }

  /** Whether it says, of what is met, no more than what there is. */
  private static boolean isBare(Evidence evidence) {
    return evidence.relation().equals("==") || evidence.relation().equals("matches");
  }

  private static boolean isOfTheSame(Evidence one, Evidence other) {
    return one.fact().equals(other.fact())
        && Objects.equals(one.property(), other.property())
        && Objects.equals(one.offered(), other.offered());
  }

  /** Whether what it came to is known, so that a doubt matters. */
  boolean isDecided() {
    return status == Status.SATISFIED || status == Status.VIOLATED;
  }

  /** With a note on what is not told. */
  Ruling noting(String more) {
    return more == null ? this : as(status, note == null ? more : note + "；" + more);
  }

  Ruling as(Status other, String because) {
    return new Ruling(rule, other, severity, evidence, gap, faulty, because, readings);
  }

  Ruling weighing(Severity other) {
    return new Ruling(rule, status, other, evidence, gap, faulty, note, readings);
  }

  Ruling lacking(Gap other) {
    return new Ruling(rule, status, severity, evidence, other, faulty, note, readings);
  }
}
