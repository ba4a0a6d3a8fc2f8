package dev.plumbline.cli;

import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.Coverage;
import dev.plumbline.workbench.cases.Difference;
import dev.plumbline.workbench.cases.Hole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the cases of a pack, for a person. */
final class TestReport {
  /** How many untried places are listed unless all are asked for. */
  static final int FEW = 20;

  private final CaseRun run;
  private final String folder;
  private final Lang lang;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  /**
   * Prepares the report.
   *
   * @param folder the folder of the pack as it was given; {@code null} for a bundled pack
   */
  TestReport(CaseRun run, String folder, Lang lang, boolean colours) {
    this.run = run;
    this.folder = folder;
    this.lang = lang;
    this.style = new Style(colours);
  }

  /**
   * The report.
   *
   * @param only what was asked for among the cases, or {@code null}
   * @param all whether to list all that is not tried
   */
  String text(String only, boolean all) {
    Map<String, List<CaseResult>> files = new LinkedHashMap<>();
    for (CaseResult result : run.results()) {
      files.computeIfAbsent(result.file(), file -> new ArrayList<>()).add(result);
    }
    files.forEach(this::file);
    long failed = run.failed();
    long passed = run.results().size() - failed;
    String sum =
        lang.pick(
            "共 " + run.results().size() + " 个用例：通过 " + passed + "，未通过 " + failed,
            run.results().size() + " cases: " + passed + " passed, " + failed + " failed");
    line(failed == 0 ? style.good(sum) : style.bad(sum));
    if (only == null && !run.results().isEmpty()) {
      coverage(run.coverage(), all);
    }
    return text.toString();
  }

  private void file(String file, List<CaseResult> results) {
    long failed = results.stream().filter(result -> !result.passed()).count();
    long passed = results.size() - failed;
    String counts =
        failed == 0
            ? style.faint(lang.pick("通过 " + passed, passed + " passed"))
            : style.bad(
                lang.pick(
                    "通过 " + passed + "，未通过 " + failed, passed + " passed, " + failed + " failed"));
    line(style.bold(Plain.path(path(file))) + "  " + counts);
    for (CaseResult result : results) {
      if (!result.passed()) {
        line(
            "  "
                + style.bad(
                    "✗ " + Plain.path(path(file) + ":" + result.line() + ": " + result.name())));
        for (Difference difference : result.differences()) {
          line("      " + Plain.line(lang.pick(difference.toString(), difference.toEnglish())));
        }
      }
    }
  }

  private void coverage(Coverage coverage, boolean all) {
    int clauses = coverage.clauses().size();
    long tried = coverage.clauses().stream().filter(clause -> !clause.seen().isEmpty()).count();
    line(
        lang.pick(
            "试过：条款 "
                + tried
                + "/"
                + clauses
                + "，条款的各种结果和疑点 "
                + coverage.outcomesSeen()
                + "/"
                + coverage.outcomes()
                + "，界限的两侧 "
                + coverage.sidesSeen()
                + "/"
                + coverage.sides(),
            "tried: clauses "
                + tried
                + "/"
                + clauses
                + ", their outcomes and doubts "
                + coverage.outcomesSeen()
                + "/"
                + coverage.outcomes()
                + ", sides of bounds "
                + coverage.sidesSeen()
                + "/"
                + coverage.sides()));
    List<Hole> holes = coverage.holes();
    if (holes.isEmpty()) {
      return;
    }
    line(lang.pick("没有试到 " + holes.size() + " 处：", holes.size() + " places are not tried:"));
    int shown = all ? holes.size() : Math.min(FEW, holes.size());
    for (Hole hole : holes.subList(0, shown)) {
      String words = lang.pick(hole.what().chinese(), hole.what().english());
      line(
          "  "
              + Plain.path(
                  path(hole.file()) + ":" + hole.line() + ":" + hole.column() + ": " + words));
    }
    if (shown < holes.size()) {
      int more = holes.size() - shown;
      line(
          lang.pick(
              "  …另有 " + more + " 处，用 --all 列出", "  …and " + more + " more; --all lists them"));
    }
  }

  private String path(String file) {
    return folder == null ? file : ProblemLines.path(folder, file);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
