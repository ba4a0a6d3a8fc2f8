package dev.plumbline.core.syntax;

import java.util.List;
import java.util.Set;

/** The shape of a declared type: its name, its fields with their types, {@code end}. */
final class DeclareShape {
  /** Words that the rule language does not take for the name of a field. */
  private static final Set<String> NO_FIELDS =
      Set.of(
          "and", "declare", "end", "false", "modify", "not", "null", "or", "rule", "then", "true",
          "unit", "when", "with");

  /** Nor for that of a type. */
  private static final Set<String> NO_TYPES =
      Set.of(
          "acc",
          "accumulate",
          "and",
          "collect",
          "declare",
          "end",
          "entry",
          "enum",
          "eval",
          "exists",
          "extends",
          "false",
          "forall",
          "from",
          "function",
          "global",
          "groupby",
          "import",
          "in",
          "init",
          "insert",
          "modify",
          "not",
          "null",
          "or",
          "over",
          "package",
          "query",
          "rule",
          "template",
          "then",
          "trait",
          "true",
          "type",
          "unit",
          "when",
          "window",
          "with");

  private final List<Token> tokens;
  private final Problems problems;
  private int i = 1;

  private DeclareShape(Part part, Problems problems) {
    this.tokens = part.tokens();
    this.problems = problems;
  }

  static void check(Part part, Problems problems) {
    Token second = part.name();
    switch (second.text()) {
      case "enum" ->
          problems.at(
              second, "规则包里不能声明枚举（declare enum），请用文字", "a pack can declare no enum; use texts");
      case "trait" -> problems.at(second, "规则包里不能声明 trait", "a pack can declare no trait");
      case "entry" ->
          problems.at(second, "规则包里不能声明入口（entry-point）", "a pack can declare no entry point");
      case "window" -> problems.at(second, "规则包里不能声明窗口（window）", "a pack can declare no window");
      default -> new DeclareShape(part, problems).check(part.tokens().get(0));
    }
  }

  private void check(Token keyword) {
    if (token() == null
        || !token().isWord()
        || Cutter.isEnd(token(), next())
        || next() != null && next().is(":")) {
      problems.at(
          keyword,
          "declare 后面缺少类型名，类型名不加引号",
          "the name of the type is missing behind \"declare\"; it has no quotes");
      return;
    }
    if (NO_TYPES.contains(token().text())) {
      problems.at(
          token(),
          "「" + token().text() + "」是规则语言的保留字，类型请换一个名字",
          "\"" + token().text() + "\" is a word of the rule language; name the type otherwise");
    }
    String type = tokens.get(i++).text();
    if (token() != null && token().is("extends")) {
      problems.at(
          token(),
          "类型不能 extends 别的类型，请把字段写全",
          "a type cannot extend another; write all its fields");
      i += 2;
    }
    while (token() != null) {
      Token token = token();
      if (Cutter.isEnd(token, next())) {
        return;
      }
      if (token.is("@")) {
        i = Annotations.read(tokens, i, problems);
      } else if (token.isWord()) {
        field(token);
      } else if (token.is(";")) {
        i++;
      } else if (token.is(",")) {
        problems.at(token, "字段之间不用逗号，另起一行即可", "fields are not parted by \",\"; begin a new line");
        i++;
      } else {
        stray(token);
      }
    }
    Token last = tokens.get(tokens.size() - 1);
    String meant = last.opensLine() ? Words.meant(last, List.of("end")) : null;
    if (meant == null) {
      problems.behind(last, "类型「" + type + "」缺少 end", "type \"" + type + "\" lacks \"end\"");
    }
  }

  private void field(Token name) {
    Token next = next();
    if (NO_FIELDS.contains(name.text())) {
      problems.at(
          name,
          "「" + name.text() + "」是规则语言的保留字，字段请换一个名字",
          "\"" + name.text() + "\" is a word of the rule language; name the field otherwise");
    }
    if (next == null && name.opensLine() && Words.meant(name, List.of("end")) != null) {
      Words.misspelt(problems, name, "end");
      i++;
      return;
    }
    if (next == null || !next.is(":")) {
      boolean typed = next != null && next.isWord() && next.line() == name.line();
      problems.at(
          typed ? next : name,
          "字段「" + name.text() + "」后面缺少冒号和类型，如 " + name.text() + " : String",
          "field \""
              + name.text()
              + "\" lacks \":\" and its type, as in "
              + name.text()
              + " : String");
      i += typed ? 2 : 1;
      return;
    }
    i += 2;
    Token type = token();
    if (type == null
        || !type.isWord()
        || Cutter.isEnd(type, next())
        || next() != null && next().is(":")) {
      problems.behind(
          tokens.get(i - 1),
          "字段「" + name.text() + "」缺少类型，如 " + name.text() + " : String",
          "field \"" + name.text() + "\" lacks its type, as in " + name.text() + " : String");
      return;
    }
    i++;
    while (token() != null && List.of(".", "<", ">").contains(token().text())) {
      i += token().is(">") ? 1 : 2; // what the type may be is told later
    }
    if (token() != null && token().is("=")) {
      problems.at(
          token(),
          "「" + name.text() + "」不能有缺省值：没有填就是不知道",
          "\"" + name.text() + "\" can have no default: what is not given is not known");
      skipLine();
    }
  }

  private void stray(Token token) {
    problems.at(
        token,
        "类型的字段之间不能写「" + token.content() + "」",
        "\"" + token.content() + "\" may not stand among the fields of a type");
    skipLine();
  }

  /** What stands here is read, and so is the rest of its line. */
  private void skipLine() {
    int line = token().line();
    do {
      i++;
    } while (token() != null && token().line() == line && !Cutter.isEnd(token(), next()));
  }

  private Token token() {
    return i < tokens.size() ? tokens.get(i) : null;
  }

  private Token next() {
    return i + 1 < tokens.size() ? tokens.get(i + 1) : null;
  }
}
