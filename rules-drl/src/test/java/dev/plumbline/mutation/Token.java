package dev.plumbline.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, text or sign of a rule file. Immutable.
 *
 * @param kind what it is
 * @param text as written, a text with its quotes
 * @param start where it begins
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, int start, int end) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|//[^\n]*|(?s:/\\*.*?\\*/))"
              + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<name>\\$?[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<sign>==|!=|>=|<=|.)");

  /** What a token is. */
  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN
  }

  /** The tokens of a text, without white space and comments. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("skip") == null) {
        tokens.add(new Token(kind(matcher), matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("text") != null) {
      return Kind.TEXT;
    }
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    return matcher.group("name") != null ? Kind.NAME : Kind.SIGN;
  }

  boolean is(String word) {
    return text.equals(word);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** A text without its quotes. */
  String value() {
    return text.substring(1, text.length() - 1);
  }
}
