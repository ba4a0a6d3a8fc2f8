package dev.plumbline.core.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two consequences that a rule may have: none, or one inserted fact made of literals. */
final class Consequence {
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
  private static final String PLAIN = "(?:" + TEXT + "|" + NUMBER + "|true|false)";
  private static final String DATE =
      "(?:LocalDate|LocalDateTime)\\.of\\(\\s*\\d+(?:\\s*,\\s*\\d+){2,5}\\s*\\)";
  private static final String LIST =
      "List\\.of\\(\\s*" + PLAIN + "(?:\\s*,\\s*" + PLAIN + ")*\\s*\\)";
  private static final String DECIMAL = "new\\s+BigDecimal\\(\\s*" + TEXT + "\\s*\\)";
  private static final String ARGUMENT =
      "(?:" + PLAIN + "|" + DATE + "|" + LIST + "|" + DECIMAL + ")";
  private static final Pattern INSERT =
      Pattern.compile(
          "insert\\(\\s*new\\s+(?<type>[\\p{L}_][\\p{L}\\p{N}_]*)\\(\\s*(?:"
              + ARGUMENT
              + "(?:\\s*,\\s*"
              + ARGUMENT
              + ")*)?\\s*\\)\\s*\\)\\s*;");

  private Consequence() {}

  /** Whether there is nothing to do. */
  static boolean isEmpty(String text) {
    return text.isBlank();
  }

  /** The type of the one fact that is inserted, or {@code null} if the text is anything else. */
  static String inserted(String text) {
    Matcher matcher = INSERT.matcher(text.strip());
    return matcher.matches() ? matcher.group("type") : null;
  }
}
