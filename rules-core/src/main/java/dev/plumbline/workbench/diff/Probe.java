package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import java.util.List;

/**
 * Edits that bring an application to a threshold. Immutable.
 *
 * @param edits the edits
 * @param label what they come to, where that is shorter to say; or {@code null}
 */
record Probe(List<Edit> edits, Bilingual label) {
  Probe {
    edits = List.copyOf(edits);
  }
}
