package dev.plumbline.core.read;

import java.util.Set;

/**
 * What parts of the pack that cannot be read may define, and is therefore not missed. Immutable.
 *
 * @param anything whether it is not even known what they are
 * @param definitions whether facts may be defined that are not known
 * @param names all names that they have: of rules, clauses, types
 */
public record UnparsedParts(boolean anything, boolean definitions, Set<String> names) {
  /** All was read. */
  public static final UnparsedParts NOTHING = new UnparsedParts(false, false, Set.of());

  /** Copies the names. */
  public UnparsedParts {
    names = Set.copyOf(names);
  }

  /** Whether everything was read. */
  public boolean isNothing() {
    return !anything && !definitions && names.isEmpty();
  }

  /** Whether a rule, clause or type may be defined where nothing can be read. */
  public boolean mayDefine(String name) {
    return anything || names.contains(name);
  }
}
