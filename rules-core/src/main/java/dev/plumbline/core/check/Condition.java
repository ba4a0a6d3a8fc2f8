package dev.plumbline.core.check;

import java.util.List;

/**
 * One pattern of a rule, as the text has it. Immutable.
 *
 * @param quantifier whether the fact is to be there, merely to exist, or not to be there
 * @param type the name of the type of fact
 * @param items what is asked of it, and what is bound
 * @param tally what is asked of the number of facts that match; {@code null} unless they are
 *     counted
 * @param line the line in the file, from 1
 * @param column the column in the line, from 1
 */
public record Condition(
    Quantifier quantifier, String type, List<Item> items, Tally tally, int line, int column) {
  /** How a pattern is meant. */
  public enum Quantifier {
    /** A fact that matches, whose values later patterns may use. */
    FACT,
    /** {@code exists}: some fact matches. */
    EXISTS,
    /** {@code not}: no fact matches. */
    NOT,
    /** {@code accumulate}: so many facts match. */
    COUNT
  }

  /**
   * What is asked of a count: {@code $n : count(1); $n >= 2}, or of the distinct values of a
   * variable {@code Set( size >= 2 ) from accumulate( …, collectSet( $variable ) )}. Immutable.
   *
   * @param distinct the variable whose distinct values are counted, or {@code null} to count facts
   * @param operator how the count is compared
   * @param bound what it is compared with
   * @param line the line of the comparison in the file, from 1
   * @param column the column in the line, from 1
   */
  public record Tally(String distinct, String operator, Item.Operand bound, int line, int column) {}

  /** Copies the items. */
  public Condition {
    items = List.copyOf(items);
  }
}
