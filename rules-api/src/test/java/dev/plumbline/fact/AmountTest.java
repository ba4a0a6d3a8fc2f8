package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "15万元 | 150000 | 15万元",
        "150000元 | 150000 | 15万元",
        "150,000元 | 150000 | 15万元",
        "１５万元 | 150000 | 15万元",
        "１５０，０００元 | 150000 | 15万元",
        " 15 万元 | 150000 | 15万元",
        "15.50万元 | 155000 | 15.5万元",
        "0.5万元 | 5000 | 5000元",
        "0元 | 0 | 0元",
        "0万元 | 0 | 0元",
        "0.01元 | 0.01 | 0.01元",
        "12345.67元 | 12345.67 | 12345.67元",
        "10001元 | 10001 | 1.0001万元",
        "9999元 | 9999 | 9999元",
        "10000元 | 10000 | 1万元",
        "1,234,567万元 | 12345670000 | 1234567万元",
        "15万 | 150000 | 15万元",
        "１５ 万 | 150000 | 15万元",
        "￥150000 | 150000 | 15万元",
        "¥ 150,000.00 | 150000 | 15万元",
        "人民币15万元 | 150000 | 15万元",
      })
  void reads(String text, BigDecimal yuan, String printed) {
    Amount amount = Amount.of(text);
    assertEquals(0, yuan.compareTo(amount.yuan()));
    assertEquals(printed, amount.toString());
    assertEquals(amount, Amount.of(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "15",
        "万元",
        "15美元",
        "$150000",
        "万",
        "￥",
        "￥-15",
        "15 000 000,00元",
        "1,5万元",
        "150,00元",
        "1.2345678元",
        "15万元整",
        "1e5元",
        "十五万元",
        "+15万元",
        "1234567890123456元",
        "0x10元"
      })
  void refusesWhatIsNoAmount(String text) {
    String message =
        assertThrows(InputException.class, () -> Amount.of(text))
            .problems()
            .get(0)
            .text()
            .chinese();
    assertEquals("金额须写成数字加单位，如「15万元」或「150000元」", message);
  }

  @Test
  void isNeverNegative() {
    assertThrows(InputException.class, () -> Amount.of("-1元"));
    assertThrows(InputException.class, () -> Amount.of("－1万元"));
    assertThrows(InputException.class, () -> Amount.ofYuan(-1));
    assertThrows(NullPointerException.class, () -> Amount.of(null));
    assertThrows(NullPointerException.class, () -> new Amount(null));
  }

  @Test
  void comparesByValue() {
    assertEquals(Amount.of("500000元"), Amount.of("50万元"));
    assertEquals(Amount.of("500000元").hashCode(), Amount.of("50.0万元").hashCode());
    assertEquals(new Amount(new BigDecimal("0.00")), Amount.ofYuan(0));
    assertEquals(new Amount(new BigDecimal("1E+5")), Amount.ofYuan(100_000));
    assertNotEquals(Amount.ofYuan(1), Amount.of("1万元"));
    assertTrue(Amount.ofYuan(1).compareTo(Amount.of("1万元")) < 0);
    assertEquals(0, new BigDecimal("1.5").compareTo(Amount.ofYuan(15_000).wanYuan()));
  }

  @Property
  void printsWhatItReads(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long fen) {
    Amount amount = new Amount(BigDecimal.valueOf(fen, 2));
    assertEquals(amount, Amount.of(amount.toString()));
    assertEquals(amount, Amount.ofWanYuan(amount.wanYuan()));
  }
}
