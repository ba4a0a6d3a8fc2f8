package dev.plumbline.core.syntax;

import java.util.List;
import java.util.Set;

/** Annotations: {@code @name("text")}. */
final class Annotations {
  static final Set<String> KNOWN =
      Set.of(
          "clause",
          "review",
          "kind",
          "severity",
          "cite",
          "words",
          "reading",
          "en",
          "remedy",
          "sameAs",
          "missing",
          "label",
          "key",
          "unit");

  private Annotations() {}

  /** Reads from the {@code @} to behind the annotation. */
  static int read(List<Token> tokens, int from, Problems problems) {
    Token at = tokens.get(from);
    int i = from + 1;
    if (i == tokens.size() || !tokens.get(i).isWord() || tokens.get(i).opensLine()) {
      problems.at(at, "「@」后面缺少标注的名称", "the name of the annotation is missing behind \"@\"");
      int close = i < tokens.size() && tokens.get(i).is("(") ? close(tokens, i) : -1;
      return close < 0 ? i : close + 1;
    }
    String name = tokens.get(i++).text();
    return i == tokens.size() ? i : value(tokens, i, name, problems);
  }

  /** Reads what stands behind the name of an annotation. */
  static int value(List<Token> tokens, int from, String name, Problems problems) {
    Token token = tokens.get(from);
    int i = from;
    if (token.isText() && !token.opensLine()) {
      problems.at(
          token,
          "「@" + name + "」的值要写在括号里：@" + name + "(" + token.text() + ")",
          "the value of \"@" + name + "\" stands in brackets: @" + name + "(" + token.text() + ")");
      i++;
      return i < tokens.size() && tokens.get(i).is(")") ? i + 1 : i;
    }
    if (!token.is("(") && !token.is("[") && !token.is("{")) {
      return i;
    }
    int close = close(tokens, from);
    if (close < 0) {
      problems.at(
          token,
          "这个「" + token.text() + "」没有闭合，请补上「)」",
          "this \"" + token.text() + "\" is not closed");
      while (++i < tokens.size() && !isNext(tokens, i)) {
        continue;
      }
      return i;
    }
    if (!token.is("(") || !tokens.get(close).is(")")) {
      problems.at(
          token,
          "「@" + name + "」的值要写在圆括号里：@" + name + "(\"…\")",
          "the value of \"@" + name + "\" stands in round brackets: @" + name + "(\"…\")");
      return close + 1;
    }
    Token first = tokens.get(from + 1);
    if (close > from + 1 && !first.isText()) {
      problems.at(
          first,
          "「@" + name + "」的值要加双引号：@" + name + "(\"…\")",
          "the value of \"@" + name + "\" stands in double quotes: @" + name + "(\"…\")");
    } else if (close > from + 2) {
      problems.at(
          tokens.get(from + 2),
          "「@" + name + "」的括号里只写一段文字",
          "\"@" + name + "\" takes a single text");
    }
    return close + 1;
  }

  /** The bracket that closes an annotation, or -1. */
  private static int close(List<Token> tokens, int from) {
    int depth = 0;
    for (int i = from; i < tokens.size() && (i == from || !isNext(tokens, i)); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
      depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether something else begins. */
  private static boolean isNext(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.is("@")
        || token.isWord()
            && (Set.of("when", "then", "end", "extends").contains(token.text())
                || i + 1 < tokens.size() && tokens.get(i + 1).is(":"));
  }
}
