package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a posting lasts, by its days or by months (reading B5). */
class PostingSpanTest {
  private static LocalDate first(String end) {
    return end.length() == 7 ? YearMonth.parse(end).atDay(1) : LocalDate.parse(end);
  }

  private static LocalDate last(String end) {
    return end.length() == 7 ? YearMonth.parse(end).atEndOfMonth() : LocalDate.parse(end);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2024-03-15, 2025-03-14, 12",
    "2024-03-15, 2025-03-13, 11",
    "2024-03-15, 2025-03-15, 12",
    "2024-01-01, 2024-12-31, 12",
    "2024-01-01, 2024-12-30, 11",
    "2024-01-31, 2024-02-29, 1",
    "2024-01-31, 2024-02-28, 0",
    "2023-01-31, 2023-02-28, 1",
    "2024-02-29, 2025-02-28, 12",
    "2024-02-29, 2025-02-27, 11",
    "2023-02-28, 2024-02-27, 12",
    "2024-08-31, 2025-02-28, 6",
    "2024-05-01, 2024-05-01, 0",
    "2024-05-02, 2024-05-01, 0",
    "2023-07-01, 2026-06-30, 36",
    // Only a month at either end: months, both included.
    "2024-03, 2025-02, 12",
    "2024-03, 2025-01, 11",
    "2024-03, 2025-03, 13",
    "2024-03, 2024-03, 1",
    "2023-07, 2026-06, 36",
    "2024-03-15, 2025-02, 12",
    "2024-03-31, 2025-01, 11",
    "2024-03, 2025-02-01, 12",
    "2024-03, 2025-01-31, 11",
    "2024-03, 2024-02, 0",
  })
  void terms(String start, String end, int months) {
    PostingSpan span = new PostingSpan(first(start), last(start), first(end), last(end));
    assertEquals(months, span.termMonths());
    assertEquals(YearMonth.from(first(start)), span.startMonth());
    assertEquals(YearMonth.from(first(end)), span.endMonth());
    OtherPostingSpan other = new OtherPostingSpan(first(start), last(start), first(end), last(end));
    assertEquals(months, other.termMonths());
    assertEquals(span.startMonth(), other.startMonth());
    assertEquals(span.endMonth(), other.endMonth());
  }

  @Test
  void withoutAnEndThereIsNoTerm() {
    LocalDate day = LocalDate.of(2024, 3, 15);
    assertNull(new PostingSpan(day, day, null, null).termMonths());
    assertNull(new PostingSpan(null, null, day, day).termMonths());
    assertNull(new PostingSpan(day, day, null, null).endMonth());
    assertNull(new OtherPostingSpan(null, null, day, day).startMonth());
  }
}
