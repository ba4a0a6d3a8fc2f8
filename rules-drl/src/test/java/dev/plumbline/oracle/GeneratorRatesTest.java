package dev.plumbline.oracle;

import static java.util.Map.entry;
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
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;

/** The generated applications make each clause true, false and unknown often enough. */
class GeneratorRatesTest {
  /** The rates are told with {@code -Drates}. */
  static final boolean SHOWN = Boolean.getBoolean("rates");

  private static final int TRIES = 6000;
  private static final int FEWER = 5000;

  private static final List<Application> MOSTLY_ELIGIBLE =
      sample(Applications.mostlyEligible(), FEWER);

  /** They have no condition, so that they are satisfied wherever they apply. */
  private static final Set<String> UNCONDITIONAL = Set.of("G.0", "G.4.1", "P.1", "P.2");

  /**
   * They hold wherever they apply: what is another topic or direction, or none, ends their scope.
   */
  private static final Set<String> CHOSEN =
      Set.of("T3.SEL", "T1.D1.0", "T1.D2.0", "T1.D3.0", "T1.D4.0");

  /** They ask only that something is stated: if it is not, it may still come. */
  private static final Set<String> STATED_ONLY =
      Set.of(
          "G.2.1",
          "G.2.2",
          "A2.7",
          "A2.8",
          "A3.1",
          "A3.7",
          "A3.8",
          "A3.9",
          "A3.12",
          "A3.13",
          "A3.14",
          "T2.KPI.Q");

  /** They compare words of closed properties, which may not be recognised. */
  private static final Set<String> WORDED =
      Set.of(
          "G.1.2",
          "G.9.5",
          "S.1",
          "S.6",
          "S.8",
          "T1.SEL",
          "T1.D1.DOC.2",
          "T1.D1.DOC.3",
          "T1.D2.DOC.2",
          "T1.D2.DOC.3",
          "T1.D3.DOC.2",
          "T1.D3.DOC.3",
          "T1.D4.DOC.2",
          "T1.D4.DOC.3",
          "T2.DOC.1",
          "T2.DOC.2",
          "T2.DOC.4",
          "T2.KPI.0",
          "T2.KPI.Q",
          "A1.T2.DOC",
          "A1.T3.DOC",
          "A2.10",
          "T3.DOC.1",
          "T3.DOC.2",
          "T3.KPI.4",
          "T3.LEAD.3",
          "T3.LEAD.5");

  /** Doubts of clauses that have several, by their readings; the others go by their clause. */
  private static final Map<String, List<String>> READINGS =
      Map.ofEntries(
          entry("T1.D1.REG", List.of("B14", "B16")),
          entry("T1.D1.DOC.2", List.of("B15", "level")),
          entry("T1.D2.DOC.2", List.of("B15", "level")),
          entry("T1.D3.DOC.2", List.of("B15", "level")),
          entry("T1.D4.DOC.2", List.of("B15", "level")),
          entry("T2.REG", List.of("B16", "B49")),
          entry("T2.FLD", List.of("B17", "B49")),
          entry("T2.DOC.2", List.of("B12", "level")),
          entry("T2.DOC.3", List.of("B11", "B12", "B15")),
          entry("T2.DOC.4", List.of("B11", "B13", "B15", "level")),
          entry("T3.REG", List.of("B16", "B49")),
          entry("T3.LEAD.3", List.of("B4 from", "B4 to", "B6", "papers")),
          entry("T3.LEAD.6", List.of("B4", "papers")),
          entry("T3.DOC.2", List.of("B42", "name")),
          entry("G.9.6", List.of("registered late", "signed late", "before signing")),
          entry("A2.11", List.of("B12", "B37")));

  /** Clauses on facts that no form asks for. */
  private static final Set<String> LIGHT =
      Set.of(
          "G.6.1",
          "G.6.2",
          "G.9.6",
          "T3.KPI.2",
          "T3.KPI.3",
          "T3.KPI.4",
          "T3.KPI.7",
          "T3.LEAD.1",
          "T3.LEAD.3",
          "T3.LEAD.5");

  private static final List<String> PARTS =
      List.of("专题一方向1", "专题一方向2", "专题一方向3", "专题一方向4", "专题二", "专题三");

  /** How often a clause applied, and what became of it. */
  private static final class Count {
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<String, Integer> doubts = new TreeMap<>();
    private int applied;
    private int scopeUnknown;
    private int unrecognised;
    private int light;

    int of(Status status) {
      return statuses.getOrDefault(status, 0);
    }
  }

  @Example
  void everyClauseIsTrueFalseAndUnknownOftenEnough() {
    Map<String, Count> counts = counts(sample(Applications.any(), TRIES));
    if (SHOWN) {
      print(counts);
    }
    List<String> rare = new ArrayList<>();
    counts.forEach((clause, count) -> addRare(rare, clause, count));
    assertEquals(List.of(), rare);
  }

  private static Map<String, Count> counts(List<Application> applications) {
    Map<String, Count> counts = new TreeMap<>();
    applications.forEach(
        application -> {
          Oracle open = Oracle.of(application, Examination.precheck());
          Oracle closed = Oracle.of(application, Examination.formal());
          open.statuses()
              .forEach(
                  (clause, status) ->
                      add(
                          counts.computeIfAbsent(clause, c -> new Count()),
                          status,
                          closed.statuses().get(clause),
                          closed.light().contains(clause)));
          open.light().forEach(clause -> counts.get(clause).light++);
          for (String doubt : open.doubts()) {
            Count count = counts.get(doubt.split(" ")[0]);
            count.doubts.merge(doubt, 1, Integer::sum);
          }
        });
    return counts;
  }

