package dev.plumbline.workbench.proof;

import dev.plumbline.core.rule.DefinedFact;

/**
 * A fact that a pattern may match: one that the pack defines, or some fact of an application, about
 * which nothing is settled but which one it is.
 *
 * @param name tells those of an application apart: the type, perhaps its key, and a number
 * @param number which of several of the same it is
 * @param key what the property that is its key has to be; {@code null} if that is open
 * @param defined what the pack defines; {@code null} if an application gives it
 */
record Fact(String name, int number, Object key, DefinedFact defined) {
  static Fact of(DefinedFact defined) {
    return new Fact("", 0, null, defined);
  }
}
