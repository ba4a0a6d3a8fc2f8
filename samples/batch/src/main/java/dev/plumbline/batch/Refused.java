package dev.plumbline.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row, line or file that is no application that can be decided.
 *
 * @param id the id that is written there, {@code null} if there is none
 * @param source where it stands
 * @param troubles why it was left out; at least one
 */
public record Refused(@Nullable String id, Source source, List<Trouble> troubles) implements Row {
  /** Copies the list. */
  public Refused {
    troubles = List.copyOf(troubles);
  }
}
