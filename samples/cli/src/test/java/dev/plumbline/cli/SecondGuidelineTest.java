package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.Validator;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guideline of another field of life, through the same API, beside the shipped one. */
class SecondGuidelineTest {
  private static final Path GUIDELINES = Path.of("..", "guidelines");
  private static final Path LIFTS = GUIDELINES.resolve("jiazhuang-2025");
  private static final String SCIENCE = Run.sample("t3-01-complete-yecheng.json");

  private static Guideline lifts;

  @BeforeAll
  static void load() {
    lifts = Plumbline.load(LIFTS);
  }

  private static String lift(String name) {
    return GUIDELINES.resolve("applications").resolve(name).toString();
  }

  @Test
  void itIsCleanAndItsCasesPass() {
    assertTrue(new Validator().validate(LIFTS).isClean());
    CaseRun cases = CaseRunner.run(LoadedPack.of(lifts));
    assertTrue(cases.passed(), cases.toString());
    assertEquals(List.of(), cases.coverage().holes());
  }

  @ParameterizedTest
  @CsvSource({
    "01-complete.json, ELIGIBLE, ''",
    "02-vote-74.9-percent.json, INELIGIBLE, E.2.1 VIOLATED E.3.2 UNDETERMINED E.4.1 VIOLATED",
    "03-three-floors-and-a-half-basement.json, NEEDS_REVIEW, E.1.1 NEEDS_REVIEW",
  })
  void theSampleApplications(String file, String conclusion, String findings) throws IOException {
    Editions editions = Editions.of(List.of(Plumbline.guideline("shst-2024-42"), lifts));
    Editions.Filed filed = editions.read(Files.readAllBytes(Path.of(lift(file))), file);
    assertEquals(lifts, filed.guideline());

    Verdict verdict = filed.guideline().evaluate(filed.application());
    assertEquals(conclusion, verdict.conclusion().name());
    Set<String> objections = new TreeSet<>();
    verdict.findings().stream()
        .filter(finding -> !finding.status().name().equals("SATISFIED"))
        .forEach(finding -> objections.add(finding.clause() + " " + finding.status()));
    assertEquals(findings, String.join(" ", objections));
    assertEquals(14, verdict.findings().size());
    assertEquals("2025年版", verdict.receipt().edition());
  }

  @Test
  void checkChoosesByTheApplication() {
    Run run =
        Run.of(
            "check",
            "--guideline",
            LIFTS.toString(),
            "--guideline",
            "shst-2024-42",
            "--format",
            "json",
            lift("01-complete.json"),
            SCIENCE);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.outLines().get(0).contains("\"guideline\":\"jiazhuang-2025\""));
    assertTrue(run.outLines().get(1).contains("\"guideline\":\"shst-2024-42\""));
  }

  @Test
  void whereNoneAppliesTheOtherFilesAreAnswered() {
    String strange = lift("01-complete.json");
    Run run = Run.of("check", strange, SCIENCE);
    assertEquals(2, run.code());
    assertEquals(
        List.of(
            strange
                + ": 申请针对的是指南「jiazhuang-2025」，现有的只是：shst-2024-42（2024-11-14 09:00 至 2024-12-03 16:30）"),
        run.errLines());
    assertTrue(run.out().contains("【通过】"), run.out());
  }

  @Test
  void whereTwoApplyTheFileIsNotAnswered(@TempDir Path folder) throws IOException {
    String draft = Files.writeString(folder.resolve("draft.json"), "{\"id\": \"x\"}").toString();
    Run run =
        Run.of("check", "--guideline", LIFTS.toString(), "--guideline", "shst-2024-42", draft);
    assertEquals(2, run.code());
    assertEquals(
        List.of(
            draft
                + ": 申请没有填写申报单位提交时间，不能断定按哪一版："
                + "jiazhuang-2025 2025年版（2025-04-01 09:00 至 2025-10-31 17:00）、"
                + "shst-2024-42（2024-11-14 09:00 至 2024-12-03 16:30）；请填写提交时间，或指明按哪一版审查"),
        run.errLines());
  }

  @Test
  void theSchemaHasTheTypesOfTheGuideline() {
    Run run = Run.of("schema", "application", "--guideline", LIFTS.toString());
    assertEquals(0, run.code(), run.err());
    for (String wanted : List.of("\"Lift\"", "电梯", "额定载重（千克）", "Rated load", "楼幢", "业主表决")) {
      assertTrue(run.out().contains(wanted), wanted);
    }
    assertTrue(!run.out().contains("SubsidyRate"), "what the rules define is not asked for");
    assertTrue(!Run.of("schema").out().contains("\"Lift\""));
    assertEquals(
        List.of("--guideline 只能与 application 一起用"),
        Run.of("schema", "verdict", "--guideline", LIFTS.toString()).errLines());
  }
}
