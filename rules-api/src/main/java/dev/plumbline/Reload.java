package dev.plumbline;

import java.util.List;
import java.util.Objects;

/** What came of reading the pack of a {@link LiveGuideline} again. Immutable. */
public sealed interface Reload {
  /**
   * The pack was sound, its cases passed, and it serves from now on.
   *
   * @param guideline what serves
   */
  record Served(Guideline guideline) implements Reload {
    /** Checks that there is a guideline. */
    public Served {
      Objects.requireNonNull(guideline, "guideline");
    }
  }

  /**
   * The rules are those that serve already.
   *
   * @param guideline what serves
   */
  record Unchanged(Guideline guideline) implements Reload {
    /** Checks that there is a guideline. */
    public Unchanged {
      Objects.requireNonNull(guideline, "guideline");
    }
  }

  /**
   * The pack cannot be used, or a case of it failed; what served before goes on serving.
   *
   * @param guideline what goes on serving
   * @param problems all that is wrong, at least one
   */
  record Refused(Guideline guideline, List<Problem> problems) implements Reload {
    /** Checks that there is a problem. */
    public Refused {
      Objects.requireNonNull(guideline, "guideline");
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("refused without a problem");
      }
    }
  }

  /** What serves after it. */
  Guideline guideline();
}
