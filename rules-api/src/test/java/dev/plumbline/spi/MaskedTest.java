package dev.plumbline.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
  /** What people put between the digits, and what somebody might who wants them to pass. */
  private static final List<String> BETWEEN =
      List.of(
          "", " ", "  ", "-", ".", "/", "_", "·", "\u3000", "\u00A0", "\u200B", "—", " - ", ":");

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> places = Arbitraries.of("110101", "310115", "653126", "820000", "911156");
    Arbitrary<Integer> years = Arbitraries.integers().between(1930, 2015);
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 28);
    Arbitrary<Integer> orders = Arbitraries.integers().between(0, 999);
    Arbitrary<String> last = Arbitraries.of("0", "7", "X", "x", "Ｘ");
    return Combinators.combine(
            places, years, months, days, orders, last, Arbitraries.of(true, false))
        .as(
            (place, year, month, day, order, check, today) ->
                today
                    ? String.format("%s%04d%02d%02d%03d%s", place, year, month, day, order, check)
                    : String.format("%s%02d%02d%02d%03d", place, year % 100, month, day, order));
  }

  /** Whether a text has the digits of a number, whatever stands between them. */
  private static boolean tells(String text, String number) {
    String digits = Folding.of(text).replaceAll("[^0-9]", "");
    return digits.contains(number.replaceAll("[^0-9]", "").substring(0, 14));
  }

  /** The glance that spares a text the search never spares one that has a number. */
  @Property(tries = 5000)
  void aGlanceMissesNothing(@ForAll("documents") String text) {
    String folded = Masked.folded(text);
    for (Masked.Kind kind : Masked.OTHERS) {
      if (kind.number().matcher(folded).find()) {
        assertTrue(kind.cue().test(folded), text);
      }
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> words =
        Arbitraries.of(
            "证件",
            "身份证号码",
            "护照",
            "军官证：",
            "军字第",
            "字第",
            "Passport no. ",
            "PASSPORT",
            "identity number ",
            "ID card: ",
            "ｉｄ card ",
            "E",
            "EA",
            "G",
            "Ｈ",
            "HZB",
            " ",
            "-",
            "：",
            "12",
            "1234",
            "５６７８",
            "99999",
            "123456789012");
    return words.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void anyDisguiseIsSeenThrough(
      @ForAll("numbers") String number,
      @ForAll("between") String between,
      @ForAll boolean wide,
      @ForAll("groups") int group) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      written
          .append(i > 0 && i % group == 0 ? between : "")
          .append(wide && Character.isDigit(c) ? (char) (c - '0' + '０') : c);
    }
    for (String around : List.of("%s", "证件号：%s。", "甲%s乙", "id=%s;", "1、%s", "%s、2024-12-01")) {
      String text = String.format(around, written);
      assertFalse(tells(Shown.line(text), number), text + " -> " + Shown.line(text));
    }
  }

  @Provide
  Arbitrary<String> between() {
    return Arbitraries.of(BETWEEN);
  }

  @Provide
  Arbitrary<Integer> groups() {
    return Arbitraries.of(1, 2, 3, 4, 6, 8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012345",
        "1234 5678 9012 3456",
        "123456-789012-345678",
        "12345678901234567X",
        "E12345678",
        "EA1234567",
        "护照G12345678",
        "H12345678",
        "M1234567890",
        "E 1234 5678",
        "ABC123456789012",
        "军字第1234567号",
        "武字第 12345678",
        "证件号码：AB12345",
        "护照号码为 X1234567",
        "台胞证12345678",
        "身份证号「12345678」",
        "passport no. K1234567",
        "①②③④⑤⑥⑦⑧⑨①②③④⑤⑥",
        "三一〇一〇一一九九〇〇一〇一一二三四",
        "𝟛𝟙𝟘𝟙𝟘𝟙𝟙𝟡𝟡𝟘𝟘𝟙𝟘𝟙𝟙𝟚𝟛𝟜",
        "叁壹零壹零壹壹玖玖零零叁零柒捌伍壹贰",
        "310101*19900307*8512",
        "T1-2024-024３　１　０　１　１　５　３　２　１　０　１　７　１　０　０",
        "T1-2024-024310115 321017 100",
        "310115 321017 100024"
      })
  void otherDocumentsToo(String text) {
    String masked = Shown.line(text);
    assertTrue(masked.contains("***"), masked);
    assertFalse(masked.replaceAll("[^0-9]", "").length() > 3, masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-12-01 2025-11-30",
        "2024-12-01/2025-11-30",
        "2024.12.01-2025.11.30",
        "2024-12-03 16:30:00.482",
        "15.5万元，应不超过15万元",
        "40、60、80、100、120、150、200",
        "40/60/80/100/120/150",
        "13800138000",
        "021-12345678",
        "T3.KPI.1",
        "沪科指南〔2024〕42号",
        "证件号码为310*************34，不应与其他申请相同",
        "HT20240001",
        "KY2024001",
        "cafe0123456789012345beef",
        "653126",
        "1,500,000元",
        "第12345678次",
        "S 2024-12-03",
        "「专题一方向5」、2024-12-01、2026-11-30",
        "5, 2024-12-01, 2026-11-30",
        "35 → 2024-12-01、2025-11-30",
        "500101、500102、500103",
        "150000、200000、300000",
        "2024-12、2025-01、2027-11",
        "8008205114、4008205114",
        "3、4、5、6、7、8、9、10、11、12、13",
        "500101（2024-12-01）、500102（2025-11-30）"
      })
  void whatIsNoneStandsAsItIs(String text) {
    assertEquals(text, Shown.line(text));
  }

  /** In a list of dates, or with a date of birth written as a date, a number is still one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5、2024-12-01、310101199003078512、2026-11-30",
        "310101900307851、2024-12-01、2026-11-30",
        "2024-12-01、310101 1990-03-07 8512",
        "310101、1990-03-07、8512",
        "310101、19900307、8512",
        "3、1、0、1、0、1、1、9、9、0、0、3、0、7、8、5、1、2",
        "1、2、3、4、5、6、310101900307851"
      })
  void aNumberInAListIsSeen(String text) {
    String masked = Shown.line(text);
    assertTrue(masked.contains("***"), masked);
    assertFalse(masked.contains("8512") || masked.contains("0307"), masked);
  }

  @Test
  void textsOfAnyLengthAreLookedThrough() {
    for (String piece :
        List.of(
            "1",
            "1 ",
            "1.",
            "E1",
            "护照",
            "1./",
            "\u200B1",
            "a1",
            "1*",
            "a-123456789012345",
            "2024-12-01、",
            "1、")) {
      String text = piece.repeat(100_000);
      assertTrue(Shown.line(text).length() <= 9 * text.length());
    }
  }

  @Test
  void aFolderIsFoundByWhatIsTold() {
    for (String told :
        List.of(
            "/tmp/junit-1354461322685573203/a.drl:5:11: 没有这个属性",
            "/tmp/junit-841330825936245200: 文件夹不是空的",
            "在 /tmp/build_310101199099011/classes 里",
            "C:\\tmp\\run-15578892606119354697\\a.json")) {
      assertEquals(told, Shown.line(told));
    }
  }

  @Test
  void whatIsAPersonsNumberIsNotAFolders() {
    assertEquals("/tmp/id-***/a.json", Shown.line("/tmp/id-11010519491231002X/a.json"));
    assertEquals("/***: 没有这一项", Shown.line("/1354461322685573203: 没有这一项"));
    assertEquals("项目 a/b-***", Shown.line("项目 a/b-310101199003078513"));
    assertEquals("编号 junit-***", Shown.line("编号 junit-1354461322685573203"));
  }
}
