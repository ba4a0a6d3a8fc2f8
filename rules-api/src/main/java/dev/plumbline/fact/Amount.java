package dev.plumbline.fact;

import dev.plumbline.InputException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money in Chinese yuan. Amounts are exact and compare by value: 500000元 equals 50万元.
 * Never negative. Immutable.
 *
 * @param yuan the amount in 元
 */
public record Amount(@Title(value = "金额", en = "Amount", unit = "元") BigDecimal yuan)
    implements Comparable<Amount> {
  /** The sum of many is an amount too. */
  private static final int MOST_DIGITS = 30;

  private static final Pattern FORM =
      Pattern.compile("(¥|人民币)?(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,6})?(元|万元|万)?");

  /**
   * Checks the amount.
   *
   * @throws InputException if it is negative, or has more digits than any amount
   */
  public Amount {
    Objects.requireNonNull(yuan, "yuan");
    yuan = Text.sized("金额", yuan, MOST_DIGITS);
    if (yuan.signum() < 0) {
      throw negative();
    }
    yuan = yuan.signum() == 0 ? BigDecimal.ZERO : yuan.stripTrailingZeros();
  }

  /** So many 元. */
  public static Amount ofYuan(long yuan) {
    return new Amount(BigDecimal.valueOf(yuan));
  }

  /** So many 万元 (ten thousand yuan). */
  public static Amount ofWanYuan(BigDecimal wanYuan) {
    // In sizes that nobody writes, to move the point may take long.
    return new Amount(Text.sized("金额", wanYuan, MOST_DIGITS).movePointRight(4));
  }

  /**
   * Reads an amount that carries its unit: {@code 15万元}, {@code 15万}, {@code 150,000元}, {@code
   * ￥150000}; full-width digits count as digits.
   *
   * @throws InputException if it is none, with what to write instead
   */
  public static Amount of(String text) {
    Objects.requireNonNull(text, "text");
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    if (folded.startsWith("-")) {
      throw negative();
    }
    Matcher matcher = FORM.matcher(folded);
    if (!matcher.matches() || matcher.group(1) == null && matcher.group(4) == null) {
      throw Checks.refused(
          "金额须写成数字加单位，如「15万元」或「150000元」", "an amount is a number and its unit: 15万元 or 150000元");
    }
    String digits = matcher.group(2).replace(",", "");
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    BigDecimal number = new BigDecimal(digits + fraction);
    boolean wan = matcher.group(4) != null && matcher.group(4).startsWith("万");
    return wan ? ofWanYuan(number) : new Amount(number);
  }

  private static InputException negative() {
    return Checks.refused("金额不能是负数", "an amount cannot be negative");
  }

  /** The amount in 万元. */
  @Title(value = "金额", en = "Amount", unit = "万元")
  public BigDecimal wanYuan() {
    return yuan.movePointLeft(4);
  }

  @Override
  public int compareTo(Amount other) {
    return yuan.compareTo(other.yuan);
  }

  /** The amount with its unit, such as {@code 15万元}. */
  @Override
  public String toString() {
    BigDecimal wan = wanYuan().stripTrailingZeros();
    return yuan.compareTo(BigDecimal.valueOf(10_000)) >= 0 && wan.scale() <= 4
        ? wan.toPlainString() + "万元"
        : yuan.toPlainString() + "元";
  }
}
