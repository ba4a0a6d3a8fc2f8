package dev.plumbline.core.rule;

/**
 * A word, number, text or sign of a rule file. Immutable.
 *
 * @param kind what it is
 * @param text how it is written; full-width marks are replaced by what they stand for
 * @param start where it starts in the file, from 0
 * @param end where it ends, exclusive
 * @param line its line, from 1
 * @param column its column in the line, from 1
 * @param opensLine whether it is the first on its line
 */
public record Token(
    Kind kind, String text, int start, int end, int line, int column, boolean opensLine) {
  /** What a token is. */
  public enum Kind {
    /** A name or a keyword. */
    WORD,
    /** A number. */
    NUMBER,
    /** A text with its quotes. */
    TEXT,
    /** A bracket, comma, operator or other sign. */
    SIGN
  }

  /** Tokens are looked for by the thousand; where they stand tells those of a file apart. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Token token
        && start == token.start
        && end == token.end
        && line == token.line
        && text.equals(token.text);
  }

  @Override
  public int hashCode() {
    return start;
  }

  /** Whether it is this word or sign. */
  public boolean is(String wanted) {
    return kind != Kind.TEXT && text.equals(wanted);
  }

  /** Whether it is a name or a keyword. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a text in quotes. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** The column behind it. */
  public int endColumn() {
    return column + end - start;
  }

  /** What stands between the quotes of a text; a word as it is. */
  public String content() {
    return kind == Kind.TEXT ? text.substring(1, text.length() - 1) : text;
  }
}
