package dev.plumbline.core.check;

import java.util.Set;

/**
 * What parts of the pack that cannot be read may define, and is therefore not missed. Immutable.
 *
 * @param anything whether it is not even known what they are
 * @param names the rules, clauses and types that they name
 */
record Unread(boolean anything, Set<String> names) {
  /** Copies the names. */
  Unread {
    names = Set.copyOf(names);
  }

  /** Whether everything was read. */
  boolean isNothing() {
    return !anything && names.isEmpty();
  }

  /** Whether a rule, clause or type may be defined where nothing can be read. */
  boolean mayDefine(String name) {
    return anything || names.contains(name);
  }
}
