package dev.plumbline.core.evaluate;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Notice;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.spi.LateList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was decided about a clause, before it is put into words. Immutable.
 *
 * @param rule the clause's rule
 * @param status what became of it
 * @param severity what its violation weighs
 * @param evidence what decided it
 * @param gap what is missing
 * @param faulty whether the rule could not be evaluated
 * @param notices what else to know
 * @param readings the readings that it follows, those of the doubts about it included
 */
public record Ruling(
    RuleSteps rule,
    Status status,
    Severity severity,
    List<Evidence> evidence,
    Gap gap,
    boolean faulty,
    List<Notice> notices,
    List<String> readings) {
  /** Copies the list. */
  public Ruling {
    notices = LateList.copyOf(notices);
  }

  private Ruling(
      RuleSteps rule,
      Status status,
      Severity severity,
      List<Evidence> evidence,
      Gap gap,
      boolean faulty,
      List<Notice> notices) {
    this(rule, status, severity, evidence, gap, faulty, notices, rule.clause().readings());
  }

  /**
   * A doubt that a person has to settle.
   *
   * @param rule its rule, whose name is what it says
   * @param raised what raised it
   * @param undecided why it is not known whether it is one; {@code null} if it is
   */
  record Doubt(RuleText rule, List<Evidence> raised, Notice undecided) {
    /** Says why it is not known only once it was asked what raised it. */
    static Doubt of(RuleText rule, Why why) {
      return new Doubt(rule, why.evidence(), null);
    }
  }

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

    /** Where all texts are recognised, so that nothing which is missing is there after all. */
    static Gap late(Why why, boolean ofScope) {
      return new Gap(why.missing(), null, false, ofScope, false, null, null, null);
    }

    private boolean isLate() {
      return facts instanceof LateList;
    }

    /** Whether any fact is missing. */
    public boolean isLacking() {
      return isLate() || !facts.isEmpty();
    }

    /** Whether all that is missing is there, and only to be written otherwise. */
    public boolean isToBeRewritten() {
      return !isLate() && facts.stream().noneMatch(fact -> fact.known().isEmpty());
    }
  }

  static Ruling of(RuleSteps rule, Status status, List<Evidence> evidence) {
    return new Ruling(rule, status, rule.clause().severity(), evidence, Gap.NONE, false, List.of());
  }

  /** What is certain, and why, which nobody may ask. */
  static Ruling certain(RuleSteps rule, Status status, Why why) {
    return new Ruling(
        rule,
        status,
        rule.clause().severity(),
        why.evidence(),
        Gap.NONE,
        false,
        why.untold(),
        rule.clause().readings());
  }

  /** What is open, and for want of what, which nobody may ask. */
  static Ruling open(RuleSteps rule, Why why, boolean ofScope) {
    return new Ruling(
        rule,
        Status.UNDETERMINED,
        rule.clause().severity(),
        List.of(),
        Gap.late(why, ofScope),
        false,
        why.untold(),
        rule.clause().readings());
  }

  private static Ruling open(RuleSteps rule, Gap gap) {
    return of(rule, Status.UNDETERMINED, List.of()).lacking(gap);
  }

  /** A rule that is not evaluated on these facts. */
  static Ruling setAside(RuleSteps rule, Notice because) {
    return faulty(rule, because);
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
            case TRUE -> faulty(rule, SetAside.notice(Notice.Kind.RULE_DISAGREES, rule.text()));
          };
    };
  }

  private static Ruling faulty(RuleSteps rule, Notice why) {
    Severity severity = rule.clause().severity();
    return new Ruling(rule, Status.UNDETERMINED, severity, List.of(), Gap.NONE, true, List.of(why));
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
    boolean missing = status == Status.UNDETERMINED && gap.isLacking();
    if (mode != Mode.FORMAL || !missing || gap.ofScope()) {
      return this;
    }
    if (gap.unread()) {
      return as(Status.NEEDS_REVIEW, before(List.of(unread())));
    }
    return gap.weight() == null ? as(Status.VIOLATED, notices) : this;
  }

  private Notice unread() {
    return new Notice(
        Notice.Kind.UNRECOGNISED,
        gap.facts().stream()
            .filter(fact -> !fact.known().isEmpty())
            .map(MissingFact::text)
            .distinct()
            .toList());
  }

  /** These notices, and then those that there are. */
  private List<Notice> before(List<Notice> first) {
    return after(first, notices);
  }

  private static List<Notice> after(List<Notice> first, List<Notice> more) {
    if (more instanceof LateList || first instanceof LateList) {
      return new LateList<>(() -> Stream.concat(first.stream(), more.stream()).toList());
    }
    return first.isEmpty() ? more : Stream.concat(first.stream(), more.stream()).toList();
  }

  /** With doubts about it, which a person has to settle, and what raised them. */
  Ruling doubted(List<Doubt> doubts) {
    Set<String> all = new LinkedHashSet<>(readings);
    doubts.forEach(doubt -> all.addAll(doubt.rule().readings()));
    return new Ruling(
        rule,
        Status.NEEDS_REVIEW,
        severity,
        new LateList<>(() -> told(doubts)),
        gap,
        faulty,
        new LateList<>(() -> after(notices(doubts), notices)),
        List.copyOf(all));
  }

  private List<Evidence> told(List<Doubt> doubts) {
    List<Evidence> told = new ArrayList<>(evidence);
    doubts.forEach(doubt -> doubt.raised().forEach(raised -> tell(raised, told)));
    return told;
  }

  private static List<Notice> notices(List<Doubt> doubts) {
    List<Notice> told = new ArrayList<>();
    List<Bilingual> raised =
        doubts.stream()
            .filter(doubt -> doubt.undecided() == null)
            .map(doubt -> doubt.rule().statement())
            .toList();
    if (!raised.isEmpty()) {
      told.add(new Notice(Notice.Kind.DOUBT, raised));
    }
    for (Doubt doubt : doubts) {
      if (doubt.undecided() != null) {
        told.add(SetAside.notice(Notice.Kind.UNDECIDED_DOUBT, doubt.rule()));
        told.add(doubt.undecided());
      }
    }
    return told;
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
    return evidence.relation() == Relation.EQUAL || evidence.relation() == Relation.MATCHES;
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

  /** With notices on what is not told. */
  Ruling noting(List<Notice> more) {
    return as(status, after(notices, more));
  }

  Ruling as(Status other, List<Notice> because) {
    return new Ruling(rule, other, severity, evidence, gap, faulty, because, readings);
  }

  Ruling weighing(Severity other) {
    return new Ruling(rule, status, other, evidence, gap, faulty, notices, readings);
  }

  Ruling lacking(Gap other) {
    return new Ruling(rule, status, severity, evidence, other, faulty, notices, readings);
  }
}
