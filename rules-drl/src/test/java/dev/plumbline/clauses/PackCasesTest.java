package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.junit.PackCases;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseRunner;
import dev.plumbline.workbench.cases.Coverage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that stand beside the rules. */
class PackCasesTest {
  private static final String ID = "shst-2024-42";

  @TestFactory
  Stream<DynamicNode> cases() {
    return PackCases.bundled(ID);
  }

  /** Each clause in each outcome that it can come to, each doubt, each bound from both sides. */
  @Test
  void theyTryAll() {
    Coverage coverage = CaseRunner.run(LoadedPack.bundled(ID)).coverage();
    assertEquals(List.of(), coverage.holes());
    assertEquals(238, coverage.clauses().size());
  }
}
