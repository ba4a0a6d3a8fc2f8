package dev.plumbline.core.check.reason;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that the patterns of one rule have bound so far. A name that is bound anew, in a
 * pattern of its own, is another variable.
 */
final class BoundVariables {
  /** A variable; each equals only itself, whatever it is called. */
  static final class Bound {
    private final List<Object> values;

    private Bound(Collection<?> values) {
      this.values = values == null ? null : List.copyOf(values);
    }

    /** What it may stand for; {@code null} if that is not known. */
    List<Object> values() {
      return values;
    }
  }

  private static final Bound UNKNOWN = new Bound(null);

  private final Map<String, Bound> bound;

  /** With nothing bound. */
  BoundVariables() {
    this(Map.of());
  }

  private BoundVariables(Map<String, Bound> bound) {
    this.bound = new HashMap<>(bound);
  }

  void bind(String name, Collection<?> values) {
    bound.put(name, new Bound(values));
  }

  /** The variable of this name. */
  Bound of(String name) {
    return bound.getOrDefault(name, UNKNOWN);
  }

  /** The same variables, to bind more beside them. */
  BoundVariables copy() {
    return new BoundVariables(bound);
  }
}
