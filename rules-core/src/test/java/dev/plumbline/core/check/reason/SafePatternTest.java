package dev.plumbline.core.check.reason;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions are refused where a short text can keep them busy, and only there. */
class SafePatternTest {
  private static final int MANY = 2_000_000;

  /** A text that counts how often it is looked at, and gives up. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MANY) {
        throw new IllegalStateException("too many looks");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(.*a){20}b",
        "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b",
        "(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)"
            + "(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)b",
        "a*a*a*a*a*a*b",
        "a{0,60}a{0,60}a{0,60}a{0,60}a{0,60}a{0,60}b"
      })
  void whatAShortTextKeepsBusyIsRefused(String expression) {
    assertThrows(SafePattern.Unsafe.class, () -> SafePattern.of(expression));
    Counted text = new Counted("a".repeat(40));
    Pattern pattern = Pattern.compile(expression);
    assertThrows(IllegalStateException.class, () -> pattern.matcher(text).matches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[^@ ]+@[^@ ]+[.][^@ ]+",
        ".*核桃.*",
        ".*甲.*乙.*",
        "(甲|乙|丙)类.{0,20}",
        "\\\\d{4}-\\\\d{2}-\\\\d{2}",
        "[A-Z]{2,4}[0-9]+",
        "(?:ab){3}c?",
        "第[一二三四五六七八九十]+条",
        "\\\\p{L}+",
        "[^\\\\]]+"
      })
  void theRestIsMatchedInTimeWhateverTheText(String expression) throws SafePattern.Unsafe {
    SafePattern pattern = SafePattern.of(expression);
    for (String unit : new String[] {"a", "甲", "@", "a@", "甲乙", ".", "ab", "1", "A1", "]"}) {
      Counted text = new Counted(unit.repeat(500 / unit.length()) + "!");
      assertDoesNotThrow(() -> pattern.matches(text), unit);
      assertTrue(text.looks > 0);
    }
  }

  /** Of expressions out of any pieces, those that are taken take no more steps than is told. */
  @Test
  void noTextTakesMoreStepsThanIsTold() {
    String[] pieces = {
      "a", "b", "aa", ".", "[ab]", "[^b]", "\\\\d", "(", "(?:", ")", "|", "*", "+", "?", "*?",
      "{2}", "{1,3}", "{2,}", "^", "$"
    };
    Random random = new Random(20241106);
    int taken = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder written = new StringBuilder();
      int length = 1 + random.nextInt(12);
      for (int j = 0; j < length; j++) {
        written.append(pieces[random.nextInt(pieces.length)]);
      }
      SafePattern pattern;
      try {
        pattern = SafePattern.of(written.toString());
      } catch (SafePattern.Unsafe refused) {
        continue;
      }
      taken++;
      for (String unit : new String[] {"a", "ab", "aab", "1"}) {
        Counted text = new Counted(unit.repeat(40 / unit.length()) + "!");
        pattern.matches(text);
        double most = 10 * pattern.steps(text.length());
        assertTrue(text.looks <= most, () -> written + " on " + unit + " took " + text.looks);
      }
    }
    int all = taken;
    assertTrue(taken > 2_000, () -> "only " + all + " were taken");
  }

  @Test
  void stepsAreToldByTheLength() throws SafePattern.Unsafe {
    assertTrue(SafePattern.of("[^@ ]+@[^@ ]+[.][^@ ]+").steps(254) < 20_000_000);
    assertTrue(SafePattern.of("[^@ ]+@[^@ ]+[.][^@ ]+").steps(1000) > 20_000_000);
    assertTrue(SafePattern.of(".*核桃.*").steps(2000) < 20_000_000);
    assertTrue(SafePattern.of("第[一二三]+条").steps(1_000_000) < 20_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a?){30}b",
        "(a+)+b",
        "(a+)*b",
        "(a|a)*b",
        "(a|aa)+b",
        "((a{1,9})x?)+b",
        "(",
        "(?i)a",
        "(?=a)a",
        "(?!a)b",
        "(?<=a)b",
        "(?<x>a)\\\\k<x>",
        "(a)\\\\1",
        "\\\\Qa\\\\E",
        "a{1,500}",
        "[a&&b]",
        "\\\\bword",
        "(?>a)",
        "\\\\R",
        "a{9000}{9000}",
        "((((((a){99}){99}){99}){99}){99}){99}x",
        "((a{99}){99}){99}",
        "(^{99})",
        "(x{0})",
        "^*a",
        "$+a",
        "()*a",
        "(){99}a",
        "a**",
        "a{2}{3}",
        "a++b",
        "a*+b",
        "a{2,3}+b",
        "*a",
        "(*a)",
        "|*a",
        "a{3,2}",
        "a{,3}",
        "a{",
        "a}",
        "a]",
        "a)",
        "[a",
        "[a[b]]",
        "[]",
        "[^]",
        "\\\\1",
        "\\\\x41",
        "\\\\p{L",
        "\\\\pL",
        "(((((((((a)))))))))",
        "a*b*c*d*"
      })
  void whatNobodyCanJudgeIsRefused(String expression) {
    assertThrows(SafePattern.Unsafe.class, () -> SafePattern.of(expression));
  }
}
