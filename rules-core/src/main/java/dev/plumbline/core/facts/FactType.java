package dev.plumbline.core.facts;

import dev.plumbline.Bilingual;
import java.util.List;
import java.util.Map;

/**
 * What is known about a type of facts.
 *
 * @param name its name in the rules
 * @param type the Java class of its facts
 * @param title what a person calls it, in Chinese
 * @param english the same in English
 * @param titles both
 * @param presence what the absence of a fact means
 * @param later whether its facts come to be only when an application is submitted
 * @param key the property that says which fact it is, or {@code null}
 * @param pointer where its facts stand in the JSON of an application
 * @param properties its properties by name, in their order
 */
public record FactType(
    String name,
    Class<?> type,
    String title,
    String english,
    Bilingual titles,
    Presence presence,
    boolean later,
    String key,
    String pointer,
    Map<String, Property> properties) {

  /** What it means that a fact is not there. */
  public enum Presence {
    /** There is one at most, and without it everything about it is unknown. */
    SINGLE,
    /** There is one at most, and without it the answer is no. */
    BOX,
    /** There may be several; those listed are all there are, once a list is given. */
    LISTED,
    /** All of them are known, and all of each: the rules or the engine define them. */
    DEFINED,
    /** There may be several; the engine makes them of what the papers say, and all are known. */
    MADE,
    /**
     * There is one for each application of a call, and all are known; of each, something may lack.
     */
    CALL
  }

  /** There is one of a name; what else it is would take long to add up. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The property that decides which fact this is, or {@code null} if the type has none. */
  public Property keyProperty() {
    return key == null ? null : properties.get(key);
  }

  /** The properties that are written down and not worked out of others, in their order. */
  public List<Property> fields() {
    return properties.values().stream().filter(p -> p.derivedFrom().isEmpty()).toList();
  }

  /**
   * The property at the end of a path, of the facts or of a value of theirs; {@code null} if there
   * is none.
   */
  public Property at(List<String> path) {
    Map<String, Property> known = properties;
    Property property = null;
    for (String name : path) {
      property = known.get(name);
      if (property == null) {
        return null;
      }
      known = FactTypes.propertiesOf(property.type());
    }
    return property;
  }

  /** The type of the values at the end of a path; {@code null} if there is none. */
  public Class<?> typeAt(List<String> path) {
    Property property = at(path);
    return property == null ? null : property.type();
  }

  /** How a fact of this type is named in evidence: {@code Indicator[培养人次]}. */
  public String label(Object keyValue) {
    return keyValue == null ? name : name + "[" + keyValue + "]";
  }
}
