package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Remedy;
import dev.plumbline.Remedy.Action;
import dev.plumbline.Severity;
import dev.plumbline.fact.Filing;
import java.time.LocalDateTime;

/** What to do about a finding and what it weighs, both of which hang on whether there is time. */
final class HandRemedies {
  /** Whether nothing can be mended any more. */
  private final boolean late;

  HandRemedies(Filing filing) {
    late =
        filing != null
            && HandFacts.notAfter(filing.unitSubmittedAt(), HandFacts.CLOSES) == HandTruth.FALSE;
  }

  /** Where something is not as it should be; {@code null} if nothing is to be done. */
  Remedy mend(Severity severity, Bilingual words) {
    return switch (severity) {
      case RETURN -> new Remedy(Action.MEND, HandFacts.CLOSES, late, null, null, words);
      case REJECT -> new Remedy(Action.MEET, null, false, null, null, words);
      case REVIEW, WARN -> new Remedy(Action.CHECK, null, false, null, null, words);
      case NONE -> null;
    };
  }

  /** Where something is missing. */
  Remedy supply(Severity severity, Bilingual words) {
    LocalDateTime until = severity == Severity.NONE ? null : HandFacts.CLOSES;
    return new Remedy(Action.SUPPLY, until, late, null, null, words);
  }

  /** What it weighs that a clause is violated. */
  Conclusion weight(Severity severity) {
    return switch (severity) {
      case REJECT -> Conclusion.INELIGIBLE;
      case RETURN -> late ? Conclusion.INELIGIBLE : Conclusion.CORRECTABLE;
      case REVIEW -> Conclusion.NEEDS_REVIEW;
      case WARN, NONE -> Conclusion.ELIGIBLE;
    };
  }

  /** What it weighs at most that a clause is open, or a person has to look at it. */
  Conclusion openWeight(Severity severity) {
    return lighter(weight(severity), Conclusion.NEEDS_REVIEW);
  }

  static Conclusion lighter(Conclusion one, Conclusion other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
