package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Set;

/** Annotations: {@code @name("text")}. */
public final class Annotations {
  /** Those of rules. */
  public static final Set<String> OF_RULES =
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
          "missing");

  /** Those of declared types. */
  public static final Set<String> OF_TYPES = Set.of("en", "label");

  /** Those of their fields. */
  public static final Set<String> OF_FIELDS = Set.of("en", "key", "label", "unit");

  private Annotations() {}

  /** Reads from the {@code @} to behind the annotation. */
  static int read(List<Token> tokens, int from, Problems problems) {
    Token at = tokens.get(from);
    int i = from + 1;
    if (i == tokens.size() || !tokens.get(i).isWord() || tokens.get(i).opensLine()) {
      problems.at(at, Message.of("read.annotationWithoutName"));
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
      problems.at(token, Message.of("read.annotationWithoutBrackets", name, token.text()));
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
          token.is("(")
              ? Message.of("read.bracketNotClosed")
              : Message.of("read.annotationInOtherBrackets", name));
      while (++i < tokens.size() && !isNext(tokens, i)) {
        continue;
      }
      return i;
    }
    if (!token.is("(") || !tokens.get(close).is(")")) {
      problems.at(token, Message.of("read.annotationInOtherBrackets", name));
      return close + 1;
    }
    Token first = tokens.get(from + 1);
    if (close > from + 1 && !first.isText()) {
      problems.at(first, Message.of("read.annotationUnquoted", name));
    } else if (close > from + 2) {
      problems.at(tokens.get(from + 2), Message.of("read.annotationWithMore", name));
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
