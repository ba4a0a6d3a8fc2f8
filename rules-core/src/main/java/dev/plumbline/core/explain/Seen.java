package dev.plumbline.core.explain;

import dev.plumbline.core.check.Item;

/**
 * An item of a pattern and the fact it was looked at on. Immutable.
 *
 * @param step the pattern
 * @param item the item, or {@code null} where there was no fact to look at
 * @param fact the fact, or {@code null} where there was none
 * @param values the variables as they were bound then
 */
record Seen(Step step, Item item, Object fact, Values values) {}
