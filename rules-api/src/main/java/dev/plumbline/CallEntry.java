package dev.plumbline;

import dev.plumbline.fact.Application;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An application of a call, and the verdict on it where one was made earlier. Immutable.
 *
 * @param application its facts; those of which the verdict was made, unchanged
 * @param verdict the verdict on it by itself; {@code null} if none was made
 */
public record CallEntry(Application application, @Nullable Verdict verdict) {
  /** Checks that there is an application. */
  public CallEntry {
    Objects.requireNonNull(application, "application");
  }

  /** An application on which no verdict was made. */
  public static CallEntry of(Application application) {
    return new CallEntry(application, null);
  }
}
