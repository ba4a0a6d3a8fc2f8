package dev.plumbline.workbench.cases;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Runs the cases of a pack. */
public final class CaseRunner {
  private CaseRunner() {}

  /**
   * Runs the cases of a pack in a folder. Its rules are compiled, which takes seconds.
   *
   * @throws PackException if the rules cannot be used, with all that is wrong
   */
  public static CaseRun run(Path folder) {
    return run(Plumbline.load(folder));
  }

  /**
   * Runs the cases of a pack that is loaded.
   *
   * @throws IllegalArgumentException if it was not loaded by {@link Plumbline}
   */
  public static CaseRun run(Guideline guideline) {
    return run(guideline, title -> true);
  }

  /**
   * Runs some of the cases of a pack that is loaded. The coverage is that of these alone.
   *
   * @param wanted which, by file and name: {@code cases/甲.yaml: 面积不足}
   * @throws IllegalArgumentException if it was not loaded by {@link Plumbline}
   */
  public static CaseRun run(Guideline guideline, Predicate<String> wanted) {
    Objects.requireNonNull(wanted, "wanted");
    if (!(guideline instanceof LoadedGuideline loaded)) {
      throw new IllegalArgumentException("not loaded by Plumbline: " + guideline);
    }
    Pack pack = loaded.pack();
    PackReport report = new PackReport();
    CaseBook book = CaseBook.read(pack.files(), pack.text(), report);
    // Cases have nothing to do with each other; the order of the results is that of the cases.
    List<Trial.Outcome> outcomes =
        book.cases().parallelStream().map(one -> Trial.run(loaded, one)).toList();
    List<Observation> observed =
        outcomes.stream().flatMap(outcome -> outcome.observations().stream()).toList();
    return new CaseRun(
        loaded.id(),
        outcomes.stream().map(Trial.Outcome::result).toList(),
        Surveyor.survey(pack, observed),
        report.problems());
  }
}
