package dev.plumbline.workbench.revision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.PackFact;
import dev.plumbline.workbench.LoadedPack;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
  private static final String RULES =
      "declare Barn @label(\"仓库\") size : Integer @label(\"大小\") end\n"
          + "rule \"本专题\" when Application( topic == \"甲\" ) then end\n"
          + Packs.under("本专题", "在研少于2项", "A.1", "Lead( ongoing < 2 )")
          + Packs.rule("够大", "A.2", "Barn( size >= 2 )");

  /** A second fact without a key, of which nothing is filled in, and another topic. */
  @Test
  void whatIsNeitherBetterNorWorseIsTold(@TempDir Path folder) {
    LoadedPack pack = LoadedPack.of(Packs.load(folder, RULES));
    PackFact barn = new PackFact("Barn", Map.of("size", 3));
    Application before = application("甲", barn);
    Application after = application("乙", barn, new PackFact("Barn", Map.of()));
    String report =
        Revision.of(pack, before, after, Examination.precheck())
            .report(pack, after, Locale.CHINESE)
            .toString();
    assertTrue(report.contains("· 申报专题：甲 → 乙\n"), report);
    assertTrue(report.contains("· 仓库（第2项）：没有填 → 有\n"), report);
    assertTrue(report.contains("另有变化的条款（1 条）"), report);
  }

  private static Application application(String topic, PackFact... barns) {
    return Application.builder("a")
        .topic(topic)
        .lead(Lead.builder().ongoing(1).build())
        .packFacts(barns)
        .build();
  }
}
