package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.core.Packs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What packages and types may not be called, on whatever platform. */
class NamesOfPacksTest {
  private static final String RULE = Packs.rule("甲", "A.1", "Lead( ongoing < 2 )");

  @TempDir private Path folder;

  private void load(String rules) {
    Plumbline.load(Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules));
  }

  private Problem refused(String rules) {
    List<Problem> problems = assertThrows(PackException.class, () -> load(rules)).problems();
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "dev", "java", "javax", "jdk", "netscape", "org", "sun"})
  void packagesOfOthers(String name) {
    Problem problem = refused("package " + name + "; import dev.plumbline.fact.*;\n" + RULE);
    assertEquals(1, problem.line());
    assertEquals(9, problem.column());
    assertTrue(problem.text().chinese().contains("guide_2024"), problem.text().chinese());
    assertTrue(problem.text().chinese().contains("Java 平台和引擎"), problem.text().chinese());
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "List", "Lead", "BigDecimal", "Object", "class", "a.b"})
  void packagesThatAreTakenForSomethingElse(String name) {
    Problem problem = refused("package " + name + "; import dev.plumbline.fact.*;\n" + RULE);
    assertEquals(1, problem.line());
    assertTrue(problem.text().chinese().contains("guide_2024"), problem.text().chinese());
  }

  @ParameterizedTest
  @ValueSource(strings = {"P7F", "P00", "String", "Compiler", "Process", "org", "dev", "small"})
  void typesThatAreTakenForSomethingElse(String name) {
    Problem problem = refused(Packs.HEAD + "declare " + name + " a : String end\n" + RULE);
    assertEquals(2, problem.line());
    assertEquals(9, problem.column());
  }

  /** They came with later platforms than 17, and mean the pack's type there too. */
  @Test
  void typesNamedAsLaterPlatformsNameTheirs() {
    StringBuilder rules = new StringBuilder(Packs.HEAD);
    int i = 0;
    for (String name : List.of("IO", "ScopedValue", "StableValue", "MatchException", "P7G")) {
      rules.append("declare ").append(name).append(" a : String @key b : Integer end\n");
      rules.append(Packs.rule("规则" + name, "A." + ++i, name + "( a == \"x\", b < 2 )"));
    }
    load(rules.toString());
  }

  /** Nothing that reads a text calls itself for each of its characters. */
  @Test
  void longTextsInSmallThreads() throws InterruptedException {
    String text = "甲".repeat(1_990);
    String rules =
        Packs.HEAD
            + "declare X a : String b : String end\n"
            + "rule \"定\" @clause(\"D\") @kind(\"DEF\") @severity(\"NONE\") @cite(\"一\")\n"
            + "when then insert( new X( \""
            + text
            + "\", \"\\\"\\\"\" ) ); end\n"
            + Packs.rule("乙", "A.1", "Application( topic == \"" + text + "\" )");
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    Throwable[] thrown = new Throwable[1];
    Thread cramped = new Thread(null, () -> thrown[0] = attempt(), "cramped", 160 << 10);
    cramped.start();
    cramped.join();
    assertEquals(null, thrown[0]);
  }

  private Throwable attempt() {
    try {
      Plumbline.load(folder);
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }
}
