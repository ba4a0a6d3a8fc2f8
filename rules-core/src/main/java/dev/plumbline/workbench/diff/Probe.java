package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits that bring an application to a threshold. Immutable.
 *
 * @param edits the edits
 * @param label what they come to, where that is shorter to say; or {@code null}
 */
record Probe(List<Edit> edits, @Nullable Bilingual label) {
  Probe {
    edits = List.copyOf(edits);
  }
}
