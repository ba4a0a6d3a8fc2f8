package dev.plumbline.workbench.cases;

import dev.plumbline.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the rules the cases try. Only what a case expects counts, and only where it came out: a
 * clause that a case does not name is evaluated with it, but nothing would be noticed. Immutable.
 *
 * @param clauses the clauses that facts or a person decide, in the order of the rules
 * @param bounds the comparisons by size or time in their rules, and in the scopes and doubts, in
 *     the order of the text
 */
public record Coverage(List<ClauseCoverage> clauses, List<BoundCoverage> bounds) {
  private static final Comparator<Hole> BY_PLACE =
      Comparator.comparing(Hole::file).thenComparing(Hole::line).thenComparing(Hole::column);

  /** Copies the lists. */
  public Coverage {
    clauses = List.copyOf(clauses);
    bounds = List.copyOf(bounds);
  }

  /**
   * All that is not tried, in the order of the text. Of a clause that no case names, only that is
   * said.
   */
  public List<Hole> holes() {
    Set<String> untested =
        clauses.stream()
            .filter(clause -> clause.seen().isEmpty())
            .map(ClauseCoverage::clause)
            .collect(Collectors.toSet());
    return Stream.concat(
            clauses.stream().flatMap(clause -> clause.holes().stream()),
            bounds.stream()
                .filter(bound -> bound.clause() == null || !untested.contains(bound.clause()))
                .flatMap(bound -> bound.holes().stream()))
        .sorted(BY_PLACE)
        .toList();
  }

  private static int outcomes(ClauseCoverage clause) {
    return clause.demanded().size() + clause.missing().size() + clause.doubts().size();
  }

  /** How many outcomes of clauses should be tried, doubts included. */
  public int outcomes() {
    return clauses.stream().mapToInt(Coverage::outcomes).sum();
  }

  /** How many of them are tried. */
  public int outcomesSeen() {
    return clauses.stream()
        .mapToInt(
            clause ->
                (int) clause.demanded().stream().filter(clause.seen()::contains).count()
                    + (int) clause.missing().stream().filter(one -> one.tried()).count()
                    + (int) clause.doubts().stream().filter(doubt -> doubt.raised()).count())
        .sum();
  }

  /** How many sides of bounds should be tried: two of each. */
  public int sides() {
    return 2 * bounds.size();
  }

  /** How many of them are tried. */
  public int sidesSeen() {
    return bounds.stream().mapToInt(b -> (b.atBound() ? 1 : 0) + (b.beyond() ? 1 : 0)).sum();
  }

  /**
   * What is tried, and what is not, to be read.
   *
   * @param most how many places that are not tried are listed; all are counted
   * @param path what a file of the pack is called where the text is read
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(int most, UnaryOperator<String> path, Locale locale) {
    return CaseRunText.of(this, most, path, locale);
  }
}
