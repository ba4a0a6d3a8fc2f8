package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Relation;
import dev.plumbline.Remedy;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.fact.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The findings of a formal examination, clause by clause, with what to do about each. */
final class HandReport {
  private static final List<Notice> AWAITS =
      List.of(new Notice(Notice.Kind.AWAITS_JUDGEMENT, List.of()));

  private final List<Finding> findings = new ArrayList<>(72);
  private final Map<String, Judgement> judgements;
  private final HandRemedies remedies;

  /** The doubts about the clause that comes next, and what raised each. */
  private final List<HandDoubt> doubts = new ArrayList<>(2);

  private final List<List<Evidence>> raised = new ArrayList<>(2);

  HandReport(HandFacts facts) {
    judgements = HandFindings.judgements(facts.application);
    remedies = new HandRemedies(facts.application.filing());
  }

  List<Finding> findings() {
    return findings;
  }

  /** Some clauses do not apply. */
  void notApplicable(List<String> clauses) {
    for (String id : clauses) {
      findings.add(HandClause.of(id).notApplicable());
    }
  }

  /** Whether some clauses apply; of those that do not, or may not, that is all there is to find. */
  boolean apply(HandReasons scope, List<String> clauses) {
    if (scope.truth() == HandTruth.TRUE) {
      return true;
    }
    if (scope.truth() == HandTruth.FALSE) {
      notApplicable(clauses);
      return false;
    }
    for (String id : clauses) {
      open(HandClause.of(id), scope, Conclusion.NEEDS_REVIEW, null);
    }
    return false;
  }

  /** Raises a doubt about the clause that comes next. */
  void doubt(HandDoubt doubt, List<Evidence> why) {
    doubts.add(doubt);
    raised.add(why);
  }

  /** A clause that facts decide. */
  void clause(String id, HandReasons why) {
    HandClause clause = HandClause.of(id);
    if (!doubts.isEmpty()) {
      doubted(clause, why);
      doubts.clear();
      raised.clear();
      return;
    }
    switch (why.truth()) {
      case TRUE -> met(clause, why.evidence(), List.of());
      case FALSE -> failed(clause, why, List.of());
      default -> lacking(clause, why);
    }
  }

  /** A clause that only a person can judge. */
  void judged(String id) {
    HandClause clause = HandClause.of(id);
    Judgement judgement = judgements.get(id);
    if (judgement == null) {
      review(clause, List.of(), List.of(), clause.readings(), AWAITS);
      return;
    }
    if (judgement.met()) {
      met(clause, List.of(clause.judged().ticked()), said(judgement));
    } else {
      Severity severity = judgement.rejects() ? Severity.REJECT : Severity.RETURN;
      Remedy remedy = remedies.mend(severity, clause.remedy());
      List<Evidence> told = List.of(clause.judged().empty());
      violated(clause, severity, told, List.of(), remedy, said(judgement));
    }
  }

  /** What is missing counts as not met, but where no form asks for it. */
  private void lacking(HandClause clause, HandReasons why) {
    if (why.weight() == null) {
      Remedy remedy = remedies.supply(clause.severity(), clause.remedy());
      violated(clause, clause.severity(), List.of(), why.missing(), remedy, List.of());
      return;
    }
    open(clause, why, remedies.weight(why.weight()), clause.remedy());
  }

  private void doubted(HandClause clause, HandReasons why) {
    Judgement judgement = judgements.get(clause.id());
    if (judgement == null) {
      List<Bilingual> says = new ArrayList<>(doubts.size());
      List<String> readings = new ArrayList<>(clause.readings());
      List<Evidence> told = new ArrayList<>(why.evidence());
      for (int i = 0; i < doubts.size(); i++) {
        HandDoubt doubt = doubts.get(i);
        says.add(doubt.says());
        for (String reading : doubt.readings()) {
          if (!readings.contains(reading)) {
            readings.add(reading);
          }
        }
        for (Evidence evidence : raised.get(i)) {
          tell(evidence, told, why.truth().holds());
        }
      }
      List<Notice> notices = List.of(new Notice(Notice.Kind.DOUBT, says));
      review(clause, told, why.missing(), readings, notices);
    } else if (judgement.met()) {
      met(clause, why.evidence(), said(judgement));
    } else {
      failed(clause, why, said(judgement));
    }
  }

  private void failed(HandClause clause, HandReasons why, List<Notice> notices) {
    Remedy remedy = remedies.mend(clause.severity(), clause.remedy());
    violated(clause, clause.severity(), why.evidence(), List.of(), remedy, notices);
  }

  /** Adds what raised a doubt, unless it says nothing more, or says more than what is told. */
  private static void tell(Evidence one, List<Evidence> told, boolean met) {
    for (int i = 0; i < told.size(); i++) {
      Evidence other = told.get(i);
      if (one.fact().equals(other.fact())
          && Objects.equals(one.property(), other.property())
          && one.offered().equals(other.offered())) {
        if (isBare(one) || one.demanded().equals(other.demanded())) {
          return;
        }
        if (met && isBare(other)) {
          told.set(i, one);
          return;
        }
      }
    }
    told.add(one);
  }

  /** Whether it says no more than what is there. */
  private static boolean isBare(Evidence evidence) {
    return evidence.relation() == Relation.EQUAL || evidence.relation() == Relation.MATCHES;
  }

  private static List<Notice> said(Judgement judgement) {
    List<Bilingual> about =
        List.of(said(judgement.by()), said(judgement.decidedOn()), said(judgement.reason()));
    return List.of(
        new Notice(judgement.met() ? Notice.Kind.JUDGED_MET : Notice.Kind.JUDGED_NOT_MET, about));
  }

  private static Bilingual said(Object value) {
    return Bilingual.same(value == null ? "" : value.toString());
  }

  private void met(HandClause clause, List<Evidence> evidence, List<Notice> notices) {
    add(
        clause,
        Status.SATISFIED,
        clause.severity(),
        Conclusion.ELIGIBLE,
        evidence,
        List.of(),
        null,
        clause.readings(),
        notices);
  }

  private void violated(
      HandClause clause,
      Severity severity,
      List<Evidence> evidence,
      List<MissingFact> missing,
      Remedy remedy,
      List<Notice> notices) {
    add(
        clause,
        Status.VIOLATED,
        severity,
        remedies.weight(severity),
        evidence,
        missing,
        remedy,
        clause.readings(),
        notices);
  }

  private void review(
      HandClause clause,
      List<Evidence> evidence,
      List<MissingFact> missing,
      List<String> readings,
      List<Notice> notices) {
    add(
        clause,
        Status.NEEDS_REVIEW,
        clause.severity(),
        remedies.openWeight(clause.severity()),
        evidence,
        missing,
        null,
        readings,
        notices);
  }

  private void open(HandClause clause, HandReasons why, Conclusion most, Bilingual words) {
    add(
        clause,
        Status.UNDETERMINED,
        clause.severity(),
        HandRemedies.lighter(remedies.openWeight(clause.severity()), most),
        List.of(),
        why.missing(),
        remedies.supply(clause.severity(), words),
        clause.readings(),
        List.of());
  }

  private void add(
      HandClause clause,
      Status status,
      Severity severity,
      Conclusion weight,
      List<Evidence> evidence,
      List<MissingFact> missing,
      Remedy remedy,
      List<String> readings,
      List<Notice> notices) {
    findings.add(
        new Finding(
            clause.id(),
            status,
            severity,
            weight,
            clause.kind(),
            clause.statement(),
            clause.citation(),
            evidence,
            missing,
            remedy,
            readings,
            notices));
  }
}
