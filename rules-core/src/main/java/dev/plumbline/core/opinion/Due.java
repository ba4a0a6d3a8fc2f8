package dev.plumbline.core.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.Guideline;
import dev.plumbline.Receipt;
import dev.plumbline.Value;
import dev.plumbline.core.words.Message;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Until when an application can be submitted, and mended. Immutable.
 *
 * @param closes when the time of filing ends, or {@code null} if nothing ends it
 * @param until until when it can be mended, or {@code null} if nothing limits it
 * @param asOf as of when it was judged, or {@code null} for some time before the end
 */
record Due(LocalDateTime closes, LocalDateTime until, LocalDateTime asOf) {
  /** The terms of a verdict. */
  static Due of(Guideline guideline, Receipt receipt) {
    LocalDateTime closes = guideline.window() == null ? null : guideline.window().closesAt();
    LocalDateTime cure = receipt.cureUntil();
    boolean longer = closes == null || cure != null && cure.isAfter(closes);
    // Compared by the second, as the rules do.
    LocalDateTime asOf =
        receipt.asOf() == null ? null : receipt.asOf().truncatedTo(ChronoUnit.SECONDS);
    return new Due(closes, longer ? cure : closes, asOf);
  }

  /** Whether the time of filing is over. */
  boolean isClosed() {
    return closes != null && asOf != null && asOf.isAfter(closes);
  }

  /** Whether the time to mend is over. */
  boolean isPast() {
    return until != null && asOf != null && asOf.isAfter(until);
  }

  /** By when something is to be done; the thing alone if nothing limits it or no time is left. */
  Message by(Message toDo) {
    return until == null || isPast() ? toDo : Message.of("opinion.by", toDo, time(until));
  }

  /** A time for reading. */
  static Bilingual time(LocalDateTime time) {
    return new Value.Time(time).text();
  }
}
