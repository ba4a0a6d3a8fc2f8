package dev.plumbline.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one row, line or file of what was handed in came to. */
public sealed interface Row permits Entry, Refused, Aside {
  /** The id of the application, {@code null} if it has none. */
  @Nullable String id();

  /** Where it stands. */
  Source source();

  /** What of it could not be used. */
  List<Trouble> troubles();
}
