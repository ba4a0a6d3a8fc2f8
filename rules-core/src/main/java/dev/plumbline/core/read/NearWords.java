package dev.plumbline.core.read;

import dev.plumbline.core.facts.Names;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;

/** The words of the rule language, and what was meant by one that is none of them. */
final class NearWords {
  static final List<String> PARTS = List.of("rule", "declare", "import", "package");

  private NearWords() {}

  /** The word that was meant, or {@code null} if it is none of them or is written right. */
  static String meant(Token token, List<String> words) {
    return !token.isWord() || words.contains(token.text())
        ? null
        : Names.nearest(token.text(), words).orElse(null);
  }

  static void misspelt(Problems problems, Token token, String word) {
    problems.at(token, Message.of("read.misspelt", token.text(), word));
  }
}
