package dev.plumbline.core.json;

import java.util.regex.Pattern;

/** Repeats what a file says in a message: short, on one line, and without identity numbers. */
final class Echo {
  private static final int LONGEST = 30;

  /** Nothing behind this can be part of the first characters, however much of it is masked. */
  private static final int LOOKED_AT = 400;

  /** Fifteen digits or more, perhaps grouped, the last perhaps an X: it may identify a person. */
  private static final Pattern IDENTITY =
      Pattern.compile("(?:\\p{Nd}[\\s\\p{Z}-]?){14,}[\\p{Nd}XxＸｘ]");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]+");

  private Echo() {}

  static String of(String text) {
    String head = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    String shown = UNPRINTABLE.matcher(masked(head)).replaceAll(" ");
    boolean cut = shown.codePointCount(0, shown.length()) > LONGEST;
    String kept = cut ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) : shown;
    return "「" + kept + (cut || head.length() < text.length() ? "…" : "") + "」";
  }

  /** The text with what may be an identity number hidden. */
  static String masked(String text) {
    return IDENTITY.matcher(text).replaceAll("***");
  }
}
