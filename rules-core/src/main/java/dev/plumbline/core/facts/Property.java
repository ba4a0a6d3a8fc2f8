package dev.plumbline.core.facts;

import dev.plumbline.Bilingual;
import java.util.List;

/**
 * A property of a fact type that rules may read.
 *
 * @param name its name in the rules
 * @param title what a person calls it, in Chinese
 * @param english the same in English
 * @param titles both
 * @param unit the unit of a number; {@code {x}} stands for the property x of the same fact
 * @param type the Java type of its values
 * @param derivedFrom the properties it is computed from; empty if it is given
 * @param box whether it never counts as missing: leaving it out means no, or it is always there
 * @param takesUnits whether it is a number that is asked for in a unit
 * @param takesList whether it is counted without what a list names
 * @param lowerBound whether it is a number in the first of the units, or at least as much in it
 * @param getter reads it from a fact
 */
public record Property(
    String name,
    String title,
    String english,
    Bilingual titles,
    String unit,
    Class<?> type,
    List<String> derivedFrom,
    boolean box,
    boolean takesUnits,
    boolean takesList,
    boolean lowerBound,
    Getter getter) {
  /** Properties are looked for by the thousand; their names tell them apart well enough. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The value that the fact has, or {@code null} if it is unknown. */
  public Object of(Object fact) {
    return takesUnits || takesList ? of(fact, List.of()) : getter.of(fact);
  }

  /**
   * The value in one of the units, or without what the list names, where it takes any; {@code null}
   * if it is unknown in them.
   */
  public Object of(Object fact, List<?> given) {
    if (!takesUnits && !takesList) {
      return getter.of(fact);
    }
    return getter.of(fact, takesUnits ? given.toArray(String[]::new) : given);
  }

  /** Whether the value that a fact has in some units may be more in the unit that is meant. */
  public boolean mayBeMore(Object fact, List<String> units) {
    return lowerBound && of(fact, units) != null && of(fact, units.subList(0, 1)) == null;
  }
}
