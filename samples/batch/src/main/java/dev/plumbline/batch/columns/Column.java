package dev.plumbline.batch.columns;

import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet as it is understood.
 *
 * @param index which column, from 0
 * @param label its head as it is written, both lines of one that has two
 * @param unit the unit that stands in the head; empty if none does
 * @param target what it states, {@code null} if nothing is read from it
 * @param how how that is known
 */
public record Column(int index, String label, String unit, @Nullable Target target, How how) {
  /** How it is known what a column states. */
  public enum How {
    /** Its head is a title, an alias or a name that is known. */
    KNOWN,
    /** The user's mapping says so. */
    MAPPED,
    /** Its head is near to one that is known; read only where guesses are accepted. */
    GUESSED,
    /** The user's mapping says that it is not to be read. */
    LEFT_OUT,
    /** Nobody knows. */
    UNKNOWN
  }

  /** Whether its cells are read. */
  public boolean isRead(boolean guessesAccepted) {
    return target != null && (how != How.GUESSED || guessesAccepted);
  }

  /** The letters of the column, as spreadsheets name it. */
  public String letters() {
    return letters(index);
  }

  /** The letters of a column, from 0: A, B … Z, AA. */
  public static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
