package dev.plumbline.core.report;

import dev.plumbline.Bilingual;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Notice;
import dev.plumbline.Problem;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The verdict on an application that may have several contracts: of the verdicts with each of them
 * alone, the one that serves the application best.
 */
public final class Choice {
  /** The better conclusion, then less that is wrong, then less that is open, the heavier first. */
  private static final Comparator<Verdict> BEST = best();

  private Choice() {}

  /** The verdict on an application. */
  public static Verdict of(
      Pack pack,
      Explainer explainer,
      DecidedBy decidedBy,
      Application application,
      Examination examination) {
    return of(pack, explainer, decidedBy, application, examination, null);
  }

  /**
   * The same as far as it is about some clauses.
   *
   * @param asked whether a clause is to be decided; of several contracts the best is found only
   *     where all are, and so they are. {@code null} if all are
   */
  public static Verdict of(
      Pack pack,
      Explainer explainer,
      DecidedBy decidedBy,
      Application application,
      Examination examination,
      Predicate<String> asked) {
    List<Application> each = Contracts.each(application, pack.text().lexicon());
    Predicate<String> those = each.size() == 1 ? asked : null;
    int most = pack.limits().count(Limit.CONTRACTS);
    if (each.size() > most) {
      throw new InputException(
          Problem.atPointer("/contracts", Message.of("application.contracts", most).words()));
    }
    Verdict best = null;
    for (Application one : each) {
      Evaluation evaluation = new Evaluation(pack, explainer, decidedBy, one, examination, those);
      Notice choice =
          each.size() == 1 ? null : notice(application.contracts().size(), one.contracts().get(0));
      Verdict verdict = VerdictWriter.write(pack, one, examination, evaluation, choice);
      best = best == null || BEST.compare(verdict, best) < 0 ? verdict : best;
    }
    return best;
  }

  private static Comparator<Verdict> best() {
    Comparator<Verdict> best = Comparator.comparing(Verdict::conclusion);
    for (Status status : List.of(Status.VIOLATED, Status.UNDETERMINED, Status.NEEDS_REVIEW)) {
      for (Severity severity : Severity.values()) {
        best = best.thenComparing(verdict -> count(verdict, status, severity));
      }
    }
    return best;
  }

  private static long count(Verdict verdict, Status status, Severity severity) {
    return verdict
        .all()
        .filter(finding -> finding.status() == status && finding.severity() == severity)
        .count();
  }

  private static Notice notice(int given, Contract taken) {
    return new Notice(
        Notice.Kind.BEST_CONTRACT,
        List.of(
            said(given), said(taken.registrationNo()), said(taken.signedOn()), said(taken.type())));
  }

  private static Bilingual said(Object value) {
    return Bilingual.same(value == null ? "" : value.toString());
  }
}
