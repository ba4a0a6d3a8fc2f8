package dev.plumbline.bench.hand;

import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * From when to when the lead is posted: of an end of which only the month is known, the first and
 * the last day that it may be. {@code null} is not known.
 */
record HandSpan(
    LocalDate earliestStart, LocalDate latestStart, LocalDate earliestEnd, LocalDate latestEnd) {

  /** By the posting's own paper, else by the months on the form. */
  static HandSpan of(Posting posting, Recommendation form) {
    LocalDate start = posting.startsOn();
    LocalDate end = posting.endsOn();
    YearMonth from = posting.startMonth() != null ? posting.startMonth() : form.postedFrom();
    YearMonth to = posting.endMonth() != null ? posting.endMonth() : form.postedTo();
    return new HandSpan(
        start != null ? start : first(from),
        start != null ? start : last(from),
        end != null ? end : first(to),
        end != null ? end : last(to));
  }

  private static LocalDate first(YearMonth month) {
    return month == null ? null : month.atDay(1);
  }

  private static LocalDate last(YearMonth month) {
    return month == null ? null : month.atEndOfMonth();
  }

  /** What else the papers say, where they name another month. */
  List<HandSpan> others(Posting posting, Recommendation form) {
    List<HandSpan> others = new ArrayList<>(2);
    for (HandSpan other :
        List.of(
            by(posting.startMonth(), posting.endMonth()), by(form.postedFrom(), form.postedTo()))) {
      if (!equals(other)) {
        others.add(other);
      }
    }
    return others;
  }

  private HandSpan by(YearMonth from, YearMonth to) {
    boolean sameStart =
        from == null || latestStart == null || from.equals(YearMonth.from(latestStart));
    boolean sameEnd = to == null || latestEnd == null || to.equals(YearMonth.from(latestEnd));
    return new HandSpan(
        sameStart ? earliestStart : first(from),
        sameStart ? latestStart : last(from),
        sameEnd ? earliestEnd : first(to),
        sameEnd ? latestEnd : last(to));
  }

  /** Whether it lasts so many months. */
  HandTruth lasts(int months) {
    Integer term = months();
    return term == null ? HandTruth.UNKNOWN : HandTruth.of(term >= months);
  }

  /** How long it is: by the day if both days are known, else by the month; {@code null} is open. */
  Integer months() {
    if (earliestStart == null || latestEnd == null) {
      return null;
    }
    boolean days = earliestStart.equals(latestStart) && earliestEnd.equals(latestEnd);
    return (int)
        (days
            ? ChronoUnit.MONTHS.between(earliestStart, latestEnd.plusDays(1))
            : ChronoUnit.MONTHS.between(YearMonth.from(earliestStart), YearMonth.from(latestEnd))
                + 1);
  }

  /** Whether a day is in it, as far as the months tell. */
  HandTruth covers(LocalDate day) {
    return HandFacts.notBefore(day, earliestStart).and(HandFacts.notBefore(latestEnd, day));
  }

  /** Whether a day may be before it or after it. */
  boolean mayNotCover(LocalDate day) {
    return HandFacts.isBefore(day, latestStart) || HandFacts.isBefore(earliestEnd, day);
  }
}
