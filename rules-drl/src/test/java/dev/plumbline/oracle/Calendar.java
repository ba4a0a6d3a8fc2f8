package dev.plumbline.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** Months and days, reckoned by hand. */
final class Calendar {
  private Calendar() {}

  private static int lastDay(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** The time without what is beyond its second (B33). */
  static LocalDateTime second(LocalDateTime time) {
    return time == null ? null : time.withNano(0);
  }

  static LocalDate first(LocalDate day, YearMonth month) {
    if (day != null || month == null) {
      return day;
    }
    return LocalDate.of(month.getYear(), month.getMonthValue(), 1);
  }

  static LocalDate last(LocalDate day, YearMonth month) {
    if (day != null || month == null) {
      return day;
    }
    int year = month.getYear();
    int number = month.getMonthValue();
    return LocalDate.of(year, number, lastDay(year, number));
  }

  /** The corresponding day of the sixth month after, or the last of it if it has none (B3). */
  static LocalDate sixMonthsAfter(LocalDate day) {
    if (day == null) {
      return null;
    }
    int month = day.getMonthValue() + 6;
    int year = day.getYear();
    if (month > 12) {
      month -= 12;
      year++;
    }
    return LocalDate.of(year, month, Math.min(day.getDayOfMonth(), lastDay(year, month)));
  }

  /** Whether the days from the first to the last, both included, make twelve whole months (B5). */
  static Truth twelveMonths(LocalDate first, LocalDate last) {
    if (first == null || last == null) {
      return Truth.UNKNOWN;
    }
    LocalDate end = last.plusDays(1);
    int months =
        12 * (end.getYear() - first.getYear()) + end.getMonthValue() - first.getMonthValue();
    return Truth.of(months > 12 || months == 12 && end.getDayOfMonth() >= first.getDayOfMonth());
  }

  /** Whether the months from the first to the last, both included, are twelve (B5). */
  static Truth twelveNamed(YearMonth first, YearMonth last) {
    if (first == null || last == null) {
      return Truth.UNKNOWN;
    }
    int years = last.getYear() - first.getYear();
    return Truth.of(12 * years + last.getMonthValue() - first.getMonthValue() + 1 >= 12);
  }
}
