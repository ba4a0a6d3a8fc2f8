package dev.plumbline.core.read;

import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Test;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
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

    private final transient Message problem;

    NotUnderstood(Message problem) {
      super(problem.key());
      this.problem = problem;
    }

    /** What is wrong, and what to write. */
    Message problem() {
      return problem;
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
    return new NotUnderstood(Message.of("read.notUnderstood", rest));
  }

  static Item parse(ItemText text) throws NotUnderstood {
    ItemParser parser = new ItemParser(text);
    Item item = parser.item();
    if (parser.peek().equals("*")) {
      throw product();
    }
    if (parser.next < parser.tokens.size()) {
      throw new NotUnderstood(Message.of("read.tooMuchInItem", parser.peek()));
    }
    return item;
  }

  private static NotUnderstood product() {
    return new NotUnderstood(Message.of("read.productForm"));
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
          whole
              ? Message.of("read.countComparison", text, counted)
              : Message.of("read.sumComparison", text, counted));
    }
    Operand bound = whole ? parser.operand() : parser.compared();
    if (parser.next < parser.tokens.size() || bound instanceof PathTo) {
      throw new NotUnderstood(
          whole
              ? Message.of("read.countBound", text, counted)
              : Message.of("read.sumBound", text, counted));
    }
    if (whole
        && bound instanceof Literal literal
        && literal.value() instanceof BigDecimal
        && literal.isFraction()) {
      throw new NotUnderstood(Message.of("read.countOfFraction", String.valueOf(literal.value())));
    }
    if (whole
        && bound instanceof Literal literal
        && literal.value() instanceof BigDecimal
        && literal.isLarge()) {
      throw new NotUnderstood(Message.of("read.countTooLarge", String.valueOf(literal.value())));
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
      expect(":", Message.of("read.variableOnlyBound", variable));
      PathTo path = path();
      if (path.names().size() == 1 || !peek().equals("(")) {
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
          throw new NotUnderstood(Message.of("read.nullCompared"));
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
        throw new NotUnderstood(Message.of("read.negativeBehindWord", word, peek()));
      }
      return new Compare(text, line, column, path, negated ? "not " + word : word, operand());
    }
    if (sign.isEmpty() && (!path.units().isEmpty() || path.without() != null)) {
      throw new NotUnderstood(Message.of("read.unitWithoutProperty", String.valueOf(path)));
    }
    if (sign.equals(":") && path.names().size() == 1) {
      throw new NotUnderstood(
          Message.of("read.variableWithoutSign", path.toString(), peek().isEmpty() ? "…" : peek()));
    }
    throw sign.isEmpty()
        ? new NotUnderstood(Message.of("read.itemNotComplete", text, String.valueOf(path)))
        : new NotUnderstood(
            word.equals("is") && peek().equals("not")
                ? Message.of("read.comparisonInWords", "is not", "!=")
                : NearWords.noComparison(word));
  }

  private PathTo path() throws NotUnderstood {
    List<String> names = new ArrayList<>();
    do {
      String name = take();
      if (name.isEmpty() || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
        throw new NotUnderstood(Message.of("read.noPropertyFirst", text));
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
    throw new NotUnderstood(Message.of("read.oneVariableInBrackets", text));
  }

  private List<String> units() throws NotUnderstood {
    List<String> units = new ArrayList<>();
    for (Operand argument : arguments()) {
      if (!(argument instanceof Literal literal && literal.value() instanceof String unit)) {
        throw new NotUnderstood(Message.of("read.unitExpected", text));
      }
      units.add(unit);
    }
    if (units.isEmpty()) {
      throw new NotUnderstood(Message.of("read.unitMissing", text));
    }
    return units;
  }

  /** What a method is called on: the path without its last name. */
  private PathTo owner(PathTo path) {
    List<String> names = path.names();
    return new PathTo(names.subList(0, names.size() - 1));
  }

  private String method(PathTo path) {
    return path.names().get(path.names().size() - 1);
  }

  private List<Operand> arguments() throws NotUnderstood {
    expect("(", Message.of("read.openingExpected"));
    List<Operand> arguments = new ArrayList<>();
    while (!peek().equals(")")) {
      arguments.add(operand());
      if (!peek().equals(")")) {
        expect(",", Message.of("read.commaExpected"));
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
    if (operand instanceof Literal left
        && left.value() instanceof BigDecimal one
        && NUMBER.matcher(peek()).matches()) {
      throw new NotUnderstood(
          Message.of(
              "read.factorsToMultiply",
              one.multiply(new BigDecimal(peek())).stripTrailingZeros().toPlainString()));
    }
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
      throw new NotUnderstood(Message.of("read.notComplete", text));
    }
    if (token.startsWith("\"")) {
      take();
      return new Literal(Literal.meant(token.substring(1, token.length() - 1)));
    }
    if (Character.isDigit(token.charAt(0)) || token.startsWith("-")) {
      take();
      if (!NUMBER.matcher(token).matches()) {
        throw new NotUnderstood(Message.of("read.numberTooLong", token));
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

  private void expect(String token, Message otherwise) throws NotUnderstood {
    if (!take().equals(token)) {
      throw new NotUnderstood(otherwise);
    }
  }
}
