package dev.plumbline.workbench.explain;

import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something said in both languages. Immutable.
 *
 * @param chinese in Chinese
 * @param english in English; what only the rules name stays as they have it
 */
public record Words(String chinese, String english) {
  /** The same in both languages. */
  static Words of(String text) {
    return new Words(text, text);
  }

  /** A sentence with gaps {@code {0}}, {@code {1}} … filled. */
  static Words form(String chinese, String english, Words... gaps) {
    Object[] inChinese = List.of(gaps).stream().map(Words::chinese).toArray();
    Object[] inEnglish = List.of(gaps).stream().map(Words::english).toArray();
    return new Words(
        MessageFormat.format(chinese, inChinese), MessageFormat.format(english, inEnglish));
  }

  /** Several, one after the other. */
  static Words join(List<Words> all, String inChinese, String inEnglish) {
    return new Words(
        all.stream().map(Words::chinese).collect(Collectors.joining(inChinese)),
        all.stream().map(Words::english).collect(Collectors.joining(inEnglish)));
  }
}
