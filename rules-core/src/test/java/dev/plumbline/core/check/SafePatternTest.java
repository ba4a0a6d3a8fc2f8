package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
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
    Pattern pattern = SafePattern.of(expression);
    for (String unit : new String[] {"a", "甲", "@", "a@", "甲乙", ".", "ab", "1", "A1", "]"}) {
      Counted text = new Counted(unit.repeat(500 / unit.length()) + "!");
      assertDoesNotThrow(() -> pattern.matcher(text).matches(), unit);
      assertTrue(text.looks > 0);
    }
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
        "a{9000}{9000}"
      })
  void whatNobodyCanJudgeIsRefused(String expression) {
    assertThrows(SafePattern.Unsafe.class, () -> SafePattern.of(expression));
  }
}
