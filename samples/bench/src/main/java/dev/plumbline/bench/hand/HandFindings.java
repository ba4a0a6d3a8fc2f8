package dev.plumbline.bench.hand;

import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a formal examination finds, clause by clause: what is missing counts as not met, a word that
 * is not recognised, a judgement that nobody has made and a doubt are for a person.
 */
public final class HandFindings {
  /**
   * What was found about one clause.
   *
   * @param clause its id
   * @param status what became of it
   * @param severity what its violation weighs
   */
  public record Found(String clause, Status status, Severity severity) {}

  private final List<Found> all = new ArrayList<>(80);
  private final Map<String, Judgement> judgements;
  private HandTruth scope = HandTruth.TRUE;

  HandFindings(Application application) {
    judgements = judgements(application);
  }

  /** What reviewers judged, by the clause. */
  static Map<String, Judgement> judgements(Application application) {
    Map<String, Judgement> judgements = new HashMap<>();
    if (application.judgements() != null) {
      for (Judgement judgement : application.judgements()) {
        if (judgement.clause() != null && judgement.met() != null) {
          judgements.put(judgement.clause(), judgement);
        }
      }
    }
    return judgements;
  }

  /** The clauses that follow apply only where this holds. */
  void within(HandTruth condition) {
    scope = condition;
  }

  /** A clause about which there can be no doubt. */
  void clause(String id, Severity severity, HandTruth met) {
    clause(id, severity, met, false, false);
  }

  /** A clause that a person has to look at if a doubt about it is raised. */
  void clause(String id, Severity severity, HandTruth met, boolean doubted) {
    clause(id, severity, met, doubted, false);
  }

  /**
   * A clause.
   *
   * @param met whether it is met, where it applies
   * @param doubted whether a doubt is raised
   * @param mayLack whether nothing is missing but what no form asks for, so that it stays open
   */
  void clause(String id, Severity severity, HandTruth met, boolean doubted, boolean mayLack) {
    boolean open = doubted && scope == HandTruth.TRUE;
    Status status = open ? doubted(id) : status(met, mayLack);
    all.add(new Found(id, status, severity));
  }

  private Status doubted(String id) {
    Judgement judgement = judgements.get(id);
    if (judgement == null) {
      return Status.NEEDS_REVIEW;
    }
    return judgement.met() ? Status.SATISFIED : Status.VIOLATED;
  }

  private Status status(HandTruth met, boolean mayLack) {
    if (scope != HandTruth.TRUE) {
      return scope == HandTruth.FALSE ? Status.NOT_APPLICABLE : Status.UNDETERMINED;
    }
    return switch (met) {
      case TRUE -> Status.SATISFIED;
      case FALSE -> Status.VIOLATED;
      case UNREAD -> Status.NEEDS_REVIEW;
      case UNKNOWN -> mayLack ? Status.UNDETERMINED : Status.VIOLATED;
    };
  }

  /** A clause that only a person can judge. */
  void judged(String id) {
    Judgement judgement = judgements.get(id);
    if (scope != HandTruth.TRUE) {
      all.add(new Found(id, status(HandTruth.UNKNOWN, false), Severity.REVIEW));
    } else if (judgement == null) {
      all.add(new Found(id, Status.NEEDS_REVIEW, Severity.REVIEW));
    } else if (judgement.met()) {
      all.add(new Found(id, Status.SATISFIED, Severity.REVIEW));
    } else {
      Severity weight = judgement.rejects() ? Severity.REJECT : Severity.RETURN;
      all.add(new Found(id, Status.VIOLATED, weight));
    }
  }

  List<Found> all() {
    return all;
  }
}
