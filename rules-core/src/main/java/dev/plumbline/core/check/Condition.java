package dev.plumbline.core.check;

import java.util.List;

/**
 * One pattern of a rule, as the text has it. Immutable.
 *
 * @param quantifier whether the fact is to be there, merely to exist, or not to be there
 * @param type the name of the type of fact
 * @param items what is asked of it, and what is bound
 * @param line the line in the file, from 1
 * @param column the column in the line, from 1
 */
public record Condition(
    Quantifier quantifier, String type, List<Item> items, int line, int column) {
  /** How a pattern is meant. */
  public enum Quantifier {
    /** A fact that matches, whose values later patterns may use. */
    FACT,
    /** {@code exists}: some fact matches. */
    EXISTS,
    /** {@code not}: no fact matches. */
    NOT
  }

  /** Copies the items. */
  public Condition {
    items = List.copyOf(items);
  }
}
