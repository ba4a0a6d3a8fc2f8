package dev.plumbline.fact;

import java.util.Objects;

/**
 * The number of an identity document. It compares whole but prints masked, so that it does not
 * reach a log, a finding or a report. Immutable.
 *
 * @param value the number as given, without white space; never {@code null} or blank
 */
public record IdNumber(String value) {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public IdNumber {
    Objects.requireNonNull(value, "证件号码不能为空");
    value = value.replaceAll("[\\s\\p{Z}]", "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("证件号码不能为空白");
    }
  }

  /** The first three and the last two characters of a long number; nothing of a short one. */
  @Override
  public String toString() {
    int length = value.length();
    return length < 10
        ? "*".repeat(length)
        : value.substring(0, 3) + "*".repeat(length - 5) + value.substring(length - 2);
  }
}
