package dev.plumbline.oracle;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What can be said of data that may be missing: {@code null} is unknown. */
final class Known {
  private Known() {}

  /** The property of a fact, {@code null} if either is missing. */
  static <A, B> B get(A fact, Function<A, B> property) {
    return fact == null ? null : property.apply(fact);
  }

  /** The fact with exactly this key, or {@code null}. */
  static <A> A keyed(List<A> facts, Function<A, String> key, String name) {
    return facts == null
        ? null
        : facts.stream().filter(f -> name.equals(key.apply(f))).findFirst().orElse(null);
  }

  static Truth stated(Object value) {
    return value == null ? Truth.UNKNOWN : Truth.TRUE;
  }

  static Truth yes(Boolean value) {
    return value == null ? Truth.UNKNOWN : Truth.of(value);
  }

  static Truth same(Object one, Object other) {
    return one == null || other == null ? Truth.UNKNOWN : Truth.of(Objects.equals(one, other));
  }

  static Truth oneOf(String value, String... choices) {
    return value == null ? Truth.UNKNOWN : Truth.of(List.of(choices).contains(value));
  }

  /** Whether both texts say the same. */
  static Truth sameText(String one, String other) {
    return same(Folding.said(one), Folding.said(other));
  }

  /** Whether both are the name of the same project or unit. */
  static Truth sameName(String one, String other) {
    return same(Folding.name(one), Folding.name(other));
  }

  /** Whether the text says something. */
  static Truth said(String text) {
    return stated(Folding.said(text));
  }

  /** Whether a project or a unit is named. */
  static Truth named(String name) {
    return stated(Folding.name(name));
  }

  /** Whether the first is greater or equal. */
  static <T extends Comparable<? super T>> Truth atLeast(T value, T floor) {
    return value == null || floor == null ? Truth.UNKNOWN : Truth.of(value.compareTo(floor) >= 0);
  }

  /** Whether the first is smaller or equal. */
  static <T extends Comparable<? super T>> Truth atMost(T value, T ceiling) {
    return atLeast(ceiling, value);
  }

  /** Whether the first is smaller. */
  static <T extends Comparable<? super T>> Truth below(T value, T bound) {
    return value == null || bound == null ? Truth.UNKNOWN : Truth.of(value.compareTo(bound) < 0);
  }

  /** Whether the unit is one of those named. */
  static Truth contains(List<String> units, String unit) {
    return units == null ? Truth.UNKNOWN : named(unit).and(some(units, u -> sameName(u, unit)));
  }

  /** Whether one of the facts passes; an unknown list is unknown, an empty one has none. */
  static <T> Truth some(List<T> facts, Function<T, Truth> test) {
    return facts == null ? Truth.UNKNOWN : facts.stream().map(test).reduce(Truth.FALSE, Truth::or);
  }

  /** Whether all of the facts pass; an unknown list is unknown. */
  static <T> Truth every(List<T> facts, Function<T, Truth> test) {
    return facts == null ? Truth.UNKNOWN : facts.stream().map(test).reduce(Truth.TRUE, Truth::and);
  }
}
