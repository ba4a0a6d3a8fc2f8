package dev.plumbline.core.json;

import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.words.Message;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Reads numbers, from JSON numbers and from texts that are plain numbers. */
final class Numbers {
  private static final Pattern PLAIN =
      Pattern.compile("-?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");

  /** More characters than any number of a form has. */
  private static final int LONGEST = 40;

  /** As many digits before the point, and as many behind it, as are taken. */
  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  static BigDecimal decimal(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Digits digits) {
      return sized(digits.text());
    }
    if (origin == Origin.APPLICANT && value instanceof Located.Words words) {
      if (words.text().length() > LONGEST) {
        throw tooLong();
      }
      String folded = Normalizer.normalize(words.text(), Normalizer.Form.NFKC).strip();
      if (PLAIN.matcher(folded).matches()) {
        return sized(folded.replace(",", ""));
      }
      throw new Unfit("json.numberForm", Echo.of(words.text()));
    }
    throw Scalars.wrongType(value, Message.of("json.aNumber"));
  }

  static int integer(Located value, Origin origin) throws Unfit {
    return whole(decimal(value, origin), Integer.MIN_VALUE, Integer.MAX_VALUE).intValueExact();
  }

  static long longInteger(Located value, Origin origin) throws Unfit {
    return whole(decimal(value, origin), Long.MIN_VALUE, Long.MAX_VALUE).longValueExact();
  }

  private static BigDecimal whole(BigDecimal number, long least, long most) throws Unfit {
    if (number.stripTrailingZeros().scale() > 0) {
      throw new Unfit("json.wholeNumber", Echo.of(number.toPlainString()));
    }
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Unfit("json.numberTooLarge", Echo.of(number.toPlainString()));
    }
    return number;
  }

  /**
   * The number, once it is known to be of a sensible size: a short text such as 1e999999999 would
   * otherwise become a gigabyte of digits in the first sum.
   */
  private static BigDecimal sized(String text) throws Unfit {
    if (text.length() > LONGEST) {
      throw tooLong();
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      // The grammar was checked; what is left is an exponent beyond all bounds.
      throw new Unfit("json.numberSize", Echo.of(text));
    }
    if (number.signum() == 0) {
      return number.scale() >= 0 && number.scale() <= MOST_DIGITS ? number : BigDecimal.ZERO;
    }
    long before = (long) number.precision() - number.scale();
    if (before > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      throw new Unfit("json.numberSize", Echo.of(text));
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static Unfit tooLong() {
    return new Unfit("json.numberTooLong", LONGEST);
  }
}
