package dev.plumbline.core.read;

import dev.plumbline.core.facts.Names;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Map;

/** The words of the rule language, and what was meant by one that is none of them. */
final class NearWords {
  private static final Map<String, String> COMPARISONS =
      Map.ofEntries(
          Map.entry("不超过", "<="),
          Map.entry("不多于", "<="),
          Map.entry("不高于", "<="),
          Map.entry("不大于", "<="),
          Map.entry("小于等于", "<="),
          Map.entry("至多", "<="),
          Map.entry("不少于", ">="),
          Map.entry("不低于", ">="),
          Map.entry("不小于", ">="),
          Map.entry("大于等于", ">="),
          Map.entry("至少", ">="),
          Map.entry("少于", "<"),
          Map.entry("小于", "<"),
          Map.entry("低于", "<"),
          Map.entry("多于", ">"),
          Map.entry("大于", ">"),
          Map.entry("高于", ">"),
          Map.entry("超过", ">"),
          Map.entry("等于", "=="),
          Map.entry("为", "=="),
          Map.entry("是", "=="),
          Map.entry("is", "=="),
          Map.entry("equals", "=="),
          Map.entry("不等于", "!="),
          Map.entry("不是", "!="),
          Map.entry("不为", "!="),
          Map.entry("包含", "contains"),
          Map.entry("含有", "contains"));

  /** What to say of a word that stands where a comparison does and is none. */
  static Message noComparison(String word) {
    String meant = COMPARISONS.get(word);
    return meant == null
        ? Message.of("read.noComparison", word)
        : Message.of("read.comparisonInWords", word, meant);
  }

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
