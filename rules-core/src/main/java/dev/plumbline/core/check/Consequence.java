package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Literal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one consequence that a rule may have besides none: a fact made of literals is inserted.
 * Immutable.
 *
 * @param type the type of the fact
 * @param arguments what it is made of
 */
public record Consequence(String type, List<Argument> arguments) {
  /** Possessive, as the others are: what can be tried otherwise takes a place on the stack. */
  private static final String TEXT = "\"(?:[^\"\\\\]++|\\\\.)*+\"";

  /** A leading zero would make it octal where the rules are compiled to. */
  private static final String WHOLE = "(?:0|[1-9]\\d{0,8})";

  /** So many digits a long number has room for. */
  private static final String LONG = "(?:0|[1-9]\\d{0,17})L?";

  private static final String PLAIN =
      "(?:" + TEXT + "|-?" + WHOLE + "(?:\\.\\d{1,15})?|true|false)";
  private static final String NUMBERS = "\\(\\s*" + WHOLE + "(?:\\s*,\\s*" + WHOLE + ")*+\\s*\\)";

  private static final Pattern ELEMENT = Pattern.compile(PLAIN);

  private static final Pattern INSERT =
      Pattern.compile(
          "insert\\(\\s*new\\s+(?<type>[\\p{L}_][\\p{L}\\p{N}_]*)\\((?<arguments>.*)\\)\\s*\\)\\s*;",
          Pattern.DOTALL);

  private static final Pattern ARGUMENT =
      Pattern.compile(
          "\\s*(?:(?<text>"
              + TEXT
              + ")|LocalDateTime\\.of(?<time>"
              + NUMBERS
              + ")|LocalDate\\.of(?<date>"
              + NUMBERS
              + ")|(?<list>List\\.of\\(\\s*"
              + PLAIN
              + "(?:\\s*,\\s*"
              + PLAIN
              + ")*+\\s*\\))|(?<decimal>new\\s+BigDecimal\\(\\s*\"-?\\d+(?:\\.\\d+)?\"\\s*\\))"
              + "|(?<flag>true|false)|(?<number>-?"
              + WHOLE
              + ")|(?<long>-?"
              + LONG
              + "))\\s*(?:,|$)");

  /**
   * One argument.
   *
   * @param type the type of its value
   * @param text the text that the quotes mean, or {@code null} if it is no text
   * @param value what it stands for, or {@code null} if there is no such value
   * @param fault what is wrong with the value itself, or {@code null}
   * @param english the same in English
   */
  public record Argument(Class<?> type, String text, Object value, String fault, String english) {
    private static Argument good(Class<?> type, String text, Object value) {
      return new Argument(type, text, value, null, null);
    }

    private static Argument faulty(Class<?> type, String fault, String english) {
      return new Argument(type, null, null, fault, english);
    }
  }

  /** Copies the arguments. */
  public Consequence {
    arguments = List.copyOf(arguments);
  }

  /** Reads the text of a consequence; {@code null} if it is anything else. */
  static Consequence read(String text) {
    Matcher insert = INSERT.matcher(text.strip());
    if (!insert.matches()) {
      return null;
    }
    String rest = insert.group("arguments").strip();
    List<Argument> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(rest);
    int end = 0;
    while (end < rest.length() && argument.find(end) && argument.start() == end) {
      arguments.add(argument(argument));
      end = argument.end();
    }
    return end < rest.length() || rest.endsWith(",")
        ? null
        : new Consequence(insert.group("type"), arguments);
  }

  private static Argument argument(Matcher matcher) {
    if (matcher.group("date") != null) {
      return dated(LocalDate.class, matcher.group("date"));
    }
    if (matcher.group("time") != null) {
      return dated(LocalDateTime.class, matcher.group("time"));
    }
    String text = unquoted(matcher.group("text"));
    if (text != null) {
      return Argument.good(String.class, text, text);
    }
    if (matcher.group("list") != null) {
      return Argument.good(List.class, null, list(matcher.group("list")));
    }
    if (matcher.group("decimal") != null) {
      String digits = matcher.group("decimal").replaceAll("[^-\\d.]", "");
      return Argument.good(BigDecimal.class, null, new BigDecimal(digits));
    }
    if (matcher.group("long") != null) {
      String digits = matcher.group("long").replace("L", "");
      return Argument.good(Long.class, null, Long.valueOf(digits));
    }
    return matcher.group("flag") != null
        ? Argument.good(Boolean.class, null, Boolean.valueOf(matcher.group("flag")))
        : Argument.good(Integer.class, null, Integer.valueOf(matcher.group("number")));
  }

  private static String unquoted(String text) {
    return text == null ? null : Literal.meant(text.substring(1, text.length() - 1));
  }

  private static List<Object> list(String text) {
    return ELEMENT
        .matcher(text.substring(text.indexOf('(')))
        .results()
        .map(element -> element.group())
        .map(element -> element.startsWith("\"") ? (Object) unquoted(element) : plain(element))
        .toList();
  }

  private static Object plain(String text) {
    boolean flag = text.equals("true") || text.equals("false");
    return flag ? (Object) Boolean.valueOf(text) : new BigDecimal(text);
  }

  private static Argument dated(Class<?> type, String numbers) {
    int[] n =
        Pattern.compile("\\d+")
            .matcher(numbers)
            .results()
            .mapToInt(result -> Integer.parseInt(result.group()))
            .toArray();
    try {
      if (type == LocalDate.class && n.length == 3) {
        return Argument.good(type, null, LocalDate.of(n[0], n[1], n[2]));
      }
      if (type == LocalDateTime.class && (n.length == 5 || n.length == 6)) {
        int second = n.length == 6 ? n[5] : 0;
        return Argument.good(type, null, LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], second));
      }
    } catch (DateTimeException e) {
      return Argument.faulty(
          type,
          "没有「" + numbers.strip() + "」这一天或这个时刻",
          "there is no day or time \"" + numbers.strip() + "\"");
    }
    return Argument.faulty(
        type,
        "日期写成 LocalDate.of( 年, 月, 日 )，时刻写成 LocalDateTime.of( 年, 月, 日, 时, 分 )",
        "a date is written LocalDate.of( year, month, day ), a time LocalDateTime.of( year, month,"
            + " day, hour, minute )");
  }
}
