package dev.plumbline.core.facts;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact of an application as it was written, with what tells it from the others. Immutable.
 *
 * @param type its type
 * @param key which of its type it is, or {@code null}
 * @param number which of several that are called alike it is, from 1
 * @param values what was given of it, by the names of the properties in their order
 */
public record WrittenFact(FactType type, Object key, int number, Map<String, Object> values) {

  /**
   * The facts of an application in their order, each under a name by which the same fact of another
   * application is found.
   */
  public static Map<String, WrittenFact> of(Application application, FactTypes types) {
    Reader reader = new Reader(types);
    reader.read("", application);
    if (application.packFacts() != null) {
      application.packFacts().forEach(reader::read);
    }
    return reader.facts;
  }

  private static final class Reader {
    private final FactTypes types;
    private final Map<String, WrittenFact> facts = new LinkedHashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    Reader(FactTypes types) {
      this.types = types;
    }

    void read(String parent, Record fact) {
      FactType type = types.named(fact.getClass().getSimpleName());
      Map<String, Object> values = new LinkedHashMap<>();
      List<String> given = FactLayout.of(fact.getClass()).names();
      for (Property property : type.properties().values()) {
        boolean nested = property.name().equals("packFacts") || holdsFacts(fact, property);
        if (given.contains(property.name()) && property.derivedFrom().isEmpty() && !nested) {
          put(values, property.name(), property.of(fact));
        }
      }
      String name = add(parent, type, values);
      for (Nest nest : Nest.of(fact.getClass())) {
        Object held = nest.of(fact);
        if (held instanceof List<?> list) {
          list.forEach(each -> read(name, (Record) each));
        } else if (held != null) {
          read(name, (Record) held);
        }
      }
    }

    private static boolean holdsFacts(Record fact, Property property) {
      return Nest.of(fact.getClass()).stream().anyMatch(n -> n.name().equals(property.name()));
    }

    void read(PackFact fact) {
      FactType type = types.named(fact.type());
      if (type == null) {
        return; // evaluating the application says so
      }
      Map<String, Object> values = new LinkedHashMap<>();
      type.properties().keySet().forEach(name -> put(values, name, fact.properties().get(name)));
      add("", type, values);
    }

    private static void put(Map<String, Object> values, String name, Object value) {
      if (value != null) {
        values.put(name, value);
      }
    }

    private String add(String parent, FactType type, Map<String, Object> values) {
      Object key = type.key() == null ? null : values.get(type.key());
      String called = parent + "/" + type.name() + (key == null ? "" : "[" + folded(key) + "]");
      int number = alike.merge(called, 1, Integer::sum);
      String name = called + "#" + number;
      facts.put(name, new WrittenFact(type, key, number, values));
      return name;
    }

    private static String folded(Object key) {
      return Folding.key(key.toString());
    }
  }

  /** What was given, without the key. */
  public List<Property> properties() {
    List<Property> all = new ArrayList<>();
    for (Property property : type.properties().values()) {
      if (values.containsKey(property.name()) && !property.name().equals(type.key())) {
        all.add(property);
      }
    }
    return all;
  }
}
