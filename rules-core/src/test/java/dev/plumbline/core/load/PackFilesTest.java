package dev.plumbline.core.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Catalogue;
import dev.plumbline.core.Packs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The files of a pack: its manifest, their encoding, and that all of them are there. */
class PackFilesTest {
  private static final String RULE = Packs.HEAD + Packs.rule("甲", "A.1", "Lead( ongoing < 2 )");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> manifests() {
    return Catalogue.tests(
        folder,
        """
        # unknown key
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        titel: 指南
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:3:1: 清单没有「titel」这一项，是不是「title」？
        # missing keys
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        title: 指南
        issuedOn: 2024-11-06
        ⇒ guideline.yaml:1:1: 清单缺少「number」一项
        ⇒ guideline.yaml:1:1: 清单缺少「timeZone」一项
        # bad date and zone, blank and repeated values
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: ''
        title: 指南
        issuedOn: 2024-11-31
        timeZone: Asia/Shanghi
        ⇒ guideline.yaml:2:1: 「number」须是一个非空的值
        ⇒ guideline.yaml:4:1: 「issuedOn」须是日期，如 2024-11-06
        ⇒ guideline.yaml:5:1: 「timeZone」只能是 Asia/Shanghai：申请、规则和判定的时间一律是北京时间
        # another time zone
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 一号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: America/New_York
        ⇒ guideline.yaml:5:1: 「timeZone」只能是 Asia/Shanghai：申请、规则和判定的时间一律是北京时间
        # repeated key
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        title: 指南二
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:4:1: 「title」写了两次（前一次在第 3 行），请只保留一个
        # a reading that is a list
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        readings:
          B1: 好
          B2: [ 一, 二 ]
        ⇒ guideline.yaml:8:3: 解读「B2」须是一句话
        # null values
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: ~
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:2:1: 「number」须是一个非空的值
        # no YAML
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: "1号
        ⇒ guideline.yaml:3:1: 引号不成对，请补上
        # no mapping
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        - id
        ⇒ guideline.yaml:1:1: 清单须由「名称: 值」各行组成
        # empty
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        ⇒ guideline.yaml:1:1: 文件是空的，请写入内容或删去文件
        # a full-width colon
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title：指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:3:6: 这里用了中文冒号「：」，请改成半角的「: 」（后面空一格）
        # a full-width colon in the last line
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone：Asia/Shanghai
        ⇒ guideline.yaml:5:9: 这里用了中文冒号「：」，请改成半角的「: 」（后面空一格）
        # a full-width colon in the first line
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id：small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:1:3: 这里用了中文冒号「：」，请改成半角的「: 」（后面空一格）
        # no space behind a colon
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number:1号


        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:2:7: 冒号后面少了空格，请写成「: 」（半角冒号后空一格）
        # no space in the last line
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone:Asia/Shanghai
        ⇒ guideline.yaml:5:9: 冒号后面少了空格，请写成「: 」（半角冒号后空一格）
        # no space in a reading
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        readings:
          B1: 好
          B2:坏
        ⇒ guideline.yaml:8:5: 冒号后面少了空格，请写成「: 」（半角冒号后空一格）
        # tabs
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        \ttitle: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:3:1: 缩进不能用制表符（Tab），请改成空格
        # a tab before a reading
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        readings:
        \tB1: 好
        ⇒ guideline.yaml:7:1: 缩进不能用制表符（Tab），请改成空格
        # a reading twice
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        readings:
          B1: 好
          B1: 坏
        ⇒ guideline.yaml:8:3: 「B1」写了两次（前一次在第 7 行），请只保留一个
        # a long reading over several lines, with marks and addresses
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        readings:
          B1: 按网上的说法
            http://example.org/a 来看
            注：以此为准
        # a required name that is mistyped is told once
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        numbr: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:2:1: 清单没有「numbr」这一项，是不是「number」？
        # aliases and tags
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: &a small
        number: *a
        title: !!str 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:2:9: 不能用「&」「*」引用别处的内容，请写出来
        ⇒ guideline.yaml:3:8: 不能用「!」标注类型，请删去
        # readings may be left out
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        # readings that are no lines
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        readings: 无
        ⇒ guideline.yaml:6:1: 「readings」下逐行写「编号: 解读」；没有解读请删去这一项
        # a line break in a value
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number: 1号
        title: "指\\n南"
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        ⇒ guideline.yaml:3:1: 「title」里有换行、控制字符或看不见的字符，请删去
        # a key without a colon
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        number
        title: 指南
        ⇒ guideline.yaml:2:1: 少了冒号：每一项写成「名称: 值」
        # what is no YAML
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: small
        - 指南
        ⇒ guideline.yaml:2:1: 从这里起不是合格的 YAML，请检查缩进、冒号后的空格和引号
        # the id names a folder
        rule "甲" when Lead( ongoing < 2 ) then end
        == guideline.yaml
        id: 小 指南
        number: 1号
        title: 指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        """);
  }

