package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What became of the cases of a pack, and what they do not try, as a text. */
final class CaseRunText {
  private final UnaryOperator<String> path;
  private final Page page;

  private CaseRunText(UnaryOperator<String> path, Locale locale) {
    this.path = path;
    this.page = new Page(locale);
  }

  static Report of(CaseRun run, UnaryOperator<String> path, Locale locale) {
    return new CaseRunText(path, locale).write(run);
  }

  static Report of(Coverage coverage, int most, UnaryOperator<String> path, Locale locale) {
    return new CaseRunText(path, locale).write(coverage, most);
  }

  private Report write(CaseRun run) {
    Map<String, List<CaseResult>> files = new LinkedHashMap<>();
    for (CaseResult result : run.results()) {
      files.computeIfAbsent(result.file(), file -> new ArrayList<>()).add(result);
    }
    files.forEach(this::file);
    long failed = run.failed();
    int all = run.results().size();
    page.put(
        failed == 0 ? Tone.GOOD : Tone.BAD,
        Message.of("workbench.casesRun", all, all - failed, failed));
    page.end();
    return page.report();
  }

  private void file(String file, List<CaseResult> results) {
    List<CaseResult> failed = results.stream().filter(result -> !result.passed()).toList();
    int passed = results.size() - failed.size();
    page.put(Tone.HEADING, path.apply(file));
    page.put(Tone.PLAIN, "  ");
    if (failed.isEmpty()) {
      page.put(Tone.ASIDE, Message.of("workbench.allPassed", passed));
    } else {
      page.put(Tone.BAD, Message.of("workbench.notAllPassed", passed, failed.size()));
    }
    page.end();
    for (CaseResult result : failed) {
      page.indent(1);
      page.put(Tone.BAD, "✗ " + path.apply(file) + ":" + result.line() + ": " + result.name());
      page.end();
      for (Difference difference : result.differences()) {
        page.line(3, new Bilingual(difference.toString(), difference.toEnglish()));
      }
    }
  }

  private Report write(Coverage coverage, int most) {
    long tried = coverage.clauses().stream().filter(clause -> !clause.seen().isEmpty()).count();
    page.line(
        0,
        Message.of(
            "workbench.tried",
            tried,
            coverage.clauses().size(),
            coverage.outcomesSeen(),
            coverage.outcomes(),
            coverage.sidesSeen(),
            coverage.sides()));
    List<Hole> holes = coverage.holes();
    if (!holes.isEmpty()) {
      page.line(0, Message.of("workbench.untried", holes.size()));
    }
    holes.stream().limit(most).forEach(this::hole);
    return page.report();
  }

  private void hole(Hole hole) {
    page.indent(1);
    page.put(Tone.PLAIN, path.apply(hole.file()) + ":" + hole.line() + ":" + hole.column() + ": ");
    page.put(Tone.PLAIN, hole.what());
    page.end();
  }
}
