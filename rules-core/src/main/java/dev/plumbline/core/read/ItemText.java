package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import java.util.List;

/**
 * An item as it is written.
 *
 * @param tokens what it is made of; at least one
 * @param text the same as it stands in the file, without comments
 * @param positional whether it says no property, and is told apart by its place
 */
record ItemText(List<Token> tokens, String text, boolean positional) {
  ItemText {
    tokens = List.copyOf(tokens);
  }

  int line() {
    return tokens.get(0).line();
  }

  int column() {
    return tokens.get(0).column();
  }

  /** The words and signs, each by itself. */
  List<String> words() {
    return tokens.stream().map(Token::text).toList();
  }
}
