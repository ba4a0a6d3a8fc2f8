package dev.plumbline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much packs and applications may be, and what work they may cause. The usual limits suit a
 * process that does other things as well; a host sets others where it knows what it takes in:
 *
 * <pre>{@code
 * Limits strict = Limits.USUAL.with(Limit.FACTS, 5000).with(Limit.LOOKS_IN_ALL, 1_000_000);
 * Guideline guideline = Plumbline.guideline("shst-2024-42").within(strict);
 * Guideline own = Plumbline.load(folder, strict);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Limits {
  /** What is used unless a host says otherwise: {@link Limit#usual()} of each. */
  public static final Limits USUAL = new Limits(new EnumMap<>(Limit.class));

  private final Map<Limit, Long> set;

  private Limits(Map<Limit, Long> set) {
    this.set = set;
  }

  /**
   * These, with another limit.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Limits with(Limit limit, long most) {
    Objects.requireNonNull(limit, "limit");
    if (most < 1) {
      throw new IllegalArgumentException("上限至少是 1：" + limit + " = " + most);
    }
    Map<Limit, Long> all = new EnumMap<>(Limit.class);
    all.putAll(set);
    all.put(limit, most);
    return new Limits(all);
  }

  /** How much of something may be. */
  public long of(Limit limit) {
    return set.getOrDefault(limit, limit.usual());
  }

  /** The same of what is counted in an {@code int}. */
  public int count(Limit limit) {
    return (int) Math.min(of(limit), Integer.MAX_VALUE);
  }

  /** The limits that are not the usual ones. */
  @Override
  public String toString() {
    return set.toString();
  }
}
