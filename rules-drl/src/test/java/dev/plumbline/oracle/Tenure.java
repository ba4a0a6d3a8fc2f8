package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.get;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a posting begins and ends, by the posting's days and months and by annex 3's months. */
record Tenure(LocalDate startDay, YearMonth startMonth, LocalDate endDay, YearMonth endMonth) {

  /** As the posting says, and where it does not, annex 3. */
  static Tenure of(Application application) {
    Posting posting = application.posting();
    Recommendation form = application.recommendation();
    LocalDate startDay = get(posting, Posting::startsOn);
    LocalDate endDay = get(posting, Posting::endsOn);
    YearMonth start =
        startDay != null
            ? null
            : either(get(posting, Posting::startMonth), get(form, Recommendation::postedFrom));
    YearMonth end =
        endDay != null
            ? null
            : either(get(posting, Posting::endMonth), get(form, Recommendation::postedTo));
    return new Tenure(startDay, start, endDay, end);
  }

  /** As the posting's months say, and as annex 3's do, each where a month is another. */
  List<Tenure> others(Application application) {
    Posting posting = application.posting();
    Recommendation form = application.recommendation();
    Tenure own = with(get(posting, Posting::startMonth), get(posting, Posting::endMonth));
    Tenure annex = with(get(form, Recommendation::postedFrom), get(form, Recommendation::postedTo));
    return Stream.of(own, annex).filter(other -> !other.equals(this)).toList();
  }

  private Tenure with(YearMonth from, YearMonth to) {
    boolean otherStart = from != null && start() != null && !from.equals(start());
    boolean otherEnd = to != null && end() != null && !to.equals(end());
    return new Tenure(
        otherStart ? null : startDay,
        otherStart ? from : startMonth,
        otherEnd ? null : endDay,
        otherEnd ? to : endMonth);
  }

  private static YearMonth either(YearMonth one, YearMonth other) {
    return one != null ? one : other;
  }

  YearMonth start() {
    return month(startDay, startMonth);
  }

  YearMonth end() {
    return month(endDay, endMonth);
  }

  private static YearMonth month(LocalDate day, YearMonth month) {
    return day == null ? month : YearMonth.of(day.getYear(), day.getMonthValue());
  }

  LocalDate earliestStart() {
    return Calendar.first(startDay, startMonth);
  }

  LocalDate latestStart() {
    return Calendar.last(startDay, startMonth);
  }

  LocalDate earliestEnd() {
    return Calendar.first(endDay, endMonth);
  }

  LocalDate latestEnd() {
    return Calendar.last(endDay, endMonth);
  }

  /** Twelve full months between two days, or twelve printed months (B5). */
  Truth year() {
    if (startDay != null && endDay != null) {
      return Calendar.twelveMonths(startDay, endDay);
    }
    if (start() == null || end() == null) {
      return Truth.UNKNOWN;
    }
    int months =
        12 * (end().getYear() - start().getYear())
            + end().getMonthValue()
            - start().getMonthValue()
            + 1;
    return Truth.of(months >= 12);
  }

  /** Whether some of them is so for certain. */
  static Truth some(List<Tenure> all, Function<Tenure, Truth> so) {
    return Truth.of(all.stream().anyMatch(each -> so.apply(each) == Truth.TRUE));
  }
}
