package dev.plumbline.cli;

import dev.plumbline.PlumblineException;
import dev.plumbline.Problem;
import java.util.List;

/** Tells a person why something failed: a line for each thing that is wrong. */
final class Failures {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /**
   * Reports what was thrown.
   *
   * @param where the file in question, or {@code null}
   * @return the exit code
   */
  int report(String where, Throwable thrown) {
    if (thrown instanceof PlumblineException e) {
      problems(where, e.problems());
    } else if (thrown instanceof UnusableException e) {
      console.error(e.in(console.lang()));
    } else {
      console.fault(where, thrown);
    }
    return Main.UNUSABLE;
  }

  private void problems(String where, List<Problem> problems) {
    for (Problem problem : problems) {
      boolean placed = problem.source() != null || where == null;
      String text = problem.in(console.lang().locale());
      console.error(placed ? text : where + ": " + text);
    }
  }
}
