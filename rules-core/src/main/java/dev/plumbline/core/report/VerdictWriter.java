package dev.plumbline.core.report;

import dev.plumbline.Clause;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Information;
import dev.plumbline.Kind;
import dev.plumbline.Mode;
import dev.plumbline.Receipt;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.ReviewRound;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Folds what was decided about the clauses into a verdict. */
public final class VerdictWriter {
  private final Pack pack;
  private final Application application;
  private final Examination examination;
  private final Evaluation evaluation;
  private final LocalDateTime asOf;
  private final Weights weights;
  private final Remedies remedies;

  private VerdictWriter(
      Pack pack, Application application, Examination examination, Evaluation evaluation) {
    this.pack = pack;
    this.application = application;
    this.examination = examination;
    this.evaluation = evaluation;
    LocalDateTime submittedAt = Evaluation.submittedAt(application);
    this.asOf = examination.asOf() != null ? examination.asOf() : submittedAt;
    FilingWindow window = pack.window();
    boolean draft =
        submittedAt == null
            && examination.mode() == Mode.PRECHECK
            && (window == null || !isPast(window.closesAt()));
    LocalDateTime deadline = cureDeadline();
    this.weights = new Weights(examination.mode(), draft, deadline == null || !isPast(deadline));
    this.remedies = new Remedies(deadline, deadline != null && isPast(deadline));
  }

  /** The verdict on an application. */
  public static Verdict write(
      Pack pack, Application application, Examination examination, Evaluation evaluation) {
    return new VerdictWriter(pack, application, examination, evaluation).write();
  }

  /** Until when what a return asks for can be mended; {@code null} if nothing limits it. */
  private LocalDateTime cureDeadline() {
    FilingWindow window = pack.window();
    LocalDateTime cure = examination.cureUntil();
    if (window == null) {
      return cure;
    }
    return cure != null && cure.isAfter(window.closesAt()) ? cure : window.closesAt();
  }

  private boolean isPast(LocalDateTime time) {
    return asOf != null && asOf.isAfter(time);
  }

  private Verdict write() {
    List<Finding> findings = new ArrayList<>();
    List<Finding> reviewItems = new ArrayList<>();
    List<Finding> derived = new ArrayList<>();
    List<ToDo> toDo = new ArrayList<>();
    Conclusion conclusion = Conclusion.ELIGIBLE;
    for (Ruling ruling : evaluation.rulings()) {
      Finding finding = finding(ruling);
      if (ruling.clause().kind() == Kind.DERIVED) {
        derived.add(finding);
        continue;
      }
      boolean standing =
          ruling.clause().kind() == Kind.JUDG && ruling.status() == Status.NEEDS_REVIEW;
      (standing ? reviewItems : findings).add(finding);
      if (weights.isStillToCome(ruling)) {
        toDo.add(toDo(ruling));
      }
      Conclusion weight = weights.of(ruling);
      conclusion = weight.compareTo(conclusion) > 0 ? weight : conclusion;
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
        notices(),
        receipt());
  }

  private Finding finding(Ruling ruling) {
    return new Finding(
        ruling.clause().id(),
        ruling.status(),
        ruling.severity(),
        ruling.clause().kind(),
        ruling.clause().statement(),
        ruling.clause().citation(),
        ruling.evidence(),
        ruling.gap().facts(),
        remedies.of(ruling),
        ruling.clause().reading(),
        ruling.note());
  }

  private ToDo toDo(Ruling ruling) {
    LocalDateTime closes = pack.window() == null ? null : pack.window().closesAt();
    LocalDateTime by =
        ruling.gap().submitBy() == null
            ? null
            : ruling.gap().submitBy().atTime(LocalTime.of(23, 59, 59));
    return new ToDo(
        ruling.clause().id(),
        ruling.clause().statement(),
        ruling.gap().facts(),
        by != null && (closes == null || by.isBefore(closes)) ? by : closes);
  }

  private List<ReviewRound> reviewRoute() {
    return pack.definedFacts().stream()
        .filter(ReviewRound.class::isInstance)
        .map(ReviewRound.class::cast)
        .filter(round -> application.topic() != null)
        .filter(round -> round.topics().contains(application.topic()))
        .sorted(Comparator.comparing(ReviewRound::number))
        .toList();
  }

  private static Information information(Clause clause) {
    return new Information(clause.id(), clause.statement(), clause.citation());
  }

  private List<String> notices() {
    return evaluation.unusedJudgements().stream()
        .map(clause -> "评审意见针对条款 " + clause + "，该条款没有要由人判断之处，未采用")
        .toList();
  }

  private Receipt receipt() {
    Manifest manifest = pack.files().manifest();
    return new Receipt(
        manifest.id(),
        manifest.number(),
        pack.files().sha256(),
        EngineVersion.VALUE,
        examination.mode(),
        asOf,
        examination.cureUntil());
  }
}
