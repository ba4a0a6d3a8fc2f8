package dev.plumbline.core.read;

import dev.plumbline.core.rule.Consequence;
import dev.plumbline.core.rule.Consequence.Argument;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what stands behind {@code then}, in which each word has its one place. */
final class ConsequenceParser {
  /** A leading zero would make it octal where the rules are compiled to. */
  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");

  /** So many digits a long number has room for. */
  private static final Pattern LONG = Pattern.compile("(0|[1-9]\\d{0,17})L?");

  /** What people write so that numbers have the same length. */
  private static final Pattern PADDED = Pattern.compile("0\\d{1,8}");

  private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,15})?");
  private static final Pattern DIGITS = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final List<Token> tokens;
  private int at;

  /** Where the value begins that is none, or -1. */
  private int wrong = -1;

  private ConsequenceParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  private Consequence consequence() {
    if (!take("insert", "(", "new") || at == tokens.size() || !tokens.get(at).isWord()) {
      return null;
    }
    String type = tokens.get(at++).text();
    List<Argument> arguments = new ArrayList<>();
    if (!take("(")) {
      return null;
    }
    while (!take(")")) {
      if (!arguments.isEmpty() && !take(",")) {
        return null;
      }
      int from = at;
      Argument argument = argument();
      if (argument == null) {
        wrong = from;
        return null;
      }
      arguments.add(argument);
    }
    return take(")", ";") && at == tokens.size() ? new Consequence(type, arguments) : null;
  }

  private boolean take(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  private Argument argument() {
    if (take("LocalDateTime", ".", "of")) {
      return dated(LocalDateTime.class);
    }
    if (take("LocalDate", ".", "of")) {
      return dated(LocalDate.class);
    }
    if (take("List", ".", "of", "(")) {
      return list();
    }
    if (take("new", "BigDecimal", "(")) {
      return decimal();
    }
    String text = text();
    if (text != null) {
      return Argument.good(String.class, text, text);
    }
    Boolean flag = flag();
    if (flag != null) {
      return Argument.good(Boolean.class, null, flag);
    }
    String number = number();
    if (number == null) {
      return null;
    }
    String digits = number.replace("-", "");
    if (PADDED.matcher(digits).matches()) {
      return faulty(Integer.class, padded(number));
    }
    if (WHOLE.matcher(digits).matches()) {
      return Argument.good(Integer.class, null, Integer.valueOf(number));
    }
    return LONG.matcher(digits).matches()
        ? Argument.good(Long.class, null, Long.valueOf(number.replace("L", "")))
        : null;
  }

  private String text() {
    boolean is = at < tokens.size() && tokens.get(at).isText();
    return is ? Literal.meant(tokens.get(at++).content()) : null;
  }

  private Boolean flag() {
    return take("true") ? Boolean.TRUE : take("false") ? Boolean.FALSE : null;
  }

  /** A number with its sign, or {@code null}. */
  private String number() {
    int from = at;
    boolean negative = take("-");
    boolean joined =
        !negative || at < tokens.size() && tokens.get(at - 1).end() == tokens.get(at).start();
    if (at < tokens.size() && tokens.get(at).isNumber() && joined) {
      return (negative ? "-" : "") + tokens.get(at++).text();
    }
    at = from;
    return null;
  }

  private Argument decimal() {
    String digits = text();
    return digits != null && DIGITS.matcher(digits).matches() && take(")")
        ? Argument.good(BigDecimal.class, null, new BigDecimal(digits))
        : null;
  }

  private Argument list() {
    List<Object> elements = new ArrayList<>();
    do {
      String text = text();
      Object flag = text == null ? flag() : null;
      String number = text == null && flag == null ? number() : null;
      if (text == null
          && flag == null
          && (number == null || !DECIMAL.matcher(number.replace("-", "")).matches())) {
        return null;
      }
      elements.add(text != null ? text : flag != null ? flag : new BigDecimal(number));
    } while (take(","));
    return take(")") ? Argument.good(List.class, null, List.copyOf(elements)) : null;
  }

  private Argument dated(Class<?> type) {
    int from = at;
    String padded = null;
    List<Integer> numbers = new ArrayList<>();
    if (!take("(")) {
      return null;
    }
    do {
      String number = number();
      if (number != null && PADDED.matcher(number).matches()) {
        padded = padded == null ? number : padded;
        number = unpadded(number);
      }
      if (number == null || !WHOLE.matcher(number).matches()) {
        return null;
      }
      numbers.add(Integer.valueOf(number));
    } while (take(","));
    if (!take(")")) {
      return null;
    }
    if (padded != null) {
      return faulty(type, padded(padded));
    }
    StringBuilder written = new StringBuilder();
    for (int i = from; i < at; i++) {
      boolean joined = i == from || tokens.get(i - 1).end() == tokens.get(i).start();
      written.append(joined ? "" : " ").append(tokens.get(i).text());
    }
    return dated(type, written.toString(), numbers);
  }

  private static String unpadded(String number) {
    return number.replaceFirst("^(-?)0+(?=\\d)", "$1");
  }

  private static Message padded(String number) {
    return Message.of("read.leadingZero", number, unpadded(number));
  }

  private static Argument faulty(Class<?> type, Message fault) {
    return Argument.faulty(type, fault.words());
  }

  private static Argument dated(Class<?> type, String numbers, List<Integer> given) {
    int[] n = given.stream().mapToInt(Integer::intValue).toArray();
    try {
      if (type == LocalDate.class && n.length == 3) {
        return Argument.good(type, null, LocalDate.of(n[0], n[1], n[2]));
      }
      if (type == LocalDateTime.class && (n.length == 5 || n.length == 6)) {
        int second = n.length == 6 ? n[5] : 0;
        return Argument.good(type, null, LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], second));
      }
    } catch (DateTimeException e) {
      return faulty(type, Message.of("read.noSuchDay", numbers.strip()));
    }
    return faulty(type, Message.of("read.dateForm"));
  }

  /** Reports what keeps tokens from being a consequence: the first value that is none. */
  static void tell(List<Token> tokens, Source source) {
    ConsequenceParser parser = new ConsequenceParser(tokens);
    Token first = tokens.get(0);
    boolean value =
        parser.consequence() == null && parser.wrong >= 0 && parser.wrong < tokens.size();
    Message form = value ? parser.form(parser.wrong) : null;
    if (form != null) {
      source.problem(tokens.get(parser.wrong), form);
    } else {
      source.problem(first, Message.of("read.consequenceForm"));
    }
  }

  /** How the value is written that begins like this; {@code null} if it is not known. */
  private Message form(int from) {
    Token token = tokens.get(from);
    if (token.is("LocalDate") || token.is("LocalDateTime")) {
      return Message.of("read.dateForm");
    }
    boolean decimal = from + 1 < tokens.size() && tokens.get(from + 1).is("BigDecimal");
    if (token.is("new") && decimal || token.is("BigDecimal")) {
      return Message.of("read.decimalForm", "7.5");
    }
    if (token.isNumber() && DECIMAL.matcher(token.text()).matches()) {
      return Message.of("read.decimalForm", token.text());
    }
    if (token.is("List") || token.is("[")) {
      return Message.of("read.listForm");
    }
    boolean whole =
        token.isWord()
            && !token.is("null")
            && from + 1 < tokens.size()
            && (tokens.get(from + 1).is(",") || tokens.get(from + 1).is(")"));
    String truth = BareWords.truth(token.text());
    if (whole && truth != null) {
      return Message.of("read.truthForm", token.text(), truth);
    }
    return whole ? Message.of("read.textWithoutQuotes", token.text()) : null;
  }

  /** Reads a consequence; {@code null} if it is anything else. */
  static Consequence read(List<Token> tokens) {
    return new ConsequenceParser(tokens).consequence();
  }
}
