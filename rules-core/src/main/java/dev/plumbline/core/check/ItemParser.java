package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Product;
import dev.plumbline.core.check.Item.Stated;
import dev.plumbline.core.check.Item.Test;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.syntax.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one item of a pattern. The grammar is small on purpose: what it does not know cannot be
 * decided on missing facts or explained to a reader, and is refused.
 */
final class ItemParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:(?<text>\"(?:[^\"\\\\]++|\\\\.)*+\")"
              + "|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<name>\\$?[\\p{L}_&&[\\x{0}-\\x{FFFF}]][\\p{L}\\p{N}_&&[\\x{0}-\\x{FFFF}]]*)"
              + "|(?<sign>==|!=|>=|<=|>|<|:|\\*|\\.|\\(|\\)|,))");

  /** What the rule compiler takes for the same number: a leading zero would make it octal. */
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");

  private static final Set<String> COMPARISONS = Set.of("==", "!=", ">=", "<=", ">", "<");
  private static final Set<String> WORDS = Set.of("contains", "matches", "memberOf");

  /** An item outside the grammar, with what to write instead. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final String english;

    NotUnderstood(String message, String english) {
      super(message);
      this.english = english;
    }

    /** The same in English. */
    String english() {
      return english;
    }
  }

  private final String text;
  private final int line;
  private final int column;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private ItemParser(ItemText item) throws NotUnderstood {
    this.text = item.text();
    this.line = item.line();
    this.column = item.column();
    for (int i = 0; i < item.tokens().size(); i++) {
      Token token = item.tokens().get(i);
      boolean joined = i > 0 && item.tokens().get(i - 1).end() == token.start();
      if (token.isNumber() && joined && tokens.get(tokens.size() - 1).equals("-")) {
        tokens.remove(tokens.size() - 1);
        split("-" + token.text(), item, i);
      } else if (token.is("-")) {
        tokens.add("-");
      } else {
        split(token.text(), item, i);
      }
    }
    int stray = tokens.indexOf("-");
    if (stray >= 0) {
      throw unknown(text.substring(text.indexOf('-')));
    }
  }

  /** Takes the pieces of a word that rules know. */
  private void split(String word, ItemText item, int number) throws NotUnderstood {
    Matcher matcher = TOKEN.matcher(word);
    int end = 0;
    while (end < word.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group());
      end = matcher.end();
    }
    if (end < word.length()) {
      int before = item.tokens().get(number).start() - item.tokens().get(0).start();
      throw unknown(text.substring(Math.min(before + end, text.length() - 1)));
    }
  }

  private static NotUnderstood unknown(String rest) {
    return new NotUnderstood(
        "「" + rest + "」不是规则里可用的写法", "\"" + rest + "\" is nothing that rules can have");
  }

  static Item parse(ItemText text) throws NotUnderstood {
    ItemParser parser = new ItemParser(text);
    Item item = parser.item();
    if (parser.peek().equals("*")) {
      throw product();
    }
    if (parser.next < parser.tokens.size()) {
      throw new NotUnderstood(
          "「" + parser.peek() + "」起多余；一项只写一个条件，几个条件用逗号分开",
          "\""
              + parser.peek()
              + "\" and what follows is too much; an item asks one thing, and commas part them");
    }
    return item;
  }

  private static NotUnderstood product() {
    return new NotUnderstood(
        "乘法只能写在比较的右边，变量在前，乘以一个大于 0 的数字，如 amount.yuan >= $all * 0.5",
        "a product stands only on the right of a comparison, the variable first, times a number"
            + " greater than 0: amount.yuan >= $all * 0.5");
  }

  /**
   * The comparison of a count or sum with a number: {@code $n >= 2} or {@code size >= 2}.
   *
   * @param whole whether it is a count, which has no fractions and is never large
   */
  static Compare parseTally(ItemText item, boolean whole) throws NotUnderstood {
    String text = item.text();
    int line = item.line();
    int column = item.column();
    ItemParser parser = new ItemParser(item);
    String counted = parser.take();
    String sign = parser.take();
    if (!COMPARISONS.contains(sign)) {
      throw new NotUnderstood(
          "「" + text + "」须是" + (whole ? "个数" : "合计") + "与数字的比较，如 " + counted + " >= 2",
          "\""
              + text
              + "\" has to compare the "
              + (whole ? "count" : "sum")
              + " with a number, as in "
              + counted
              + " >= 2");
    }
    Operand bound = whole ? parser.operand() : parser.compared();
    if (parser.next < parser.tokens.size() || bound instanceof PathTo) {
      throw new NotUnderstood(
          "「" + text + "」须是" + (whole ? "个数" : "合计") + "与一个数字或变量的比较，如 " + counted + " >= 2",
          "\""
              + text
              + "\" has to compare the "
              + (whole ? "count" : "sum")
              + " with one number or variable, as in "
              + counted
              + " >= 2");
    }
    if (whole
        && bound instanceof Literal literal
        && literal.value() instanceof BigDecimal
        && ConditionTypes.isFraction(literal)) {
      throw new NotUnderstood(
          "个数是整数，不能与「" + literal.value() + "」比较，请写整数",
          "a count is a whole number and cannot be compared with "
              + literal.value()
              + "; write a whole number");
    }
    if (whole
        && bound instanceof Literal literal
        && literal.value() instanceof BigDecimal
        && !ConditionTypes.isWhole(literal)) {
      throw new NotUnderstood(
          "个数不会有「" + literal.value() + "」那么大", "there are never as many as " + literal.value());
    }
    return new Compare(text, line, column, new PathTo(List.of(counted)), sign, bound);
  }

  private Item item() throws NotUnderstood {
    if (isVariable(peek())) {
      String variable = take();
      if (peek().equals(".")) {
        take();
        String method = take();
        List<Operand> arguments = arguments();
        boolean all =
            method.equals("containsAll")
                && arguments.size() == 1
                && arguments.get(0) instanceof PathTo;
        // Asked of the list, but about the property: whether each of its members is in the list.
        return all
            ? new Compare(
                text,
                line,
                column,
                (PathTo) arguments.get(0),
                Compare.ALL_MEMBERS,
                new Variable(variable))
            : new Test(text, line, column, new Variable(variable), method, arguments);
      }
      expect(
          ":",
          "变量「" + variable + "」只能用来绑定，写成「" + variable + " : 属性」",
          "the variable \""
              + variable
              + "\" can only be bound: write \""
              + variable
              + " : property\"");
      PathTo path = path();
      if (!peek().equals("(")) {
        return new Bind(text, line, column, variable, path, null, List.of());
      }
      return new Bind(text, line, column, variable, owner(path), method(path), arguments());
    }
    PathTo path = path();
    String sign = take();
    if (sign.equals("(") && path.units().isEmpty() && path.without() == null) {
      next--;
      return new Test(text, line, column, owner(path), method(path), arguments());
    }
    if (sign.equals("*")) {
      throw product();
    }
    if (COMPARISONS.contains(sign)) {
      if (peek().equals("null")) {
        take();
        if (!sign.equals("==") && !sign.equals("!=")) {
          throw new NotUnderstood("与 null 只能用 == 或 != 比较", "with null there is only == and !=");
        }
        return new Stated(text, line, column, path, sign.equals("!="));
      }
      return new Compare(text, line, column, path, sign, compared());
    }
    boolean negated = sign.equals("not");
    String word = negated ? take() : sign;
    if (word.equals("in")) {
      return new Member(text, line, column, path, negated, arguments());
    }
    if (WORDS.contains(word)) {
      if (peek().startsWith("-")) {
        // Drools 10.2.0 subtracts it from the answer.
        throw new NotUnderstood(
            "「" + word + "」后面不能直接写负数「" + peek() + "」；请写成定义，绑定为变量再问",
            "no negative number such as "
                + peek()
                + " may stand behind \""
                + word
                + "\"; define it, and bind it to a variable");
      }
      return new Compare(text, line, column, path, negated ? "not " + word : word, operand());
    }
    if (sign.isEmpty() && (!path.units().isEmpty() || path.without() != null)) {
      throw new NotUnderstood(
          "「" + path + "」没有写在哪个属性上，也没有比较",
          "\"" + path + "\" does not say of which property, and compares nothing");
    }
    throw sign.isEmpty()
        ? new NotUnderstood(
            "「" + text + "」没有写完；真假值写成「" + path + " == true」",
            "\""
                + text
                + "\" is not complete; of what is true or false write \""
                + path
                + " == true\"")
        : new NotUnderstood(
            "「" + word + "」不是规则里可用的比较", "\"" + word + "\" is no comparison that rules can have");
  }

  private PathTo path() throws NotUnderstood {
    List<String> names = new ArrayList<>();
    do {
      String name = take();
      if (name.isEmpty() || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
        throw new NotUnderstood(
            "「" + text + "」须以事实的属性开头", "\"" + text + "\" has to begin with a property of the fact");
      }
      names.add(name);
    } while (peek().equals(".") && !take().isEmpty());
    // A method is called on a property; only a number in a unit stands by itself.
    if (names.size() > 1 || !peek().equals("(")) {
      return new PathTo(names);
    }
    if (isVariable(tokens.get(Math.min(next + 1, tokens.size() - 1)))) {
      return without(names);
    }
    return new PathTo(names, units());
  }

  private PathTo without(List<String> names) throws NotUnderstood {
    List<Operand> arguments = arguments();
    if (arguments.size() == 1 && arguments.get(0) instanceof Variable list) {
      return new PathTo(names, List.of(), list);
    }
    throw new NotUnderstood(
        "「" + text + "」的括号里只能有一个变量",
        "between the brackets of \"" + text + "\" there can be one variable only");
  }

  private List<String> units() throws NotUnderstood {
    List<String> units = new ArrayList<>();
    for (Operand argument : arguments()) {
      if (!(argument instanceof Literal literal && literal.value() instanceof String unit)) {
        throw new NotUnderstood(
            "「" + text + "」的括号里须是计量单位，如 valueIn( \"项\" )",
            "between the brackets of \""
                + text
                + "\" there has to be a unit, as in valueIn( \"项\" )");
      }
      units.add(unit);
    }
    if (units.isEmpty()) {
      throw new NotUnderstood(
          "「" + text + "」的括号里须写明计量单位，如 valueIn( \"项\" )",
          "between the brackets of \"" + text + "\" a unit is missing, as in valueIn( \"项\" )");
    }
    return units;
  }

  /** What a method is called on: the path without its last name. */
  private PathTo owner(PathTo path) throws NotUnderstood {
    List<String> names = path.names();
    if (names.size() < 2) {
      throw new NotUnderstood(
          "「" + path + "(…)」没有写在哪个属性上", "\"" + path + "(…)\" does not say of which property");
    }
    return new PathTo(names.subList(0, names.size() - 1));
  }

  private String method(PathTo path) {
    return path.names().get(path.names().size() - 1);
  }

  private List<Operand> arguments() throws NotUnderstood {
    expect("(", "此处应为「(」", "here \"(\" is missing");
    List<Operand> arguments = new ArrayList<>();
    while (!peek().equals(")")) {
      arguments.add(operand());
      if (!peek().equals(")")) {
        expect(",", "此处应为「,」或「)」", "here \",\" or \")\" is missing");
      }
    }
    take();
    return List.copyOf(arguments);
  }

  /** What something is compared with by size: an operand, or so many times a variable. */
  private Operand compared() throws NotUnderstood {
    Operand operand = operand();
    if (!peek().equals("*")) {
      return operand;
    }
    take();
    if (operand instanceof Variable variable
        && !peek().isEmpty()
        && operand() instanceof Literal literal
        && literal.value() instanceof BigDecimal factor
        && factor.signum() > 0) {
      return new Product(variable, factor);
    }
    throw product();
  }

  private Operand operand() throws NotUnderstood {
    String token = peek();
    if (token.isEmpty()) {
      throw new NotUnderstood("「" + text + "」没有写完", "\"" + text + "\" is not complete");
    }
    if (token.startsWith("\"")) {
      take();
      return new Literal(Literal.meant(token.substring(1, token.length() - 1)));
    }
    if (Character.isDigit(token.charAt(0)) || token.startsWith("-")) {
      take();
      if (!NUMBER.matcher(token).matches()) {
        throw new NotUnderstood(
            "数字「" + token + "」至多 15 位，前面不能补 0",
            "number \"" + token + "\" has more than 15 digits, or begins with 0");
      }
      return new Literal(new BigDecimal(token));
    }
    if (token.equals("true") || token.equals("false")) {
      take();
      return new Literal(Boolean.valueOf(token));
    }
    if (isVariable(token)) {
      take();
      return new Variable(token);
    }
    return path();
  }

  private static boolean isVariable(String token) {
    return token.startsWith("$");
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    String token = peek();
    next++;
    return token;
  }

  private void expect(String token, String otherwise, String english) throws NotUnderstood {
    if (!take().equals(token)) {
      throw new NotUnderstood(otherwise, english);
    }
  }
}
