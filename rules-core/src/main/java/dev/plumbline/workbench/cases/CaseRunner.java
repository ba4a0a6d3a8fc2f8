package dev.plumbline.workbench.cases;

import dev.plumbline.PackException;
import dev.plumbline.workbench.LoadedPack;
import java.nio.file.Path;

/** Runs the cases of a pack. */
public final class CaseRunner {
  private CaseRunner() {}

  /**
   * Runs the cases of a pack in a folder. Its rules are compiled, which takes seconds.
   *
   * @throws PackException if the rules cannot be used, with all that is wrong
   */
  public static CaseRun run(Path folder) {
    return run(LoadedPack.load(folder));
  }

  /** Runs the cases of a pack that is loaded. */
  public static CaseRun run(LoadedPack pack) {
    return CaseSuite.of(pack).run();
  }
}
