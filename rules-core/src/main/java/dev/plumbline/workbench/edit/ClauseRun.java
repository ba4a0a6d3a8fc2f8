package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.Difference;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What became of the cases of one clause. Immutable.
 *
 * @param clause its id
 * @param run the run
 * @param saved whether all that is typed is saved: cases run on what is
 */
public record ClauseRun(String clause, CaseRun run, boolean saved) {
  /** Checks the values. */
  public ClauseRun {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(run, "run");
  }

  /** The run to be read, in the language of a locale. */
  public String text(Locale locale) {
    Page page = new Page(locale);
    if (!saved) {
      page.line(0, Message.of("edit.ranSaved"));
    }
    return run.report(file -> file, locale) + page.report().toString();
  }

  /** The cases that failed, each where it stands. */
  public List<Note> failures() {
    return run.results().stream()
        .filter(result -> !result.passed())
        .map(ClauseRun::failure)
        .toList();
  }

  private static Note failure(CaseResult result) {
    List<Bilingual> why = result.differences().stream().map(ClauseRun::words).toList();
    Message words = Message.of("edit.caseFailed", result.name(), why);
    Stretch place = new Stretch(result.file(), result.line(), 1, 1);
    return new Note(
        place, Problem.at(result.file(), result.line(), 1, words.words()), true, List.of());
  }

  private static Bilingual words(Difference difference) {
    return new Bilingual(difference.toString(), difference.toEnglish());
  }
}
