package dev.plumbline.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.fact.Lead;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the same writing, and what does not. */
class FoldingTest {
  /** Characters of all kinds that are folded, and some that join with their neighbours. */
  private static final String FOLDED =
      "aAiIſıİßςΣµ１ａＡ　（￣～ｶﾞｧｰ·•‧∙⋅・･\"“”「」'‘’′-‐–—―⸺─~〜⼀⾔⻅⻓ \t\n\u00A0\u2003\u2028\u3164"
          + "\u1160\uFFA0\u2800\u200B\u200E\u2060\uFEFF\u00AD\uFE0F\u180B\u034F\u0000\u0301\u0307"
          + "\u0323\u0338\u0345\u3099\u1100\u1161\u11A8专题方向附件第一二十九";

  /** Blank and invisible: wherever one of them stands, it changes nothing. */
  private static final List<String> NOTHING =
      (" \t\n"
              + "\u00A0\u2003\u2009\u202F\u3000\u2029\u3164\uFFA0\u2800\u200B\u200C\u200D\u200E\u200F\u2060"
              + "\uFEFF\u00AD\u061C\u0001\u007F\u034F\uFE0F\u180B\uDB40\uDD00\uDB40\uDC41")
          .codePoints()
          .mapToObj(Character::toString)
          .toList();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # widths
          ｐＨ                 | pH
          运行ｐＨ值           | 运行pH值
          ａ＠ｂ．ｃｎ         | a@b.cn
          １２３               | 123
          （上海）有限公司     | (上海)有限公司
          甲，乙；丙：丁！戊？ | 甲,乙;丙:丁!戊?
          ％＋＝／＃＆         | %+=/#&
          ￥１００             | ¥100
          ｱﾙﾐ                  | アルミ
          ｶﾞﾗｽﾊﾟ               | ガラスパ
          甲｡乙､丙             | 甲。乙、丙
          # case
          运行pH               | 运行PH
          ABC公司              | abc公司
          ＡＢＣ               | abc
          Éa                   | éA
          ΣΑΣ                  | σας
          Жук                  | ЖУК
          # quotation marks
          “科技创新”           | "科技创新"
          「科技创新」         | "科技创新"
          『科技创新』         | “科技创新”
          ｢科技创新｣           | “科技创新”
          ＂科技创新＂         | „科技创新‟
          «科技创新»           | 〝科技创新〞
          ﹁科技创新﹂         | "科技创新"
          # dashes
          甲-乙                | 甲－乙
          甲–乙                | 甲-乙
          甲—乙                | 甲-乙
          甲――乙               | 甲—乙
          甲——乙               | 甲--乙
          甲--乙               | 甲---乙
          甲 — — 乙            | 甲-乙
          甲‐乙                | 甲‑乙
          甲−乙                | 甲﹣乙
          甲⸺乙                | 甲——乙
          甲──乙               | 甲——乙
          甲~乙                | 甲-乙
          甲～乙               | 甲〜乙
          5—8                  | 5~8
          # the forms of a character
          ⼀⼆⼗                 | 一二十
          ⽅向                 | 方向
          ⾔语                 | 言语
          ⻓江                 | 长江
          ⻅习                 | 见习
          ⻛⻋⻚⻢               | 风车页马
          ⺟本                 | 母本
          """)
  void isTheSameWriting(String one, String other) {
    assertEquals(Folding.of(other), Folding.of(one));
    assertEquals(Folding.key(other), Folding.key(one));
    assertEquals(Folding.of(one), Folding.of(" " + other + "\u3000"));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          专题一               | 专题二
          专题1                | 专题2
          专题一               | 专题十
          方向1                | 方向11
          附件1                | 附件10
          附件1                | 附件
          第1期                | 第2期
          第一百期             | 第1期
          第一百期             | 第十期
          第百期               | 第10期
          1                    | １１
          15                   | 1.5
          10                   | 1O
          0                    | O
          ²                    | 2
          ①                    | 1
          Ⅱ                    | II
          ㎡                   | m2
          甲、乙               | 甲,乙
          甲、乙               | 甲乙
          甲。                 | 甲
          甲。                 | 甲.
          甲.乙                | 甲·乙
          甲(乙)               | 甲[乙]
          甲(乙)               | 甲乙
          《甲》               | “甲”
          《甲》               | 甲
          【甲】               | [甲]
          “甲”                 | 甲
          "甲"                 | ‘甲’
          甲-乙                | 甲乙
          甲-乙                | 甲_乙
          甲-乙                | 甲/乙
          甲-乙                | 甲一乙
          甲-乙                | 甲·乙
          买买提·艾力          | 买买提艾力
          甲*乙                | 甲×乙
          é                    | e
          ガ                   | カ
          長江                 | 长江
          己                   | 已
          上海市               | 上海
          pH                   | pOH
          µm                   | m
          a￣b                 | āb
          """)
  void isAnotherWriting(String one, String other) {
    assertNotEquals(Folding.of(one), Folding.of(other));
    assertNotEquals(Folding.key(one), Folding.key(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'甲'", "‘甲’", "’甲‘", "＇甲＇", "`甲´", "‚甲‛", "′甲′"})
  void singleQuotationMarksAreAlike(String text) {
    assertEquals("'甲'", Folding.of(text));
    assertNotEquals(Folding.of("“甲”"), Folding.of(text));
    assertNotEquals(Folding.of("甲"), Folding.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      chars = {'\u00B7', '\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB', '\uFF65', '\u0387'})
  void middleDotsAreAlike(char dot) {
    assertEquals("买买提·艾力", Folding.of("买买提" + dot + "艾力"));
    assertEquals("买买提·艾力", Folding.of("买买提 " + dot + " 艾力"));
    assertEquals("··", Folding.of("" + dot + dot));
  }

  @ParameterizedTest
  @ValueSource(chars = {'.', '。', '．', '*', '●', '○', '°', '、', '☆'})
  void otherDotsAreNot(char dot) {
    assertNotEquals("买买提·艾力", Folding.of("买买提" + dot + "艾力"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '\t', '\n', '\r', 0x0B, 0x85, 0xA0, 0x1680, 0x2000, 0x2002, 0x2003, 0x2007, 0x2009,
        0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800
      })
  void blanksDoNotCount(int blank) {
    assertTwoSidesMeet(Character.toString(blank));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x01, 0x1B, 0x7F, 0x9F, 0xAD, 0x034F, 0x061C, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D,
        0x200E, 0x200F, 0x202A, 0x202C, 0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0xFE00, 0xFE0E,
        0xFE0F, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xE0100, 0xE01EF
      })
  void invisibleCharactersDoNotCount(int invisible) {
    assertTwoSidesMeet(Character.toString(invisible));
    assertEquals("法人", Folding.visible("法" + Character.toString(invisible) + "人"));
  }

  private static void assertTwoSidesMeet(String nothing) {
    assertEquals("法人", Folding.of(nothing + "法" + nothing + nothing + "人" + nothing));
    assertEquals("甲-乙", Folding.of("甲-" + nothing + "-乙"));
    assertEquals("专题2", Folding.key("专" + nothing + "题" + nothing + "二"));
    assertEquals("\u00e9", Folding.of("e" + nothing + "\u0301"));
    assertEquals(Folding.of("I\u0307"), Folding.of("I" + nothing + "\u0307"));
    assertEquals("ガ", Folding.of("ｶ" + nothing + "ﾞ"));
    assertEquals("法人", Folding.stripped(nothing + nothing + "法人" + nothing));
    assertEquals("法" + nothing + "人", Folding.stripped("法" + nothing + "人"));
    assertTrue(Folding.saysNothing(nothing));
    assertTrue(Folding.saysNothing(nothing + "无" + nothing));
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0301, \u00e9",
    "E\u0301, \u00e9",
    "\u212B, \u00e5",
    "A\u030A, \u00e5",
    "\u2126, \u03c9",
    "\u212A, k",
    "\u304B\u3099, \u304C",
    "\u1112\u1161\u11AB, \uD55C",
    "\u1EE5\u0302, \u1EE5\u0302",
    "u\u0302\u0323, \u1EE5\u0302",
    "\uFA19, \u795E",
  })
  void composedAndDecomposedAreAlike(String one, String other) {
    assertEquals(other, Folding.of(one));
    assertEquals(other, Folding.of(Normalizer.normalize(one, Normalizer.Form.NFD)));
    assertEquals(
        Folding.visible(one), Folding.visible(Normalizer.normalize(one, Normalizer.Form.NFD)));
  }

  /** The whole block of Kangxi radicals, which copying from a PDF yields. */
  @Test
  void kangxiRadicalsAreTheirCharacters() {
    for (char radical = '\u2F00'; radical <= '\u2FD5'; radical++) {
      String character = Folding.of(String.valueOf(radical));
      assertTrue(character.charAt(0) >= '\u4E00' && character.charAt(0) <= '\u9FFF', character);
      assertEquals(1, character.length());
      assertEquals(character, Folding.visible(String.valueOf(radical)));
    }
  }

  @Test
  void surrogatesAreTakenAsTheyCome() {
    assertEquals("𠮷野", Folding.of("𠮷 野"));
    assertNotEquals(Folding.of("𠮷"), Folding.of("𠮶"));
    assertEquals("😀", Folding.visible("😀\uFE0F"));
    assertEquals("𐐨", Folding.of("𐐀")); // a letter that has case
    assertEquals("𠮷", Folding.stripped(" 𠮷\u200B"));
    for (String half : List.of("\uD83D", "\uDE00", "甲\uD83D", "\uDE00甲", "\uDE00\uD83D")) {
      assertEquals(Folding.of(half), Folding.of(Folding.of(half)));
      assertEquals(half, Folding.stripped(" " + half + " "));
      assertFalse(Folding.saysNothing(half));
    }
    // Two halves that something parts do not become one character.
    assertNotEquals("😀", Folding.of("\uD83D\u200B\uDE00"));
    assertNotEquals("😀", Folding.visible("\uD83D\u200B\uDE00"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "专题一, 专题1",
    "专题二, 专题2",
    "专题 二, 专题2",
    "专题２, 专题2",
    "方向九, 方向9",
    "附件三, 附件3",
    "第二期, 第2期",
    "第十期, 第10期",
    "第十一期, 第11期",
    "第十九期, 第19期",
    "第二十期, 第20期",
    "第二十一期, 第21期",
    "第九十九期, 第99期",
    "第⼆期, 第2期",
    "专题一方向二, 专题1方向2",
    "附件一第二条, 附件1第2条",
    "第一专题方向二, 第1专题方向2",
    "专题\u200B一, 专题1",
  })
  void numeralsCountByTheirValueInKeys(String text, String key) {
    assertEquals(key, Folding.key(text));
    assertEquals(key, Folding.key(key));
    assertNotEquals(Folding.of(key), Folding.of(text.replaceAll("[２]", "二")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一", "十", "一期", "二〇二四年", "五年", "三农", "一专题", "二方向", "一附件", "专一题", "方一向", "专题之一", "专题:一",
        "专题(一)", "专题-一", "题一", "向一", "件一", "弟一", "编号一", "方案一", "阶段二", "专题甲", "专题零", "专题〇", "专题两",
        "专题壹", "专题百", "第几", "附件乙", "统一方向", "十三五",
      })
  void numeralsElsewhereAreWords(String text) {
    assertEquals(text, Folding.key(text));
    assertEquals(text, Folding.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"专题二", "方向一", "附件二", "第二期", "第十二期", "第一人民医院"})
  void numeralsInNamesStayAsTheyAre(String name) {
    assertEquals(name, Folding.of(name));
    assertNotEquals(Folding.of(name), Folding.of(Folding.key(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000",
        "\u200B",
        "\uFEFF \u00AD",
        "无",
        " 无 ",
        "无。",
        "无．",
        "无！",
        "无;",
        "/",
        "／",
        "//",
        " / ",
        "\\",
        "＼",
        "-",
        "－",
        "–",
        "—",
        "——",
        "--",
        "- -",
        "~",
        "～",
        "略",
        "空",
        "没有",
        "暂无",
        "暂缺",
        "待定",
        "待 定",
        "待\u200B定",
        "待定。",
        "未定",
        "待补",
        "待补充",
        "待填",
        "待填写",
        "待办",
        "办理中",
        " 办理中。",
        "正在办理",
        "正在办理中",
        "不适用",
        "N/A",
        "n/a",
        "Ｎ／Ａ",
        "NA",
        "None",
        "NIL",
        "null",
        ".",
        "。",
      })
  void someWordsSayNothing(String text) {
    assertTrue(Folding.saysNothing(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无锡",
        "无人机",
        "无锡市某厂",
        "无无",
        "无-1",
        "并无",
        "有无",
        "待定方案",
        "方案待定",
        "待补贴",
        "办理中心",
        "市民办理中心",
        "不适用范围",
        "略阳县",
        "简略",
        "空气",
        "航空",
        "没有人",
        "暂无锡",
        "未定向",
        "A/B",
        "/A",
        "A-",
        "1/2",
        "-1",
        "—甲",
        "N/A1",
        "NaCl",
        "Nana",
        "nullable",
        "Nilsson",
        "0",
        "零",
        "否",
        "一",
        "甲",
        "·",
        "、",
        "\"",
        "元",
        "天",
      })
  void othersSaySomething(String text) {
    assertFalse(Folding.saysNothing(text), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "运行ｐＨ|运行pH",
        "（２０２４）１号|(2024)1号",
        "甲\u3000乙|甲 乙",
        "甲\u00A0乙|甲 乙",
        "甲\u202F乙|甲 乙",
        "甲\u3164乙|甲 乙",
        "甲\uFFA0乙|甲 乙",
        "甲\u200B乙\uFEFF|甲乙",
        "甲\u00AD乙\uFE0F|甲乙",
        "e\u200B\u0301|\u00E9",
        "⽅向|方向",
        "⻓江|长江",
        "ｶﾞ|ガ",
        " 甲  乙 | 甲  乙 ",
        "甲\t乙|甲\t乙",
        "pH Ph|pH Ph",
        "“甲”「乙」|“甲”「乙」",
        "甲——乙–丙|甲——乙–丙",
        "甲•乙‧丙|甲•乙‧丙",
        "专题二|专题二",
      })
  void expressionsSeeWhatIsVisible(String text, String seen) {
    assertEquals(seen, Folding.visible(text));
    assertEquals(Folding.of(seen), Folding.of(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x202B, 0x202D, 0x202E, 0x2067})
  void whatHidesTheTextIsRefused(int control) {
    for (String text : List.of("法%s人", "%s法人", "法人%s", "%s")) {
      String given = String.format(text, Character.toString(control));
      String message =
          assertThrows(InputException.class, () -> Folding.checked(given))
              .problems()
              .get(0)
              .text()
              .chinese();
      assertEquals(String.format("文字中有不可见的控制字符 U+%04X，请删去后重新录入", control), message);
      assertThrows(InputException.class, () -> Lead.builder().name(given).build());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "法人", "法\u200B人", "\uFEFF法人", "\u200E法人\u200F", "a\tb\nc", "\uD83D"})
  void theRestIsTaken(String text) {
    assertSame(text, Folding.checked(text));
  }

  /** Characters of all kinds: any at all, halves of pairs among them, and many that are folded. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> folded = Arbitraries.of(FOLDED.chars().mapToObj(c -> (char) c).toList());
    Arbitrary<Character> any = Arbitraries.chars().range('\0', '\uFFFF');
    Arbitrary<Character> halves = Arbitraries.chars().range('\uD800', '\uDFFF');
    return Arbitraries.frequencyOf(Tuple.of(6, folded), Tuple.of(3, any), Tuple.of(1, halves))
        .list()
        .ofMaxSize(20)
        .map(list -> list.stream().map(String::valueOf).collect(Collectors.joining()));
  }

  @Provide
  Arbitrary<String> nothing() {
    return Arbitraries.of(NOTHING);
  }

  @Property
  void foldsOnce(@ForAll("texts") String text) {
    String folded = Folding.of(text);
    assertEquals(folded, Folding.of(folded));
    assertEquals(folded, Folding.of(Folding.visible(text)));
    assertEquals(folded, Folding.of(Folding.stripped(text)));
    String seen = Folding.visible(text);
    assertEquals(seen, Folding.visible(seen));
    String stripped = Folding.stripped(text);
    assertEquals(stripped, Folding.stripped(stripped));
    assertTrue(Normalizer.isNormalized(folded, Normalizer.Form.NFC));
    assertTrue(Normalizer.isNormalized(seen, Normalizer.Form.NFC));
  }

  /** What most texts are made of is folded by a short way, which is no other. */
  @Property(tries = 5000)
  void theShortWayIsTheSame(@ForAll("usual") String text) {
    assertEquals(Folding.any(text), Folding.of(text));
  }

  @Provide
  Arbitrary<String> usual() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('！', '～')
        .withCharRange('\u4E00', '\u9FA5')
        .withChars("、。《》“”·—\u3000--~~`ＡａＩｉIi")
        .ofMaxLength(12);
  }

  @Property
  void foldsAnyString(@ForAll String text) {
    assertEquals(Folding.of(text), Folding.of(Folding.of(text)));
    assertEquals(Folding.saysNothing(text), Folding.saysNothing(Folding.of(text)));
    assertEquals(Folding.stripped(text).isEmpty(), Folding.of(text).isEmpty());
  }

  @Property
  void keysFollowTheFolding(@ForAll("texts") String text) {
    String key = Folding.key(text);
    assertEquals(key, Folding.key(Folding.of(text)));
    assertEquals(key, Folding.key(key));
    assertEquals(key, Folding.of(key));
    if (!Folding.of(text).matches("(?s).*[一二三四五六七八九十].*")) {
      assertEquals(Folding.of(text), key);
    }
  }

  @Property
  void nothingChangesNothing(
      @ForAll("texts") String text,
      @ForAll("nothing") String nothing,
      @ForAll @IntRange(max = 20) int place) {
    int[] points = text.codePoints().toArray();
    int at = Math.min(place, points.length);
    String longer =
        new String(points, 0, at) + nothing + new String(points, at, points.length - at);
    assertEquals(Folding.of(text), Folding.of(longer));
    assertEquals(Folding.key(text), Folding.key(longer));
    assertEquals(Folding.saysNothing(text), Folding.saysNothing(longer));
  }

  @Property
  void widthChangesNothing(@ForAll("texts") String text) {
    String wide =
        text.chars()
            .map(c -> c == ' ' ? '\u3000' : c > ' ' && c < 0x7F ? c - ' ' + 0xFF00 : c)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    assertEquals(Folding.of(text), Folding.of(wide));
    assertEquals(Folding.key(text), Folding.key(wide));
    assertEquals(Folding.visible(text), Folding.visible(wide));
    assertEquals(Folding.saysNothing(text), Folding.saysNothing(wide));
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('\u0391', '\u03A1')
        .withCharRange('\u03B1', '\u03C9')
        .withCharRange('\u0410', '\u044F')
        .withCharRange('\uFF21', '\uFF3A')
        .withCharRange('\uFF41', '\uFF5A')
        .withChars("甲乙丙专题一1·-")
        .ofMaxLength(20);
  }

  @Property
  void caseChangesNothing(@ForAll("letters") String text) {
    assertEquals(Folding.of(text), Folding.of(text.toUpperCase(Locale.ROOT)));
    assertEquals(Folding.of(text), Folding.of(text.toLowerCase(Locale.ROOT)));
    assertEquals(Folding.key(text), Folding.key(text.toUpperCase(Locale.ROOT)));
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.strings()
        .withCharRange('\u4E00', '\u9FA5')
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("!#$%&()*+,./:;<=>?@[]^_{|}。、《》【】…‰²①ⅱ㎡℃×≥·\"")
        .ofMaxLength(20);
  }

  /** So that two texts of such characters are alike only if they are the same. */
  @Property
  void whatIsPlainStaysItself(@ForAll("plain") String text) {
    assertEquals(text, Folding.of(text));
    assertEquals(text, Folding.visible(text));
    assertEquals(text, Folding.stripped(text));
  }
}
