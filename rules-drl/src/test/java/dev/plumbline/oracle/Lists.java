package dev.plumbline.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists that are written as one text. */
final class Lists {
  private static final String BETWEEN = "[、､，,；;/／|｜\\r\\n\\x0B\\f\\x85\\u2028\\u2029]";
  private static final String JOINED = "以及|和|与|及|或";

  private Lists() {}

  /**
   * The members, as they are written, or {@code null} if nothing is. A text that is a known word is
   * one member; the words that join are separators only between known ones.
   */
  static List<String> members(Vocabulary words, String written) {
    if (Folding.said(written) == null) {
      return null;
    }
    if (words.find(written) != null) {
      return List.of(written);
    }
    List<String> members = new ArrayList<>();
    for (String piece : written.split(BETWEEN)) {
      List<String> joined = Arrays.asList(piece.split(JOINED, -1));
      if (words.find(piece) == null && joined.stream().allMatch(one -> words.find(one) != null)) {
        members.addAll(joined);
      } else if (Folding.said(piece) != null) {
        members.add(piece);
      }
    }
    return members.isEmpty() ? null : members;
  }
}
