package dev.plumbline.core.report;

import dev.plumbline.Conclusion;
import dev.plumbline.Kind;
import dev.plumbline.Mode;
import dev.plumbline.Severity;
import dev.plumbline.core.evaluate.Ruling;

/** What a ruling weighs in the conclusion. */
final class Weights {
  private final Mode mode;
  private final boolean draft;
  private final boolean cureable;

  /**
   * Weighs under conditions.
   *
   * @param mode how missing facts are taken
   * @param draft whether the application is still to be submitted
   * @param cureable whether there is time left to mend what a return asks for
   */
  Weights(Mode mode, boolean draft, boolean cureable) {
    this.mode = mode;
    this.draft = draft;
    this.cureable = cureable;
  }

  Conclusion of(Ruling ruling) {
    Kind kind = ruling.clause().kind();
    if (kind == Kind.DERIVED || kind == Kind.CAP) {
      return Conclusion.ELIGIBLE; // told, and never weighs
    }
    return switch (ruling.status()) {
      case SATISFIED, NOT_APPLICABLE -> Conclusion.ELIGIBLE;
      case VIOLATED -> violated(ruling.severity());
      case NEEDS_REVIEW -> review(ruling);
      case UNDETERMINED -> undetermined(ruling);
    };
  }

  private Conclusion violated(Severity severity) {
    return switch (severity) {
      case REJECT -> Conclusion.INELIGIBLE;
      case RETURN -> cureable ? Conclusion.CORRECTABLE : Conclusion.INELIGIBLE;
      case REVIEW -> Conclusion.NEEDS_REVIEW;
      case WARN, NONE -> Conclusion.ELIGIBLE;
    };
  }

  private Conclusion review(Ruling ruling) {
    boolean standing = ruling.clause().kind() == Kind.JUDG && mode == Mode.PRECHECK;
    return standing || violated(ruling.severity()) == Conclusion.ELIGIBLE
        ? Conclusion.ELIGIBLE
        : Conclusion.NEEDS_REVIEW;
  }

  private Conclusion undetermined(Ruling ruling) {
    if (isStillToCome(ruling)) {
      return Conclusion.ELIGIBLE;
    }
    Conclusion violated = violated(ruling.severity());
    Conclusion most = mode == Mode.PRECHECK ? Conclusion.CORRECTABLE : Conclusion.NEEDS_REVIEW;
    Conclusion usual = violated.compareTo(most) < 0 ? violated : most;
    Conclusion said = ruling.gap().weight() == null ? usual : violated(ruling.gap().weight());
    return said.compareTo(usual) < 0 ? said : usual;
  }

  /** Whether the clause of a draft is open only because the draft is not submitted yet. */
  boolean isStillToCome(Ruling ruling) {
    return draft && ruling.gap().later() && ruling.gap().isLacking();
  }
}
