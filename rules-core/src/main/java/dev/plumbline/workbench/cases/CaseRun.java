package dev.plumbline.workbench.cases;

import dev.plumbline.Problem;
import dev.plumbline.Report;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What became of the cases of a pack. Immutable, and the same for the same files.
 *
 * @param guideline the guideline's id
 * @param results what became of each case, in the order of the files and of the text
 * @param coverage what of the rules they try
 * @param problems what keeps cases from being run; the others ran
 */
public record CaseRun(
    String guideline, List<CaseResult> results, Coverage coverage, List<Problem> problems) {
  /** Copies the lists. */
  public CaseRun {
    results = List.copyOf(results);
    Objects.requireNonNull(coverage, "coverage");
    problems = List.copyOf(problems);
  }

  /** Whether there are cases, all of them could be run, and all passed. */
  public boolean passed() {
    return problems.isEmpty() && !results.isEmpty() && failed() == 0;
  }

  /** How many cases failed. */
  public long failed() {
    return results.stream().filter(result -> !result.passed()).count();
  }

  /**
   * The run to be read: file by file, which cases failed and how.
   *
   * @param path what a file of the pack is called where the text is read
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(UnaryOperator<String> path, Locale locale) {
    return CaseRunText.of(this, path, locale);
  }
}
