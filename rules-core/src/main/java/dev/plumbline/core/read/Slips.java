package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write between brackets as they write it elsewhere: dates, 20,000, 95%, ||. */
final class Slips {
  /**
   * A slip.
   *
   * @param at the number of the token that it is told at
   * @param last the number of its last token
   * @param message what is wrong, and what to write
   */
  record Slip(int at, int last, Message message) {}

  private static final Pattern CHINESE_DATE =
      Pattern.compile(
          "(\\d{4})年0?(\\d{1,2})月(?:0?(\\d{1,2})[日号]?)?(?:(\\d{1,2})[时点](?:(\\d{1,2})分)?)?");
  private static final Pattern DOTTED_DATE =
      Pattern.compile("(\\d{4})\\.0?(\\d{1,2})\\.0?(\\d{1,2})");
  private static final Pattern GROUP = Pattern.compile("[1-9]\\d{0,2}");
  private static final Set<String> OR = Set.of("||", "or", "或", "或者");
  private static final Map<String, String> TURNED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

  private final List<Token> tokens;
  private final boolean conditions;

  /**
   * Slips among tokens.
   *
   * @param conditions whether they are conditions, and not the values of a definition
   */
  Slips(List<Token> tokens, boolean conditions) {
    this.tokens = tokens;
    this.conditions = conditions;
  }

  /** The slip that begins with the token before one, or with that one; {@code null} if none. */
  Slip at(int i) {
    Token before = tokens.get(i - 1);
    Token token = tokens.get(i);
    if (token.isNumber()) {
      Matcher dotted = DOTTED_DATE.matcher(token.text());
      return dotted.matches() ? date(i, i, dotted) : conditions ? turned(i) : null;
    }
    if (!before.isNumber()) {
      return conditions ? turned(i) : null;
    }
    if (isJoined(i) && token.isWord()) {
      Matcher date = CHINESE_DATE.matcher(before.text() + token.text());
      return date.lookingAt() ? date(i - 1, i, date) : null;
    }
    if (!conditions && token.is(":") && i + 1 < tokens.size() && tokens.get(i + 1).isNumber()) {
      String time = before.text() + ":" + tokens.get(i + 1).text();
      String right = plain(before) + ", " + plain(tokens.get(i + 1));
      return new Slip(i - 1, i + 1, Message.of("read.timeInDefinition", time, right));
    }
    if (isJoined(i) && (token.is("-") || token.is("/"))) {
      return dashed(i);
    }
    if (token.is("%")) {
      return percent(i);
    }
    return token.is(",") ? grouped(i) : null;
  }

  /** Whether a token says that one of two conditions is enough. */
  boolean isOr(int i) {
    return conditions && OR.contains(tokens.get(i).text()) && !tokens.get(i).isText();
  }

