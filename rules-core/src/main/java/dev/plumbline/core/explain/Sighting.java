package dev.plumbline.core.explain;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;

/**
 * A comparison that a rule made on facts. Immutable.
 *
 * @param condition the pattern it belongs to
 * @param item the comparison, the very object of the rule's text; {@code null} if facts were
 *     counted or summed
 * @param offered the value of the fact, or how many there were, or what they come to
 * @param demanded the value it was compared with
 * @param held whether the comparison was true
 */
public record Sighting(
    Condition condition, Item.Compare item, Object offered, Object demanded, boolean held) {}
