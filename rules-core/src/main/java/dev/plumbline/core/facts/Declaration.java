package dev.plumbline.core.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A type of fact that a pack declares. Immutable.
 *
 * @param name its name in the rules
 * @param title what a person calls it, in Chinese
 * @param english the same in English
 * @param fields its fields, in their order
 * @param key the field that is its key, or {@code null}
 * @param defined whether rules define all its facts
 */
public record Declaration(
    String name, String title, String english, List<Field> fields, String key, boolean defined) {
  /** Copies the fields. */
  public Declaration {
    fields = List.copyOf(fields);
  }

  /**
   * A field of a declared type. Immutable.
   *
   * @param name its name in the rules
   * @param type the type of its values
   * @param title what a person calls it, in Chinese
   * @param english the same in English
   * @param unit the unit of a number; empty if there is none
   */
  public record Field(String name, Class<?> type, String title, String english, String unit) {}

  /**
   * What a field is called where it is compiled. There no name means anything else, or becomes
   * another in capitals, whatever the language of the machine.
   */
  public static String compiled(String field) {
    return "f_" + field;
  }

  /** What stands behind {@code get} and {@code set} in the names of what reads and writes it. */
  public static String accessor(String field) {
    return "F_" + field;
  }

  /** The types of the values by field. */
  public Map<String, Class<?>> fieldTypes() {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    fields.forEach(field -> types.put(field.name(), field.type()));
    return types;
  }
}
