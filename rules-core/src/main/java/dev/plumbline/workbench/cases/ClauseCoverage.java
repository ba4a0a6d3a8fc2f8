package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
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
      return List.of(hole(Message.of("workbench.noCase", clause)));
    }
    List<Hole> holes = new ArrayList<>();
    for (Status status : demanded) {
      if (!seen.contains(status)) {
        Bilingual title = Saying.of(status);
        holes.add(hole(Message.of("workbench.noCaseOfStatus", clause, title)));
      }
    }
    for (MissingCoverage one : missing) {
      if (!one.tried()) {
        Bilingual weight = new Bilingual(one.weight().title(), one.weight().englishTitle());
        holes.add(hole(Message.of("workbench.noCaseOfMissing", clause, weight)));
      }
    }
    for (DoubtCoverage doubt : doubts) {
      if (!doubt.raised()) {
        Message never = Message.of("workbench.noCaseOfDoubt", clause, doubt.statement());
        holes.add(new Hole(clause, doubt.file(), doubt.line(), 1, never.words()));
      }
    }
    return holes;
  }

  private Hole hole(Message what) {
    return new Hole(clause, file, line, 1, what.words());
  }
}