  private boolean isJoined(int i) {
    return i > 0 && i < tokens.size() && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  private Slip dashed(int i) {
    if (isJoined(i + 1) && isJoined(i + 2) && isJoined(i + 3) && tokens.get(i + 3).isNumber()) {
      String dotted =
          String.join(
              ".",
              tokens.get(i - 1).text(),
              tokens.get(i + 1).text(),
              tokens.get(i + 3).text().replaceFirst("\\D.*", ""));
      Matcher date = DOTTED_DATE.matcher(dotted);
      if (tokens.get(i + 2).is(tokens.get(i).text()) && date.matches()) {
        return date(i - 1, i + 3, date);
      }
    }
    return null;
  }

  private static String plain(Token number) {
    return number.text().replaceFirst("^0+(?=\\d)", "");
  }

  private Slip date(int at, int end, Matcher date) {
    StringBuilder written = new StringBuilder();
    for (int i = at; i <= end; i++) {
      written.append(tokens.get(i).text());
    }
    String hour = date.groupCount() > 3 ? date.group(4) : null;
    String minute = date.groupCount() > 3 && date.group(5) != null ? date.group(5) : "0";
    int last = end;
    if (end + 3 < tokens.size()
        && tokens.get(end + 1).isNumber()
        && tokens.get(end + 2).is(":")
        && tokens.get(end + 3).isNumber()) {
      hour = plain(tokens.get(end + 1));
      minute = plain(tokens.get(end + 3));
      last = end + 3;
      written.append(' ').append(tokens.get(end + 1).text());
      written.append(':').append(tokens.get(end + 3).text());
    }
    String month = date.group(1) + ", " + date.group(2) + ", ";
    if (date.group(3) == null) {
      return new Slip(at, last, withoutDay(written.toString(), date, month));
    }
    String right =
        hour == null
            ? "LocalDate.of( " + month + date.group(3) + " )"
            : "LocalDateTime.of( " + month + date.group(3) + ", " + hour + ", " + minute + " )";
    return new Slip(
        at,
        last,
        conditions
            ? Message.of("read.dateInCondition", written.toString(), right)
            : Message.of("read.dateInDefinition", written.toString(), right));
  }

  /** A month is no day; the last of it may be meant, or the first. */
  private static Message withoutDay(String written, Matcher date, String month) {
    int number = Integer.parseInt(date.group(2));
    int days =
        number < 1 || number > 12
            ? 1
            : YearMonth.of(Integer.parseInt(date.group(1)), number).lengthOfMonth();
    return Message.of(
        "read.dateWithoutDay",
        written,
        "LocalDate.of( " + month + "1 )",
        "LocalDate.of( " + month + days + " )");
  }

  private Slip percent(int i) {
    String number = tokens.get(i - 1).text();
    return new Slip(
        i - 1,
        i,
        conditions
            ? Message.of("read.percentInCondition", number)
            : Message.of("read.percentInDefinition", number));
  }

  /** A comma within a number: where nothing but a condition, or but a number, can follow it. */
  private Slip grouped(int i) {
    boolean three =
        GROUP.matcher(tokens.get(i - 1).text()).matches()
            && isJoined(i)
            && isJoined(i + 1)
            && tokens.get(i + 1).text().matches("\\d{3}");
    boolean compared = conditions && TURNED.containsKey(tokens.get(i - 2).text());
    if (!three || !compared && !tokens.get(i + 1).text().startsWith("0")) {
      return null;
    }
    String shown = tokens.get(i - 1).text() + "," + tokens.get(i + 1).text();
    return new Slip(i - 1, i + 1, Message.of("read.commaInNumber", shown, shown.replace(",", "")));
  }

  /** A comparison that begins with its value. */
  private Slip turned(int i) {
    Token value = tokens.get(i);
    Token before = tokens.get(i - 1);
    boolean opens = before.is("(") && i > 1 && !tokens.get(i - 2).is("in") || before.is(",");
    if (!opens
        || !value.isNumber() && !value.isText()
        || i + 2 >= tokens.size()
        || !TURNED.containsKey(tokens.get(i + 1).text())
        || !tokens.get(i + 2).isWord()) {
      return null;
    }
    StringBuilder property = new StringBuilder(tokens.get(i + 2).text());
    int last = i + 2;
    while (isJoined(last + 1) && (tokens.get(last + 1).is(".") || tokens.get(last + 1).isWord())) {
      property.append(tokens.get(++last).text());
    }
    String right = property + " " + TURNED.get(tokens.get(i + 1).text()) + " " + value.text();
    if (last + 2 < tokens.size()
        && TURNED.containsKey(tokens.get(last + 1).text())
        && tokens.get(last + 2).isNumber()) {
      // Between two bounds: what is asked of both stands twice.
      right += ", " + property + " " + tokens.get(last + 1).text();
      right += " " + tokens.get(last + 2).text();
      last += 2;
    }
    return new Slip(i, last, Message.of("read.turnedComparison", right));
  }
}
