package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Kind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a cell the text that the guideline's own reading takes: days of their own kind become
 * ISO's, and a unit that stands in the head is added. What is no such value is left for that
 * reading to refuse, in its words.
 */
final class Values {
  /** Units of money that a head may name for bare numbers. */
  private static final Set<String> MONEY = Set.of("元", "万元", "万", "人民币元", "人民币万元");

  private static final Pattern BARE = Pattern.compile("[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?");
  private static final Pattern QUANTITY =
      Pattern.compile("([-+]?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*([^0-9\\s.,~至-][^0-9]{0,11})");

  /** In which forms are filled in, and what they tell of lies. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2099;

  private Values() {}

  /** A number and its unit in one cell. */
  record Quantity(String number, String unit) {}

  /**
   * What the cell says, or why it says nothing.
   *
   * @param text the text, {@code null} if it cannot be used
   * @param trouble why not
   */
  record Value(@Nullable String text, @Nullable Bilingual trouble) {
    static Value of(String text) {
      return new Value(text, null);
    }
  }

  /**
   * The text of a cell.
   *
   * @param unit the unit that the head of its column names; empty if none
   */
  static Value of(Cell cell, Kind kind, String unit) {
    if (cell.trouble() != null) {
      return new Value(null, cell.trouble());
    }
    String text = cell.text().strip();
    return switch (kind) {
      case AMOUNT -> Value.of(amount(text, unit));
      case DATE -> day(cell, text);
      case MONTH -> month(cell, text);
      case NUMBER, WHOLE -> Value.of(number(text, unit));
      default -> Value.of(kind == Kind.TEXT ? cell.text() : text);
    };
  }

  private static String amount(String text, String unit) {
    String money = unit.replace("单位:", "");
    boolean bare = BARE.matcher(folded(text)).matches();
    return bare && MONEY.contains(money) ? folded(text) + money.replace("人民币", "") : text;
  }

  /** A number of a workbook, where a day of these years belongs, can only be that day. */
  private static Value day(Cell cell, String text) {
    LocalDate day = cell.day();
    boolean likely = day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    return Value.of(likely ? day.toString() : text);
  }

  /** Of 2024.1 as a number nobody can tell whether its zero was lost. */
  private static Value month(Cell cell, String text) {
    return switch (cell.form()) {
      case DAY, TIME -> Value.of(text.substring(0, "2024-11".length()));
      case NUMBER ->
          text.matches("[0-9]{4}\\.[0-9]")
              ? new Value(null, Words.say("cell.month", text))
              : Value.of(text);
      default -> Value.of(text);
    };
  }

  /** The number without the unit that the head names already. */
  private static String number(String text, String unit) {
    Matcher quantity = QUANTITY.matcher(folded(text));
    return !unit.isEmpty() && quantity.matches() && quantity.group(2).equals(folded(unit))
        ? quantity.group(1)
        : text;
  }

  /** The number and the unit in a text; {@code null} if it is nothing of that sort. */
  static @Nullable Quantity quantity(String text, String unit) {
    String folded = folded(text);
    if (BARE.matcher(folded).matches()) {
      return new Quantity(folded, unit);
    }
    Matcher quantity = QUANTITY.matcher(folded);
    return quantity.matches() ? new Quantity(quantity.group(1), quantity.group(2).strip()) : null;
  }

  private static String folded(String text) {
    return text.length() > 60 ? text : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
