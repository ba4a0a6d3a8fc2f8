package dev.plumbline.fact;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** How facts take in what they are given. */
final class Text {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Text() {}

  /**
   * The text as it was written, without what is blank at its ends; {@code null} if nothing is left.
   *
   * @throws IllegalArgumentException if it has characters that no fact may have
   */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String cleaned = Folding.stripped(Folding.checked(text));
    return cleaned.isEmpty() ? null : cleaned;
  }

  /** Whether a text says anything: it is there, and not 无 or the like. */
  static boolean saysSomething(String text) {
    return text != null && !Folding.saysNothing(text);
  }

  static List<String> cleanAll(List<String> texts) {
    return texts == null ? null : texts.stream().map(Text::clean).filter(Objects::nonNull).toList();
  }

  /**
   * The code points of the parts after NFC, with or without white space; null if one is missing.
   */
  static Integer length(boolean withSpaces, String... parts) {
    int length = 0;
    for (String part : parts) {
      if (part == null) {
        return null;
      }
      length +=
          (int)
              Normalizer.normalize(part, Normalizer.Form.NFC)
                  .codePoints()
                  .filter(
                      c -> withSpaces || !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                  .count();
    }
    return length;
  }

  static void notNegative(String title, Integer count) {
    if (count != null && count < 0) {
      throw new IllegalArgumentException(title + "不能是负数：" + count);
    }
  }

  /** Where a key may stand only once, a second is a mistake of the input. */
  static <T> void distinct(List<T> facts, Function<T, String> key) {
    if (facts == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (T fact : facts) {
      String name = key.apply(fact);
      if (name != null && !seen.add(Folding.key(name))) {
        throw new IllegalArgumentException("「" + name + "」给出了不止一次，只能给一次");
      }
    }
  }

  static LocalDateTime inShanghai(OffsetDateTime time) {
    return time == null ? null : time.atZoneSameInstant(SHANGHAI).toLocalDateTime();
  }
}
