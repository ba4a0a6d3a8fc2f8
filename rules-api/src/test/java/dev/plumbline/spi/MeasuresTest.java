package dev.plumbline.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of targets: what converts, exactly, and what does not. */
class MeasuresTest {
  @ParameterizedTest(name = "{0} {1} = {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20000      | 亩      | 20000   | 亩
          2          | 万亩    | 20000   | 亩
          0.5        | 万亩    | 5000    | 亩
          1333       | 公顷    | 19995   | 亩
          1334       | 公顷    | 20010   | 亩
          0.2        | 万公顷  | 30000   | 亩
          13.33      | 平方公里 | 19995   | 亩
          20000      | 亩      | 2       | 万亩
          30         | 分钟    | 0.5     | 小时
          1800       | 秒      | 0.5     | 小时
          0.5        | 天      | 12      | 小时
          12         | 月      | 1       | 年
          18         | 月      | 1.5     | 年
          2          | 年      | 24      | 月
          400000     | 千克    | 400     | 吨
          0.04       | 万吨    | 400     | 吨
          0.4        | 吨      | 400     | 千克
          10         | 万株    | 100000  | 株
          99999      | 株      | 9.9999  | 万株
          15         | 万元    | 150000  | 元
          0.015      | 亿元    | 150     | 万元
          10000      | 升      | 10      | m³
          1          | m³/小时 | 24      | m³/天
          12         | m³/天   | 0.5     | m³/小时
          10000      | 平方米  | 15      | 亩
          2          | 平方米  | 0.003   | 亩
          1          | 千公顷  | 1000    | 公顷
          1          | 千亩    | 1000    | 亩
          5          | 万平方米 | 75     | 亩
          500        | 克      | 0.5     | 千克
          250        | 毫克    | 0.25    | 克
          3          | 斤      | 1.5     | 千克
          80         | 千吨    | 8       | 万吨
          2          | 千米    | 2000    | 米
          150        | 厘米    | 1.5     | 米
          200        | 纳米    | 0.2     | 微米
          2          | 周      | 14      | 天
          500        | 毫秒    | 0.5     | 秒
          2          | 季度    | 6       | 月
          2          | 半年    | 1       | 年
          250        | 毫升    | 0.25    | 升
          2          | 万m³    | 20000   | m³
          1000       | 升/小时 | 24      | m³/天
          30         | 千元    | 3       | 万元
          0.5        | 万人次  | 5000    | 人次
          """)
  void converts(BigDecimal number, String from, BigDecimal expected, String to) {
    BigDecimal converted = Measures.convert(number, from, to);
    assertNotNull(converted);
    assertEquals(0, expected.compareTo(converted), () -> "got " + converted);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          市亩 | 亩
          hm² | 公顷
          HM2 | 公顷
          ha | 公顷
          km² | 平方公里
          ㎢ | 平方公里
          平方千米 | 平方公里
          个月 | 月
          min | 分钟
          分 | 分钟
          分钟/次 | 分钟
          h | 小时
          小时/次 | 小时
          小时每次 | 小时
          小时 / 次 | 小时
          日 | 天
          公斤 | 千克
          KG | 千克
          ㎏ | 千克
          t | 吨
          Ｔ | 吨
          棵 | 株
          万棵 | 万株
          立方米 | m³
          ㎥ | m³
          M3 | m³
          方 | m³
          立方米/天 | m³/天
          立方米／日 | m³/天
          m3/d | m³/天
          吨水/天 | m³/天
          立方米/时 | m³/小时
          m³/h | m³/小时
          L/m²·h | L/(m²·h)
          L/㎡·h | L/(m²·h)
          L/(㎡·h) | L/(m²·h)
          l/m2h | L/(m²·h)
          LMH | L/(m²·h)
          L·m-2·h-1 | L/(m²·h)
          L·m⁻²·h⁻¹ | L/(m²·h)
          ％ | %
          百分之 | %
          摄氏度 | ℃
          °C | ℃
          人 | 名
          位 | 名
          台套 | 台
          台（套） | 台
          ㎡ | 平方米
          平米 | 平方米
          公里 | 千米
          µm | 微米
          星期 | 周
          mL | 毫升
          篇 | 份
          """)
  void knowsSpellings(String spelling, String unit) {
    BigDecimal number = new BigDecimal("7");
    assertEquals(number, Measures.convert(number, spelling, unit));
    assertEquals(number, Measures.convert(number, unit, spelling));
    assertTrue(Measures.name(spelling).isPresent());
  }

