package dev.plumbline.core.check;

import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.PathTo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value was to be that was written as one of another sort. */
final class MeantValues {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?"
              + "(?:[T 　]*(\\d{1,2})[:：时点](\\d{1,2})?分?(?:[:：]\\d{2})?)?");

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\P{N}*");

  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(万元?|元)?");

  private MeantValues() {}

  /** How a value is written that was meant to be of a class; {@code null} if it is not known. */
  static @Nullable String of(@Nullable Object value, Class<?> wanted) {
    String said = value == null ? "" : value.toString().strip();
    if (wanted == LocalDate.class || wanted == LocalDateTime.class) {
      return date(said, wanted == LocalDateTime.class);
    }
    if (value instanceof String && said.isEmpty()) {
      return null;
    }
    if (wanted == String.class && (value instanceof Number || value instanceof Boolean)) {
      return '"' + said + '"';
    }
    if (wanted == List.class && value instanceof String) {
      return "List.of( \"" + said + "\" )";
    }
    Matcher number = NUMBER.matcher(said.replace(",", ""));
    if (number.matches() && wanted == BigDecimal.class) {
      return "new BigDecimal( \"" + number.group(1) + "\" )";
    }
    boolean whole = wanted == Integer.class || wanted == int.class || wanted == Long.class;
    return number.matches() && whole && !number.group(1).contains(".") ? number.group(1) : null;
  }

  /** What was likely to be written in place of a literal of another sort, or {@code null}. */
  static @Nullable String compared(PathTo path, ValueKind left, Literal literal, ValueKind right) {
    String said = String.valueOf(literal.value()).replace(",", "").strip();
    boolean number = NUMBER.matcher(said).matches() && !said.matches(".*\\D$");
    if (left == ValueKind.NUMBER && right == ValueKind.TEXT && number) {
      return said;
    }
    if (left == ValueKind.TRUTH && (said.equals("true") || said.equals("false"))) {
      return said;
    }
    if (left == ValueKind.TEXT && right == ValueKind.NUMBER) {
      return '"' + said + '"';
    }
    Matcher amount = AMOUNT.matcher(said);
    if (left == ValueKind.AMOUNT && amount.matches()) {
      boolean yuan = "元".equals(amount.group(2));
      return path + (yuan ? ".yuan … " : ".wanYuan … ") + amount.group(1);
    }
    return null;
  }

  private static @Nullable String date(String said, boolean time) {
    Matcher date = DATE.matcher(said);
    if (!date.matches()) {
      return null;
    }
    String day = plain(date.group(1)) + ", " + plain(date.group(2)) + ", " + plain(date.group(3));
    if (!time) {
      return "LocalDate.of( " + day + " )";
    }
    String minute = date.group(5) == null ? "0" : plain(date.group(5));
    return date.group(4) == null
        ? null
        : "LocalDateTime.of( " + day + ", " + plain(date.group(4)) + ", " + minute + " )";
  }

  private static String plain(String number) {
    return String.valueOf(Integer.parseInt(number));
  }
}
