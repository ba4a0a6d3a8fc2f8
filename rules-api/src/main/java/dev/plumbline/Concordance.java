package dev.plumbline;

import java.util.List;

/**
 * Which clauses stand where in an official text. Immutable.
 *
 * @param stretches the text cut where clauses begin and end, in its order, without what only sets
 *     it: blanks, marks, the punctuation between; a clause may hold several stretches in a row
 * @param notFound the ids of the clauses that were not found, in the order of the rules; checks
 *     that are no clauses of the guideline are not looked for
 */
public record Concordance(List<Stretch> stretches, List<String> notFound) {
  /** Copies the lists. */
  public Concordance {
    stretches = List.copyOf(stretches);
    notFound = List.copyOf(notFound);
  }

  /**
   * A stretch of the text.
   *
   * @param from its first character, from 0
   * @param to the character after its last one
   * @param size how many letters and digits it has
   * @param heading whether no clause stands there and it only heads what follows: a heading, or a
   *     label before a colon
   * @param clauses the ids of the clauses that stand there, in the order of the rules; empty if
   *     none does
   */
  public record Stretch(int from, int to, int size, boolean heading, List<String> clauses) {
    /** Copies the list. */
    public Stretch {
      clauses = List.copyOf(clauses);
    }

    /** Whether a clause stands there. */
    public boolean covered() {
      return !clauses.isEmpty();
    }
  }
}
