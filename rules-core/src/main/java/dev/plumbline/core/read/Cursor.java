package dev.plumbline.core.read;

import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import java.util.List;

/** A place among the tokens of a part, which moves on as they are read. */
final class Cursor {
  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  List<Token> tokens() {
    return tokens;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  void skip(int number) {
    at += number;
  }

  /** Goes on to the next line, but not past the end of a section. */
  void skipLine() {
    int line = token().line();
    at++;
    while (token() != null && token().line() == line && !endsSection()) {
      at++;
    }
  }

  /** The token here, or {@code null} behind the last. */
  Token token() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  /** The token behind the one here, or {@code null}. */
  Token next() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : null;
  }

  /** The token before the one here. */
  Token before() {
    return tokens.get(at - 1);
  }

  Token last() {
    return tokens.get(tokens.size() - 1);
  }

  /** Whether this word or sign stands here. */
  boolean is(String wanted) {
    return token() != null && token().is(wanted);
  }

  /** Whether what stands here opens a bracket, so that it is called by the word before it. */
  boolean nextIs(String wanted) {
    return next() != null && next().is(wanted);
  }

  /** Whether the {@code end} of the part stands here. */
  boolean isEnd() {
    return Part.isEnd(token(), next());
  }

  private boolean endsSection() {
    return is("then") || is("when") || isEnd();
  }
}
