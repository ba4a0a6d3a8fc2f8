package dev.plumbline.core.check;

import dev.plumbline.core.rule.Item;
import dev.plumbline.core.words.Message;

/** Takes what is wrong with an item. */
@FunctionalInterface
interface ItemProblems {
  void problem(Item item, Message message);

  /** Tells once, with all places, of something that an item names and that is not there. */
  default void once(Item item, Message message) {
    problem(item, message);
  }
}
