package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.Set;

/**
 * A clause and the cases that say what becomes of it. Immutable.
 *
 * @param place the name of its rule
 * @param clause its id
 * @param cases the cases, each by its file and name: {@code cases/甲.yaml: 面积不足}
 */
public record Lens(Stretch place, String clause, Set<String> cases) {
  /** Copies the set. */
  public Lens {
    cases = Set.copyOf(cases);
  }

  /** What it offers: to run them. */
  public Bilingual title() {
    return Message.of("edit.runCases", cases.size()).words();
  }
}
