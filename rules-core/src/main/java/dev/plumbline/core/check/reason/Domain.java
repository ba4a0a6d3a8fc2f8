package dev.plumbline.core.check.reason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A set of plain values, and perhaps the missing one: those listed, or all between two bounds but
 * some. Numbers are {@link BigDecimal} without trailing zeros. Immutable.
 *
 * @param missing whether the value may be missing
 * @param whole whether only whole numbers are meant
 * @param only the values; {@code null} if they are not listed
 * @param except values that are not in it, if they are not listed
 * @param low where it begins; {@code null} if it has no beginning
 * @param high where it ends; {@code null} if it has no end
 */
public record Domain(
    boolean missing, boolean whole, Set<Object> only, Set<Object> except, Bound low, Bound high)
    implements ValueSet {
  /** So many whole numbers are listed one by one. */
  private static final BigDecimal FEW = BigDecimal.valueOf(64);

  /**
   * An end of a range.
   *
   * @param value the last value, or the first outside
   * @param inside whether the value itself is inside
   */
  public record Bound(Object value, boolean inside) {}

  /** Brings equal sets to the same form. */
  public Domain {
    only = only == null ? null : Set.copyOf(only);
    except = Set.copyOf(except);
    if (only == null && whole) {
      low = upwards(low);
      high = downwards(high);
    }
    while (only == null && low != null && low.inside() && except.contains(low.value())) {
      low = whole ? upwards(new Bound(low.value(), false)) : new Bound(low.value(), false);
    }
    while (only == null && high != null && high.inside() && except.contains(high.value())) {
      high = whole ? downwards(new Bound(high.value(), false)) : new Bound(high.value(), false);
    }
    only = only == null ? listed(whole, low, high) : only;
    if (only != null && (whole || low != null || high != null || !except.isEmpty())) {
      only = chosen(only, whole, except, low, high);
      except = Set.of();
      low = null;
      high = null;
    } else if (only == null && !except.isEmpty()) {
      Bound from = low;
      Bound to = high;
      except = filtered(except, value -> reaches(from, value) && reached(to, value));
    }
  }

  /** Every value, the missing one too. */
  static Domain any(boolean whole) {
    return new Domain(true, whole, null, Set.of(), null, null);
  }

  /** These values. */
  static Domain of(boolean missing, Collection<?> values) {
    return new Domain(missing, false, new HashSet<>(values), Set.of(), null, null);
  }

  /** All values but these; they may be missing. */
  static Domain but(Collection<?> values) {
    return new Domain(true, false, null, new HashSet<>(values), null, null);
  }

  /** Every value but the missing one. */
  static Domain given() {
    return new Domain(false, false, null, Set.of(), null, null);
  }

  /** The values that compare so with another. */
  public static Domain compared(String operator, Object value) {
    return switch (operator) {
      case "==" -> of(false, Set.of(value));
      case "!=" -> but(Set.of(value));
      case ">", ">=" ->
          new Domain(false, false, null, Set.of(), new Bound(value, operator.equals(">=")), null);
      default ->
          new Domain(false, false, null, Set.of(), null, new Bound(value, operator.equals("<=")));
    };
  }

  @Override
  public Domain and(ValueSet values) {
    Domain other = (Domain) values;
    Set<Object> listed =
        only == null
            ? other.only
            : other.only == null ? only : filtered(only, other.only::contains);
    Set<Object> all = new HashSet<>(except);
    all.addAll(other.except);
    return new Domain(
        missing && other.missing,
        whole || other.whole,
        listed,
        all,
        tighter(low, other.low, 1),
        tighter(high, other.high, -1));
  }

  /** The values in either, or a few more: a range has no gaps but those in both. */
  Domain or(Domain other) {
    if (only != null && other.only != null) {
      Set<Object> all = new HashSet<>(only);
      all.addAll(other.only);
      return new Domain(missing || other.missing, whole && other.whole, all, Set.of(), null, null);
    }
    Set<Object> out = new HashSet<>(filtered(except, value -> !other.has(value)));
    out.addAll(filtered(other.except, value -> !has(value)));
    return new Domain(
        missing || other.missing,
        whole && other.whole,
        null,
        out,
        only == null && other.only == null ? looser(low, other.low, 1) : null,
        only == null && other.only == null ? looser(high, other.high, -1) : null);
  }

  @Override
  public Domain orMissing() {
    return new Domain(true, whole, only, except, low, high);
  }

  /** The listed values that pass; everything, where they are not listed. */
  Domain passing(Predicate<Object> test) {
    return only == null
        ? this
        : new Domain(missing, whole, filtered(only, test), Set.of(), null, null);
  }

  @Override
  public boolean isEmpty() {
    return !missing && only != null && only.isEmpty();
  }

  @Override
  public boolean within(ValueSet values) {
    Domain other = (Domain) values;
    if (missing && !other.missing) {
      return false;
    }
    if (only != null) {
      return only.stream().allMatch(other::has);
    }
    return other.only == null
        && Objects.equals(tighter(low, other.low, 1), low)
        && Objects.equals(tighter(high, other.high, -1), high)
        && other.except.stream().noneMatch(this::has);
  }

  /** Whether a value is in it. */
  boolean has(Object value) {
    return only != null
        ? only.contains(value)
        : !except.contains(value) && reaches(low, value) && reached(high, value);
  }

  private static Set<Object> chosen(
      Set<Object> values, boolean whole, Set<Object> except, Bound low, Bound high) {
    return filtered(
        values,
        value ->
            !except.contains(value)
                && reaches(low, value)
                && reached(high, value)
                && !(whole && value instanceof BigDecimal number && number.scale() > 0));
  }

  private static Set<Object> filtered(Set<Object> values, Predicate<Object> test) {
    Set<Object> left = new HashSet<>(values);
    left.removeIf(test.negate());
    return Set.copyOf(left);
  }

  /** The values between two bounds, where they are few or none. */
  private static Set<Object> listed(boolean whole, Bound low, Bound high) {
    if (low == null || high == null) {
      return null;
    }
    int order = compare(low.value(), high.value());
    if (order > 0 || order == 0 && !(low.inside() && high.inside())) {
      return Set.of();
    }
    if (order == 0) {
      return Set.of(low.value());
    }
    BigDecimal from = whole ? (BigDecimal) low.value() : null;
    if (!whole || ((BigDecimal) high.value()).subtract(from).compareTo(FEW) > 0) {
      return null;
    }
    Set<Object> all = new HashSet<>();
    for (BigDecimal n = from; n.compareTo((BigDecimal) high.value()) <= 0; ) {
      all.add(n.stripTrailingZeros());
      n = n.add(BigDecimal.ONE);
    }
    return all;
  }

  private static Bound upwards(Bound low) {
    if (low == null) {
      return null;
    }
    BigDecimal value = (BigDecimal) low.value();
    BigDecimal up = value.setScale(0, RoundingMode.CEILING);
    boolean next = up.compareTo(value) == 0 && !low.inside();
    return new Bound((next ? up.add(BigDecimal.ONE) : up).stripTrailingZeros(), true);
  }

  private static Bound downwards(Bound high) {
    if (high == null) {
      return null;
    }
    BigDecimal value = (BigDecimal) high.value();
    BigDecimal down = value.setScale(0, RoundingMode.FLOOR);
    boolean next = down.compareTo(value) == 0 && !high.inside();
    return new Bound((next ? down.subtract(BigDecimal.ONE) : down).stripTrailingZeros(), true);
  }

  private static Bound tighter(Bound one, Bound other, int direction) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int order = compare(one.value(), other.value()) * direction;
    if (order == 0) {
      return one.inside() ? other : one;
    }
    return order > 0 ? one : other;
  }

  private static Bound looser(Bound one, Bound other, int direction) {
    if (one == null || other == null) {
      return null;
    }
    return tighter(one, other, direction).equals(one) ? other : one;
  }

  private static boolean reaches(Bound low, Object value) {
    int order = low == null ? 1 : compare(value, low.value());
    return order > 0 || order == 0 && low.inside();
  }

  private static boolean reached(Bound high, Object value) {
    int order = high == null ? -1 : compare(value, high.value());
    return order < 0 || order == 0 && high.inside();
  }

  @SuppressWarnings("unchecked") // only values of one sort meet in one place
  private static int compare(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
