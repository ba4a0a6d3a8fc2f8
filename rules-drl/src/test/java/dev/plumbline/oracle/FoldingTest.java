package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Which texts are the same one, typed otherwise. */
class FoldingTest {
  private static void alike(String... texts) {
    for (String text : texts) {
      assertEquals(Folding.of(texts[0]), Folding.of(text), text);
      assertEquals(Folding.of(text), Folding.of(Folding.of(text)), "folding it again: " + text);
    }
  }

  private static void apart(String one, String other) {
    assertNotEquals(Folding.of(one), Folding.of(other));
    assertNotEquals(Folding.word(one), Folding.word(other));
  }

  @Test
  void typedOtherwise() {
    alike("买买提·艾力", "买买提•艾力", "买买提‧艾力", "买买提∙艾力", "买买提⋅艾力", "买买提・艾力", "买买提･艾力");
    alike("“科技创新行动计划”", "\"科技创新行动计划\"", "「科技创新行动计划」", "＂科技创新行动计划＂");
    alike("'样板'", "‘样板’");
    alike("生态修复——培训", "生态修复--培训", "生态修复—培训", "生态修复–培训", "生态修复-培训", "生态修复―培训", "生态修复---培训");
    alike("2～13", "2~13", "2-13", "2 — 13");
    alike("运行pH", "运行PH", "运行ｐＨ", "运行 pH", "运行　ＰＨ");
    alike("张 三", "张三", " 张三　", "张\u00A0三", "张\t三\n");
    alike("研究所（云南）", "研究所(云南)", "研究所 ( 云南 )");
    alike("li@example.cn", "li＠example.cn", "LI@Example．cn");
    alike("José", "Jose\u0301");
    alike("ガス", "ｶﾞｽ");
  }

  @Test
  void whatDoesNotShow() {
    for (String mark : new String[] {"\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E"}) {
      alike("法人", "法" + mark + "人", mark + "法人", "法人" + mark);
    }
    alike("法人", "法人\u00A0", "法人\u3000", "法\u2003人", "法人\uFE0F");
  }

  @Test
  void otherTextsStayApart() {
    apart("José", "Jose");
    apart("法人", "法人、");
    apart("2023年度", "2024年度");
    apart("研究所", "研究院");
    apart("L/m²", "L/m");
    apart("2-13", "2.13");
  }

  private static void sameWord(String... texts) {
    for (String text : texts) {
      assertEquals(Folding.word(texts[0]), Folding.word(text), text);
    }
  }

  @Test
  void numeralsAfterTheirWords() {
    sameWord("专题2", "专题二", "专题 二", "专题２", "专 题二");
    sameWord("方向1", "方向一", "方向１");
    sameWord("附件2", "附件二", "附 件 2");
    sameWord("第10批", "第十批");
    sameWord("第11批", "第十一批");
    sameWord("第20批", "第二十批");
    sameWord("第21批", "第二十一批");
    assertNotEquals(Folding.word("专题一"), Folding.word("专题二"));
    assertNotEquals(Folding.word("一网通办"), Folding.word("1网通办"));
    assertNotEquals(Folding.word("唯一方案"), Folding.word("唯1方案"));
    // In the names of projects and units a numeral is part of the name.
    namesApart("上海第一研究院", "上海第1研究院");
  }

  private static void namesApart(String one, String other) {
    assertNotEquals(Folding.name(one), Folding.name(other));
  }

  @Test
  void nothingIsSaid() {
    for (String text :
        new String[] {
          null, "", " ", "　", "\u200B", "无", " 无 ", "/", "／", "-", "--", "——", "～", "略", "待定",
          "办理中", "办 理 中"
        }) {
      assertNull(Folding.said(text), text);
    }
    for (String text : new String[] {"无人机", "暂无数据", "//", "略阳县", "1"}) {
      assertEquals(Folding.of(text), Folding.said(text));
    }
    assertEquals("无", Folding.name(" 无"));
    assertNull(Folding.name("\uFEFF"));
  }
}
