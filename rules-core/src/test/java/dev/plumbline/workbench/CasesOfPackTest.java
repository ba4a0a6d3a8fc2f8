package dev.plumbline.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Problem;
import dev.plumbline.core.Packs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking a pack looks at its cases too. */
class CasesOfPackTest {
  private static final String RULES =
      "import java.util.List;\n"
          + Packs.rule("面积不少于40", "P.1", "Indicator( name == \"面积\", value >= 40 )")
          + Packs.rule("人数不少于2", "P.2", "Indicator( name == \"人数\", value >= 2 )")
          + Packs.rule(
              "编号不重",
              "P.3",
              "Submission( $id : id, title != null, $title : title )",
              "not Submission( title == $title, id != $id )")
          + Packs.rule("告知", "P.4", "Indicator( name == \"面积\", value >= 100 )")
              .replace("ELIG", "INFO")
          + "rule \"一轮\" @clause(\"P.5\") @kind(\"PROC\") @severity(\"NONE\") @cite(\"一\") when then\n"
          + "insert( new ReviewRound( List.of( \"甲\" ), 1, \"通讯\" ) ); end\n";

  private static final String BASE = "id: A\n";

  @TempDir Path folder;

  private Validation validate(String... files) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + RULES);
    Packs.write(folder, files);
    return new Validator().validate(folder);
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream()
        .filter(p -> p.text().chinese().contains("用例") || p.source().startsWith("cases/"))
        .map(Problem::toString)
        .toList();
  }

  @Test
  void aPackWithoutCases() {
    assertEquals(
        List.of("guideline.yaml: 规则包没有用例，条款都没有试过；请在 cases/ 下写 .yaml 文件"),
        told(validate().remarks()));
  }

  @Test
  void clausesWithoutACase() {
    Validation found =
        validate(
            "cases/bases/一.yaml",
            BASE,
            "cases/甲.yaml",
            "base: 一.yaml\ncases: [ { name: 甲, expect: { findings: { P.1: 缺信息 } } } ]");
    assertEquals(List.of(), found.problems());
    assertEquals(
        List.of("rules.drl:8:1: 条款 P.2 没有用例", "rules.drl:13:1: 条款 P.3 没有用例"),
        told(found.remarks()));
  }

  @Test
  void problemsOfCasesAreProblemsOfThePack() {
    Validation found =
        validate(
            "cases/bases/一.yaml",
            BASE,
            "cases/甲.yaml",
            "base: 一.yaml\ncases: [ { name: 甲, expect: { findings: { P.9: 缺信息 } } } ]");
    assertEquals(
        List.of("cases/甲.yaml:2:43: 没有条款「P.9」，是不是「P.1」？条款已经删去的，请从用例里也删去"), told(found.problems()));
    assertEquals(List.of(), told(found.remarks()));
  }

  /** A clause that a case names may stand where the rules could not be read. */
  @Test
  void withRulesThatAreBrokenOnlyTheFormOfCasesIsLookedAt() {
    Validation found =
        validate(
            "rules.drl",
            Packs.HEAD + RULES.replace("value >= 2", "valeu >= 2"),
            "cases/bases/一.yaml",
            BASE,
            "cases/甲.yaml",
            "base: 一.yaml\ncases: [ { name: 甲, expcet: {}, expect: { findings: { P.9: 缺信息 } } } ]");
    assertEquals(
        List.of("cases/甲.yaml:2:21: 这里没有「expcet」这一项，是不是「expect」？"), told(found.problems()));
  }
}
