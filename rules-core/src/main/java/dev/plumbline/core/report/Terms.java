package dev.plumbline.core.report;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Mode;
import dev.plumbline.Receipt;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.fact.FilingWindow;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The terms on which an application, or a call, is examined: as of when, and what can be mended.
 */
final class Terms {
  private final Pack pack;
  private final Examination examination;
  private final DecidedBy decidedBy;
  private final LocalDateTime asOf;
  private final Weights weights;
  private final Remedies remedies;

  /**
   * The terms.
   *
   * @param decidedBy who decided which rules hold
   * @param submittedAt when the unit submitted the application, or {@code null}
   */
  Terms(Pack pack, Examination examination, DecidedBy decidedBy, LocalDateTime submittedAt) {
    this.decidedBy = decidedBy;
    this.pack = pack;
    this.examination = examination;
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

  /** Until when what a return asks for can be mended; {@code null} if nothing limits it. */
  private LocalDateTime cureDeadline() {
    FilingWindow window = pack.window();
    LocalDateTime cure = examination.cureUntil();
    if (window == null) {
      return cure;
    }
    return cure != null && cure.isAfter(window.closesAt()) ? cure : window.closesAt();
  }

  /** By the second (reading B33). */
  private boolean isPast(LocalDateTime time) {
    return asOf != null
        && asOf.truncatedTo(ChronoUnit.SECONDS).isAfter(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** What rulings weigh. */
  Weights weights() {
    return weights;
  }

  /** A ruling as a finding. */
  Finding finding(Ruling ruling) {
    if (ruling.status() == Status.NOT_APPLICABLE && ruling.notices().isEmpty()) {
      return ruling.rule().notApplicable();
    }
    return new Finding(
        ruling.clause().id(),
        ruling.status(),
        ruling.severity(),
        weights.of(ruling),
        ruling.clause().kind(),
        ruling.rule().statement(),
        ruling.clause().citation(),
        ruling.evidence(),
        ruling.gap().facts(),
        remedies.of(ruling),
        ruling.readings(),
        ruling.notices());
  }

  /** Under what rules and conditions. */
  Receipt receipt() {
    Manifest manifest = pack.files().manifest();
    return new Receipt(
        manifest.id(),
        manifest.edition(),
        manifest.number(),
        pack.files().sha256(),
        pack.base().sha256(),
        EngineVersion.VALUE,
        decidedBy,
        examination.mode(),
        asOf,
        examination.cureUntil());
  }
}
