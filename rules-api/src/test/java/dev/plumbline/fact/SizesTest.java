package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.InputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and texts of builders are of sensible sizes, as those of JSON are. */
class SizesTest {
  private static final List<Function<BigDecimal, Object>> TAKING =
      List.of(
          number -> Indicator.builder().value(number).build(),
          number -> Indicator.builder().lower(number).build(),
          number -> Indicator.builder().upper(number).build(),
          number -> new PackFact("甲", Map.of("值", number)),
          Amount::new,
          Amount::ofWanYuan);

  @ParameterizedTest
  @ValueSource(
      strings = {"1E-100000000", "1E+100000000", "123E-2147483647", "9E+2147483640", "1E+40"})
  void noNumberThatIsShortAndHuge(String written) {
    for (Function<BigDecimal, Object> taking : TAKING) {
      assertThrows(InputException.class, () -> taking.apply(new BigDecimal(written)), written);
    }
  }

  @Test
  void noNumberThatIsLong() {
    BigDecimal ones = new BigDecimal(BigInteger.ONE.shiftLeft(50_000_000), 100);
    for (Function<BigDecimal, Object> taking : TAKING) {
      assertThrows(InputException.class, () -> taking.apply(ones));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999999999", "0.000000000000000001", "0", "0E+7", "1E+17"})
  void numbersThatPeopleWriteAreTaken(String written) {
    BigDecimal number = new BigDecimal(written);
    TAKING.forEach(taking -> taking.apply(number));
    assertEquals(0, number.compareTo(Indicator.builder().value(number).build().value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000000000", "0.0000000000000000001"})
  void oneDigitMoreIsNot(String written) {
    BigDecimal number = new BigDecimal(written);
    assertThrows(InputException.class, () -> Indicator.builder().value(number).build());
  }

  @Test
  void textsAreNoLongerThanInJson() {
    String longest = "字".repeat(1_000_000);
    assertEquals(longest, Indicator.builder().name(longest).build().name());
    assertThrows(InputException.class, () -> Indicator.builder().name(longest + "字").build());
    assertThrows(InputException.class, () -> new PackFact("甲", Map.of("名", longest + "字")));
  }
}
