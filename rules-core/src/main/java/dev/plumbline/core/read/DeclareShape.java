package dev.plumbline.core.read;

import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
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
      case "enum" -> problems.at(second, Message.of("read.noEnum"));
      case "trait" -> problems.at(second, Message.of("read.noTrait"));
      case "entry" -> problems.at(second, Message.of("read.noEntryPoint"));
      case "window" -> problems.at(second, Message.of("read.noWindow"));
      default -> new DeclareShape(part, problems).check(part.tokens().get(0));
    }
  }

  private void check(Token keyword) {
    if (token() == null
        || !token().isWord()
        || Part.isEnd(token(), next())
        || next() != null && next().is(":")) {
      problems.at(keyword, Message.of("read.declareWithoutName"));
      return;
    }
    if (NO_TYPES.contains(token().text())) {
      problems.at(token(), Message.of("read.typeReserved", token().text()));
    }
    String type = tokens.get(i++).text();
    if (token() != null && token().is("extends")) {
      problems.at(token(), Message.of("read.typeExtends"));
      i += 2;
    }
    while (token() != null) {
      Token token = token();
      if (Part.isEnd(token, next())) {
        return;
      }
      if (token.is("@")) {
        i = Annotations.read(tokens, i, problems);
      } else if (token.isWord()) {
        field(token);
      } else if (token.is(";")) {
        i++;
      } else if (token.is(",")) {
        problems.at(token, Message.of("read.fieldsWithComma"));
        i++;
      } else {
        stray(token);
      }
    }
    Token last = tokens.get(tokens.size() - 1);
    String meant = last.opensLine() ? NearWords.meant(last, List.of("end")) : null;
    if (meant == null) {
      problems.behind(last, Message.of("read.typeWithoutEnd", type));
    }
  }

  private void field(Token name) {
    Token next = next();
    if (NO_FIELDS.contains(name.text())) {
      problems.at(name, Message.of("read.fieldReserved", name.text()));
    }
    if (next == null && name.opensLine() && NearWords.meant(name, List.of("end")) != null) {
      NearWords.misspelt(problems, name, "end");
      i++;
      return;
    }
    if (next == null || !next.is(":")) {
      boolean typed = next != null && next.isWord() && next.line() == name.line();
      problems.at(typed ? next : name, Message.of("read.fieldWithoutColon", name.text()));
      i += typed ? 2 : 1;
      return;
    }
    i += 2;
    Token type = token();
    if (type == null
        || !type.isWord()
        || Part.isEnd(type, next())
        || next() != null && next().is(":")) {
      problems.behind(tokens.get(i - 1), Message.of("read.fieldWithoutType", name.text()));
      return;
    }
    i++;
    while (token() != null && List.of(".", "<", ">").contains(token().text())) {
      i += token().is(">") ? 1 : 2; // what the type may be is told later
    }
    if (token() != null && token().is("=")) {
      problems.at(token(), Message.of("read.fieldWithDefault", name.text()));
      skipLine();
    }
  }

  private void stray(Token token) {
    problems.at(token, Message.of("read.strayInType", token.content()));
    skipLine();
  }

  /** What stands here is read, and so is the rest of its line. */
  private void skipLine() {
    int line = token().line();
    do {
      i++;
    } while (token() != null && token().line() == line && !Part.isEnd(token(), next()));
  }

  private Token token() {
    return i < tokens.size() ? tokens.get(i) : null;
  }

  private Token next() {
    return i + 1 < tokens.size() ? tokens.get(i + 1) : null;
  }
}
