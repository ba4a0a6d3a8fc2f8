package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was asked of an application each by itself, and whether it fits together for certain: things
 * that are bound to each other, in ways that are not looked at, need not.
 */
final class Fitting {
  private final Map<String, Set<String>> asked = new HashMap<>();
  private final Map<String, Set<String>> views = new HashMap<>();

  /**
   * Notes that something is asked for; what is worked out of the same as something else need not
   * fit it.
   *
   * @param what a type, or a property behind it and a point
   * @param sources what it is worked out of
   * @return whether all that was asked still fits
   */
  boolean ask(String what, Set<String> sources) {
    if (asked.putIfAbsent(what, sources) != null) {
      return true;
    }
    return asked.entrySet().stream()
        .filter(other -> !other.getKey().equals(what) && !what.startsWith(other.getKey() + "."))
        .allMatch(other -> Collections.disjoint(other.getValue(), sources));
  }

  /**
   * Notes that something was seen by itself of a type, or of its facts of one key; what is seen
   * apart need not fit, but facts of different keys are different ones.
   *
   * @param group the type, with the key behind it if there is one
   * @return whether all that was seen still fits
   */
  boolean view(FactType type, String group, String view) {
    boolean first = views.computeIfAbsent(group, name -> new HashSet<>()).add(view);
    return !first
        || views.entrySet().stream()
            .filter(other -> mayBeTheSame(type, group, other.getKey()))
            .allMatch(other -> other.getValue().stream().allMatch(view::equals));
  }

  private static boolean mayBeTheSame(FactType type, String group, String other) {
    return group.equals(other)
        || other.equals(type.name())
        || group.equals(type.name()) && other.startsWith(type.name() + "[");
  }
}
