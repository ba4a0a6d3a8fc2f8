package dev.plumbline.workbench.diff;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The flips of statuses as a plain loop over the public API finds them. */
final class BruteForce {
  private BruteForce() {}

  /** {@code application clause before after}, for each clause of each application that flips. */
  static Set<String> flips(Guideline before, Guideline after, Collection<Sample> samples) {
    Set<String> flips = new TreeSet<>();
    for (Sample sample : samples) {
      Verdict was;
      Verdict is;
      try {
        was = before.evaluate(before.read(sample.json(), null), sample.examination());
        is = after.evaluate(after.read(sample.json(), null), sample.examination());
      } catch (InputException e) {
        continue;
      }
      for (String clause : clauses(was, is)) {
        Status one = status(was, clause);
        Status other = status(is, clause);
        if (one != other) {
          flips.add(line(sample.name(), clause, one, other));
        }
      }
    }
    return flips;
  }

  private static Set<String> clauses(Verdict... verdicts) {
    Set<String> clauses = new TreeSet<>();
    for (Verdict verdict : verdicts) {
      verdict.all().map(Finding::clause).forEach(clauses::add);
    }
    return clauses;
  }

  private static Status status(Verdict verdict, String clause) {
    return verdict.finding(clause).map(Finding::status).orElse(null);
  }

  /** The flips of statuses that were found in applications that were given. */
  static Set<String> told(Differences found) {
    Set<String> told = new TreeSet<>();
    for (Flip flip : found.flips()) {
      for (Flip.Instance one : flip.applications()) {
        if (one.origin() == Flip.Origin.GIVEN && flip.ofStatus()) {
          told.add(
              line(
                  one.name().english(),
                  flip.clause(),
                  one.before().status(),
                  one.after().status()));
        }
      }
    }
    return told;
  }

  private static String line(String name, String clause, Status before, Status after) {
    return name + " " + clause + " " + before + " " + after;
  }

  /** Those that the pack can read. */
  static List<Sample> readable(Guideline guideline, List<Sample> samples) {
    List<Sample> readable = new ArrayList<>();
    for (Sample sample : samples) {
      try {
        guideline.read(sample.json(), null);
        readable.add(sample);
      } catch (InputException e) {
        // Generated facts may contradict each other; such an application says nothing here.
      }
    }
    return readable;
  }
}
