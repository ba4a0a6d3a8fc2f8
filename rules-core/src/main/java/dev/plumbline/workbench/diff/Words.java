package dev.plumbline.workbench.diff;

import java.util.List;
import java.util.stream.Collectors;

/** The same words in Chinese and in English. Immutable. */
record Words(String chinese, String english) {
  static final Words NONE = new Words("", "");

  /** Words that read the same in both languages. */
  static Words of(String both) {
    return new Words(both, both);
  }

  static Words of(String chinese, String english) {
    return new Words(chinese, english);
  }

  /** A text of the pack, in the quotation marks of each language. */
  static Words quoted(String text) {
    return new Words("「" + text + "」", "\"" + text + "\"");
  }

  /** From one thing to another. */
  static Words arrow(Words from, Words to) {
    return from.and(" → ").and(to);
  }

  static Words list(List<Words> all) {
    return new Words(
        all.stream().map(Words::chinese).collect(Collectors.joining("、")),
        all.stream().map(Words::english).collect(Collectors.joining(", ")));
  }

  /** Names, such as clause ids; of many only the first, and how many there are. */
  static Words names(List<String> names) {
    if (names.size() <= 8) {
      return Words.of(String.join("、", names), String.join(", ", names));
    }
    List<String> first = names.subList(0, 6);
    return Words.of(
        String.join("、", first) + " 等 " + names.size() + " 条",
        String.join(", ", first) + " and " + (names.size() - 6) + " more");
  }

  Words and(String both) {
    return new Words(chinese + both, english + both);
  }

  /** A thing and what is spoken of it. */
  Words join(Words more) {
    if (isEmpty() || more.isEmpty()) {
      return and(more);
    }
    // Names that the rules have in Latin letters run into each other.
    boolean latin =
        chinese.charAt(chinese.length() - 1) < 128 && more.chinese.charAt(0) < 128
            || Character.isLetterOrDigit(more.chinese.charAt(0)) && more.chinese.charAt(0) < 128;
    return new Words(chinese + (latin ? " " : "") + more.chinese, english + " " + more.english);
  }

  Words and(Words more) {
    return new Words(chinese + more.chinese, english + more.english);
  }

  Words and(String moreChinese, String moreEnglish) {
    return new Words(chinese + moreChinese, english + moreEnglish);
  }

  /** With a remark behind. */
  Words remark(Words remark) {
    return remark.isEmpty()
        ? this
        : new Words(chinese + "（" + remark.chinese + "）", english + " (" + remark.english + ")");
  }

  /** Two parts of a remark. */
  Words comma(Words more) {
    return isEmpty() || more.isEmpty()
        ? and(more)
        : new Words(chinese + "，" + more.chinese, english + ", " + more.english);
  }

  boolean isEmpty() {
    return chinese.isEmpty();
  }
}
