package dev.plumbline.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long something lasts of which days or only months are known. */
final class Terms {
  private Terms() {}

  /**
   * The months, or {@code null} if either end is unknown; a month's days differ, a day's do not.
   */
  static @Nullable Integer months(
      @Nullable LocalDate earliestStart,
      @Nullable LocalDate latestStart,
      @Nullable LocalDate earliestEnd,
      @Nullable LocalDate latestEnd) {
    if (earliestStart == null || latestEnd == null) {
      return null;
    }
    boolean days = earliestStart.equals(latestStart) && latestEnd.equals(earliestEnd);
    return (int)
        (days
            ? ChronoUnit.MONTHS.between(earliestStart, latestEnd.plusDays(1))
            : ChronoUnit.MONTHS.between(YearMonth.from(earliestStart), YearMonth.from(latestEnd))
                + 1);
  }
}
