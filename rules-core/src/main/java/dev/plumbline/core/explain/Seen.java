package dev.plumbline.core.explain;

import dev.plumbline.core.rule.Item;
import java.math.BigDecimal;
import java.util.List;

/**
 * An item of a pattern and the fact it was looked at on. Immutable.
 *
 * @param step the pattern
 * @param item the item, or {@code null} where there was no fact to look at
 * @param fact the fact, or {@code null} where there was none
 * @param written the fact as it was written
 * @param total how many facts of the pattern count, or what a value of theirs comes to; {@code
 *     null} unless that is what was looked at
 * @param rows the summed value of each fact of which it is the sum
 * @param values the variables as they were bound then
 */
record Seen(
    Step step,
    Item item,
    Object fact,
    Object written,
    Number total,
    List<Seen> rows,
    Values values) {
  /** Copies the list. */
  Seen {
    rows = List.copyOf(rows);
  }

  static Seen of(Step step, Item item, Object fact, Object written, Values values) {
    return new Seen(step, item, fact, written, null, List.of(), values);
  }

  static Seen none(Step step, Values values) {
    return new Seen(step, null, null, null, null, List.of(), values);
  }

  static Seen counted(Step step, int count, Values values) {
    return new Seen(step, null, null, null, count, List.of(), values);
  }

  static Seen summed(Step step, BigDecimal sum, List<Seen> rows, Values values) {
    return new Seen(step, null, null, null, sum, rows, values);
  }
}
