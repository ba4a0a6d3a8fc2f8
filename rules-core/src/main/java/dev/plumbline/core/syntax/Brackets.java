package dev.plumbline.core.syntax;

import dev.plumbline.core.syntax.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What stands between brackets: items parted by commas, and brackets in pairs. */
final class Brackets {
  /** Each level makes the parser take about twice as long (Drools 10.2.0); rules need three. */
  private static final int DEEPEST = 7;

  /** So many tokens are looked ahead; no condition of one line has more. */
  private static final int FAR = 200;

  private static final Set<String> COMPARISONS = Set.of("==", "!=", ">=", "<=", ">", "<");
  private static final Set<String> OPERATORS =
      Set.of(
          "in",
          "not",
          "contains",
          "matches",
          "memberOf",
          "from",
          "over",
          "new",
          "exists",
          "and",
          "or");
  private static final List<String> COMPARING = List.of("contains", "matches", "memberOf", "in");
  private static final Set<String> AND = Set.of("and", "且", "并且", "和", "与", "及", "以及", "而且");
  private static final Set<String> ENDING = Set.of("when", "then", "end", "rule", "declare");

  private final List<Token> tokens;
  private final Problems problems;
  private final boolean conditions;
  private final Deque<Integer> open = new ArrayDeque<>();

  private Brackets(List<Token> tokens, Problems problems, boolean conditions) {
    this.tokens = tokens;
    this.problems = problems;
    this.conditions = conditions;
  }

  /**
   * Reads from an opening bracket to behind the one that closes it.
   *
   * @param conditions whether conditions stand in them, and not the values of a definition
   */
  static int read(List<Token> tokens, int from, Problems problems, boolean conditions) {
    return new Brackets(tokens, problems, conditions).read(from);
  }

  private int read(int from) {
    for (int i = from; i < tokens.size(); i++) {
      problems.step();
      Token token = tokens.get(i);
      if (i > from && (isOver(i) || nextConditionAt(i))) {
        return notClosed(i);
      }
      if (i > from) {
        i = pair(i);
        token = tokens.get(i);
      }
      if ("([{".contains(token.text()) && token.kind() == Kind.SIGN) {
        open.push(i);
        if (open.size() == DEEPEST) {
          problems.at(token, "括号套得太深，请拆开来写", "too many brackets in each other; write it apart");
          return skip(from);
        }
      } else if (")]}".contains(token.text()) && token.kind() == Kind.SIGN) {
        Token opening = tokens.get(open.pop());
        if ("([{".indexOf(opening.text()) != ")]}".indexOf(token.text())) {
          problems.at(
              token,
              "「" + token.text() + "」与前面的「" + opening.text() + "」不成对",
              "\"" + token.text() + "\" does not match \"" + opening.text() + "\" before it");
        }
        if (open.isEmpty()) {
          return i + 1;
        }
      }
    }
    return notClosed(tokens.size());
  }

  /** Reports the bracket that is not closed, and goes on where the next thing begins. */
  private int notClosed(int i) {
    Token opening = tokens.get(open.peekLast());
    problems.at(
        opening,
        "这个「" + opening.text() + "」没有闭合，请补上「" + ")]}".charAt("([{".indexOf(opening.text())) + "」",
        "this \"" + opening.text() + "\" is not closed");
    return i;
  }

  /** To behind the brackets, whatever is between them. */
  private int skip(int from) {
    return skip(from, tokens.size());
  }

  private int skip(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      problems.step();
      Token token = tokens.get(i);
      if (i > from && isOver(i)) {
        return i;
      }
      depth +=
          token.kind() != Kind.SIGN
              ? 0
              : "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return to;
  }

  /** Whether the section that the brackets stand in is over. */
  private boolean isOver(int i) {
    Token token = tokens.get(i);
    Token next = next(i);
    return token.isWord()
            && ENDING.contains(token.text())
            && (next == null || next.kind() != Kind.SIGN || next.is(";"))
            && !(tokens.get(i - 1).is("."))
        || token.isWord() && token.text().equals("then") && next != null && next.is("insert");
  }

  /**
   * Whether a new condition begins at the start of a line, though brackets are open: a name with
   * brackets that nothing is compared with, or {@code not} and {@code exists} before it.
   */
  private boolean nextConditionAt(int i) {
    Token token = tokens.get(i);
    if (!conditions
        || !token.isWord()
        || !token.opensLine()
        || !isEnd(tokens.get(i - 1))
        || holdsFacts()) {
      return false;
    }
    int name = token.is("not") || token.is("exists") ? i + 1 : i;
    if (name + 1 >= tokens.size() || !tokens.get(name).isWord() || !tokens.get(name + 1).is("(")) {
      return false;
    }
    if (name > i) {
      return !OPERATORS.contains(tokens.get(name).text());
    }
    int behind = skip(name + 1, Math.min(tokens.size(), i + FAR));
    return behind >= tokens.size() || !isOperator(behind);
  }

  /** Whether facts stand side by side between the innermost brackets, those of forall. */
  private boolean holdsFacts() {
    int opening = open.peek();
    return opening > 0 && tokens.get(opening - 1).is("forall");
  }

