package dev.plumbline.core.syntax;

import dev.plumbline.core.facts.Names;
import java.util.List;

/** The words of the rule language, and what was meant by one that is none of them. */
final class Words {
  static final List<String> PARTS = List.of("rule", "declare", "import", "package");

  private Words() {}

  /** The word that was meant, or {@code null} if it is none of them or is written right. */
  static String meant(Token token, List<String> words) {
    return !token.isWord() || words.contains(token.text())
        ? null
        : Names.nearest(token.text(), words).orElse(null);
  }

  static void misspelt(Problems problems, Token token, String word) {
    problems.at(
        token,
        "「" + token.text() + "」写错了，应是「" + word + "」",
        "\"" + token.text() + "\" is misspelt: write \"" + word + "\"");
  }
}
