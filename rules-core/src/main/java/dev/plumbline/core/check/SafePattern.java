package dev.plumbline.core.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions that a text is matched against in reasonable time, whatever the text. Java
 * tries all ways to match; here their number cannot grow with the power of the text's length.
 */
final class SafePattern {
  private static final int LONGEST = 200;

  /** Repetitions that can be of any length: each multiplies the ways by the length of the text. */
  private static final int REPETITIONS = 3;

  /** Ways that alternatives and optional parts make, multiplied. */
  private static final int WAYS = 1000;

  private static final int MOST_TIMES = 100;

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<group>\\((?:\\?:|(?!\\?)))"
              + "|(?<close>\\))"
              + "|(?<or>\\|)"
              + "|(?<times>[*+?]|\\{\\d{1,4}(?:,\\d{0,4})?\\})(?<manner>[?+]?)"
              + "|(?<atom>\\[\\^?\\]?(?:\\\\.|[^\\[\\]\\\\&])*+\\]|\\\\[pP]\\{\\w++\\}"
              + "|\\\\[dDsSwW\\\\\\[\\](){}.*+?|^$/-]|[^\\\\\\[\\](){}*+?|])");

  /** An expression that is not safe, with what to write instead. */
  static final class Unsafe extends Exception {
    private static final long serialVersionUID = 1L;
    private final String english;

    Unsafe(String message, String english) {
      super(message);
      this.english = english;
    }

    /** The message in English. */
    String english() {
      return english;
    }
  }

  private final Matcher pieces;
  private final int length;
  private int at;
  private int repetitions;
  private long ways = 1;

  private SafePattern(String expression) {
    this.pieces = PIECE.matcher(expression);
    this.length = expression.length();
  }

  /**
   * The pattern of an expression.
   *
   * @param written the expression as it is written between quotes
   */
  static Pattern of(String written) throws Unsafe {
    if (written.length() > LONGEST) {
      throw new Unsafe(
          "正则表达式太长，至多 " + LONGEST + " 个字",
          "the regular expression is too long; at most " + LONGEST + " characters");
    }
    try {
      String expression = written.translateEscapes();
      // A dot takes line breaks too, here as in what is compiled.
      Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
      new SafePattern(expression).alternatives(0);
      return pattern;
    } catch (IllegalArgumentException e) {
      throw new Unsafe(
          "「" + written + "」不是合格的正则表达式，请检查括号是否成对",
          "\"" + written + "\" is no valid regular expression; check its brackets");
    }
  }

  /** What an expression or a group is made of. */
  private record Body(boolean repeats, int alternatives) {}

  private Body alternatives(int depth) throws Unsafe {
    boolean repeats = false;
    int alternatives = 1;
    Boolean last = null; // whether what stands before repeats within itself; null if nothing does
    while (at < length && piece()) {
      if (pieces.group("close") != null && depth > 0) {
        ways(alternatives);
        return new Body(repeats, alternatives);
      } else if (pieces.group("or") != null) {
        alternatives++;
        last = null;
      } else if (pieces.group("group") != null) {
        Body group = alternatives(depth + 1);
        repeats |= group.repeats();
        last = group.repeats() || group.alternatives() > 1;
      } else if (pieces.group("times") != null) {
        repeats |= times(pieces.group("times"), Boolean.TRUE.equals(last));
        last = null;
      } else {
        last = false;
      }
    }
    ways(alternatives);
    return new Body(repeats, alternatives);
  }

  private boolean piece() throws Unsafe {
    if (!pieces.find(at) || pieces.start() != at) {
      throw new Unsafe(
          "正则表达式里不能用回溯引用、环视、标志等写法，只能用字、[…]、.、(…|…)、*、+、?、{…}",
          "the regular expression can have no references, look-around or flags: only characters, […],"
              + " ., (…|…), *, +, ? and {…}");
    }
    at = pieces.end();
    return true;
  }

  /** Reads a repetition, or an option; says whether it can be of different lengths. */
  private boolean times(String times, boolean ofChoices) throws Unsafe {
    if (times.equals("?")) {
      ways(2);
      return true;
    }
    String[] bounds = times.replaceAll("[{}]", "").split(",", -1);
    boolean fixed = times.startsWith("{") && bounds.length == 1;
    for (String bound : times.startsWith("{") ? bounds : new String[0]) {
      if (!bound.isEmpty() && Integer.parseInt(bound) > MOST_TIMES) {
        throw new Unsafe(
            "正则表达式里重复至多 " + MOST_TIMES + " 次",
            "the regular expression can repeat at most " + MOST_TIMES + " times");
      }
    }
    if (ofChoices) {
      throw new Unsafe(
          "正则表达式里重复的括号内不能再有重复或「|」，有的文字会永远比不完；请拆成几个条件",
          "in the regular expression nothing that repeats, and no \"|\", may stand within brackets that"
              + " repeat: some texts would take for ever; make it several conditions");
    }
    if (!fixed && ++repetitions > REPETITIONS) {
      throw new Unsafe(
          "正则表达式里的重复（*、+、{…}）至多 " + REPETITIONS + " 处，请拆成几个条件",
          "the regular expression can repeat (*, +, {…}) in at most "
              + REPETITIONS
              + " places; make it several conditions");
    }
    return !fixed;
  }

  private void ways(int more) throws Unsafe {
    ways *= more;
    if (ways > WAYS) {
      throw new Unsafe(
          "正则表达式里的「|」和「?」太多，请拆成几个条件",
          "the regular expression has too many \"|\" and \"?\"; make it several conditions");
    }
  }
}
