package dev.plumbline.workbench.proof;

import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.Item;
import java.util.HashMap;
import java.util.Map;

/**
 * A fact that a pattern may match: one that the pack defines, or some fact of an application, about
 * which nothing is settled but which one it is.
 *
 * @param name tells those of an application apart: the type, perhaps its key, and a number
 * @param number which of several of the same it is
 * @param row which of several rows it stands in; facts of one row differ in what the row lists
 * @param key what the property that is its key has to be; {@code null} if that is open
 * @param defined what the pack defines; {@code null} if an application gives it
 * @param values of that, the values in the form in which equal ones are equal
 */
record Fact(
    String name, int number, int row, Object key, DefinedFact defined, Map<String, Object> values) {
  /** Some fact of an application. */
  static Fact of(String name, int number, int row, Object key) {
    return new Fact(name, number, row, key, null, Map.of());
  }

  static Fact of(DefinedFact defined) {
    Map<String, Object> values = new HashMap<>();
    defined.values().forEach((property, value) -> values.put(property, normal(value)));
    return new Fact("", 0, 0, null, defined, values);
  }

  private static Object normal(Object value) {
    return value == null ? null : Values.normal(value);
  }

  /** Of what the pack defines, the value at the end of a path; {@code null} if it is unknown. */
  Object at(Item.PathTo path) {
    return path.names().size() == 1 ? values.get(path.names().get(0)) : normal(defined.at(path));
  }
}
