package dev.plumbline.oracle;

import dev.plumbline.fact.IdNumber;

/** Numbers of identity documents, as far as they tell one person from another. */
final class Identity {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Identity() {}

  /** The number as it compares; {@code null} if it is masked, malformed or none at all. */
  static String key(IdNumber number) {
    if (number == null) {
      return null;
    }
    String folded = Folding.of(number.value()).replace("-", "");
    boolean resident = folded.matches("[a-z]{3}[0-9]{12}");
    boolean masked = folded.contains("xx") || folded.matches("(.)\\1*");
    return (citizen(folded) || resident || traveller(folded)) && !masked ? folded : null;
  }

  /** A citizen's number has the day of birth in it, in the older form without the century. */
  private static boolean citizen(String folded) {
    if (folded.matches("[0-9]{17}[0-9x]")) {
      return day(folded.substring(6, 14));
    }
    return folded.matches("[0-9]{15}") && day("19" + folded.substring(6, 12));
  }

  private static boolean day(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6));
    return year >= 1900
        && year <= 2099
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31; // a day too many for its month is a slip of the pen
  }

  /** A passport or a permit, perhaps of digits alone. */
  private static boolean traveller(String folded) {
    long digits = folded.chars().filter(c -> c >= '0' && c <= '9').count();
    return folded.matches("[a-z0-9]{6,12}") && digits >= 4;
  }

  /** Whether it is a citizen's number whose last place is not what the others make it. */
  static boolean mistyped(IdNumber number) {
    String key = key(number);
    if (key == null || !key.matches("[0-9]{17}[0-9x]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (key.charAt(i) - '0');
    }
    return key.charAt(17) != "10x98765432".charAt(sum % 11);
  }
}