  /** A formal examination leaves open only what may not apply at all. */
  private static void add(Count count, Status open, Status closed, boolean light) {
    if (closed == Status.UNDETERMINED && !light) {
      count.scopeUnknown++;
    } else if (open != Status.NOT_APPLICABLE) {
      count.applied++;
      count.unrecognised += open == Status.UNDETERMINED && closed == Status.NEEDS_REVIEW ? 1 : 0;
      count.statuses.merge(open, 1, Integer::sum);
    }
  }

  private static void addRare(List<String> rare, String clause, Count count) {
    int needed = (count.applied + 19) / 20;
    boolean judged = Papers.JUDGED.contains(clause);
    boolean unconditional = UNCONDITIONAL.contains(clause) || CHOSEN.contains(clause);
    boolean open = STATED_ONLY.contains(clause) || clause.equals("T1.SEL");
    Map<Status, Integer> least = new EnumMap<>(Status.class);
    least.put(Status.SATISFIED, needed);
    least.put(Status.VIOLATED, unconditional || open ? 0 : needed);
    boolean known = unconditional || judged || clause.equals("T2.SEL");
    least.put(Status.UNDETERMINED, known ? 0 : needed);
    least.put(Status.NEEDS_REVIEW, judged ? needed : 0);
    least.forEach(
        (status, number) -> {
          if (count.of(status) < number) {
            rare.add(clause + " " + status + " " + count.of(status) + " < " + number);
          }
        });
    if (WORDED.contains(clause) && count.unrecognised * 200 < count.applied) {
      rare.add(clause + " not recognised " + count.unrecognised + " of " + count.applied);
    }
    if (LIGHT.contains(clause) && count.light * 100 < count.applied) {
      rare.add(clause + " light " + count.light + " of " + count.applied);
    }
    for (String doubt : doubts(clause)) {
      int times = count.doubts.getOrDefault(doubt, 0);
      if (times * 100 < count.applied) {
        rare.add(doubt + " in doubt " + times + " of " + count.applied);
      }
    }
    if (count.applied < TRIES / 100) {
      rare.add(clause + " applied " + count.applied);
    }
  }

  private static List<String> doubts(String clause) {
    if (!Papers.DOUBTED.contains(clause)) {
      return List.of();
    }
    return READINGS.containsKey(clause)
        ? READINGS.get(clause).stream().map(reading -> clause + " " + reading).toList()
        : List.of(clause);
  }

  private static void print(Map<String, Count> counts) {
    StringBuilder table = new StringBuilder();
    String head = "%-11s %7s %9s %9s %9s %9s %9s %9s  %s%n";
    table.append(
        String.format(
            head,
            "clause",
            "applied",
            "scope?",
            "satisfied",
            "violated",
            "undeterm.",
            "review",
            "not recog.",
            "doubts"));
    counts.forEach(
        (clause, count) -> {
          table.append(String.format("%-11s %7d %9d", clause, count.applied, count.scopeUnknown));
          for (Status status : Status.values()) {
            if (status != Status.NOT_APPLICABLE) {
              double share = count.applied == 0 ? 0 : 100.0 * count.of(status) / count.applied;
              table.append(String.format(" %8.1f%%", share));
            }
          }
          table.append(String.format(" %9d", count.unrecognised));
          String doubts = count.doubts.isEmpty() ? "" : count.doubts.toString();
          table.append("  ").append(doubts).append(System.lineSeparator());
        });
    System.out.println(table);
  }

  /** Only small changes are needed, so that every doubt stands out alone. */
  @Example
  void mostlyEligibleApplicationsRaiseEveryDoubt() {
    Map<String, Count> counts = counts(MOSTLY_ELIGIBLE);
    List<String> missing = new ArrayList<>();
    for (String clause : Papers.DOUBTED) {
      for (String doubt : doubts(clause)) {
        if (counts.get(clause).doubts.getOrDefault(doubt, 0) < 5) {
          missing.add(doubt + " " + counts.get(clause).doubts);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Example
  void mostlyEligibleApplicationsComeToEveryConclusion() {
    List<String> rare = new ArrayList<>();
    for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
      Map<String, Map<Conclusion, Integer>> parts = new TreeMap<>();
      MOSTLY_ELIGIBLE.forEach(
          application ->
              parts
                  .computeIfAbsent(part(application), p -> new EnumMap<>(Conclusion.class))
                  .merge(Oracle.of(application, examination).conclusion(), 1, Integer::sum));
      for (String part : PARTS) {
        Map<Conclusion, Integer> counts = parts.get(part);
        if (SHOWN) {
          System.out.println(examination.mode() + " " + part + " " + counts);
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (Conclusion conclusion : Conclusion.values()) {
          if (counts.getOrDefault(conclusion, 0) * 20 < all) {
            rare.add(examination.mode() + " " + part + " " + conclusion + " " + counts);
          }
        }
      }
    }
    assertEquals(List.of(), rare);
  }

  private static String part(Application application) {
    String topic = Words.known(Words.TOPIC, application.topic());
    String direction = Words.known(Words.DIRECTION, application.direction());
    return topic + (direction == null ? "" : direction);
  }

  /** The same applications in every run. */
  private static List<Application> sample(Arbitrary<Application> applications, int tries) {
    return applications.generator(1000).stream(new Random(20241203L))
        .map(Shrinkable::value)
        .limit(tries)
        .toList();
  }
}
