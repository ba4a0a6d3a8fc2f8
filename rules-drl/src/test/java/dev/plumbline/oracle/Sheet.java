package dev.plumbline.oracle;

import dev.plumbline.Conclusion;
import dev.plumbline.Mode;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.fact.Judgement;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The clauses decided so far, each with its status and what it weighs. */
final class Sheet {
  private enum Sort {
    CLAUSE,
    JUDGED,
    DERIVED
  }

  /**
   * What became of a clause.
   *
   * @param missing what it weighs that facts are missing, where that is said apart
   */
  private record Line(
      Status status, Severity severity, Sort sort, boolean later, Severity missing) {
    Line(Status status, Severity severity, Sort sort, boolean later) {
      this(status, severity, sort, later, null);
    }
  }

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Set<String> doubts = new LinkedHashSet<>();
  private final Mode mode;
  private final List<Judgement> judgements;

  Sheet(Mode mode, List<Judgement> judgements) {
    this.mode = mode;
    this.judgements = judgements;
  }

  /** A clause without a doubt. */
  void clause(String id, Severity severity, Truth scope, Truth condition) {
    clause(id, severity, scope, condition, Truth.FALSE);
  }

  /** A clause, and the condition on which a person has to look. */
  void clause(String id, Severity severity, Truth scope, Truth condition, Truth doubt) {
    clause(id, severity, scope, condition, Map.of("", doubt));
  }

  /** A clause, and the conditions on which a person has to look, by their readings. */
  void clause(
      String id, Severity severity, Truth scope, Truth condition, Map<String, Truth> doubts) {
    clause(id, severity, null, scope, condition, condition, doubts);
  }

  /**
   * A clause on facts that no form asks for. If they alone are missing, it stays undetermined
   * whatever the mode.
   *
   * @param missing what it then weighs
   * @param besides the condition as it were if those facts were given and good
   */
  void clause(
      String id,
      Severity severity,
      Severity missing,
      Truth scope,
      Truth condition,
      Truth besides,
      Map<String, Truth> doubts) {
    Truth doubt = doubts.values().stream().reduce(Truth.FALSE, Truth::or);
    Status status = status(id, scope, condition, doubt);
    boolean light =
        missing != null && scope == Truth.TRUE && doubt != Truth.TRUE && besides == Truth.TRUE;
    if (light && condition == Truth.UNKNOWN) {
      status = Status.UNDETERMINED;
    }
    Severity weight = light && status == Status.UNDETERMINED ? missing : null;
    add(id, new Line(status, severity, Sort.CLAUSE, false, weight));
    doubts.forEach(
        (reading, fires) -> {
          if (scope == Truth.TRUE && fires == Truth.TRUE) {
            this.doubts.add((id + " " + reading).strip());
          }
        });
  }

  /** A clause without a scope that rests on what only the submission brings, if so. */
  void later(String id, Severity severity, Truth condition, boolean onlyLater) {
    Status status = status(id, Truth.TRUE, condition, Truth.FALSE);
    add(id, new Line(status, severity, Sort.CLAUSE, onlyLater));
  }

  /** A clause that only a person can judge. */
  void judged(String id, Truth scope) {
    Judgement judgement = judgement(id);
    boolean rejects = judgement != null && judgement.rejects();
    // Open is only whether a reviewer has to judge; that weighs no more than a review.
    Severity judged = rejects ? Severity.REJECT : Severity.RETURN;
    Severity severity = scope.undecided() ? Severity.REVIEW : judged;
    add(id, new Line(status(id, scope, Truth.TRUE, Truth.TRUE), severity, Sort.JUDGED, false));
  }

  /** A check of consistency. */
  void derived(String id, Truth scope, Truth condition) {
    Status status = status(id, scope, condition, Truth.FALSE);
    add(id, new Line(status, Severity.WARN, Sort.DERIVED, false));
  }

  private void add(String id, Line line) {
    if (lines.put(id, line) != null) {
      throw new IllegalStateException("decided twice: " + id);
    }
  }

