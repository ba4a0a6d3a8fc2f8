package dev.plumbline.core.evaluate;

import dev.plumbline.Clause;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.explain.RuleSteps;
import java.time.LocalDate;
import java.util.List;

/**
 * What was decided about a clause, before it is put into words. Immutable.
 *
 * @param rule the clause's rule
 * @param clause the clause
 * @param status what became of it
 * @param severity what its violation weighs
 * @param evidence what decided it
 * @param missing what is missing
 * @param later whether all that is missing comes to be only when the application is submitted
 * @param scopeOpen whether it is open if the clause applies at all
 * @param faulty whether the rule could not be evaluated
 * @param note what else to know, or {@code null}
 * @param submitBy until what day submitting makes it come out well, or {@code null}
 * @param submitFrom from what day on submitting makes it come out well, or {@code null}
 */
public record Ruling(
    RuleText rule,
    Clause clause,
    Status status,
    Severity severity,
    List<Evidence> evidence,
    List<MissingFact> missing,
    boolean later,
    boolean scopeOpen,
    boolean faulty,
    String note,
    LocalDate submitBy,
    LocalDate submitFrom) {

  static Ruling of(RuleSteps steps, Status status, List<Evidence> evidence) {
    RuleText rule = steps.text();
    Clause clause = steps.clause();
    return new Ruling(
        rule,
        clause,
        status,
        clause.severity(),
        evidence,
        List.of(),
        false,
        false,
        false,
        null,
        null,
        null);
  }

  Ruling as(Status other, String because) {
    return new Ruling(
        rule,
        clause,
        other,
        severity,
        evidence,
        missing,
        later,
        scopeOpen,
        faulty,
        because,
        submitBy,
        submitFrom);
  }

  Ruling weighing(Severity other) {
    return new Ruling(
        rule,
        clause,
        status,
        other,
        evidence,
        missing,
        later,
        scopeOpen,
        faulty,
        note,
        submitBy,
        submitFrom);
  }

  Ruling lacking(List<MissingFact> facts, boolean allLater, boolean ofScope) {
    return new Ruling(
        rule,
        clause,
        status,
        severity,
        evidence,
        facts,
        allLater,
        ofScope,
        faulty,
        note,
        submitBy,
        submitFrom);
  }

  Ruling withFault(String because) {
    return new Ruling(
        rule,
        clause,
        status,
        severity,
        evidence,
        missing,
        later,
        scopeOpen,
        true,
        because,
        submitBy,
        submitFrom);
  }

  Ruling submitting(LocalDate by, LocalDate from) {
    return new Ruling(
        rule, clause, status, severity, evidence, missing, later, scopeOpen, faulty, note, by,
        from);
  }
}
