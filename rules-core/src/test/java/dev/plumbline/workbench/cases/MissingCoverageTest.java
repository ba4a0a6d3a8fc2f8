package dev.plumbline.workbench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.core.Packs;
import dev.plumbline.workbench.LoadedPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each weight that a clause gives to missing facts is an outcome that a case should try. */
class MissingCoverageTest {
  private static final String RULES =
      """
      rule "已承诺" @clause("C.1") @kind("DECL") @severity("RETURN") @cite("一")
        @missing("unsigned: WARN, made: REVIEW")
      when
        Declaration( name == "承诺", made == true, unsigned == 0 )
      then end
      """;

  private static final String CASES =
      """
      base: 一.yaml
      cases:
        - { name: 符合, change: {}, expect: { findings: { C.1: 符合 } } }
        - { name: 不符合, change: { declarations: { 承诺: { unsigned: 1 } } }, expect: { findings: { C.1: 不符合 } } }
      """;

  private static final String BASE =
      "{ id: A, declarations: [ { name: 承诺, made: true, unsigned: 0 } ] }\n";

  private static final String NEVER_WARN = "rules.drl:2:1: 条款 C.1 没有缺了事实而按「提示」论处的用例";
  private static final String NEVER_REVIEW = "rules.drl:2:1: 条款 C.1 没有缺了事实而按「待复核」论处的用例";

  private static Coverage coverage(Path folder, String cases) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + RULES);
    Packs.write(folder, "cases/bases/一.yaml", BASE, "cases/甲.yaml", CASES + cases);
    CaseRun run = CaseRunner.run(LoadedPack.load(folder));
    assertEquals(List.of(), run.problems());
    return run.coverage();
  }

  private static String missing(String name, String change) {
    return "  - { name: "
        + name
        + ", change: { declarations: { 承诺: { "
        + change
        + " } } }, expect: { findings: { C.1: 缺信息 } } }\n";
  }

  private static List<String> holes(Coverage coverage) {
    return coverage.holes().stream().map(Hole::toString).toList();
  }

  @Test
  void eachWeightIsAnOutcome(@TempDir Path folder) {
    Coverage warned = coverage(folder.resolve("a"), missing("未写人数", "unsigned: null"));
    assertEquals(List.of(NEVER_REVIEW), holes(warned));
    assertEquals(
        "no case in which clause C.1 lacks what weighs \"review\"",
        warned.holes().get(0).what().english());
    assertEquals(List.of(5, 4), List.of(warned.outcomes(), warned.outcomesSeen()));

    Coverage both = coverage(folder.resolve("b"), missing("都未写", "unsigned: null, made: null"));
    assertEquals(List.of(NEVER_WARN), holes(both));

    String each = missing("未写人数", "unsigned: null") + missing("未写承诺", "made: null");
    Coverage all = coverage(folder.resolve("c"), each);
    assertEquals(List.of(), holes(all));
    assertEquals(all.outcomes(), all.outcomesSeen());
  }
}
