package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.get;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From when to when the lead is posted, as one of the papers states it.
 *
 * @param from the beginning
 * @param to the end
 */
record Span(Limit from, Limit to) {
  /** A day, or the month that it is in where no more is printed; neither if nothing is said. */
  record Limit(LocalDate day, YearMonth month) {
    LocalDate earliest() {
      return Calendar.first(day, month);
    }

    LocalDate latest() {
      return Calendar.last(day, month);
    }

    YearMonth inMonth() {
      return day == null ? month : YearMonth.of(day.getYear(), day.getMonthValue());
    }

    /** This, or what a paper says of it if it says another month. */
    Limit or(YearMonth stated) {
      return contradicts(stated) ? new Limit(null, stated) : this;
    }

    boolean contradicts(YearMonth stated) {
      return stated != null && inMonth() != null && !stated.equals(inMonth());
    }
  }

  /** Each end as the posting has it, else as annex 3 has. */
  static Span of(Application application) {
    Posting posting = application.posting();
    Recommendation form = application.recommendation();
    return new Span(
        limit(
            get(posting, Posting::startsOn),
            get(posting, Posting::startMonth),
            get(form, Recommendation::postedFrom)),
        limit(
            get(posting, Posting::endsOn),
            get(posting, Posting::endMonth),
            get(form, Recommendation::postedTo)));
  }

  private static Limit limit(LocalDate day, YearMonth month, YearMonth ofForm) {
    return new Limit(day, month == null ? ofForm : month);
  }

  /** What else the papers say, where they say something else: the months beside the days first. */
  static List<Span> others(Application application) {
    Span own = of(application);
    Posting posting = application.posting();
    Recommendation form = application.recommendation();
    Span months = own.or(get(posting, Posting::startMonth), get(posting, Posting::endMonth));
    Span ofForm =
        own.or(get(form, Recommendation::postedFrom), get(form, Recommendation::postedTo));
    List<Span> others = new ArrayList<>(List.of(months, ofForm));
    others.removeIf(own::equals);
    return others;
  }

  private Span or(YearMonth start, YearMonth end) {
    return new Span(from.or(start), to.or(end));
  }

  /** Whether another paper says another month for this end. */
  static boolean contradicted(Application application, Function<Span, Limit> end) {
    Limit own = end.apply(of(application));
    return others(application).stream().map(end).anyMatch(limit -> !limit.equals(own));
  }

  /** Whether the day may lie in it. */
  Truth mayHold(LocalDate day) {
    return atLeast(day, from.earliest()).and(atLeast(to.latest(), day));
  }

  /** Whether the day lies in it, whatever the days of the months. */
  Truth holds(LocalDate day) {
    return atLeast(day, from.latest()).and(atLeast(to.earliest(), day));
  }

  /** Whether it makes twelve months: whole ones by its days, or those named at its ends (B5). */
  Truth twelveMonths() {
    boolean days = Stream.of(from, to).allMatch(limit -> limit.day() != null);
    return days
        ? Calendar.twelveMonths(from.day(), to.day())
        : Calendar.twelveNamed(from.inMonth(), to.inMonth());
  }
}