  @Test
  void manifestIsMissing() {
    Packs.write(folder, "rules.drl", RULE);
    Catalogue.check(folder, List.of("guideline.yaml: 规则包缺少清单文件 guideline.yaml"));
  }

  @Test
  void manifestHasAnotherEnding() {
    Packs.write(folder, "guideline.yml", Packs.MANIFEST, "rules.drl", RULE);
    Catalogue.check(folder, List.of("guideline.yml: 清单文件须叫 guideline.yaml，这个文件没有读；请改名"));
  }

  /** What looks as if it were a case is not read for its name or its place, and that is told. */
  @Test
  void casesThatAreNotReadAreRemarked() {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", RULE);
    for (String name :
        List.of("cases/a.yaml.txt", "cases/b.YAML", "cases/bases/c.json.txt", "case/d.yaml")) {
      Packs.write(folder, name, "x");
    }
    Packs.write(folder, "cases/e.yaml", "x", "cases/f.md", "x", "notes.txt", "x");
    PackReport report = new PackReport();
    PackFiles.read(folder, report);
    assertEquals(List.of(), report.problems());
    assertEquals(
        List.of(
            "case/d.yaml: 没有读这个文件：用例和申请须在 cases/ 下",
            "cases/a.yaml.txt: 没有读这个文件：请改名为「cases/a.yaml」，不用请删去",
            "cases/b.YAML: 没有读这个文件：请改名为「cases/b.yaml」，不用请删去",
            "cases/bases/c.json.txt: 没有读这个文件：请改名为「cases/bases/c.json」，不用请删去"),
        report.remarks().stream().map(Object::toString).toList());
  }

  @Test
  void rulesAreMissing() {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.txt", RULE);
    Catalogue.check(folder, List.of("guideline.yaml: 规则包里没有规则文件（.drl）"));
  }

  @Test
  void folderIsMissing() {
    Path nowhere = folder.resolve("nowhere");
    Catalogue.check(nowhere, List.of(nowhere + ": 没有这个文件夹"));
  }

  @Test
  void fileInsteadOfFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("rules.drl"), RULE);
    Catalogue.check(file, List.of(file + ": 档案不完整，或不是规则包的档案"));
  }

  @Test
  void allFilesThatAreNotUtf8AreNamed() throws IOException {
    Charset gbk = Charset.forName("GBK");
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "good.drl", RULE);
    Files.write(folder.resolve("a.drl"), RULE.getBytes(gbk));
    Files.createDirectory(folder.resolve("sub"));
    Files.write(folder.resolve("sub/b.drl"), RULE.getBytes(gbk));
    Catalogue.check(
        folder,
        List.of(
            "a.drl:2: 文件不是 UTF-8 编码，很可能是 GBK（GB18030）（从这一行起），请另存为 UTF-8",
            "sub/b.drl:2: 文件不是 UTF-8 编码，很可能是 GBK（GB18030）（从这一行起），请另存为 UTF-8"));
  }

  @Test
  void byteOrderMarksAreSkipped() {
    Packs.write(folder, "guideline.yaml", "\uFEFF" + Packs.MANIFEST, "rules.drl", "\uFEFF" + RULE);
    Guideline guideline = Plumbline.load(folder);
    assertEquals("small", guideline.id());
    assertEquals(1, guideline.clauses().size());
    assertEquals("甲", guideline.clauses().get(0).statement());
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST.replace("\n", "\r\n"),
        "rules.drl",
        RULE.replace("\n", "\r\n"));
    Guideline guideline = Plumbline.load(folder);
    assertEquals("试验指南", guideline.title());
    assertEquals(2, guideline.clauses().get(0).line());
  }
}
