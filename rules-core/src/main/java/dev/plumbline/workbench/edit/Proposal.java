package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;

/**
 * What could be written at a place. Immutable.
 *
 * @param kind what it is
 * @param label what it is called in the list
 * @param sought what it is found by: an editor asks whether that begins as what is typed
 * @param text what is written
 * @param place what that replaces
 * @param told what it means
 */
public record Proposal(
    Kind kind, String label, String sought, String text, Stretch place, Bilingual told) {
  /** One that is found by a part of its label, if what is typed is one: an area by its district. */
  static Proposal of(
      Kind kind, String label, String typed, String text, Stretch place, Bilingual told) {
    int from = 0;
    while (from < label.length() && !label.regionMatches(true, from, typed, 0, typed.length())) {
      from++;
    }
    String sought = from == label.length() ? label : label.substring(from);
    return new Proposal(kind, label, sought, text, place, told);
  }

  /** What can be proposed. */
  public enum Kind {
    /** A word of the rule language. */
    KEYWORD,
    /** A type of fact. */
    TYPE,
    /** A property of a fact or of a value. */
    PROPERTY,
    /** A word that a property is compared with. */
    WORD,
    /** An area, by its name or code. */
    AREA,
    /** The id of a clause. */
    CLAUSE,
    /** The name of a rule. */
    RULE,
    /** The id of a reading. */
    READING,
    /** A unit of measure. */
    UNIT,
    /** An annotation, or what it may say. */
    ANNOTATION,
    /** A name in a file of cases or the manifest. */
    KEY,
    /** A file. */
    FILE
  }
}
