package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;

/** The generated applications make each clause true, false and unknown often enough. */
class GeneratorRatesTest {
  private static final int TRIES = 2000;

  /** They have no condition, so that they are satisfied wherever they apply. */
  private static final Set<String> UNCONDITIONAL = Set.of("G.0", "G.4.1", "P.1", "P.2");

  /** They ask only that something is stated: if it is not, it may still come. */
  private static final Set<String> STATED_ONLY =
      Set.of("G.2.1", "G.2.2", "A3.1", "A3.7", "A3.8", "A3.9", "A3.12", "A3.13", "A3.14");

  /** Clauses on which facts may ask for a person; unlike others they are to need review too. */
  private static final Set<String> DOUBTED =
      Set.of(
          "T3.REG",
          "T3.KPI.7",
          "T3.LEAD.2",
          "T3.LEAD.3",
          "T3.LEAD.5",
          "T3.LEAD.6",
          "T3.DOC.2",
          "G.1.1",
          "G.3.1",
          "G.3.6",
          "G.5.3",
          "G.6.1",
          "G.6.2",
          "A3.11");

  @Example
  void everyClauseIsTrueFalseAndUnknownOftenEnough() {
    Map<String, Map<Status, Integer>> counts = new TreeMap<>();
    sample(Applications.any())
        .forEach(
            application ->
                Oracle.of(application, Examination.precheck())
                    .statuses()
                    .forEach(
                        (clause, status) ->
                            counts
                                .computeIfAbsent(clause, c -> new EnumMap<>(Status.class))
                                .merge(status, 1, Integer::sum)));
    print(counts);
    List<String> rare = new ArrayList<>();
    counts.forEach((clause, count) -> addRare(rare, clause, count));
    assertEquals(List.of(), rare);
  }

  private static void addRare(List<String> rare, String clause, Map<Status, Integer> count) {
    int open = TRIES - count.getOrDefault(Status.NOT_APPLICABLE, 0);
    int needed = (open + 19) / 20;
    boolean judged = Papers.JUDGED.contains(clause);
    for (Status status : Status.values()) {
      int least =
          switch (status) {
            case SATISFIED -> needed;
            case VIOLATED ->
                UNCONDITIONAL.contains(clause) || STATED_ONLY.contains(clause) ? 0 : needed;
            case UNDETERMINED -> UNCONDITIONAL.contains(clause) || judged ? 0 : needed;
            case NEEDS_REVIEW -> judged ? needed : DOUBTED.contains(clause) ? TRIES / 100 : 0;
            case NOT_APPLICABLE -> 0;
          };
      if (count.getOrDefault(status, 0) < least) {
        rare.add(clause + " " + status + " " + count.getOrDefault(status, 0) + " < " + least);
      }
    }
  }

  private static void print(Map<String, Map<Status, Integer>> counts) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                "%-10s %9s %9s %9s %9s %9s%n",
                "clause", "satisfied", "violated", "undeterm.", "review", "n/a"));
    counts.forEach(
        (clause, count) -> {
          table.append(String.format("%-10s", clause));
          for (Status status : Status.values()) {
            table.append(String.format(" %8.1f%%", 100.0 * count.getOrDefault(status, 0) / TRIES));
          }
          table.append(System.lineSeparator());
        });
    System.out.println(table);
  }

  @Example
  void mostlyEligibleApplicationsComeToEveryConclusion() {
    for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
      Map<Conclusion, Integer> counts = new EnumMap<>(Conclusion.class);
      sample(Applications.mostlyEligible())
          .map(application -> Oracle.of(application, examination).conclusion())
          .forEach(conclusion -> counts.merge(conclusion, 1, Integer::sum));
      System.out.println(examination.mode() + " " + counts);
      List<Conclusion> rare =
          Stream.of(Conclusion.values())
              .filter(conclusion -> counts.getOrDefault(conclusion, 0) < TRIES / 20)
              .toList();
      assertEquals(List.of(), rare);
    }
  }

  /** The same applications in every run. */
  private static Stream<Application> sample(Arbitrary<Application> applications) {
    return applications.generator(1000).stream(new Random(20241203L))
        .map(Shrinkable::value)
        .limit(TRIES);
  }
}