  @ParameterizedTest(name = "{0} does not become {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          株 | 亩
          万株 | 万亩
          天 | 年
          天 | 月
          小时 | 月
          个 | 套
          项 | 份
          人次 | 名
          名 | 人次
          % | 倍
          ‰ | %
          m³ | m³/天
          m³/天 | m³
          m³ | 吨
          吨 | m³
          升 | L/(m²·h)
          ℉ | ℃
          畦 | 亩
          kgs | 千克
          """)
  void doesNotConvertWhatIsNoMultiple(String from, String to) {
    assertNull(Measures.convert(BigDecimal.TEN, from, to));
    assertNull(Measures.convert(BigDecimal.TEN, to, from));
  }

  /** Half a set is no count; half of 10,000 plants is one, and of mu there may be any part. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "2.5, 套, true",
    "0.5, 人次, true",
    "2.50, 台（套）, true",
    "-1.5, 项, true",
    "2, 套, false",
    "2.0, 套, false",
    "0, 套, false",
    "-1, 套, false",
    "1e2, 套, false",
    "2.5, 万株, false",
    "0.00005, 万株, true",
    "0.5, 株, true",
    "2.5, 亩, false",
    "2.5, 吨, false",
    "2.5, %, false",
    "2.5, 年, false",
    "2.5, 畦, false",
  })
  void aFractionOfAThingIsNoCount(BigDecimal number, String measure, boolean fraction) {
    assertEquals(fraction, Measures.isFraction(number, measure));
    assertEquals(fraction ? null : number, Measures.convert(number, measure, measure));
  }

  @Test
  void aUnitOutsideTheTableIsItself() {
    assertEquals(BigDecimal.TEN, Measures.convert(BigDecimal.TEN, "畦", "畦"));
    assertEquals(BigDecimal.TEN, Measures.convert(BigDecimal.TEN, " 畦 ", "畦"));
    assertFalse(Measures.name("畦").isPresent());
  }

  @Test
  void whatIsMissingStaysUnknown() {
    assertNull(Measures.convert(null, "亩", "亩"));
    assertNull(Measures.convert(BigDecimal.TEN, null, "亩"));
  }

  /** Of several units its own comes before one it converts into; else the first that fits. */
  @Test
  void takesItsOwnUnitFirst() {
    String[] accepted = {"m³", "m³/天", "m³/小时"};
    assertEquals(BigDecimal.TEN, Measures.convert(BigDecimal.TEN, "立方米", accepted));
    assertEquals(BigDecimal.TEN, Measures.convert(BigDecimal.TEN, "立方米/天", accepted));
    assertEquals(BigDecimal.TEN, Measures.convert(BigDecimal.TEN, "m3/h", accepted));
    assertEquals(
        0, BigDecimal.TEN.compareTo(Measures.convert(new BigDecimal("10000"), "升", accepted)));
    assertNull(Measures.convert(BigDecimal.TEN, "吨/天", accepted));
  }

  /** There and back again nothing is lost, whatever is written before the decimal point. */
  @Property
  void losesNothing(@ForAll @Scale(4) @BigRange(min = "0", max = "1000000") BigDecimal number) {
    String[][] pairs = {{"万亩", "亩"}, {"公顷", "亩"}, {"吨", "千克"}, {"年", "月"}, {"小时", "秒"}};
    for (String[] pair : pairs) {
      BigDecimal there = Measures.convert(number, pair[0], pair[1]);
      assertEquals(0, number.compareTo(Measures.convert(there, pair[1], pair[0])), pair[0]);
    }
  }
}
