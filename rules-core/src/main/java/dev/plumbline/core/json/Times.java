package dev.plumbline.core.json;

import dev.plumbline.core.document.Echo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, months and times. What is of the right form but does not exist is said to be so. */
final class Times {
  static final String MONTH = "\\d{4}-\\d{2}";
  static final String DATE_TIME =
      "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)";
  static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2})?";

  private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH_FORM = Pattern.compile(MONTH);
  private static final Pattern DATE_TIME_FORM = Pattern.compile(DATE_TIME + OFFSET);
  private static final Pattern FAR_YEAR = Pattern.compile("[+-]\\d{4,9}-[0-9T:.-]{8,}");
  private static final int LAST_YEAR = 9999;

  /** As {@code +08:00} says, in all years: what has that offset stays as it was written. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private Times() {}

  static LocalDate date(String written, Origin origin) throws Unfit {
    String text = iso(written, origin, DATE_FORM, WrittenTimes::day);
    if (!DATE_FORM.matcher(text).matches()) {
      throw new Unfit("json.dateForm", Echo.of(written));
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      // The form is right, so the only reason left is the calendar.
      throw new Unfit("json.noSuchDay", text);
    }
  }

  static YearMonth month(String written, Origin origin) throws Unfit {
    String text = iso(written, origin, MONTH_FORM, WrittenTimes::month);
    if (!MONTH_FORM.matcher(text).matches()) {
      throw new Unfit("json.monthForm", Echo.of(written));
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      // The form is right, so the only reason left is the calendar.
      throw new Unfit("json.noSuchMonth", text);
    }
  }

  static LocalDateTime dateTime(String written, Origin origin) throws Unfit {
    String text = iso(written, origin, DATE_TIME_FORM, WrittenTimes::time);
    if (origin == Origin.ENGINE && FAR_YEAR.matcher(text).matches()) {
      return far(text);
    }
    Matcher matcher = DATE_TIME_FORM.matcher(text);
    if (!matcher.matches() || origin == Origin.ENGINE && matcher.group(3) != null) {
      throw new Unfit(
          origin == Origin.APPLICANT ? "json.timeWritten" : "json.timeForm", Echo.of(written));
    }
    LocalDate date = date(matcher.group(1), origin);
    LocalTime time;
    try {
      time = LocalTime.parse(matcher.group(2));
    } catch (DateTimeException e) {
      // The form is right, so the only reason left is the clock.
      throw new Unfit("json.noSuchTime", matcher.group(2));
    }
    LocalDateTime local = date.atTime(time);
    return matcher.group(3) == null ? local : inBeijing(local, matcher.group(3));
  }

  /** What a person wrote, in the form in which programs write it, as most is written already. */
  private static String iso(
      String written, Origin origin, Pattern form, UnaryOperator<String> read) {
    return origin == Origin.APPLICANT && !form.matcher(written).matches()
        ? read.apply(written)
        : written;
  }

  /** No form has such a year, but an examination may be of any time. */
  private static LocalDateTime far(String text) throws Unfit {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new Unfit("json.noSuchTime", text);
    }
  }

  private static LocalDateTime inBeijing(LocalDateTime local, String offset) throws Unfit {
    try {
      LocalDateTime time =
          local.atOffset(ZoneOffset.of(offset)).withOffsetSameInstant(BEIJING).toLocalDateTime();
      if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
        throw new Unfit("json.yearInBeijing");
      }
      return time;
    } catch (DateTimeException e) {
      // The form is right, so the only reason left is that no place on earth has such an offset.
      throw new Unfit("json.noSuchOffset", offset);
    }
  }
}
