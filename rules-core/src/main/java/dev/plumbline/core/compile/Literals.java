package dev.plumbline.core.compile;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Literals of rules, so that the rule compiler takes them for what they say.
 *
 * <p>Drools 10.2.0 takes a number with a decimal point for a binary fraction, and 0.05 then is not
 * at least 0.05; and of whole numbers it compiles none that have more than nine digits or so. With
 * a {@code B} behind it, a number in a condition is taken for what it says. What is whole is
 * written without a point, since nothing else compares with a property that is whole.
 *
 * <p>In a regular expression a dot takes line breaks too: what a text says does not hang on where
 * its lines end.
 *
 * <p>A definition is a call of a constructor, and has its numbers as the constructor wants them.
 */
final class Literals {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|(?<comment>//[^\n]*+|(?s:/\\*.*?\\*/))"
              + "|(?<number>\\d++(?:\\.\\d++)?+(?![\\p{L}\\p{N}_.]))"
              + "|[\\p{L}_$\\d][\\p{L}\\p{M}\\p{N}_$]*+|\\S");

  /** What has more digits is no whole number to the rule compiler. */
  private static final int MOST_DIGITS = 9;

  /** Where the values of a definition are: within {@code insert( new Type( … ) )}. */
  private static final int DEPTH = 2;

  private final Set<Integer> longs;
  private boolean expression;
  private boolean consequence;
  private int depth;
  private int value;

  private Literals(Set<Integer> longs) {
    this.longs = longs;
  }

  /**
   * The rule with its literals as they are meant.
   *
   * @param longs which of the values that it defines are long
   */
  static String marked(String rule, Set<Integer> longs) {
    return new Literals(longs).marked(rule);
  }

  private String marked(String rule) {
    StringBuilder marked = new StringBuilder();
    Matcher found = TOKEN.matcher(rule);
    while (found.find()) {
      String token = found.group();
      if (found.group("number") != null) {
        token = consequence ? defined(token) : compared(token);
      } else if (found.group("text") != null) {
        token = expression ? "\"(?s)" + token.substring(1) : token;
      } else if (found.group("comment") == null) {
        pass(token);
      }
      expression = token.equals("matches");
      found.appendReplacement(marked, Matcher.quoteReplacement(token));
    }
    return found.appendTail(marked).toString();
  }

  private void pass(String token) {
    switch (token) {
      case "then" -> consequence = true;
      case "(" -> depth++;
      case ")" -> depth--;
      case "," -> value += depth == DEPTH ? 1 : 0;
      default -> {}
    }
  }

  private static String compared(String written) {
    String plain = plain(written);
    return plain.contains(".") || plain.length() > MOST_DIGITS ? plain + "B" : plain;
  }

  private String defined(String written) {
    if (written.contains(".")) {
      return "new java.math.BigDecimal( \"" + plain(written) + "\" )";
    }
    return depth == DEPTH && longs.contains(value) ? written + "L" : written;
  }

  private static String plain(String written) {
    BigDecimal number = new BigDecimal(written);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
