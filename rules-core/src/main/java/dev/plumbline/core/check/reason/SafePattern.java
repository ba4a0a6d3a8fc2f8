package dev.plumbline.core.check.reason;

import dev.plumbline.core.words.Message;
import java.util.regex.Pattern;

/**
 * A regular expression that takes a known number of steps at most, whatever the text. Java tries
 * all ways to match; so few forms are taken that their number can be told beforehand: nothing
 * repeats within what repeats, and what can be of any length stands in few places. Immutable.
 */
public final class SafePattern {
  private static final int LONGEST = 200;

  /** Repetitions that can be of any length: each multiplies the ways by the length of the text. */
  private static final int REPETITIONS = 3;

  /** Ways that alternatives, options and repetitions between two numbers make, multiplied. */
  private static final int WAYS = 1000;

  private static final int MOST_TIMES = 100;

  /** Groups in groups, and no more. */
  private static final int DEEPEST = 8;

  /** What may be written behind a backslash besides signs, which stand for themselves. */
  private static final String CLASSES = "dDsSwW";

  /** An expression that is not safe, with what to write instead. */
  public static final class Unsafe extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message told;

    Unsafe(Message told) {
      super(told.english());
      this.told = told;
    }

    /** What is wrong with it. */
    public Message told() {
      return told;
    }
  }

  /** So many characters in a row are compared as fast as one step is made. */
  private static final int IN_A_ROW = 8;

  private final Pattern pattern;
  private final int repetitions;
  private final double ways;

  private SafePattern(Pattern pattern, Reader read) {
    this.pattern = pattern;
    this.repetitions = read.repetitions;
    this.ways = read.ways * (1 + read.width / (double) IN_A_ROW);
  }

  /**
   * Reads an expression.
   *
   * @param written the expression as it is written between quotes
   */
  public static SafePattern of(String written) throws Unsafe {
    if (written.length() > LONGEST) {
      throw new Unsafe(Message.of("check.patternTooLong", LONGEST));
    }
    try {
      String expression = written.translateEscapes();
      Reader reader = new Reader(expression);
      reader.alternatives(0);
      // A dot takes line breaks too, here as in what is compiled.
      return new SafePattern(Pattern.compile(expression, Pattern.DOTALL), reader);
    } catch (IllegalArgumentException e) {
      throw new Unsafe(Message.of("check.patternInvalid", written));
    }
  }

  /** An expression of a rule that was checked, as it is written between quotes. */
  public static SafePattern checked(String written) {
    try {
      return of(written);
    } catch (Unsafe e) {
      throw new IllegalArgumentException("not checked: " + written, e);
    }
  }

  /** In how many steps a text of a length is matched at most. */
  public double steps(int length) {
    double steps = ways;
    for (int i = 1; i <= repetitions; i++) {
      steps *= (length + i) / (double) i; // so many ways to share the text out between them
    }
    return steps + length;
  }

  /** Whether a text matches as a whole. */
  boolean matches(CharSequence text) {
    return pattern.matcher(text).matches();
  }

  /** Reads an expression once from left to right. */
  private static final class Reader {
    private final String expression;
    private int at;
    private int repetitions;
    private long ways = 1;

    /** How many characters stand in it, those counted out times their number. */
    private long width;

    Reader(String expression) {
      this.expression = expression;
    }

    /** What stands before a repetition. */
    private enum Before {
      /** Nothing that could repeat: the beginning, an anchor, a repetition. */
      NOTHING,
      /** One character. */
      CHARACTER,
      /** Something in brackets that is always of one length, and not of none. */
      FIXED,
      /** Something in brackets that repeats, has a choice, or may be nothing. */
      VARIABLE
    }

    /** Reads to the end of a group, or of the expression. */
    Before alternatives(int depth) throws Unsafe {
      if (depth > DEEPEST) {
        throw new Unsafe(Message.of("check.patternTooDeep", DEEPEST));
      }
      boolean fixed = true;
      boolean empty = true;
      int alternatives = 1;
      Before last = Before.NOTHING;
      long before = width; // what stands before a repetition is what is wider
      while (at < expression.length()) {
        char c = expression.charAt(at);
        if (c == ')' && depth > 0) {
          at++;
          break;
        }
        if (c == '|') {
          at++;
          alternatives++;
          last = Before.NOTHING;
        } else if (c == '(') {
          at++;
          before = width;
          group();
          last = alternatives(depth + 1);
          fixed &= last == Before.FIXED;
          empty = false;
        } else if ("*+?{".indexOf(c) >= 0) {
          times(last, width - before);
          fixed = false;
          last = Before.NOTHING;
        } else if (c == '^' || c == '$') {
          at++;
          last = Before.NOTHING;
        } else {
          before = width++;
          character(c);
          empty = false;
          last = Before.CHARACTER;
        }
      }
      ways(alternatives);
      return fixed && !empty && alternatives == 1 ? Before.FIXED : Before.VARIABLE;
    }

    /** Only brackets that group, whether they are counted or not. */
    private void group() throws Unsafe {
      if (expression.startsWith("?:", at)) {
        at += 2;
      } else if (expression.startsWith("?", at)) {
        throw odd();
      }
    }

    private void character(char c) throws Unsafe {
      at++;
      if (c == '\\') {
        escape();
      } else if (c == '[') {
        set();
      } else if (c == ')' || c == ']' || c == '}') {
        throw new IllegalArgumentException("not opened");
      }
    }

    private void escape() throws Unsafe {
      if (at == expression.length()) {
        throw new IllegalArgumentException("nothing behind the backslash");
      }
      char c = expression.charAt(at++);
      if (c == 'p' || c == 'P') {
        int close = expression.indexOf('}', at);
        if (!expression.startsWith("{", at) || close < 0) {
          throw odd();
        }
        for (int i = at + 1; i < close; i++) {
          char each = expression.charAt(i);
          if (!Character.isLetterOrDigit(each) && each != '_') {
            throw odd();
          }
        }
        at = close + 1;
      } else if (c >= 128 || Character.isLetterOrDigit(c) && CLASSES.indexOf(c) < 0) {
        throw odd();
      }
    }

    /** A set of characters: no set within it, no intersection. */
    private void set() throws Unsafe {
      if (expression.startsWith("^", at)) {
        at++;
      }
      int first = at;
      while (at < expression.length()) {
        char c = expression.charAt(at++);
        if (c == ']' && at - 1 > first) {
          return;
        }
        if (c == '\\') {
          escape();
        } else if (c == '[' || c == ']' || c == '&') {
          throw odd();
        }
      }
      throw new IllegalArgumentException("not closed");
    }

    private void times(Before what, long wide) throws Unsafe {
      char c = expression.charAt(at++);
      int least = c == '+' ? 1 : 0;
      int most = c == '?' ? 1 : Integer.MAX_VALUE;
      if (c == '{') {
        least = number();
        most = least;
        if (expression.startsWith(",", at)) {
          at++;
          most = expression.startsWith("}", at) ? Integer.MAX_VALUE : number();
        }
        if (!expression.startsWith("}", at++) || least > most || most == 0) {
          throw odd();
        }
      }
      if (expression.startsWith("?", at)) {
        at++; // as few as will do: the same ways in another order
      }
      if (what == Before.NOTHING) {
        throw odd();
      }
      if (what == Before.VARIABLE && most > 1) {
        throw new Unsafe(Message.of("check.patternRepeatsRepeated"));
      }
      if (most < Integer.MAX_VALUE) {
        ways(most - least + 1);
        width += wide * (most - 1);
      } else if (++repetitions > REPETITIONS) {
        throw new Unsafe(Message.of("check.patternRepetitions", REPETITIONS));
      }
    }

    private int number() throws Unsafe {
      int from = at;
      while (at < expression.length()
          && at < from + 5
          && expression.charAt(at) >= '0'
          && expression.charAt(at) <= '9') {
        at++;
      }
      if (at == from) {
        throw odd();
      }
      int number = Integer.parseInt(expression.substring(from, at));
      if (number > MOST_TIMES) {
        throw new Unsafe(Message.of("check.patternTimes", MOST_TIMES));
      }
      return number;
    }

    private void ways(int more) throws Unsafe {
      ways *= more;
      if (ways > WAYS) {
        throw new Unsafe(Message.of("check.patternWays"));
      }
    }

    private static Unsafe odd() {
      return new Unsafe(Message.of("check.patternOdd"));
    }
  }
}