  /** Looks at two tokens side by side; gives where to go on. */
  private int pair(int i) {
    Token before = tokens.get(i - 1);
    Token token = tokens.get(i);
    if (isBad(i)) {
      return i;
    }
    if (token.isWord() && AND.contains(token.text()) && isEnd(before) && !joinsFacts(i)
        || token.is("&&")) {
      problems.at(
          token,
          "几个条件之间用逗号「,」，不用「" + token.text() + "」",
          "conditions are parted by \",\", not by \"" + token.text() + "\"");
      return Math.min(i + 1, tokens.size() - 1);
    }
    if (token.is(",") && (before.is("(") || before.is(",")) || token.is(")") && before.is(",")) {
      Token surplus = token.is(",") ? token : before;
      problems.at(surplus, "多余的逗号「,」，请删去", "this \",\" is too many; delete it");
    } else if (isComparison(before) && (token.is(",") || token.is(")") || token.is(";"))) {
      problems.at(
          before,
          "「" + before.text() + "」后面缺少要比的值",
          "the value to compare with is missing behind \"" + before.text() + "\"");
    } else if (isComparison(token) && (before.is("(") || before.is(","))) {
      problems.at(
          token,
          "「" + token.text() + "」前面缺少属性",
          "the property is missing before \"" + token.text() + "\"");
    } else if (before.is("in") && before.isWord() && (token.isText() || token.isNumber())) {
      problems.at(
          token,
          "in 后面的值要写在括号里：in ( " + token.text() + ", … )",
          "the values behind \"in\" stand in brackets: in ( " + token.text() + ", … )");
    } else if (isEnd(before) && !(before.is(")") && holdsFacts())) {
      missing(i, before, token);
    }
    return i;
  }

  /** Whether {@code and} stands between two facts, and not between what is asked of one. */
  private boolean joinsFacts(int i) {
    return tokens.get(i - 1).is(")")
        && i + 2 < tokens.size()
        && tokens.get(i + 1).isWord()
        && (tokens.get(i + 2).is("(") || OPERATORS.contains(tokens.get(i + 1).text()));
  }

  /** What is missing between two tokens that cannot stand side by side. */
  private void missing(int i, Token before, Token token) {
    if (before.isNumber() && token.isWord() && before.end() == token.start()) {
      problems.at(
          token,
          "数字后面不能写「" + token.text() + "」；单位写在属性的括号里，如 valueIn( \"" + token.text() + "\" ) >= 1",
          "no \""
              + token.text()
              + "\" behind a number; a unit stands with the property, as in valueIn( \""
              + token.text()
              + "\" ) >= 1");
      return;
    }
    boolean value = token.isText() || token.isNumber();
    if (before.isWord() && value) {
      value(before, token, isEnd(tokens.get(i - 2)));
      return;
    }
    if (value || token.is("(") && !before.isWord()) {
      comma(token);
      return;
    }
    if (token.isWord() && !OPERATORS.contains(token.text())) {
      Token next = next(i);
      boolean item = next != null && next.kind() == Kind.SIGN;
      if (item
          || !before.isWord() && !(before.is(")") && next != null && next.kind() != Kind.SIGN)) {
        comma(token);
      }
    }
  }

  /**
   * A word with a value behind it.
   *
   * @param operator whether the word stands where an operator does
   */
  private void value(Token word, Token value, boolean operator) {
    if (!conditions) {
      problems.at(
          value,
          "「" + value.text() + "」前面缺少逗号或括号",
          "a comma or a bracket is missing before \"" + value.content() + "\"");
    } else if (!operator) {
      problems.at(
          value,
          "「" + value.text() + "」前面缺少比较符号，如 == 或 >=",
          "a comparison such as == or >= is missing before \"" + value.content() + "\"");
    } else if (Words.meant(word, COMPARING) != null) {
      Words.misspelt(problems, word, Words.meant(word, COMPARING));
    } else {
      problems.at(
          word,
          "「" + word.text() + "」不是规则里可用的比较",
          "\"" + word.text() + "\" is no comparison that rules can have");
    }
  }

  private void comma(Token token) {
    problems.at(
        token,
        "「" + token.text() + "」前面缺少逗号「,」",
        "\",\" is missing before " + (token.isText() ? token.text() : "\"" + token.text() + "\""));
  }

  /** Reports signs that other languages have. */
  private boolean isBad(int i) {
    Token token = tokens.get(i);
    String write =
        switch (token.kind() == Kind.SIGN ? token.text() : "") {
          case "=", "===" -> "==";
          case "=>" -> ">=";
          case "=<" -> "<=";
          case "<>", "!==" -> "!=";
          case ":=" -> ":";
          default -> null;
        };
    if (write == null || !conditions) {
      return false;
    }
    Token before = tokens.get(i - 1);
    if (token.is("=") && (before.is(">") || before.is("<") || before.is("!"))) {
      problems.at(
          before,
          "「" + before.text() + "」与「=」要连着写，中间不能有空格",
          "\"" + before.text() + "=\" is written without a space");
    } else {
      problems.at(
          token,
          "「" + token.text() + "」请写成「" + write + "」",
          "\"" + token.text() + "\": write \"" + write + "\"");
    }
    return true;
  }

  private boolean isOperator(int i) {
    Token token = tokens.get(i);
    return token.kind() == Kind.SIGN
            && !token.is(")")
            && !token.is(",")
            && !token.is("(")
            && !token.is(";")
        || token.isWord() && OPERATORS.contains(token.text()) && !token.opensLine();
  }

  private static boolean isComparison(Token token) {
    return token.kind() == Kind.SIGN && COMPARISONS.contains(token.text());
  }

  /** Whether an item may end with a token. */
  private static boolean isEnd(Token token) {
    return token.isText()
        || token.isNumber()
        || token.isWord() && !OPERATORS.contains(token.text())
        || token.is(")")
        || token.is("]");
  }

  private Token next(int i) {
    return i + 1 < tokens.size() ? tokens.get(i + 1) : null;
  }
}
