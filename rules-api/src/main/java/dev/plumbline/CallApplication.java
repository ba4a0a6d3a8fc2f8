package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one application of a call comes to. Immutable.
 *
 * @param id its id
 * @param title the title of its project, or {@code null}
 * @param part the part of the call it is for: the topic, and the direction if there is one
 * @param own its conclusion by itself
 * @param conclusion its conclusion over the call: its own, or a worse one that the clauses over the
 *     call make it
 */
public record CallApplication(
    String id, @Nullable String title, String part, Conclusion own, Conclusion conclusion) {
  /** Checks that all but the title is there, and makes what is told fit to be shown. */
  public CallApplication {
    Objects.requireNonNull(id, "id");
    title = title == null ? null : Shown.line(title);
    part = Shown.line(Objects.requireNonNull(part, "part"));
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(conclusion, "conclusion");
  }

  /** The id and the conclusion: a line for a log. */
  @Override
  public String toString() {
    return "CallApplication[" + Shown.line(id) + ": " + conclusion + "]";
  }
}
