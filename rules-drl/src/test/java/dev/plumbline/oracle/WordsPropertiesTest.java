package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallFinding;
import dev.plumbline.Evidence;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The rules keep what holds of all writing. */
class WordsPropertiesTest extends WordsProperties {
  private final Guideline guideline = Plumbline.guideline("shst-2024-42");

  @Override
  Outcome decide(Application application, Examination examination) {
    Verdict verdict = guideline.evaluate(application, examination);
    Map<String, Status> statuses = new HashMap<>();
    verdict.all().forEach(finding -> statuses.put(finding.clause(), finding.status()));
    return new Outcome(statuses, verdict.conclusion());
  }

  @Override
  Map<String, Status> leads(List<Application> call, Examination examination) {
    Map<String, Status> leads = new HashMap<>();
    for (CallFinding finding :
        guideline.evaluateCall(call.stream(), examination, verdict -> {}).findings("G.7.1")) {
      leads.put(finding.applicationId(), finding.finding().status());
    }
    return leads;
  }

  @Override
  void assertSame(Application one, Application other, Examination examination) {
    assertEquals(
        masked(guideline.evaluate(one, examination)),
        masked(guideline.evaluate(other, examination)),
        () -> one + "\n" + other);
  }

  /** The verdict without what is shown as it was written; the notices speak of nothing else. */
  private static String masked(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict.applicationId() + " " + verdict.conclusion());
    verdict.all().map(WordsPropertiesTest::masked).forEach(lines::add);
    for (ToDo todo : verdict.toDo()) {
      lines.add(todo.clause() + todo.statement() + missing(todo.missing()) + todo.deadline());
    }
    lines.add(verdict.reviewRoute().toString());
    lines.add(verdict.information().toString());
    return String.join("\n", lines);
  }

  private static String masked(Finding finding) {
    // Facts of one type stand in the order of their keys as they are written, and two that are
    // alike stand once, unless they are typed in two ways.
    Set<String> evidence = new TreeSet<>();
    for (Evidence each : finding.evidence()) {
      evidence.add(fact(each.fact()) + "." + each.property() + " " + each.relation());
    }
    return String.join(
        " ",
        finding.clause(),
        finding.status().name(),
        String.valueOf(finding.severity()),
        String.valueOf(finding.kind()),
        finding.statement().chinese(),
        finding.citation(),
        finding.readings().toString(),
        missing(finding.missing()),
        evidence.toString());
  }

  private static String missing(List<MissingFact> missing) {
    Stream<String> facts = missing.stream().map(m -> fact(m.fact()) + "." + m.property());
    return new TreeSet<>(facts.toList()).toString(); // as the evidence
  }

  private static String fact(String fact) {
    return fact == null ? null : Rewriting.fact(fact);
  }

  /** To the letter, save for topic 2's targets, which have whatever names the applicant gives. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void unknownKeysChangeOnlyNotices(
      @ForAll("applications") Application application,
      @ForAll("examinations") Examination examination) {
    Verdict before = guideline.evaluate(application, examination);
    Verdict after = guideline.evaluate(withUnknownKeys(application), examination);
    assertEquals(exactly(before), exactly(after));
    assertEquals(before.conclusion(), after.conclusion());
    assertEquals(before.toDo(), after.toDo());
    assertEquals(before.information(), after.information());
    assertTrue(after.notices().containsAll(before.notices()), () -> after.notices().toString());
  }

  private static List<Finding> exactly(Verdict verdict) {
    return verdict.all().filter(f -> !f.clause().startsWith("T2.KPI.")).toList();
  }

  /** What is no number of a person, and what is typed wrongly, is told without being shown. */
  @Example
  void doubtfulNumbersAreTold() {
    Application sound =
        Records.with(
            Eligible.submitted(Theme.LUAN), "lead.idNumber", new IdNumber("310101198001010018"));
    List<Notice> silent = guideline.evaluate(sound).notices();
    for (String number :
        new String[] {"310101********0018", "3101011980010100", "310101198001010019", "待补"}) {
      Application told = Records.with(sound, "lead.idNumber", new IdNumber(number));
      List<Notice> notices = guideline.evaluate(told).notices();
      assertTrue(notices.size() > silent.size(), number);
      assertFalse(notices.toString().contains(number), number);
    }
  }
}
