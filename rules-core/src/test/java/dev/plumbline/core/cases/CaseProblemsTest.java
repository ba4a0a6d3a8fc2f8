package dev.plumbline.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What may be wrong with cases: each entry reports exactly its problems. An entry begins with
 * {@code # name}; {@code == file} begins another file than {@code cases/甲.yaml}; {@code ⇒} leads a
 * problem.
 */
class CaseProblemsTest {
  private static final String RULES =
      """
      declare Plot
        name : String @key
        size : BigDecimal
      end
      """
          + Packs.rule("面积不少于40", "P.1", "Indicator( name == \"面积\", value >= 40 )")
          + Packs.rule("人数不少于2", "P.2", "Indicator( name == \"人数\", value >= 2 )")
          + Packs.rule(
              "编号不重",
              "P.3",
              "Submission( $id : id, title != null, $title : title )",
              "not Submission( title == $title, id != $id )")
          + Packs.rule("说明", "P.4", "Application( topic == \"x\" )").replace("ELIG", "INFO");

  private static final String BASE =
      """
      {
        "id": "A",
        "indicators": [ { "name": "面积", "value": 60 } ],
        "partners": [ { "name": "东邻" } ],
        "contract": { "parties": [ "甲方", "乙方" ] }
      }
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> yaml() {
    return tests(YAML);
  }

  @TestFactory
  Stream<DynamicTest> names() {
    return tests(NAMES);
  }

  @TestFactory
  Stream<DynamicTest> bases() {
    return tests(BASES);
  }

  @TestFactory
  Stream<DynamicTest> changes() {
    return tests(CHANGES);
  }

  @TestFactory
  Stream<DynamicTest> expectations() {
    return tests(EXPECTATIONS);
  }

  @Test
  void filesThatAreTooMuch() {
    assertEquals(
        List.of("cases/甲.yaml:1:102: 嵌套超过 100 层，请核对文件"),
        problems(folder, Map.of("cases/甲.yaml", "[".repeat(5000))));
    assertEquals(
        List.of("cases/丙.yaml:1:400000: 文件里的数据超过 200000 项，请核对文件，或分成几个"),
        problems(folder.resolve("多"), Map.of("cases/丙.yaml", "[" + "1,".repeat(200_000) + "]")));
  }

  /** What a change does not find may be of a type that stands in a file which cannot be read. */
  @Test
  void nothingIsToldOfChangesWhereTheRulesAreNotRead() {
    String change =
        "base: 一.json\ncases:\n  - name: 甲\n    change: { 没有: , documents: { \"7\": } }\n"
            + "    expect: { conclusion: 通过 }\n";
    assertEquals(2, problems(folder, Map.of("cases/甲.yaml", change)).size());
    Packs.write(folder, "more.drl", "rule \"");
    PackReport report = new PackReport();
    PackFiles pack = PackFiles.read(folder, report);
    CaseBook.read(pack, PackReader.read(pack, report), report);
    assertEquals(
        Set.of("more.drl"),
        report.problems().stream().map(Problem::source).collect(Collectors.toSet()));
  }

  /** Of what there is a lot, only some is named; of what there is not, nothing. */
  @Test
  void whatThereIsALotOfIsNotAllNamed() {
    String rules = Packs.HEAD;
    for (int i = 0; i < 13; i++) {
      rules += Packs.rule("题目" + i, "M." + i, "Application( title == \"" + i + "\" )");
    }
    String cases =
        """
        cases:
          - { name: 甲, base: 完全不同的基础申请.json, expect: { findings: { 没有这一条: 符合 } } }
          - { name: 乙, base: 完全不同的基础申请.json, expect: { conclusion: 通过 } }
        """;
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    Packs.write(folder, "cases/甲.yaml", cases);
    String gone = "cases/甲.yaml:2:60: 没有条款「没有这一条」；条款已经删去的，请从用例里也删去";
    String noBase = "cases/bases/ 下没有「完全不同的基础申请.json」";
    String none = noBase + "，那里还没有基础申请（.json 或 .yaml）";
    String both = "（同样的还有 1 处：cases/甲.yaml:3）";
    assertEquals(List.of("cases/甲.yaml:2:16: " + none + both, gone), problems(Limits.USUAL));
    for (int i = 0; i < 13; i++) {
      Packs.write(folder, "cases/bases/" + i + ".json", BASE);
    }
    String some =
        noBase
            + "，可用的有 0.json、1.json、10.json、11.json、12.json、2.json、3.json、4.json、5.json、"
            + "6.json、7.json、8.json … (13)";
    assertEquals(List.of("cases/甲.yaml:2:16: " + some + both, gone), problems(Limits.USUAL));
  }

  @Test
  void moreCasesThanAHostLets() {
    String cases =
        """
        base: 一.json
        cases:
          - { name: 甲, expect: { conclusion: 通过 } }
          - { name: 乙, expect: { conclusion: 通过 } }
        """;
    problems(folder, Map.of("cases/甲.yaml", cases));
    assertEquals(
        List.of("cases/甲.yaml: 用例太多，全部文件至多 1 个"), problems(Limits.USUAL.with(Limit.CASES, 1)));
  }

  private List<String> problems(Limits limits) {
    PackReport report = new PackReport(limits);
    PackFiles pack = PackFiles.read(folder, report);
    CaseBook.read(pack, PackReader.read(pack, report), report);
    return report.problems().stream().map(Problem::toString).toList();
  }

  private static final String YAML =
      """
      # an empty file
      ⇒ cases/甲.yaml:1:1: 文件是空的，请写入内容或删去文件
      # only a comment
      # 说明
      ⇒ cases/甲.yaml:1:1: 文件是空的，请写入内容或删去文件
      # a tab
      base: 一.json
      cases:
      \t- name: 甲
      ⇒ cases/甲.yaml:3:1: 缩进不能用制表符（Tab），请改成空格
      # a full-width colon
      base: 一.json
      cases：
        - name: 甲
      ⇒ cases/甲.yaml:2:6: 这里用了中文冒号「：」，请改成半角的「: 」（后面空一格）
      # a colon in a value
      base: 一.json
      cases:
        - name: 甲: 乙
      ⇒ cases/甲.yaml:3:12: 这里不能再有「: 」：值里有冒号时整个值要加引号，否则请检查缩进
      # an open quote
      base: "一.json
      cases: []
      ⇒ cases/甲.yaml:3:1: 引号不成对，请补上
      # an open bracket
      base: 一.json
      cases: [ { name: 甲 }
      ⇒ cases/甲.yaml:3:1: 「{ }」或「[ ]」不成对，或中间少了逗号
      # a bad indent
      base: 一.json
        cases:
      ⇒ cases/甲.yaml:2:8: 这里不能再有「: 」：值里有冒号时整个值要加引号，否则请检查缩进
      # a name twice
      base: 一.json
      cases:
        - name: 甲
          name: 乙
          expect: { conclusion: 通过 }
      ⇒ cases/甲.yaml:4:5: 「name」写了两次（前一次在第 3 行），请只保留一个
      # an alias
      base: 一.json
      cases:
        - &a { name: 甲, expect: { conclusion: 通过 } }
        - *a
      ⇒ cases/甲.yaml:3:5: 不能用「&」「*」引用别处的内容，请写出来
      ⇒ cases/甲.yaml:4:5: 不能用「&」「*」引用别处的内容，请写出来
      # an alias bomb
      base: 一.json
      cases:
        - name: 甲
          change: { a: &a [x, x], b: &b [*a, *a], c: [*b, *b] }
      ⇒ cases/甲.yaml:4:18: 不能用「&」「*」引用别处的内容，请写出来
      ⇒ cases/甲.yaml:4:32: 不能用「&」「*」引用别处的内容，请写出来
      ⇒ cases/甲.yaml:4:36: 不能用「&」「*」引用别处的内容，请写出来
      ⇒ cases/甲.yaml:4:40: 不能用「&」「*」引用别处的内容，请写出来
      ⇒ cases/甲.yaml:4:49: 不能用「&」「*」引用别处的内容，请写出来
      ⇒ cases/甲.yaml:4:53: 不能用「&」「*」引用别处的内容，请写出来
      # a tag
      base: !!java.net.URL 一.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      ⇒ cases/甲.yaml:1:7: 不能用「!」标注类型，请删去
      # two documents
      base: 一.json
      ---
      cases: []
      ⇒ cases/甲.yaml:3:1: 一个文件只能有一份内容，请删去「---」或分成几个文件
      # a list
      - base: 一.json
      ⇒ cases/甲.yaml:1:1: 用例文件须由「名称: 值」各行组成
      """;

  private static final String NAMES =
      """
      # unknown in a file
      base: 一.json
      casse: []
      ⇒ cases/甲.yaml:1:1: 文件里没有用例：在 cases 下逐个写「- name: …」
      ⇒ cases/甲.yaml:2:1: 这里没有「casse」这一项，是不是「cases」？
      # no cases
      base: 一.json
      cases: []
      ⇒ cases/甲.yaml:2:1: 文件里没有用例：在 cases 下逐个写「- name: …」
      # unknown in a case
      base: 一.json
      cases:
        - name: 甲
          chnage: { id: B }
          备注: 无
          expect: { conclusion: 通过 }
      ⇒ cases/甲.yaml:4:5: 这里没有「chnage」这一项，是不是「change」？
      ⇒ cases/甲.yaml:5:5: 这里没有「备注」这一项，可用的有 name、base、mode、asOf、cureUntil、change、call、expect
      # no name
      base: 一.json
      cases:
        - expect: { conclusion: 通过 }
        - name:
          expect: { conclusion: 通过 }
        - 甲
      ⇒ cases/甲.yaml:3:5: 用例没有名称，请写「name: …」
      ⇒ cases/甲.yaml:4:5: 「name」须是一段文字
      ⇒ cases/甲.yaml:6:5: 每个用例须以「- name: …」开头
      # a name twice
      base: 一.json
      cases:
        - { name: 甲, expect: { conclusion: 通过 } }
        - { name: 甲, expect: { conclusion: 不通过 } }
      ⇒ cases/甲.yaml:4:7: 用例「甲」在第 3 行已经有了，请改名
      # the same name in two files is fine
      base: 一.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      == cases/里/乙.yml
      base: 一.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      # mode and times
      base: 一.json
      mode: 终审
      asOf: 2024-11-31T10:00
      cases:
        - { name: 甲, cureUntil: 明天, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:2:1: 没有「终审」这种方式，可用的有 预审、形式审查
      ⇒ cases/甲.yaml:3:1: 「asOf」须是时间，如 2024-11-20T10:00
      ⇒ cases/甲.yaml:5:16: 「cureUntil」须是时间，如 2024-11-20T10:00
      # JSON that is no base
      base: 一.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      == cases/乙.json
      {}
      ⇒ cases/乙.json: 用例文件须是 .yaml；申请请放到 cases/bases/ 下
      # notes beside the cases are fine
      base: 一.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      == cases/说明.md
      随便写
      """;

  private static final String BASES =
      """
      # none
      cases:
        - { name: 甲, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:2:5: 不知道以哪份申请为基础，请写「base: cases/bases/ 下的文件」
      # not there, told once
      base: 二.json
      cases:
        - { name: 甲, expect: { conclusion: 通过 } }
        - { name: 乙, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:1:1: cases/bases/ 下没有「二.json」，是不是「一.json」？
      # another extension
      base: 一.txt
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      == cases/bases/一.txt
      {}
      ⇒ cases/甲.yaml:1:1: cases/bases/ 下没有「一.txt」，可用的有 一.json
      # saved as a text
      base: 二.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      == cases/bases/二.json.txt
      {}
      ⇒ cases/甲.yaml:1:1: cases/bases/ 下的「二.json」存成了「二.json.txt」，请把文件改名为「二.json」
      # outside
      cases:
        - { name: 甲, base: ../../guideline.yaml, expect: { conclusion: 通过 } }
        - { name: 乙, base: /etc/passwd, expect: { conclusion: 通过 } }
        - { name: 丙, base: '..\\一.json', expect: { conclusion: 通过 } }
        - { name: 丁, base: ./一.json, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:2:16: base 须是 cases/bases/ 下的文件，写它在那里的路径，不能用「..」「\\」或以「/」开头：「../../guideline.yaml」
      ⇒ cases/甲.yaml:3:16: base 须是 cases/bases/ 下的文件，写它在那里的路径，不能用「..」「\\」或以「/」开头：「/etc/passwd」
      ⇒ cases/甲.yaml:4:16: base 须是 cases/bases/ 下的文件，写它在那里的路径，不能用「..」「\\」或以「/」开头：「..\\一.json」
      ⇒ cases/甲.yaml:5:16: cases/bases/ 下没有「./一.json」，是不是「一.json」？
      # bases that are no applications, told even if nobody uses them
      base: 一.json
      cases: [ { name: 甲, expect: { conclusion: 通过 } } ]
      == cases/bases/二.json
      { "id": "B", "tpic": "x" }
      == cases/bases/三.yaml
      id: C
      indicators:
        - { name: 面积, valeu: 1 }
      == cases/bases/四.yaml
      - id: D
      == cases/bases/五.json
      { "id": "E",
      ⇒ cases/bases/三.yaml:3:17: /indicators/0/valeu: 没有「valeu」这一项，是不是「value」（指标值）？
      ⇒ cases/bases/二.json:1:14: /tpic: 没有「tpic」这一项，是不是「topic」（申报专题）？
      ⇒ cases/bases/五.json:2:1: 文件不完整，到这里就断了：少了引号、「}」或「]」，请核对文件是否保存完整
      ⇒ cases/bases/四.yaml:1:1: 基础申请须由「名称: 值」各行组成
      """;

  private static final String CHANGES =
      """
      # a property that does not exist
      base: 一.json
      cases:
        - name: 甲
          change:
            indicators: { 面积: { valeu: 39 } }
            posting: { stat: 在任 }
          expect: { conclusion: 通过 }
      ⇒ cases/甲.yaml:5:27: /indicators/0/valeu: 没有「valeu」这一项，是不是「value」（指标值）？
      ⇒ cases/甲.yaml:6:18: /posting/stat: 没有「stat」这一项，是不是「state」（派驻状态）？
      # a value that does not fit
      base: 一.json
      cases:
        - { name: 甲, change: { startsOn: 2024-02-30 }, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:26: /startsOn: 执行期限起始日：没有 2024-02-30 这一天，请核对
      # what is taken away and is needed
      base: 一.json
      cases:
        - { name: 甲, change: { id: null }, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:24: /id: 缺少「id」（申请编号），这一项必须填写
      # nothing to take away
      base: 一.json
      cases:
        - { name: 甲, change: { topic: null, indicators: { 面积数: null }, partners: { 2: null } }, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:26: 基础申请里没有「topic」，没有什么可去掉
      ⇒ cases/甲.yaml:3:53: 基础申请里没有「面积数」，没有什么可去掉，是不是「面积」？
      ⇒ cases/甲.yaml:3:78: 这里是列表，按第几项来改，现有 1 项，没有「2」
      # a list without keys by name
      base: 一.json
      cases:
        - { name: 甲, change: { partners: { 东邻: { place: "650000" } } }, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:38: 这里是列表，按第几项来改，现有 1 项，没有「东邻」
      # a fact by key that is no mapping
      base: 一.json
      cases:
        - { name: 甲, change: { indicators: { 面积: 39 } }, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:40: 「面积」是一份考核指标，要改的各项写成「面积: { 名称: 值 }」
      # a change that is no mapping
      base: 一.json
      cases:
        - { name: 甲, change: 面积, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:16: 「change」须由「名称: 值」各行组成
      # a fact of the pack's own
      base: 一.json
      cases:
        - { name: 甲, change: { Plot: { 甲地: { siz: 3 } } }, expect: { conclusion: 通过 } }
        - { name: 乙, change: { Plots: { 甲地: { size: 3 } } }, expect: { conclusion: 通过 } }
      ⇒ cases/甲.yaml:3:40: /Plot/0/siz: 没有「siz」这一项，是不是「size」？
      ⇒ cases/甲.yaml:4:26: /Plots: 没有「Plots」这一项，是不是「Plot」？
      # a call
      base: 一.json
      cases:
        - { name: 甲, call: [], expect: { call: { P.3: 符合 } } }
        - { name: 乙, change: { id: B }, call: [ { chnage: {} } ], expect: { call: { P.3: 符合 } } }
        - { name: 丙, call: [ 甲 ], expect: { call: { P.3: 符合 } } }
      ⇒ cases/甲.yaml:3:16: call 须列出各份申请，每份写「- change: …」
      ⇒ cases/甲.yaml:4:16: 用例列出了各份申请（call），change 请写在 call 的每一项里
      ⇒ cases/甲.yaml:4:45: 这里没有「chnage」这一项，是不是「change」？
      ⇒ cases/甲.yaml:5:24: call 的每一项须写「base: …」或「change: …」
      """;

  private static final String EXPECTATIONS =
      """
      # none
      base: 一.json
      cases:
        - name: 甲
        - { name: 乙, expect: }
        - { name: 丙, expect: {} }
        - { name: 丁, expect: { findings: {} } }
      ⇒ cases/甲.yaml:3:5: 用例没有写 expect，不知道应得出什么
      ⇒ cases/甲.yaml:4:16: 「expect」须由「名称: 值」各行组成
      ⇒ cases/甲.yaml:5:16: expect 里什么也没有写，用例什么也不会查出
      ⇒ cases/甲.yaml:6:16: expect 里什么也没有写，用例什么也不会查出
      # unknown names
      base: 一.json
      cases:
        - { name: 甲, expect: { finding: { P.1: 符合 }, call: { P.3: 符合 } } }
        - { name: 乙, expect: { findings: { P.1: { status: 符合, evidense: 60 } } } }
        - { name: 丙, call: [ {} ], expect: { conclusion: 通过, call: { P.3: 符合 } } }
      ⇒ cases/甲.yaml:3:26: 这里没有「finding」这一项，是不是「findings」？
      ⇒ cases/甲.yaml:3:48: 这里没有「call」这一项，可用的有 conclusion、findings、others
      ⇒ cases/甲.yaml:4:57: 这里没有「evidense」这一项，是不是「evidence」？
      ⇒ cases/甲.yaml:5:40: 这里没有「conclusion」这一项，可用的有 call
      # unknown clauses
      base: 一.json
      cases:
        - { name: 甲, expect: { findings: { P.11: 符合, Q: 符合, P.3: 符合, P.4: 符合 } } }
        - { name: 乙, call: [ {} ], expect: { call: { P.1: 符合, P.33: 符合 } } }
      ⇒ cases/甲.yaml:3:38: 没有条款「P.11」，是不是「P.1」？条款已经删去的，请从用例里也删去
      ⇒ cases/甲.yaml:3:48: 没有条款「Q」，可用的有 P.1、P.2
      ⇒ cases/甲.yaml:3:55: 条款 P.3 就全部申请来看，请写在 expect 的 call 下，用例用 call 列出各份申请
      ⇒ cases/甲.yaml:3:64: 条款 P.4 只作定义或说明，没有审查结果，请删去
      ⇒ cases/甲.yaml:4:48: 条款 P.1 就一份申请来看，请写在 findings 下
      ⇒ cases/甲.yaml:4:57: 没有条款「P.33」，是不是「P.3」？条款已经删去的，请从用例里也删去
      # unknown statuses and conclusions
      base: 一.json
      cases:
        - { name: 甲, expect: { conclusion: 合格, findings: { P.1: 违反, P.2: 不合符 } } }
        - { name: 乙, expect: { findings: { P.1: { evidence: 60 } } } }
        - { name: 丙, expect: { conclusion: eligible, others: 相同 } }
      ⇒ cases/甲.yaml:3:26: 没有「合格」这种结论，可用的有 通过、待复核、退回补正、不通过
      ⇒ cases/甲.yaml:3:54: 没有「违反」这种结果，可用的有 符合、不符合、缺信息、待复核、不适用
      ⇒ cases/甲.yaml:3:63: 没有「不合符」这种结果，是不是「不符合」？
      ⇒ cases/甲.yaml:4:38: 「P.1」没有写 status，不知道应是什么结果
      ⇒ cases/甲.yaml:5:48: others 只能写 same：没有列出的条款与基础申请的结果相同
      # details
      base: 一.json
      cases:
        - { name: 甲, expect: { findings: { P.1: { status: 不符合, evidence: { a: b }, missing: [ null ], remedy: [ 补 ] } } } }
        - { name: 乙, call: [ {} ], expect: { call: { P.3: { status: 符合, applications: [ A ] } } } }
      ⇒ cases/甲.yaml:3:58: 「evidence」须是一段文字
      ⇒ cases/甲.yaml:3:89: 「missing」里每项须是一段文字
      ⇒ cases/甲.yaml:3:97: 「remedy」须是一段文字
      ⇒ cases/甲.yaml:4:67: 结果为「符合」时不逐份列出申请，请删去 applications
      """;

  private Stream<DynamicTest> tests(String entries) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String entry : entries.split("(?m)^# (?!说明)")) {
      if (!entry.isBlank()) {
        String name = entry.lines().findFirst().orElseThrow();
        Path own = folder.resolve(String.valueOf(tests.size()));
        tests.add(dynamicTest(name, () -> check(own, entry.substring(name.length() + 1))));
      }
    }
    return tests.stream();
  }

  private static void check(Path folder, String entry) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    StringBuilder file = new StringBuilder();
    files.put("cases/甲.yaml", file);
    List<String> expected = new ArrayList<>();
    for (String line : entry.lines().toList()) {
      if (line.startsWith("⇒ ")) {
        expected.add(line.substring(2));
      } else if (line.startsWith("== ")) {
        file = new StringBuilder();
        files.put(line.substring(3), file);
      } else {
        file.append(line).append('\n');
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", problems(folder, files)));
  }

  /**
   * The problems of the pack with these files of cases. In English what stands in Chinese is what
   * the files say.
   */
  private static List<String> problems(Path folder, Map<String, ? extends CharSequence> files) {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD + "import java.math.BigDecimal;\n" + RULES,
        "cases/bases/一.json",
        BASE);
    files.forEach((name, text) -> Packs.write(folder, name, text.toString()));
    PackReport report = new PackReport();
    PackFiles pack = PackFiles.read(folder, report);
    PackText text = PackReader.read(pack, report);
    assertEquals(List.of(), report.problems());
    CaseBook.read(pack, text, report);
    for (Problem problem : report.problems()) {
      String unquoted = problem.text().english().replaceAll("\"[^\"]*\"|一.json", "");
      assertFalse(
          unquoted.codePoints().anyMatch(Character::isIdeographic),
          () -> problem.in(java.util.Locale.ENGLISH));
    }
    return report.problems().stream().map(Problem::toString).toList();
  }
}
