package dev.plumbline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a guideline, as its rule states it. Immutable.
 *
 * @param id the clause's id, such as {@code T3.KPI.1}
 * @param statement what the clause asks, in Chinese: the name of the rule
 * @param english the same in English, or {@code null}
 * @param kind what sort of sentence it is
 * @param severity what its violation makes of the conclusion
 * @param citation where it stands in the guideline
 * @param words a few characters of the official text by which its place is found there, or two such
 *     pieces joined by {@code …}; {@code null} if the rule gives none
 * @param readings the ids of the readings it follows where the text is open; empty if it is not
 * @param remedy what to do if it is not met, in the rule's own words (Chinese), or {@code null}
 * @param sameAs the id of the clause whose condition it repeats on purpose, or {@code null}
 * @param decidable whether facts decide it; what only a person can judge, what only tells or
 *     defines something, is not decidable
 * @param overCall whether it is decided over all applications of a call ({@link
 *     Guideline#evaluateCall}); a verdict on one application has no finding on it
 * @param file the file of the rule, within the pack
 * @param line the line of the rule, from 1
 */
public record Clause(
    String id,
    String statement,
    @Nullable String english,
    Kind kind,
    Severity severity,
    String citation,
    @Nullable String words,
    List<String> readings,
    @Nullable String remedy,
    @Nullable String sameAs,
    boolean decidable,
    boolean overCall,
    String file,
    int line) {
  /** Copies the list. */
  public Clause {
    readings = List.copyOf(readings);
  }

  /** The id and the place of its rule: a line for a log. */
  @Override
  public String toString() {
    return "Clause[" + id + " " + kind + ", " + severity + ", " + file + ":" + line + "]";
  }
}
