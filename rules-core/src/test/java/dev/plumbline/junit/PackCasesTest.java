package dev.plumbline.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.plumbline.core.Packs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A pack's cases run as tests of a build. */
class PackCasesTest {
  private static final String RULES =
      Packs.rule("面积不少于40平方米", "P.1", "Indicator( name == \"面积\", value >= 40 )");

  /** The pack that the build below runs; a factory takes no arguments. */
  private static Path pack;

  @TempDir Path folder;

  /** A build of one line. Nothing finds it by its name. */
  static class Build {
    @TestFactory
    Stream<DynamicNode> cases() {
      return PackCases.of(pack);
    }
  }

  /** What became of each test, and where it says that it stands. */
  private List<String> run(String... casesAndTexts) {
    pack =
        Packs.write(
            folder,
            "guideline.yaml",
            Packs.MANIFEST,
            "rules.drl",
            Packs.HEAD + RULES,
            "cases/bases/一.json",
            "{ \"id\": \"A\", \"indicators\": [ { \"name\": \"面积\", \"value\": 60 } ] }");
    Packs.write(folder, casesAndTexts);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Build.class))
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .build();
    Events events = new Events();
    LauncherFactory.create().execute(request, events);
    return events.told;
  }

  private static final class Events implements TestExecutionListener {
    final List<String> told = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        told.add(
            test.getDisplayName()
                + place(test.getSource().orElse(null))
                + " "
                + result.getStatus()
                + result.getThrowable().map(thrown -> ": " + thrown.getMessage()).orElse(""));
      }
    }

    private static String place(TestSource source) {
      return source instanceof FileSource file
          ? " "
              + file.getFile().getName()
              + file.getPosition().map(p -> ":" + p.getLine()).orElse("")
          : "";
    }
  }

  @Test
  void casesPassAndFailWhereTheyStand() {
    assertEquals(
        List.of(
            "够 甲.yaml:3 SUCCESSFUL",
            "不够 甲.yaml:5 FAILED: cases/甲.yaml:5\n" + "P.1 结果：应为符合，实为不符合（考核指标「面积」指标值为39，应不少于40，差1）",
            "恰好 乙.yaml:3 SUCCESSFUL"),
        run(
            "cases/甲.yaml",
            """
            base: 一.json
            cases:
              - name: 够
                expect: { findings: { P.1: 符合 } }
              - name: 不够
                change: { indicators: { 面积: { value: 39 } } }
                expect: { findings: { P.1: 符合 } }
            """,
            "cases/里/乙.yaml",
            """
            base: 一.json
            cases:
              - name: 恰好
                change: { indicators: { 面积: { value: 40 } } }
                expect: { findings: { P.1: 符合 } }
            """));
  }

  @Test
  void aProblemFailsAndTheOthersRun() {
    assertEquals(
        List.of(
            "够 甲.yaml:3 SUCCESSFUL",
            "第 7 行 甲.yaml:7 FAILED: cases/甲.yaml:7:27: 没有条款「P.2」，是不是「P.1」？条款已经删去的，请从用例里也删去"),
        run(
            "cases/甲.yaml",
            """
            base: 一.json
            cases:
              - name: 够
                expect: { findings: { P.1: 符合 } }
              - name: 错
                change: { indicators: { 面积: { value: 39 } } }
                expect: { findings: { P.2: 符合 } }
            """));
  }

  @Test
  void aPackWithoutCasesFails() {
    assertEquals(List.of("small FAILED: 规则包里没有用例：请在 cases/ 下写 .yaml 文件"), run());
  }

  @Test
  void aPackThatCannotBeUsedFails() {
    List<String> told = run("rules.drl", Packs.HEAD + RULES.replace("value", "valeu"));
    assertEquals(1, told.size());
    assertTrue(told.get(0).endsWith("「Indicator」没有「valeu」这个属性，是不是「value」？"), told.get(0));
  }
}
