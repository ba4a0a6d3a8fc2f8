package dev.plumbline.core.explain;

import dev.plumbline.core.check.Item;

/**
 * An item of a pattern and the fact it was looked at on. Immutable.
 *
 * @param step the pattern
 * @param item the item, or {@code null} where there was no fact to look at
 * @param fact the fact, or {@code null} where there was none
 * @param written the fact as it was written
 * @param count how many facts of the pattern count; {@code null} unless that is what was looked at
 * @param values the variables as they were bound then
 */
record Seen(Step step, Item item, Object fact, Object written, Integer count, Values values) {
  static Seen of(Step step, Item item, Object fact, Object written, Values values) {
    return new Seen(step, item, fact, written, null, values);
  }

  static Seen none(Step step, Values values) {
    return new Seen(step, null, null, null, null, values);
  }

  static Seen counted(Step step, int count, Values values) {
    return new Seen(step, null, null, null, count, values);
  }
}
