package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.CaseApplication;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On the shipped cases: what is read or decided in parts is as if it had been done as a whole. */
class PartsTest {
  private static final int PARTS = 7;

  /** To decide each case in parts and as a whole takes long. */
  private static final int SPREAD = 4;

  private final LoadedGuideline guideline = (LoadedGuideline) Plumbline.guideline("shst-2024-42");
  private final List<PackCase> cases = cases(guideline.pack());

  private static List<PackCase> cases(Pack pack) {
    PackReport report = new PackReport();
    List<PackCase> cases = CaseBook.read(pack.files(), pack.text(), report).cases();
    assertEquals(List.of(), report.problems());
    return cases;
  }

  @Test
  void anApplicationThatIsPutTogetherIsThatWhichIsRead() {
    int known = 0;
    for (PackCase one : cases) {
      for (CaseApplication given : one.applications()) {
        Application whole = guideline.read(given.bytes(), one.title());
        known += given.read().isPresent() ? 1 : 0;
        assertEquals(whole, given.read().orElse(whole), one.title());
      }
    }
    assertTrue(known > cases.size() / 2, "only " + known);
  }

  @Test
  void someClausesComeToWhatTheyComeToAmongAll() {
    List<String> clauses = guideline.clauses().stream().map(clause -> clause.id()).toList();
    int next = 0;
    int fewer = 0;
    for (int at = 0; at < cases.size(); at += SPREAD) {
      PackCase one = cases.get(at);
      Set<String> some = new TreeSet<>();
      for (int i = next++ % PARTS; i < clauses.size(); i += PARTS) {
        some.add(clauses.get(i));
      }
      Application application = guideline.read(one.application(), one.title());
      Verdict whole = guideline.evaluate(application, one.examination());
      Verdict part = guideline.evaluateOnly(some::contains, application, one.examination());
      fewer += part.all().count() < whole.all().count() ? 1 : 0;
      for (String clause : some) {
        assertEquals(
            whole.finding(clause).map(PartsTest::told),
            part.finding(clause).map(PartsTest::told),
            one.title());
      }
    }
    // All are decided where there are several contracts, or rules may be too much work together.
    assertTrue(fewer > cases.size() / SPREAD / 2, "only " + fewer);
  }

  private static List<Object> told(Finding one) {
    return List.of(
        one.clause(), one.status(), one.severity(), one.weight(), one.missing(), one.evidence());
  }
}
