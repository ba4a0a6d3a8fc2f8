package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When applications can be filed, both ends included, in the time of Asia/Shanghai. A guideline's
 * rules define it once; callers do not give it.
 *
 * @param opensAt the first moment
 * @param closesAt the last moment, which is the deadline of the unit's submit
 */
@Title(value = "申报期", en = "Filing window")
public record FilingWindow(
    @Title(value = "填报起始时间", en = "Opens at") LocalDateTime opensAt,
    @Title(value = "截止时间", en = "Closes at") LocalDateTime closesAt) {
  /** The first day. */
  @Title(value = "填报起始日", en = "Opens on")
  @Derived("opensAt")
  public LocalDate opensOn() {
    return opensAt.toLocalDate();
  }

  /** The last day. */
  @Title(value = "截止日", en = "Closes on")
  @Derived("closesAt")
  public LocalDate closesOn() {
    return closesAt.toLocalDate();
  }
}
