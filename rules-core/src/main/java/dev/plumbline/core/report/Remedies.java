package dev.plumbline.core.report;

import dev.plumbline.Bilingual;
import dev.plumbline.Remedy;
import dev.plumbline.Remedy.Action;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Ruling;
import java.time.LocalDateTime;

/** What to do about a ruling. */
final class Remedies {
  private final LocalDateTime deadline;
  private final boolean past;

  /**
   * Finds remedies.
   *
   * @param deadline until when mending helps, or {@code null} if nothing limits it
   * @param past whether that is over
   */
  Remedies(LocalDateTime deadline, boolean past) {
    this.deadline = deadline;
    this.past = past;
  }

  /** The remedy, or {@code null} if there is nothing to be done. */
  Remedy of(Ruling ruling) {
    return switch (ruling.status()) {
      case SATISFIED, NOT_APPLICABLE -> null;
      case NEEDS_REVIEW -> inTime(ruling);
      case VIOLATED -> ruling.gap().isLacking() ? supply(ruling) : mend(ruling);
      case UNDETERMINED -> undetermined(ruling);
    };
  }

  private Remedy undetermined(Ruling ruling) {
    Remedy inTime = inTime(ruling);
    // What comes with the submission needs no advice but the list of what is still to do.
    return inTime != null || !ruling.gap().isLacking() || ruling.gap().later()
        ? inTime
        : supply(ruling);
  }

  /** By when, or from when on, to submit; {@code null} if that changes nothing. */
  private static Remedy inTime(Ruling ruling) {
    Status beyond = ruling.gap().otherwise();
    if (ruling.gap().submitBy() != null) {
      return new Remedy(Action.SUBMIT_BY, null, false, ruling.gap().submitBy(), beyond, null);
    }
    return ruling.gap().submitFrom() == null
        ? null
        : new Remedy(Action.SUBMIT_FROM, null, false, ruling.gap().submitFrom(), beyond, null);
  }

  private Remedy mend(Ruling ruling) {
    Bilingual own = own(ruling);
    return switch (ruling.severity()) {
      case RETURN -> new Remedy(Action.MEND, deadline, past, null, null, own);
      case REJECT -> new Remedy(Action.MEET, null, false, null, null, own);
      case REVIEW, WARN -> new Remedy(Action.CHECK, null, false, null, null, own);
      case NONE -> null;
    };
  }

  private Remedy supply(Ruling ruling) {
    // Where to get it is told by clauses that apply, not by those of which it is open if they do;
    // and what is only to be written otherwise is there.
    Bilingual own = ruling.gap().isToBeRewritten() || ruling.gap().ofScope() ? null : own(ruling);
    LocalDateTime until = ruling.severity() == Severity.NONE ? null : deadline;
    return new Remedy(Action.SUPPLY, until, past, null, null, own);
  }

  private static Bilingual own(Ruling ruling) {
    return ruling.rule().ownRemedy();
  }
}
