package dev.plumbline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits are the usual ones but for those that a host sets. */
class LimitsTest {
  @ParameterizedTest
  @EnumSource
  void eachCanBeSet(Limit limit) {
    Limits set = Limits.USUAL.with(limit, 7);
    for (Limit each : Limit.values()) {
      assertEquals(each == limit ? 7 : each.usual(), set.of(each), each::name);
      assertEquals(each.usual(), Limits.USUAL.of(each), each::name);
    }
    assertEquals(1, Limits.USUAL.with(limit, 1).of(limit));
    assertThrows(IllegalArgumentException.class, () -> Limits.USUAL.with(limit, 0));
    assertEquals(Integer.MAX_VALUE, Limits.USUAL.with(limit, Long.MAX_VALUE).count(limit));
  }
}
