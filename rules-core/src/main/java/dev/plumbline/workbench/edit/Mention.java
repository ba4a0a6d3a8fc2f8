package dev.plumbline.workbench.edit;

/**
 * A place that names something of a pack. Immutable.
 *
 * @param kind what it names
 * @param name the name; of a property with its type before it, of a word with its property
 * @param place where
 * @param defines whether the place says what it is, and does not only use it
 */
record Mention(Kind kind, String name, Stretch place, boolean defines) {
  /** What can be named. */
  enum Kind {
    RULE,
    CLAUSE,
    TYPE,
    PROPERTY,
    READING,
    WORD,
    BASE
  }

  /** Whether both name the same. */
  boolean isOf(Mention other) {
    return kind == other.kind && name.equals(other.name);
  }
}
