package dev.plumbline.core.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that the patterns of one rule have bound so far. A name that is bound anew, in a
 * pattern of its own, is another variable.
 */
final class Scope {
  /**
   * A variable.
   *
   * @param number tells it from others of its name
   * @param values what it may stand for; {@code null} if that is not known
   */
  record Bound(int number, List<Object> values) {}

  private final Map<String, Bound> bound = new HashMap<>();
  private int count;

  void bind(String name, Collection<?> values) {
    count++;
    bound.put(name, new Bound(count, values == null ? null : List.copyOf(values)));
  }

  /** The variable of this name. */
  Bound of(String name) {
    return bound.getOrDefault(name, new Bound(0, null));
  }

  /** What is bound now, to go back to. */
  Map<String, Bound> mark() {
    return Map.copyOf(bound);
  }

  /** Forgets what was bound since. */
  void back(Map<String, Bound> mark) {
    bound.clear();
    bound.putAll(mark);
  }
}
