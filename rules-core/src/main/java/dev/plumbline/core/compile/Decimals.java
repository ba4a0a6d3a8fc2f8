package dev.plumbline.core.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drools 10.2.0 takes a number with a decimal point for a binary fraction, and 0.05 then is not at
 * least 0.05; and of whole numbers it compiles none that have more than nine digits or so. With a
 * {@code B} behind it, a number is taken for what it says.
 */
final class Decimals {
  private static final Pattern NUMBER_OR_NO_CODE =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"|//[^\n]*|(?s:/\\*.*?\\*/)"
              + "|(?<![\\p{L}\\p{N}_.])(?:\\d+\\.\\d+|\\d{10,})(?![\\p{L}\\p{N}_.])");

  private Decimals() {}

  /** The rule with its decimals marked as such. */
  static String marked(String rule) {
    return NUMBER_OR_NO_CODE
        .matcher(rule)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group() + (isNumber(found.group()) ? "B" : "")));
  }

  private static boolean isNumber(String found) {
    return Character.isDigit(found.charAt(0));
  }
}
