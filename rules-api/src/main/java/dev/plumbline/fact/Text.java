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
import java.util.regex.Pattern;

/** How facts take in what they are given. */
final class Text {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SPACE_BESIDE_HAN =
      Pattern.compile("(?<=[\\p{IsHan}\\p{P}]) | (?=[\\p{IsHan}\\p{P}])");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Text() {}

  /** The text in NFC without surrounding white space; {@code null} if nothing is left. */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String cleaned = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return cleaned.isEmpty() ? null : cleaned;
  }

  /**
   * A name in the form in which two spellings of it are equal: full-width letters, digits and
   * brackets become half-width, and spaces beside Chinese characters are dropped.
   */
  static String name(String text) {
    if (text == null) {
      return null;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String spaced = SPACES.matcher(folded).replaceAll(" ").strip();
    return clean(SPACE_BESIDE_HAN.matcher(spaced).replaceAll(""));
  }

  static List<String> names(List<String> texts) {
    return texts == null ? null : texts.stream().map(Text::name).filter(Objects::nonNull).toList();
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
      if (name != null && !seen.add(name)) {
        throw new IllegalArgumentException("「" + name + "」给出了不止一次，只能给一次");
      }
    }
  }

  static LocalDateTime inShanghai(OffsetDateTime time) {
    return time == null ? null : time.atZoneSameInstant(SHANGHAI).toLocalDateTime();
  }
}
