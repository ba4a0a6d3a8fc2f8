package dev.plumbline.workbench.cases;

import dev.plumbline.Severity;
import dev.plumbline.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * What cases bring about of a clause. Immutable.
 *
 * @param clause the clause's id
 * @param file the file of its rule, within the pack
 * @param line the line of its rule, from 1
 * @param demanded the statuses that it can come to, of which each should be tried
 * @param seen the statuses that cases expect of it and that came out
 * @param missing what missing facts weigh where the clause says so, each of which should be tried
 * @param doubts the doubts about it, each of which should be raised
 */
public record ClauseCoverage(
    String clause,
    String file,
    int line,
    List<Status> demanded,
    List<Status> seen,
    List<MissingCoverage> missing,
    List<DoubtCoverage> doubts) {
  /** Copies the lists. */
  public ClauseCoverage {
    demanded = List.copyOf(demanded);
    seen = List.copyOf(seen);
    missing = List.copyOf(missing);
    doubts = List.copyOf(doubts);
  }

  /**
   * What missing facts weigh. Immutable.
   *
   * @param weight the weight, instead of the clause's severity
   * @param tried whether the clause is left open so in a case that expects it
   */
  public record MissingCoverage(Severity weight, boolean tried) {}

  /**
   * A doubt about a clause. Immutable.
   *
   * @param statement the name of its rule
   * @param file the file of its rule, within the pack
   * @param line the line of its rule, from 1
   * @param raised whether it is raised in a case that expects the clause to be reviewed
   */
  public record DoubtCoverage(String statement, String file, int line, boolean raised) {}

  /** What is not tried. */
  List<Hole> holes() {
    if (seen.isEmpty()) {
      Words untested =
          new Words("条款 " + clause + " 没有用例", "no case expects anything of clause " + clause);
      return List.of(new Hole(clause, file, line, 1, untested));
    }
    List<Hole> holes = new ArrayList<>();
    for (Status status : demanded) {
      if (!seen.contains(status)) {
        Words never =
            new Words(
                "条款 " + clause + " 没有「" + status.title() + "」的用例",
                "no case in which clause " + clause + " is " + status.englishTitle());
        holes.add(new Hole(clause, file, line, 1, never));
      }
    }
    for (MissingCoverage one : missing) {
      if (!one.tried()) {
        Words never =
            new Words(
                "条款 " + clause + " 没有缺了事实而按「" + one.weight().title() + "」论处的用例",
                "no case in which clause "
                    + clause
                    + " lacks what weighs \""
                    + one.weight().englishTitle()
                    + "\"");
        holes.add(new Hole(clause, file, line, 1, never));
      }
    }
    for (DoubtCoverage doubt : doubts) {
      if (!doubt.raised()) {
        Words never =
            new Words(
                "条款 " + clause + " 的疑点「" + doubt.statement() + "」没有成立的用例",
                "no case in which the doubt \""
                    + doubt.statement()
                    + "\" about clause "
                    + clause
                    + " is raised");
        holes.add(new Hole(clause, doubt.file(), doubt.line(), 1, never));
      }
    }
    return holes;
  }
}
