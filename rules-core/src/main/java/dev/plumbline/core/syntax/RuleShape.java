package dev.plumbline.core.syntax;

import java.util.List;
import java.util.Set;

/** The shape of a rule: its name, its head, {@code when}, {@code then}, {@code end}. */
final class RuleShape {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "salience",
          "enabled",
          "no-loop",
          "auto-focus",
          "lock-on-active",
          "refract",
          "direct",
          "agenda-group",
          "activation-group",
          "ruleflow-group",
          "date-effective",
          "date-expires",
          "dialect",
          "calendars",
          "timer",
          "duration");
  private static final List<String> OF_THE_HEAD = List.of("extends", "when", "then", "end");
  private static final List<String> QUANTIFIERS = List.of("not", "exists", "accumulate", "from");
  private static final Set<String> BETWEEN =
      Set.of("not", "exists", "forall", "eval", "accumulate", "acc", "and", "or", "over");

  private final List<Token> tokens;
  private final Problems problems;
  private final String shown;
  private final String english;
  private int i = 1;

  private RuleShape(Part part, Problems problems) {
    this.tokens = part.tokens();
    this.problems = problems;
    Token name = part.name();
    boolean named = name.isText() && !name.content().isBlank();
    this.shown = named ? "规则「" + name.content() + "」" : "规则";
    this.english = named ? "rule \"" + name.content() + "\"" : "the rule";
  }

  static void check(Part part, Problems problems) {
    RuleShape shape = new RuleShape(part, problems);
    shape.name();
    if (shape.head() && shape.conditions()) {
      shape.consequence();
    }
  }

  private void name() {
    Token keyword = tokens.get(0);
    Token token = token();
    if (token == null || !token.isText() && !isName(token)) {
      problems.at(keyword, "规则没有名称，请写成 rule \"名称\"", "the rule has no name; write rule \"name\"");
      return;
    }
    if (token.isText() && token.content().isBlank()) {
      problems.at(token, "规则名是空的，请写上条款的表述", "the name of the rule is empty");
    }
    i++;
    if (!token.isText() && token() != null && isName(token())) {
      problems.at(token, "规则名要写在双引号里", "the name of a rule stands in double quotes");
      while (token() != null && isName(token()) && token().line() == token.line()) {
        i++;
      }
    }
  }

  private boolean isName(Token token) {
    return token.isWord()
        && !OF_THE_HEAD.contains(token.text())
        && !ATTRIBUTES.contains(attribute())
        && !token.opensLine();
  }

  /** Reads to behind {@code when}; {@code false} if the rest of the rule makes no sense. */
  private boolean head() {
    Token annotated = null;
    while (token() != null) {
      Token token = token();
      if (token.is("@")) {
        annotated = token;
        i = Annotations.read(tokens, i, problems);
      } else if (token.is("when")) {
        i++;
        i += token() != null && token().is(":") ? 1 : 0;
        return true;
      } else if (token.is("then")) {
        problems.at(token, shown + "在 then 前面缺少 when", english + " lacks \"when\" before \"then\"");
        return true;
      } else if (token.is("end")) {
        problems.at(token, shown + "缺少 when 和 then", english + " lacks \"when\" and \"then\"");
        return false;
      } else if (token.is("extends")) {
        parent(token, annotated);
      } else if (ATTRIBUTES.contains(attribute())) {
        skipAttribute();
      } else if (token.isWord()) {
        if (word(token)) {
          return true;
        }
      } else if (token.is(",") || token.is(";")) {
        problems.at(
            token,
            "标注之间不用「" + token.text() + "」，请删去",
            "annotations are not parted by \"" + token.text() + "\"; delete it");
        i++;
      } else {
        stray(token, "规则名与 when 之间", "between the name of the rule and \"when\"");
      }
    }
    Token last = tokens.get(tokens.size() - 1);
    problems.behind(
        last, shown + "没有写完，缺少 when、then 和 end", english + " lacks \"when\", \"then\" and \"end\"");
    return false;
  }

  private void parent(Token keyword, Token annotated) {
    if (annotated != null) {
      problems.at(keyword, "extends 要写在标注（@…）前面", "\"extends\" stands before the annotations");
    }
    i++;
    if (token() != null && (token().isText() || isName(token()))) {
      i++;
    } else {
      problems.at(keyword, "extends 后面缺少规则名", "the name of a rule is missing behind \"extends\"");
    }
  }

  /** Reads a word of the head that is no keyword; {@code true} if conditions begin. */
  private boolean word(Token token) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    boolean opens = next != null && next.is("(");
    String meant = Words.meant(token, OF_THE_HEAD);
    if (opens && Annotations.KNOWN.contains(token.text())) {
      problems.at(
          token,
          "标注「" + token.text() + "」前面缺少「@」",
          "\"@\" is missing before \"" + token.text() + "\"");
      i = Annotations.value(tokens, i + 1, token.text(), problems);
      return false;
    }
    if (meant != null && !opens) {
      Words.misspelt(problems, token, meant);
      List<Token> corrected = tokens.subList(0, i + 1);
      if (meant.equals("when")) {
        i++;
        return true;
      }
      if (meant.equals("extends")) {
        i++;
        i += token() != null && token().isText() ? 1 : 0;
        return false;
      }
      return corrected.isEmpty();
    }
    if (opens || next != null && (next.is(":") || BETWEEN.contains(token.text()))) {
      problems.at(token, shown + "的条件前面缺少 when", english + " lacks \"when\" before its conditions");
      return true;
    }
    stray(token, "规则名与 when 之间", "between the name of the rule and \"when\"");
    return false;
  }

  /** Reads to behind {@code then}; {@code false} if there is none. */
  private boolean conditions() {
    while (token() != null) {
      Token token = token();
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      if (token.is("then")) {
        i++;
        return true;
      }
      if (Cutter.isEnd(token, next)) {
        problems.at(token, shown + "在 end 前面缺少 then", english + " lacks \"then\" before \"end\"");
        return false;
      }
      if (token.is("when")) {
        twice(token);
        return false;
      }
      if (token.is("insert") && next != null && next.is("(")) {
        problems.at(
            token, shown + "在 insert 前面缺少 then", english + " lacks \"then\" before \"insert\"");
        return true;
      }
      if (token.is("(")) {
        i = Brackets.read(tokens, i, problems, true);
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        surplus(token);
      } else if (token.isWord()) {
        if (condition(token, next)) {
          return true;
        }
      } else if (token.is(",")) {
        problems.at(
            token, "条件之间不用逗号，另起一行即可", "conditions are not parted by \",\"; begin a new line");
        i++;
      } else if (token.is("@")) {
        problems.at(token, "标注要写在 when 前面", "annotations stand before \"when\"");
        i = Annotations.read(tokens, i, new Problems());
      } else if (token.is(";") || token.is("&&") || token.is("||") || token.is("?")) {
        i++;
      } else {
        noCondition(token);
      }
    }
    Token last = tokens.get(tokens.size() - 1);
    problems.behind(last, shown + "缺少 then 和 end", english + " lacks \"then\" and \"end\"");
    return false;
  }

  /** Reads a word among the conditions; {@code true} if it stands for {@code then}. */
  private boolean condition(Token token, Token next) {
    if (token.is("from") || token.is("over")) {
      i++;
      while (token() != null && !token().opensLine() && !isOver(token()) && !token().is("(")) {
        i++;
      }
      return false;
    }
    if (BETWEEN.contains(token.text()) || next != null && (next.is("(") || next.is("."))) {
      i += next != null && next.is(".") ? 2 : 1;
      return false;
    }
    if (next != null && next.is(":")) {
      i += 2;
      return false;
    }
    String then = Words.meant(token, List.of("then"));
    if (then != null) {
      Words.misspelt(problems, token, then);
      i++;
      return true;
    }
    String quantifier = Words.meant(token, QUANTIFIERS);
    if (quantifier != null && next != null && next.isWord() && !isOver(next)) {
      Words.misspelt(problems, token, quantifier);
      i++;
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
    int line = token.line();
    while (token() != null && token().line() == line && !isOver(token())) {
      i++;
    }
  }

  private void consequence() {
    boolean definition = token() != null && insert(token());
    Token last = token();
    while (token() != null) {
      Token token = token();
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      if (Cutter.isEnd(token, next)) {
        return;
      }
      if (token.is("when")) {
        twice(token);
        return;
      }
      last = token;
      if (definition && token.is("(")) {
        i = Brackets.read(tokens, i, problems, false);
        if (token() != null && (token().isWord() || token() == null) && tokens.get(i - 1).is(")")) {
          problems.behind(
              tokens.get(i - 1), "insert( … ) 后面缺少分号「;」", "\";\" is missing behind insert( … )");
        }
      } else if (definition && token.is(")")) {
        surplus(token);
      } else {
        i++;
      }
    }
    last = tokens.get(tokens.size() - 1);
    String meant = Words.meant(last, List.of("end"));
    if (meant != null) {
      Words.misspelt(problems, last, meant);
    } else {
      problems.behind(last, shown + "缺少 end", english + " lacks \"end\"");
    }
  }

  /** Whether the consequence is that of a definition, or was meant so. */
  private boolean insert(Token token) {
    boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
    String meant = opens ? Words.meant(token, List.of("insert")) : null;
    if (meant != null) {
      Words.misspelt(problems, token, meant);
    }
    return opens && (meant != null || token.is("insert"));
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
    i++;
  }

  /** Reports what does not belong where it stands, and goes on with what does. */
  private void stray(Token token, String chinese, String english) {
    problems.at(
        token,
        chinese + "不能写「" + token.content() + "」",
        "\"" + token.content() + "\" may not stand " + english);
    i++;
    while (token() != null
        && !token().is("@")
        && !OF_THE_HEAD.contains(token().text())
        && token().line() == token.line()) {
      i++;
    }
  }

  /** The attribute whose words begin here, or an empty word. */
  private String attribute() {
    StringBuilder words = new StringBuilder();
    for (int k = i; k < tokens.size() && k < i + 5; k++) {
      Token token = tokens.get(k);
      if (!(k % 2 == i % 2 ? token.isWord() : token.is("-"))) {
        break;
      }
      words.append(token.text());
    }
    return words.toString();
  }

  private void skipAttribute() {
    Token first = token();
    String attribute = attribute();
    i += attribute.split("-").length * 2 - 1;
    Token token = token();
    if (token == null) {
      return;
    }
    if (token.is("(")) {
      problems.at(
          first,
          "规则不能有「" + attribute + "」属性，请删去：规则之间没有先后",
          "a rule cannot have the attribute \"" + attribute + "\"; delete it: rules have no order");
      i = Brackets.read(tokens, i, new Problems(), false);
    } else if (token.is("-")
        || token.isNumber()
        || token.isText()
        || token.is("true")
        || token.is("false")) {
      i += token.is("-") ? 2 : 1;
    }
    i += token() != null && token().is(",") ? 1 : 0;
  }

  private static boolean isOver(Token token) {
    return token.is("then") || token.is("end") || token.is("when");
  }

  private Token token() {
    return i < tokens.size() ? tokens.get(i) : null;
  }
}
