package dev.plumbline.core.syntax;

import java.util.List;
import java.util.Set;

/** The shape of a rule: its head, {@code when}, {@code then}, {@code end}. */
final class RuleShape {
  private static final List<String> QUANTIFIERS = List.of("not", "exists", "accumulate", "from");
  private static final Set<String> BETWEEN =
      Set.of("not", "exists", "forall", "eval", "accumulate", "acc", "and", "or");

  private final Cursor cursor;
  private final Problems problems;
  private final String shown;
  private final String english;

  private RuleShape(Part part, Problems problems) {
    this.cursor = new Cursor(part.tokens(), 1);
    this.problems = problems;
    Token name = part.name();
    boolean named = name.isText() && !name.content().isBlank();
    this.shown = named ? "规则「" + name.content() + "」" : "规则";
    this.english = named ? "rule \"" + name.content() + "\"" : "the rule";
  }

  static void check(Part part, Problems problems) {
    RuleShape shape = new RuleShape(part, problems);
    RuleHead head = new RuleHead(shape.cursor, problems, shape.shown, shape.english);
    if (head.read() && shape.conditions()) {
      shape.consequence();
    }
  }

  /** Reads to behind {@code then}; {@code false} if there is none. */
  private boolean conditions() {
    while (cursor.token() != null) {
      Token token = cursor.token();
      if (token.is("then")) {
        cursor.skip(1);
        return true;
      }
      if (cursor.isEnd()) {
        problems.at(token, shown + "在 end 前面缺少 then", english + " lacks \"then\" before \"end\"");
        return false;
      }
      if (token.is("when")) {
        twice(token);
        return false;
      }
      if (token.is("insert") && cursor.nextIs("(")) {
        problems.at(
            token, shown + "在 insert 前面缺少 then", english + " lacks \"then\" before \"insert\"");
        return true;
      }
      if (token.isWord()) {
        if (word(token)) {
          return true;
        }
      } else {
        sign(token);
      }
    }
    problems.behind(
        cursor.last(), shown + "缺少 then 和 end", english + " lacks \"then\" and \"end\"");
    return false;
  }

  private void sign(Token token) {
    if (token.is("(")) {
      cursor.moveTo(Brackets.read(cursor.tokens(), cursor.at(), problems, true));
    } else if (isClosing(token)) {
      surplus(token);
    } else if (token.is(",")) {
      problems.at(token, "条件之间不用逗号，另起一行即可", "conditions are not parted by \",\"; begin a new line");
      cursor.skip(1);
    } else if (token.is("@")) {
      problems.at(token, "标注要写在 when 前面", "annotations stand before \"when\"");
      cursor.moveTo(Annotations.read(cursor.tokens(), cursor.at(), new Problems()));
    } else if (token.is(";") || token.is("&&") || token.is("||")) {
      cursor.skip(1);
    } else {
      noCondition(token);
    }
  }

  /** Reads a word among the conditions; {@code true} if it stands for {@code then}. */
  private boolean word(Token token) {
    Token next = cursor.next();
    if (token.is("from") || token.is("over")) {
      cursor.skip(1);
      while (cursor.token() != null
          && !cursor.token().opensLine()
          && !cursor.is("then")
          && !cursor.isEnd()
          && !cursor.is("(")) {
        cursor.skip(1);
      }
      return false;
    }
    if (BETWEEN.contains(token.text()) || cursor.nextIs("(")) {
      cursor.skip(1);
      return false;
    }
    if (cursor.nextIs(":") || cursor.nextIs(".")) {
      cursor.skip(2);
      return false;
    }
    String then = Words.meant(token, List.of("then"));
    if (then != null) {
      Words.misspelt(problems, token, then);
      cursor.skip(1);
      return true;
    }
    String quantifier = Words.meant(token, QUANTIFIERS);
    if (quantifier != null && next != null && next.isWord() && !next.opensLine()) {
      Words.misspelt(problems, token, quantifier);
      cursor.skip(1);
      return false;
    }
    noCondition(token);
    return false;
  }

  private void noCondition(Token token) {
    problems.at(
        token,
        "「" + token.text() + "」不是条件：条件写成 事实( 属性 比较 值 )",
        "\"" + token.content() + "\" is no condition: write Fact( property comparison value )");
    cursor.skipLine();
  }

  private void consequence() {
    boolean definition = cursor.token() != null && insert(cursor.token());
    while (cursor.token() != null) {
      Token token = cursor.token();
      if (cursor.isEnd()) {
        return;
      }
      if (token.is("when")) {
        twice(token);
        return;
      }
      if (definition && token.is("(")) {
        cursor.moveTo(Brackets.read(cursor.tokens(), cursor.at(), problems, false));
        Token behind = cursor.token();
        if (behind != null && behind.isWord() && cursor.before().is(")")) {
          problems.behind(
              cursor.before(), "insert( … ) 后面缺少分号「;」", "\";\" is missing behind insert( … )");
        }
      } else if (definition && isClosing(token)) {
        surplus(token);
      } else {
        cursor.skip(1);
      }
    }
    Token last = cursor.last();
    String meant = Words.meant(last, List.of("end"));
    if (meant != null) {
      Words.misspelt(problems, last, meant);
    } else {
      problems.behind(last, shown + "缺少 end", english + " lacks \"end\"");
    }
  }

  /** Whether the consequence is that of a definition, or was meant so. */
  private boolean insert(Token token) {
    boolean opens = cursor.nextIs("(");
    String meant = opens ? Words.meant(token, List.of("insert")) : null;
    if (meant != null) {
      Words.misspelt(problems, token, meant);
    }
    return opens && (meant != null || token.is("insert"));
  }

  private static boolean isClosing(Token token) {
    return token.is(")") || token.is("]") || token.is("}");
  }

  private void twice(Token token) {
    problems.at(
        token,
        "这里又有一个 when：前一条规则可能缺少 end，或这一条缺少 rule \"名称\"",
        "a second \"when\": the rule before it may lack \"end\", or this one rule \"name\"");
  }

  private void surplus(Token token) {
    problems.at(
        token,
        "多余的「" + token.text() + "」，请删去，或补上与它成对的括号",
        "this \"" + token.text() + "\" is too many, or its other bracket is missing");
    cursor.skip(1);
  }
}
