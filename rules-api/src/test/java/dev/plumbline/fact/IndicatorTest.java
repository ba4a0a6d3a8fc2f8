package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.InputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Targets in the unit a rule asks for, and ranges the right way round. */
class IndicatorTest {
  @Test
  void isReadInTheUnitAsked() {
    Indicator area = number("1333", "公顷").build();
    assertEquals(0, new BigDecimal("19995").compareTo(area.valueIn("亩")));
    assertEquals(new BigDecimal("1333"), area.valueIn("公顷"));
    assertEquals(new BigDecimal("1333"), area.valueIn("亩", "公顷"));
    assertNull(area.valueIn("株"));
    assertNull(area.valueIn());
  }

  @Test
  void isUnknownWithoutNumberOrUnit() {
    assertNull(number("1333", null).build().valueIn("亩"));
    assertNull(number("1333", "  ").build().valueIn("亩"));
    assertNull(number(null, "亩").build().valueIn("亩"));
    assertNull(Indicator.builder().name("甲").build().valueIn("亩"));
  }

  @Test
  void readsBothEndsOfARange() {
    Indicator range = range("20", "60").measure("摄氏度").build();
    assertEquals(new BigDecimal("20"), range.lowerIn("℃"));
    assertEquals(new BigDecimal("60"), range.upperIn("℃"));
    assertNull(range.valueIn("℃"));
    assertNull(range.lowerIn("天"));
    assertNull(range.upperIn("天"));
    Indicator minutes = range("30", "90").measure("分钟").build();
    assertEquals(0, new BigDecimal("0.5").compareTo(minutes.lowerIn("小时")));
    assertEquals(0, new BigDecimal("1.5").compareTo(minutes.upperIn("小时")));
    assertNull(range("20", "60").build().lowerIn("℃"));
  }

  @Test
  void refusesARangeUpsideDown() {
    String message =
        assertThrows(InputException.class, () -> range("13", "2").build())
            .problems()
            .get(0)
            .text()
            .chinese();
    assertEquals("范围下限不能大于上限：13、2", message);
    assertThrows(InputException.class, () -> range("2.01", "2").build());
    assertEquals(new BigDecimal("2.0"), range("2", "2.0").build().upper());
    assertEquals(new BigDecimal("-5"), range("-5", "2").build().lower());
    assertNull(Indicator.builder().lower(BigDecimal.TEN).build().upper());
    assertNull(Indicator.builder().upper(BigDecimal.ONE).build().lower());
  }

  private static Indicator.Builder number(String value, String measure) {
    return Indicator.builder()
        .name("甲")
        .value(value == null ? null : new BigDecimal(value))
        .measure(measure);
  }

  private static Indicator.Builder range(String lower, String upper) {
    return Indicator.builder().name("甲").lower(new BigDecimal(lower)).upper(new BigDecimal(upper));
  }
}
