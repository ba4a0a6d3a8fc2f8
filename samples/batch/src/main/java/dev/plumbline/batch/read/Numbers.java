package dev.plumbline.batch.read;

import dev.plumbline.batch.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number in a workbook says: its cell's format tells a day and a share from a number. */
final class Numbers {
  /** As many digits as a spreadsheet shows of a number; what it keeps behind them is noise. */
  private static final MathContext SHOWN = new MathContext(15);

  /** Texts and colours in a format say nothing of what sort of value it shows. */
  private static final Pattern ASIDE =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General|G/通用格式");

  /** The last day of the year 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);

  private Numbers() {}

  /**
   * The cell of a number.
   *
   * @param format the format of the cell as its text, {@code null} if it has none
   * @param formatId its number, for those that every spreadsheet has without writing them
   * @param from1904 whether days are counted from 1904
   */
  static Cell cell(
      BigDecimal value, @Nullable String format, @Nullable Integer formatId, boolean from1904) {
    String signs = format == null ? "" : ASIDE.matcher(format.split(";", 2)[0]).replaceAll("");
    if (isDate(signs, formatId)) {
      LocalDateTime time = day(value, from1904);
      if (time == null) {
        return Cell.unusable(Words.say("cell.noDay", plain(value)));
      }
      boolean wholeDay = time.toLocalTime().toSecondOfDay() == 0 && !hasClock(signs, formatId);
      return wholeDay
          ? new Cell(Cell.Form.DAY, time.toLocalDate().toString(), null, null)
          : new Cell(Cell.Form.TIME, time.toString(), null, null);
    }
    if (signs.indexOf('%') >= 0 || formatId != null && (formatId == 9 || formatId == 10)) {
      return Cell.text(plain(value.movePointRight(2)) + "%");
    }
    if (value.precision() - value.scale() > SHOWN.getPrecision()) {
      return Cell.unusable(Words.say("cell.digitsLost"));
    }
    LocalDateTime day = value.signum() > 0 && value.scale() <= 0 ? day(value, from1904) : null;
    return new Cell(Cell.Form.NUMBER, plain(value), day == null ? null : day.toLocalDate(), null);
  }

  /** The day and time of a number; {@code null} if there is none. */
  static @Nullable LocalDateTime day(BigDecimal value, boolean from1904) {
    if (value.signum() < 0 || value.compareTo(LAST_DAY) > 0) {
      return null;
    }
    // The first of the two ways to count has a day that never was, the 29th of February 1900.
    LocalDateTime first =
        from1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, value.intValue() < 60 ? 31 : 30, 0, 0);
    long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return first.plusSeconds(seconds);
  }

  private static String plain(BigDecimal value) {
    BigDecimal shown = value.round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(String signs, @Nullable Integer id) {
    // Those that are not written down; 27 to 36 and 50 to 58 are dates in Chinese.
    boolean known =
        id != null
            && (id >= 14 && id <= 22
                || id >= 27 && id <= 36
                || id >= 45 && id <= 47
                || id >= 50 && id <= 58);
    return known || signs.chars().anyMatch(c -> "ymdhsYMDHS".indexOf(c) >= 0);
  }

  private static boolean hasClock(String signs, @Nullable Integer id) {
    return signs.chars().anyMatch(c -> "hsHS".indexOf(c) >= 0)
        || id != null && (id >= 18 && id <= 22 || id >= 45 && id <= 47);
  }
}
