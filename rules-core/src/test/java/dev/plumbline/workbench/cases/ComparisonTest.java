package dev.plumbline.workbench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Bilingual;
import dev.plumbline.Status;
import dev.plumbline.core.cases.Expected;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  /** As where none of the applications of a call could be judged. */
  @Test
  void whereNothingWasFoundThatIsTold() {
    Expected expected = new Expected("C.1", Status.VIOLATED, List.of(), List.of(), null, null, 3);
    assertEquals(
        new Bilingual("没有结果", "no finding"), Comparison.of(expected, null).get(0).actual());
  }

  @Test
  void monthsAreTriedFromTheNextOne() {
    assertEquals("相差1个月", Scale.of(YearMonth.class).near().chinese());
  }
}