  private Status status(String id, Truth scope, Truth condition, Truth doubt) {
    if (scope != Truth.TRUE) {
      return scope == Truth.FALSE ? Status.NOT_APPLICABLE : Status.UNDETERMINED;
    }
    if (doubt == Truth.TRUE) {
      Judgement judgement = judgement(id);
      if (judgement == null) {
        return Status.NEEDS_REVIEW;
      }
      return judgement.met() ? Status.SATISFIED : Status.VIOLATED;
    }
    return switch (condition) {
      case TRUE -> Status.SATISFIED;
      case FALSE -> Status.VIOLATED;
      case UNKNOWN -> mode == Mode.FORMAL ? Status.VIOLATED : Status.UNDETERMINED;
      case OPEN -> mode == Mode.FORMAL ? Status.NEEDS_REVIEW : Status.UNDETERMINED;
    };
  }

  private Judgement judgement(String id) {
    Judgement judgement = Known.keyed(judgements, Judgement::clause, id);
    return judgement == null || judgement.met() == null ? null : judgement;
  }

  /** What holds on both sheets; where they differ, the day of applying is missing. */
  Sheet agreeing(Sheet other) {
    Sheet both = new Sheet(mode, judgements);
    lines.forEach((id, line) -> both.add(id, agreeing(line, other.lines.get(id))));
    both.doubts.addAll(doubts);
    both.doubts.addAll(other.doubts);
    return both;
  }

  private static Line agreeing(Line one, Line other) {
    if (one.status == other.status) {
      return one;
    }
    Set<Status> two = EnumSet.of(one.status, other.status);
    if (two.equals(EnumSet.of(Status.NEEDS_REVIEW, Status.VIOLATED))) {
      // On no day is it satisfied: a person decides, unless it is too late even for that.
      return one.status == Status.NEEDS_REVIEW ? one : other;
    }
    boolean onlyTheDay = one.status != Status.UNDETERMINED && other.status != Status.UNDETERMINED;
    return new Line(Status.UNDETERMINED, one.severity, one.sort, onlyTheDay);
  }

  Map<String, Status> statuses() {
    Map<String, Status> statuses = new LinkedHashMap<>();
    lines.forEach((id, line) -> statuses.put(id, line.status));
    return statuses;
  }

  /** The clauses on which nothing is missing but what no form asks for. */
  Set<String> light() {
    return lines.entrySet().stream()
        .filter(e -> e.getValue().missing != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The clauses in doubt, each with the reading where it may be in doubt for several. */
  Set<String> doubts() {
    return Set.copyOf(doubts);
  }

  /**
   * The worst that a line makes.
   *
   * @param draft whether the unit has not submitted yet
   * @param mendable whether there is still time to mend
   */
  Conclusion conclusion(boolean draft, boolean mendable) {
    Conclusion worst = Conclusion.ELIGIBLE;
    for (Line line : lines.values()) {
      if (line.sort != Sort.DERIVED) {
        worst = worse(worst, weight(line, draft, mendable));
      }
    }
    return worst;
  }

  private Conclusion weight(Line line, boolean draft, boolean mendable) {
    Conclusion review =
        line.severity == Severity.WARN || line.severity == Severity.NONE
            ? Conclusion.ELIGIBLE
            : Conclusion.NEEDS_REVIEW;
    boolean formal = mode == Mode.FORMAL;
    return switch (line.status) {
      case SATISFIED, NOT_APPLICABLE -> Conclusion.ELIGIBLE;
      case VIOLATED -> violation(line.severity, mendable);
      case NEEDS_REVIEW -> line.sort == Sort.JUDGED && !formal ? Conclusion.ELIGIBLE : review;
      case UNDETERMINED -> {
        if (line.missing != null) {
          yield violation(line.missing, mendable);
        }
        if (formal) {
          yield review;
        }
        if (draft && line.later) {
          yield Conclusion.ELIGIBLE;
        }
        Conclusion violation = violation(line.severity, mendable);
        yield violation == Conclusion.INELIGIBLE ? Conclusion.CORRECTABLE : violation;
      }
    };
  }

  private static Conclusion violation(Severity severity, boolean mendable) {
    return switch (severity) {
      case REJECT -> Conclusion.INELIGIBLE;
      case RETURN -> mendable ? Conclusion.CORRECTABLE : Conclusion.INELIGIBLE;
      case REVIEW -> Conclusion.NEEDS_REVIEW;
      case WARN, NONE -> Conclusion.ELIGIBLE;
    };
  }

  private static Conclusion worse(Conclusion one, Conclusion other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
