package dev.plumbline.core.report;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Information;
import dev.plumbline.Kind;
import dev.plumbline.Notice;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.ReviewRound;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folds what was decided about the clauses into a verdict. */
public final class VerdictWriter {
  private final Pack pack;
  private final Application application;
  private final Evaluation evaluation;
  private final Terms terms;

  private VerdictWriter(
      Pack pack, Application application, Examination examination, Evaluation evaluation) {
    this.pack = pack;
    this.application = application;
    this.evaluation = evaluation;
    this.terms =
        new Terms(pack, examination, evaluation.decidedBy(), Evaluation.submittedAt(application));
  }

  /**
   * The verdict on an application.
   *
   * @param choice why it is on this one of several; {@code null} where there is no other
   */
  public static Verdict write(
      Pack pack,
      Application application,
      Examination examination,
      Evaluation evaluation,
      Notice choice) {
    return new VerdictWriter(pack, application, examination, evaluation).write(choice);
  }

  private Verdict write(Notice choice) {
    List<Finding> findings = new ArrayList<>(evaluation.rulings().size());
    List<Finding> reviewItems = new ArrayList<>();
    List<Finding> derived = new ArrayList<>();
    List<ToDo> toDo = new ArrayList<>();
    Conclusion conclusion = Conclusion.ELIGIBLE;
    for (Ruling ruling : evaluation.rulings()) {
      Finding finding = terms.finding(ruling);
      if (ruling.clause().kind() == Kind.DERIVED) {
        derived.add(finding);
        continue;
      }
      boolean standing =
          ruling.clause().kind() == Kind.JUDG && ruling.status() == Status.NEEDS_REVIEW;
      (standing ? reviewItems : findings).add(finding);
      if (terms.weights().isStillToCome(ruling)) {
        toDo.add(toDo(ruling));
      }
      conclusion = finding.weight().compareTo(conclusion) > 0 ? finding.weight() : conclusion;
    }
    return new Verdict(
        application.id(),
        conclusion,
        findings,
        reviewItems,
        derived,
        toDo,
        reviewRoute(),
        evaluation.information().stream().map(VerdictWriter::information).toList(),
        Stream.concat(Stream.ofNullable(choice), Notices.of(pack, application, evaluation).stream())
            .toList(),
        terms.receipt());
  }

  private ToDo toDo(Ruling ruling) {
    LocalDateTime closes = pack.window() == null ? null : pack.window().closesAt();
    LocalDateTime by =
        ruling.gap().submitBy() == null
            ? null
            : ruling.gap().submitBy().atTime(LocalTime.of(23, 59, 59));
    return new ToDo(
        ruling.clause().id(),
        ruling.rule().statement(),
        ruling.gap().facts(),
        by != null && (closes == null || by.isBefore(closes)) ? by : closes);
  }

  private List<ReviewRound> reviewRoute() {
    Application seen = (Application) evaluation.facts().of(Application.class).get(0);
    String topic = seen.topic();
    return pack.plan().defined().of(ReviewRound.class).stream()
        .map(ReviewRound.class::cast)
        .filter(round -> topic != null && round.topics().contains(topic))
        .sorted(Comparator.comparing(ReviewRound::number))
        .toList();
  }

  private static Information information(RuleSteps rule) {
    return new Information(rule.clause().id(), rule.statement(), rule.clause().citation());
  }
}
