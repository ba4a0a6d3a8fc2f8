package dev.plumbline.core.evaluate;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the facts of a pack's own types into objects of the classes compiled for them. */
public final class PackFacts {
  private PackFacts() {}

  /**
   * The facts with those of the pack's own types added.
   *
   * @throws InputException if the pack declares no such type or property
   */
  public static FactSet add(FactSet facts, Application application, Pack pack) {
    if (application.packFacts() == null) {
      return facts;
    }
    List<Problem> problems = new ArrayList<>();
    List<Object> objects = new ArrayList<>();
    Set<List<Object>> keys = new HashSet<>();
    for (PackFact fact : application.packFacts()) {
      FactType type = pack.base().types().named(fact.type());
      boolean declared =
          pack.text().declarations().stream().anyMatch(d -> d.name().equals(fact.type()));
      if (!declared || type.presence() == Presence.DEFINED) {
        problems.add(problem("/" + fact.type(), "规则没有声明可填报的事实「" + fact.type() + "」"));
      } else {
        check(fact, type, problems);
        Object key = type.key() == null ? null : fact.properties().get(type.key());
        if (key != null && !keys.add(List.of(type.name(), key))) {
          problems.add(problem("/" + fact.type(), "「" + key + "」给出了不止一次，只能给一次"));
        }
        if (problems.isEmpty()) {
          objects.add(instance(fact, type));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    objects.sort(Comparator.comparing(Object::toString));
    FactSet all = facts.plus(objects);
    objects.forEach(object -> all.markComplete(object.getClass()));
    return all;
  }

  private static void check(PackFact fact, FactType type, List<Problem> problems) {
    for (Map.Entry<String, ?> entry : fact.properties().entrySet()) {
      Property property = type.properties().get(entry.getKey());
      String pointer = "/" + fact.type() + "/" + entry.getKey();
      if (property == null) {
        String hint =
            Names.nearest(entry.getKey(), type.properties().keySet())
                .map(near -> "，是不是「" + near + "」？")
                .orElse("");
        problems.add(problem(pointer, "「" + fact.type() + "」没有「" + entry.getKey() + "」这一项" + hint));
      } else if (entry.getValue() != null && !property.type().isInstance(entry.getValue())) {
        problems.add(problem(pointer, "「" + entry.getKey() + "」的值不是规则声明的那一类"));
      }
    }
  }

  /** Through the class itself: a knowledge base knows only the types that its rules speak of. */
  private static Object instance(PackFact fact, FactType type) {
    try {
      Object object = type.type().getConstructor().newInstance();
      for (Map.Entry<String, ?> entry : fact.properties().entrySet()) {
        String name = entry.getKey();
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        type.type()
            .getMethod(setter, type.properties().get(name).type())
            .invoke(object, entry.getValue());
      }
      return object;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("declared type " + fact.type(), e);
    }
  }

  private static Problem problem(String pointer, String message) {
    return new Problem(null, 0, 0, pointer, message);
  }
}
