package dev.plumbline.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Bilingual;
import dev.plumbline.core.Packs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseExplainerTest {
  /** Two definitions, told apart by a number. */
  private static final String STEPS =
      """
      declare Step @label("档次") @en("Step")
          level : Integer @label("档") @en("Level")
          least : Integer @label("最少月数") @en("Least months") @unit("个月")
      end
      rule "一档" when then
          insert( new Step( 1, 5 ) );
      end
      rule "二档" when then
          insert( new Step( 2, 8 ) );
      end
      """;

  private static ClauseExplanation explain(Path folder, String... conditions) {
    String rules = Packs.HEAD + STEPS + Packs.rule("够久", "E.1", conditions);
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    return ClauseExplainer.of(folder).explain("E.1");
  }

  @Test
  void aDefinitionIsLookedUpByNumber(@TempDir Path folder) {
    ClauseExplanation explained =
        explain(
            folder, "Step( level == 2, $least : least )", "PostingSpan( termMonths >= $least )");

    assertEquals(
        List.of(new Bilingual("档 2，最少月数 8 个月", "Level 2, Least months 8 months")),
        explained.definitions().stream()
            .flatMap(definition -> definition.entries().stream())
            .map(ClauseExplanation.Entry::values)
            .toList());
    assertEquals("派驻：派驻任期不少于档次的最少月数（8 个月）", explained.condition().get(0).chinese());
  }
}
