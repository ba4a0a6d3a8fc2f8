package dev.plumbline.core.read;

import dev.plumbline.Bilingual;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.rule.Token.Kind;
import dev.plumbline.core.words.Message;
import java.math.BigDecimal;
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
  private final Slips slips;
  private final Deque<Integer> open = new ArrayDeque<>();

  private Brackets(List<Token> tokens, Problems problems, boolean conditions) {
    this.tokens = tokens;
    this.problems = problems;
    this.conditions = conditions;
    this.slips = new Slips(tokens, conditions);
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
          problems.at(token, Message.of("read.bracketsTooDeep"));
          return skip(from);
        }
      } else if (")]}".contains(token.text()) && token.kind() == Kind.SIGN) {
        Token opening = tokens.get(open.pop());
        if ("([{".indexOf(opening.text()) != ")]}".indexOf(token.text())) {
          problems.at(token, Message.of("read.bracketsUnlike", token.text(), opening.text()));
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
    problems.at(tokens.get(open.peekLast()), Message.of("read.bracketNotClosed"));
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
    Slips.Slip slip = slips.at(i);
    if (slip != null) {
      problems.at(tokens.get(slip.at()), slip.message());
      return slip.last();
    }
    if (slips.isOr(i) && isEnd(before) && !joinsFacts(i)) {
      problems.at(token, Message.of("read.orInFact", token.text()));
      return Math.min(i + 1, tokens.size() - 1);
    }
    if (token.isWord() && AND.contains(token.text()) && isEnd(before) && !joinsFacts(i)
        || token.is("&&")) {
      problems.at(token, Message.of("read.joinedByAnd", token.text()));
      return Math.min(i + 1, tokens.size() - 1);
    }
    if (token.is(",") && (before.is("(") || before.is(",")) || token.is(")") && before.is(",")) {
      Token surplus = token.is(",") ? token : before;
      problems.at(surplus, Message.of("read.surplusComma"));
    } else if (isComparison(before) && (token.is(",") || token.is(")") || token.is(";"))) {
      problems.at(before, Message.of("read.lacksValue", before.text()));
    } else if (isComparison(token) && (before.is("(") || before.is(","))) {
      problems.at(token, Message.of("read.lacksProperty", token.text()));
    } else if (before.is("in") && before.isWord() && (token.isText() || token.isNumber())) {
      problems.at(token, Message.of("read.inWithoutBrackets", token.text()));
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
      problems.at(token, unit(i));
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

  /** A unit behind a number: what to write in place of both. */
  private Message unit(int i) {
    String unit = tokens.get(i).text();
    String number = tokens.get(i - 1).text();
    boolean tenThousands = i > 2 && tokens.get(i - 3).is("wanYuan");
    int zeros = unit.startsWith("万元") || tenThousands ? 0 : "万亿".indexOf(unit.charAt(0)) * 4 + 4;
    String right =
        zeros == 0 ? number : new BigDecimal(number).scaleByPowerOfTen(zeros).toPlainString();
    return conditions
        ? Message.of("read.unitBehindNumber", unit, right)
        : Message.of("read.unitInDefinition", unit, right);
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
          Message.of("read.lacksCommaOrBracket", new Bilingual(value.text(), value.content())));
    } else if (!operator) {
      problems.at(
          value, Message.of("read.lacksComparison", new Bilingual(value.text(), value.content())));
    } else if (NearWords.meant(word, COMPARING) != null) {
      NearWords.misspelt(problems, word, NearWords.meant(word, COMPARING));
    } else {
      problems.at(word, NearWords.noComparison(word.text()));
    }
  }

  private void comma(Token token) {
    String quoted = token.isText() ? token.text() : "\"" + token.text() + "\"";
    problems.at(token, Message.of("read.lacksComma", new Bilingual(token.text(), quoted)));
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
      problems.at(before, Message.of("read.comparisonApart", before.text()));
    } else {
      problems.at(token, Message.of("read.writeSign", token.text(), write));
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
