package dev.plumbline.batch.read;

import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import java.util.Set;

/**
 * How sheets are read.
 *
 * @param columns the columns of the guideline
 * @param mapping what the user says of columns
 * @param guessesAccepted whether columns are read whose heads are only near to what is known
 * @param sheets the sheets to read, hidden ones too; if there are none, all that are not hidden
 */
public record Settings(
    Columns columns, Mapping mapping, boolean guessesAccepted, Set<String> sheets) {
  /** Copies the set. */
  public Settings {
    sheets = Set.copyOf(sheets);
  }
}
