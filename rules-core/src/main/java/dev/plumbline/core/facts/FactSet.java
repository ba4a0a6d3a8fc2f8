package dev.plumbline.core.facts;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that one evaluation looks at, by class, and which lists of them are complete. Filled
 * once, then only read.
 */
public final class FactSet {
  private final Map<Class<?>, List<Object>> facts = new HashMap<>();
  private final Set<Class<?>> complete = new HashSet<>();

  /** The facts of an application. */
  public static FactSet of(Application application) {
    FactSet set = new FactSet();
    set.add(application);
    set.walk(application, Application.class);
    return set;
  }

  /** These facts and more. */
  public FactSet plus(List<?> more) {
    FactSet set = new FactSet();
    facts.forEach((type, list) -> set.facts.put(type, new ArrayList<>(list)));
    set.complete.addAll(complete);
    more.forEach(set::add);
    return set;
  }

  private void add(Object fact) {
    facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
  }

  /**
   * Enters the facts that another holds; without the other, a list in a box is known to be empty.
   */
  private void walk(Object parent, Class<?> type) {
    for (Nest nest : Nest.of(type)) {
      Object held = parent == null ? null : nest.of(parent);
      if (!nest.list()) {
        if (held != null) {
          add(held);
        }
        walk(held, nest.type());
        continue;
      }
      if (held != null) {
        for (Object fact : inOrder((List<?>) held, nest)) {
          add(fact);
          walk(fact, nest.type());
        }
      }
      if (held != null || parent == null && type.isAnnotationPresent(Box.class)) {
        complete.add(nest.type());
      }
    }
  }

  /** Facts in an order of their own, so that evidence does not hang on the input's. */
  private static List<?> inOrder(List<?> list, Nest nest) {
    if (list.size() < 2) {
      return list;
    }
    List<Map.Entry<String, Object>> ordered = new ArrayList<>(list.size());
    list.forEach(fact -> ordered.add(Map.entry(nest.orderOf(fact), fact)));
    ordered.sort(Map.Entry.comparingByKey());
    return ordered.stream().map(Map.Entry::getValue).toList();
  }

  /** The facts of a class. */
  public List<Object> of(Class<?> type) {
    return facts.getOrDefault(type, List.of());
  }

  /** Whether the facts of a type that are here are all there are. */
  public boolean isComplete(FactType type) {
    return switch (type.presence()) {
      case SINGLE -> false;
      case BOX, DEFINED, CALL -> true;
      case LISTED -> complete.contains(type.type());
    };
  }

  /** All facts. */
  public Iterable<Object> all() {
    List<Object> all = new ArrayList<>();
    facts.values().forEach(all::addAll);
    return all;
  }

  /** Marks the lists of a pack's own facts as complete, since an application gave some. */
  public void markComplete(Class<?> type) {
    complete.add(type);
  }
}
