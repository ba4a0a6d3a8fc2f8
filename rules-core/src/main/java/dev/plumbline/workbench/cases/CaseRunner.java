package dev.plumbline.workbench.cases;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import java.nio.file.Path;
import java.util.Objects;

/** Runs the cases of a pack. */
public final class CaseRunner {
  private CaseRunner() {}

  /**
   * Runs the cases of a pack in a folder. Its rules are compiled, which takes seconds.
   *
   * @throws PackException if the rules cannot be used, with all that is wrong
   */
  public static CaseRun run(Path folder) {
    return run(Plumbline.load(Objects.requireNonNull(folder, "folder")));
  }

  /**
   * Runs the cases of a pack that is loaded.
   *
   * @throws IllegalArgumentException if it was not loaded by {@link Plumbline}
   */
  public static CaseRun run(Guideline guideline) {
    return CaseSuite.of(guideline).run();
  }
}
