package dev.plumbline.workbench.replay;

import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import java.nio.file.Path;
import java.util.List;

/** What came of deciding a decision on record again. Immutable. */
public sealed interface Replayed {
  /** Where the decision stands. */
  Place place();

  /**
   * Where a decision stands.
   *
   * @param file the record
   * @param line its line there, from 1
   */
  record Place(Path file, int line) {}

  /**
   * By the rules that decided it then, it came to the same, to the byte.
   *
   * @param applicationId the application
   */
  record Same(Place place, String applicationId) implements Replayed {}

  /**
   * By the rules that decided it then, it came to something else. That is not as it should be,
   * unless another version of the engine decided, or the facts were masked.
   *
   * @param recorded the verdict on record
   * @param now the verdict now
   * @param changed the clauses whose status is another, in their order
   */
  record Differs(Place place, Verdict recorded, Verdict now, List<String> changed)
      implements Replayed {
    /** Copies the list. */
    public Differs {
      changed = List.copyOf(changed);
    }
  }

  /**
   * By other rules of the same guideline it would come to this.
   *
   * @param recorded the verdict on record
   * @param now what it would be
   * @param changed the clauses whose status would be another, in their order
   */
  record ByOther(Place place, Verdict recorded, Verdict now, List<String> changed)
      implements Replayed {
    /** Copies the list. */
    public ByOther {
      changed = List.copyOf(changed);
    }
  }

  /**
   * Only the hash of the facts is on record.
   *
   * @param applicationId the application
   */
  record WithoutFacts(Place place, String applicationId) implements Replayed {}

  /**
   * The rules that decided it are not at hand.
   *
   * @param applicationId the application
   * @param receipt which rules they are
   */
  record WithoutRules(Place place, String applicationId, Receipt receipt) implements Replayed {}

  /**
   * The facts or the verdict cannot be read any more.
   *
   * @param problems why
   */
  record Unreadable(Place place, List<Problem> problems) implements Replayed {
    /** Copies the list. */
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
