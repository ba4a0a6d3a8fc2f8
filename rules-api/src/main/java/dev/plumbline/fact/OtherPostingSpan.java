package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * From when to when the lead is posted by another statement of the papers, in another month than
 * {@link PostingSpan} has it: the months on the recommendation form beside the posting's, or the
 * posting's own months beside its days. What the statement does not say, or says alike, is as
 * there. The engine makes them, one for each such statement; callers do not give them.
 *
 * @param earliestStart the earliest day on which the posting may have begun, or {@code null} if
 *     unknown
 * @param latestStart the latest day on which the posting may have begun, or {@code null} if unknown
 * @param earliestEnd the earliest day on which the posting may end, or {@code null} if unknown
 * @param latestEnd the latest day on which the posting may end, or {@code null} if unknown
 */
@Title(value = "另一材料所载派驻", en = "Span of the posting by another paper")
public record OtherPostingSpan(
    @Derived("Posting.startsOn|Posting.startMonth|Recommendation.postedFrom")
        @Title(value = "另一材料所载派驻起始日（最早）", en = "First day at the earliest")
        @Nullable LocalDate earliestStart,
    @Derived("Posting.startsOn|Posting.startMonth|Recommendation.postedFrom")
        @Title(value = "另一材料所载派驻起始日（最迟）", en = "First day at the latest")
        @Nullable LocalDate latestStart,
    @Derived("Posting.endsOn|Posting.endMonth|Recommendation.postedTo")
        @Title(value = "另一材料所载派驻终止日（最早）", en = "Last day at the earliest")
        @Nullable LocalDate earliestEnd,
    @Derived("Posting.endsOn|Posting.endMonth|Recommendation.postedTo")
        @Title(value = "另一材料所载派驻终止日", en = "Last day at the latest")
        @Nullable LocalDate latestEnd) {
  /** The month in which it begins, or {@code null} if unknown. */
  @Title(value = "另一材料所载派驻起始月", en = "First month")
  @Derived("Posting.startsOn|Posting.startMonth|Recommendation.postedFrom")
  public @Nullable YearMonth startMonth() {
    return earliestStart == null ? null : YearMonth.from(earliestStart);
  }

  /** The month in which it ends, or {@code null} if unknown. */
  @Title(value = "另一材料所载派驻终止月", en = "Last month")
  @Derived("Posting.endsOn|Posting.endMonth|Recommendation.postedTo")
  public @Nullable YearMonth endMonth() {
    return latestEnd == null ? null : YearMonth.from(latestEnd);
  }

  /**
   * The planned term in months: whole months, the last day included, where both days are known
   * (2024-03-15 to 2025-03-14 is 12); months with both included where only a month is known at
   * either end (2024-03 to 2025-02 is 12). {@code null} if either end is unknown.
   */
  @Title(value = "另一材料所载派驻任期", en = "Planned term", unit = "个月")
  @Derived({"startMonth", "endMonth"})
  public @Nullable Integer termMonths() {
    return Terms.months(earliestStart, latestStart, earliestEnd, latestEnd);
  }
}
