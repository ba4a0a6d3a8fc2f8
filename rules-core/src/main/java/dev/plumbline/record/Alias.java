package dev.plumbline.record;

import dev.plumbline.fact.IdNumber;
import java.util.random.RandomGenerator;

/**
 * A number that stands in the place of a person's: it begins and ends as that is shown, is as whole
 * and as right or wrong, and, of a resident, is nobody's.
 */
final class Alias {
  /** Of a day that is none: taken for a slip of the pen, but nobody was born on it. */
  private static final String NO_DAY = "0231";

  /** In all of them a right check digit is met within a few. */
  private static final int TRIES = 10_000;

  private static final int RESIDENT = 18;
  private static final int RESIDENT_BEFORE = 15;

  private Alias() {}

  /** Another number; what says nothing of whose it is comes as it is shown. */
  static String of(IdNumber number, RandomGenerator random) {
    String key = number.key();
    if (key == null) {
      return number.toString();
    }
    for (int i = 0; i < TRIES; i++) {
      IdNumber other = new IdNumber(drawn(key, random));
      if (other.key() != null
          && !other.key().equals(key)
          && other.toString().equals(number.toString())
          && other.hasRightCheckDigit() == number.hasRightCheckDigit()) {
        return other.value();
      }
    }
    return number.toString(); // so short that there is no other
  }

  private static String drawn(String key, RandomGenerator random) {
    StringBuilder other = new StringBuilder(key);
    int shown = key.length() < 10 ? 0 : 3;
    int end = key.length() - (key.length() < 10 ? 0 : 2);
    for (int i = shown; i < end; i++) {
      char c = key.charAt(i);
      if (c >= '0' && c <= '9') {
        other.setCharAt(i, (char) ('0' + random.nextInt(10)));
      } else {
        other.setCharAt(i, (char) ('A' + random.nextInt(23))); // X and what follows mean something
      }
    }
    if (key.length() == RESIDENT && Character.isDigit(key.charAt(0))) {
      other.replace(6, 8, "19").replace(10, 14, NO_DAY);
    } else if (key.length() == RESIDENT_BEFORE && Character.isDigit(key.charAt(0))) {
      other.replace(8, 12, NO_DAY);
    }
    return other.toString();
  }
}
