package dev.plumbline.fact;

import dev.plumbline.InputException;
import dev.plumbline.spi.Folding;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity document, as it was written. It prints masked, so that it does not
 * reach a log, a finding or a report. Whether two numbers are the same person's is decided by their
 * {@link #key}. Immutable.
 *
 * @param value the number as given, without what is blank at its ends; never {@code null} or blank
 */
public record IdNumber(String value) {
  /** Passports and permits, and the permanent residence card before 2023. */
  private static final Pattern OTHER =
      Pattern.compile("(?=(?:\\D*\\d){4})[A-Z\\d]{6,12}|[A-Z]{3}\\d{12}");

  /** What masks a part of a number, or stands for one that is not there. */
  private static final Pattern FILLED = Pattern.compile("X{2}|^\\d+X\\d|^[A-Z]*(\\d)\\1*$");

  /** Hyphens or blanks for what is left out: a long number would pass for a short one. */
  private static final Pattern GAP = Pattern.compile("[\\p{Pd}−~]\\s*[\\p{Pd}−~]|\\s{3}");

  /** How long a resident's number is, today's and the one before. */
  private static final int RESIDENT = 18;

  private static final int RESIDENT_BEFORE = 15;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** The check digit by the weighted sum modulo 11 (GB 11643). */
  private static final String CHECK_DIGITS = "10X98765432";

  /**
   * Checks the number.
   *
   * @throws InputException if it is blank
   */
  public IdNumber {
    Objects.requireNonNull(value, "value");
    value = Text.clean(value);
    if (value == null) {
      throw Checks.refused("证件号码不能为空白", "an identity number cannot be blank");
    }
  }

  /**
   * The form in which numbers are compared: full or half width, upper or lower case, blanks and
   * hyphens do not matter. {@code null} if the number is masked, malformed or stands for one that
   * is not there, and so says nothing of whose it is.
   */
  public @Nullable String key() {
    String number = folded();
    int length = number.length();
    if (isResidents(number)) {
      return isBorn(number.substring(6, 14)) ? number : null;
    }
    if (length == RESIDENT_BEFORE && isDigits(number, length)) {
      return isBorn("19" + number.substring(6, 12)) && !isOneDigit(number) ? number : null;
    }
    boolean whole = !FILLED.matcher(number).find() && !GAP.matcher(Folding.visible(value)).find();
    return whole && OTHER.matcher(number).matches() ? number : null;
  }

  /**
   * Whether the check digit is that of the other digits; so is every number that has none. A wrong
   * one is a slip of the pen, by which the number does not cease to be a person's.
   */
  public boolean hasRightCheckDigit() {
    String number = folded();
    if (!isResidents(number)) {
      return true;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return number.charAt(WEIGHTS.length) == CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  private String folded() {
    return Folding.of(value).replace("-", "").toUpperCase(Locale.ROOT);
  }

  private static boolean isDigits(String text, int length) {
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneDigit(String digits) {
    return digits.chars().allMatch(c -> c == digits.charAt(0));
  }

  /** Whether it has the form of a resident's number of today. */
  private static boolean isResidents(String number) {
    int last = RESIDENT - 1;
    return number.length() == RESIDENT
        && isDigits(number, last)
        && (number.charAt(last) == 'X' || isDigits(number.substring(last), 1));
  }

  /**
   * Whether eight digits may be the day on which a person was born. Lenient of short months: a slip
   * of the pen by a day or two leaves the number a person's.
   */
  private static boolean isBorn(String date) {
    int day = Integer.parseInt(date);
    int year = day / 10_000;
    int month = day / 100 % 100;
    return year >= 1900
        && year < 2100
        && month >= 1
        && month <= 12
        && day % 100 >= 1
        && day % 100 <= 31;
  }

  /** The first three and the last two characters of a long number; nothing of a short one. */
  @Override
  public String toString() {
    String number = folded();
    int length = number.length();
    return length < 10
        ? "*".repeat(length)
        : number.substring(0, 3) + "*".repeat(length - 5) + number.substring(length - 2);
  }
}
