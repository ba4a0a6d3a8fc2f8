package dev.plumbline.workbench.diff;

import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two packs, in words. Immutable.
 *
 * @param kind what sort of thing it is
 * @param subject the clause it is about, by its id; or the rule, type, reading or entry, by its
 *     name
 * @param text what changed, in Chinese, such as {@code 40 → 50（考核指标「培养人次」指标值，人次）}
 * @param english the same in English
 * @param clauses the clauses that it bears on, in the order of the rules
 * @param before where it stood; {@code null} if it is new
 * @param after where it stands; {@code null} if it is gone
 */
public record Change(
    Kind kind,
    String subject,
    String text,
    String english,
    List<String> clauses,
    @Nullable Where before,
    @Nullable Where after) {

  /** A sort of change. */
  public enum Kind {
    /** A clause that there was not. */
    CLAUSE_ADDED,
    /** A clause that there is no more. */
    CLAUSE_REMOVED,
    /** What a clause asks: a threshold, an operator, a text, a list, a condition more or less. */
    CONDITION,
    /** To whom it applies. */
    SCOPE,
    /** When a person must look. */
    DOUBT,
    /** A reference fact that clauses read. */
    DEFINITION,
    /** When applications are filed, and so until when what is missing can be mended. */
    WINDOW,
    /** A type of fact that the pack declares. */
    TYPE,
    /** What follows from it: severity or kind. */
    CONSEQUENCE,
    /** What people read: the statement, the citation, the remedy, a title. */
    WORDS,
    /** The text of a reading. */
    READING,
    /** Another entry of the manifest. */
    MANIFEST;

    /** Whether such a change can change a verdict. */
    public boolean decides() {
      return this != WORDS && this != READING;
    }
  }

  /** Copies the list. */
  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    clauses = List.copyOf(clauses);
  }

  static Change of(
      Kind kind,
      String subject,
      Message words,
      List<String> clauses,
      @Nullable Where before,
      @Nullable Where after) {
    return new Change(kind, subject, words.chinese(), words.english(), clauses, before, after);
  }

  /** {@code T3.KPI.1: 40 → 50}. */
  @Override
  public String toString() {
    return subject + ": " + text;
  }

  /** The same in English. */
  public String toEnglish() {
    return subject + ": " + english;
  }
}
