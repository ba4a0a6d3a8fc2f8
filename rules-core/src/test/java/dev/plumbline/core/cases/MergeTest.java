package dev.plumbline.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an application is with a change: exactly what the change says, and nothing else. */
class MergeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String BASE =
      """
      id: A
      topic: 菜地
      lead: { name: 甲, ongoing: 1 }
      indicators:
        - { name: 面积, value: 60, measure: 平方米 }
        - { name: 垄数, value: 5 }
      partners: [ { name: 东邻 }, { name: 西邻 }, { name: 南邻 } ]
      contract: { parties: [ 甲方, 乙方, 丙方 ] }
      Plot: { name: 甲地, size: 3 }
      """;

  @TempDir Path folder;

  /** The change in YAML, then what replaces parts of the base, as {@code /name JSON}. */
  private static final String CHANGES =
      """
      {} ⇒
      { topic: 花地 } ⇒ /topic "花地"
      { topic: null } ⇒ /topic -
      { topic: ~ } ⇒ /topic -
      { topic: "null" } ⇒ /topic "null"
      { requested: 15万元 } ⇒ /requested "15万元"
      { awarded: true } ⇒ /awarded true
      { startsOn: 2024-11-06 } ⇒ /startsOn "2024-11-06"
      { lead: { ongoing: 2 } } ⇒ /lead {"name":"甲","ongoing":2}
      { lead: { ongoing: null } } ⇒ /lead {"name":"甲"}
      { lead: null } ⇒ /lead -
      { lead: {} } ⇒
      { avoidance: {} } ⇒ /avoidance {}
      { posting: { place: { code: "650000" } } } ⇒ /posting {"place":{"code":"650000"}}
      { indicators: { 面积: { value: 39.50 } } } ⇒ /indicators [{"name":"面积","value":39.50,"measure":"平方米"},{"name":"垄数","value":5}]
      { indicators: { 面积: { measure: null } } } ⇒ /indicators [{"name":"面积","value":60},{"name":"垄数","value":5}]
      { indicators: { 面积: null } } ⇒ /indicators [{"name":"垄数","value":5}]
      { indicators: { 面积: null, 垄数: null } } ⇒ /indicators []
      { indicators: { 面积: { name: 占地 } } } ⇒ /indicators [{"name":"占地","value":60,"measure":"平方米"},{"name":"垄数","value":5}]
      { indicators: { 棚数: { value: 1 } } } ⇒ /indicators [{"name":"面积","value":60,"measure":"平方米"},{"name":"垄数","value":5},{"name":"棚数","value":1}]
      { indicators: [ { name: 棚数 } ] } ⇒ /indicators [{"name":"棚数"}]
      { indicators: null } ⇒ /indicators -
      { documents: { 合同: { uploaded: true } } } ⇒ /documents [{"type":"合同","uploaded":true}]
      { partners: { 2: { name: 北邻 } } } ⇒ /partners [{"name":"东邻"},{"name":"北邻"},{"name":"南邻"}]
      { partners: { 1: null, 3: { place: "310000" } } } ⇒ /partners [{"name":"西邻"},{"name":"南邻","place":"310000"}]
      { partners: { 4: { name: 北邻 } } } ⇒ /partners [{"name":"东邻"},{"name":"西邻"},{"name":"南邻"},{"name":"北邻"}]
      { contract: { parties: { 1: 丁方, 2: null } } } ⇒ /contract {"parties":["丁方","丙方"]}
      { contract: { parties: [ 丁方 ] } } ⇒ /contract {"parties":["丁方"]}
      { budget: { items: { 1: { name: 设备费 } } } } ⇒ /budget {"items":[{"name":"设备费"}]}
      { Plot: { 甲地: { size: 4 }, 乙地: { size: 5 } } } ⇒ /Plot [{"name":"甲地","size":4},{"name":"乙地","size":5}]
      """;

  @TestFactory
  Stream<DynamicTest> changes() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : CHANGES.lines().toList()) {
      String[] parts = line.split(" ⇒ ?");
      Path own = folder.resolve(String.valueOf(tests.size()));
      tests.add(
          dynamicTest(line, () -> check(own, BASE, parts[0], parts.length > 1 ? parts[1] : "")));
    }
    return tests.stream();
  }

  /** Where no facts of a pack's own types are given, it is read without reading all of it again. */
  @TestFactory
  Stream<DynamicTest> read() {
    String base = BASE.replace("Plot: { name: 甲地, size: 3 }\n", "");
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : CHANGES.lines().filter(each -> !each.contains("Plot")).toList()) {
      String[] parts = line.split(" ⇒ ?");
      Path own = folder.resolve("read" + tests.size());
      tests.add(
          dynamicTest(
              line,
              () -> {
                CaseApplication application =
                    check(own, base, parts[0], parts.length > 1 ? parts[1] : "");
                assertEquals(
                    new ApplicationReader(Map.of()).read(application.bytes(), null),
                    application.read().orElseThrow());
              }));
    }
    return tests.stream();
  }

  private static CaseApplication check(Path folder, String base, String change, String expected)
      throws IOException {
    String cases =
        "base: 一.yaml\ncases: [ { name: 甲, change: " + change + ", expect: { others: same } } ]";
    String rules =
        "import java.math.BigDecimal;\ndeclare Plot\nname : String @key\nsize : BigDecimal\nend\n";
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD + rules + Packs.rule("有菜地", "P.1", "Plot( size >= 1 )"),
        "cases/bases/一.yaml",
        base,
        "cases/甲.yaml",
        cases);
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(folder, report);
    CaseBook book = CaseBook.read(files, PackReader.read(files, report), report);
    assertEquals(List.of(), report.problems());
    CaseApplication application = book.cases().get(0).applications().get(0);
    assertEquals(
        with(JSON.readTree(application.baseJson()), expected), JSON.readTree(application.json()));
    return application;
  }

  private static JsonNode with(JsonNode base, String expected) throws IOException {
    if (!expected.isEmpty()) {
      String name = expected.substring(1, expected.indexOf(' '));
      String value = expected.substring(expected.indexOf(' ') + 1);
      ObjectNode object = (ObjectNode) base;
      if (value.equals("-")) {
        object.remove(name);
      } else {
        object.set(name, JSON.readTree(value));
      }
    }
    return base;
  }
}
