package dev.plumbline.core.check;

/** Who is told what is wrong with an item. */
@FunctionalInterface
interface Said {
  void problem(Item item, String chinese, String english);
}
