package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.Difference;
import java.util.ArrayList;
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

  /** What came of it, in a line. */
  public Bilingual summary() {
    int all = run.results().size();
    long failed = run.failed();
    List<Message> said = new ArrayList<>();
    said.add(Message.of("workbench.casesRun", all, all - failed, failed));
    if (!run.problems().isEmpty()) {
      said.add(Message.of("edit.othersWrong", run.problems().size()));
    }
    if (!saved) {
      said.add(Message.of("edit.ranSaved"));
    }
    return Message.of("edit.clause", clause, Message.inTurn(said)).words();
  }

  /** That nothing came of it, since the pack has errors. */
  public static Bilingual refused(String clause, PackException why) {
    Problem first = why.problems().get(0);
    Bilingual told = new Bilingual(first.in(Locale.CHINESE), first.in(Locale.ENGLISH));
    return Message.of("edit.notRun", clause, why.problems().size(), told).words();
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
