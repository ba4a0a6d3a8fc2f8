package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import java.util.List;

/**
 * A way out of a problem. Immutable.
 *
 * @param title what it does
 * @param edits how
 */
public record Fix(Bilingual title, List<TextEdit> edits) {
  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
  }
}
