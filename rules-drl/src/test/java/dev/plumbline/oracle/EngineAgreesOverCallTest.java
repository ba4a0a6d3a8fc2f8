package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.ClauseCount;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** The plan, a session and the oracle decide the clauses over a call alike. */
class EngineAgreesOverCallTest {
  private static final Set<Status> TOLD =
      Set.of(Status.VIOLATED, Status.UNDETERMINED, Status.NEEDS_REVIEW);

  private final Guideline guideline = Plumbline.guideline("shst-2024-42");
  private final Guideline session = guideline.decidedBy(DecidedBy.SESSION);

  @Provide
  Arbitrary<List<Application>> calls() {
    return Calls.any();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void agreeOnAnyCall(@ForAll("calls") List<Application> call) {
    CallOracle oracle = CallOracle.of(call);
    CallVerdict verdict = evaluate(call);
    CallVerdict bySession = session.evaluateCall(call.stream(), Examination.precheck(), each -> {});
    assertEquals(bySession.findings(), verdict.findings(), call::toString);
    assertEquals(bySession.clauses(), verdict.clauses(), call::toString);
    assertEquals(bySession.applications(), verdict.applications(), call::toString);
    oracle
        .applications()
        .forEach(
            (clause, statuses) -> {
              Map<String, Status> told = new TreeMap<>(statuses);
              told.values().retainAll(TOLD);
              assertEquals(told, told(verdict, clause), clause + "\n" + call);
              assertEquals(counts(statuses), counts(verdict, clause), clause + "\n" + call);
            });
    oracle
        .caps()
        .forEach(
            (clause, status) -> {
              List<Status> told = new ArrayList<>();
              for (CallFinding finding : verdict.findings(clause)) {
                assertNull(finding.applicationId(), "a cap is about the call");
                told.add(finding.finding().status());
              }
              assertEquals(
                  status == Status.VIOLATED ? List.of(status) : List.of(), told, clause + call);
            });
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void orderOfApplicationsDoesNotMatter(
      @ForAll("calls") List<Application> call, @ForAll Random random) {
    List<Application> shuffled = new ArrayList<>(call);
    Collections.shuffle(shuffled, random);
    assertEquals(evaluate(call), evaluate(shuffled));
  }

  private CallVerdict evaluate(List<Application> call) {
    return guideline.evaluateCall(call.stream(), Examination.precheck(), verdict -> {});
  }

  private static Map<String, Status> told(CallVerdict verdict, String clause) {
    Map<String, Status> told = new TreeMap<>();
    for (CallFinding finding : verdict.findings(clause)) {
      told.put(finding.applicationId(), finding.finding().status());
    }
    return told;
  }

  private static List<Integer> counts(Map<String, Status> statuses) {
    List<Integer> counts = new ArrayList<>();
    for (Status status :
        List.of(
            Status.VIOLATED,
            Status.UNDETERMINED,
            Status.NEEDS_REVIEW,
            Status.SATISFIED,
            Status.NOT_APPLICABLE)) {
      counts.add(Collections.frequency(statuses.values(), status));
    }
    return counts;
  }

  private static List<Integer> counts(CallVerdict verdict, String clause) {
    for (ClauseCount count : verdict.clauses()) {
      if (count.clause().equals(clause)) {
        return List.of(
            count.violated(),
            count.undetermined(),
            count.needsReview(),
            count.satisfied(),
            count.notApplicable());
      }
    }
    return List.of(0, 0, 0, 0, 0);
  }

  /** Agreement means little if the generated calls keep every clause. */
  @Example
  void callsBringWhatEachClauseCanCome() {
    Map<String, Set<Status>> seen = new TreeMap<>();
    Calls.any().generator(1000).stream(new Random(20241203L))
        .limit(100)
        .map(Shrinkable::value)
        .map(CallOracle::of)
        .forEach(
            oracle -> {
              oracle
                  .applications()
                  .forEach((clause, all) -> all.values().forEach(s -> add(seen, clause, s)));
              oracle.caps().forEach((clause, status) -> add(seen, clause, status));
            });
    Set<Status> known = Set.of(Status.SATISFIED, Status.VIOLATED);
    Set<Status> open = Set.of(Status.SATISFIED, Status.VIOLATED, Status.UNDETERMINED);
    Map<String, Set<Status>> expected = new TreeMap<>();
    for (String cap : List.of("T1.D1", "T1.D2", "T1.D3", "T1.D4", "T2", "T3")) {
      expected.put(cap + ".CAP", known);
    }
    expected.put("X.11", open);
    expected.put("X.11.T", open);
    expected.put(
        "G.7.1",
        Set.of(Status.SATISFIED, Status.VIOLATED, Status.NEEDS_REVIEW, Status.NOT_APPLICABLE));
    assertEquals(expected, seen);
  }

  private static void add(Map<String, Set<Status>> seen, String clause, Status status) {
    seen.computeIfAbsent(clause, c -> new TreeSet<>()).add(status);
  }
}
