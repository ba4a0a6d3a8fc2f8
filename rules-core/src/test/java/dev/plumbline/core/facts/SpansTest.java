package dev.plumbline.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.OtherPostingSpan;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.PostingSpan;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paper says when a posting begins and ends, and which say otherwise. */
class SpansTest {
  /** The posting's day, its month, annex 3's month, of the beginning and of the end. */
  @ParameterizedTest(name = "{0} {1} {2}, {3} {4} {5}")
  @CsvSource({
    // Day, then month, then annex 3.
    "2024-03-15, 2024-03, 2024-03, 2025-06-30, 2025-06, 2025-06, 2024-03-15..2025-06-30, ''",
    ", 2024-03, 2024-03, , 2025-06, 2025-06, 2024-03..2025-06, ''",
    ", , 2024-03, , , 2025-06, 2024-03..2025-06, ''",
    "2024-03-15, , , , , 2025-06, 2024-03-15..2025-06, ''",
    ", , , , , , ?..?, ''",
    ", , 2024-03, , , , 2024-03..?, ''",
    // Another paper says another month; what it does not say, or says alike, is as there.
    "2024-03-15, , 2024-03, 2025-06-30, , 2025-07, 2024-03-15..2025-06-30, 2024-03-15..2025-07",
    "2024-03-15, , 2024-02, 2025-06-30, , , 2024-03-15..2025-06-30, 2024-02..2025-06-30",
    ", 2024-03, 2024-04, , 2025-06, 2025-05, 2024-03..2025-06, 2024-04..2025-05",
    ", 2024-03, 2024-04, , , 2025-05, 2024-03..2025-05, 2024-04..2025-05",
    // The posting's own month beside its day.
    "2024-03-15, 2024-04, , 2025-06-30, 2025-06, , 2024-03-15..2025-06-30, 2024-04..2025-06-30",
    "2024-03-15, , , 2025-06-30, 2025-05, , 2024-03-15..2025-06-30, 2024-03-15..2025-05",
    // Both; once where they say the same.
    "2024-03-15, 2024-04, 2024-02, 2025-06-30, , , 2024-03-15..2025-06-30, "
        + "2024-04..2025-06-30 2024-02..2025-06-30",
    "2024-03-15, 2024-04, 2024-04, 2025-06-30, , , 2024-03-15..2025-06-30, 2024-04..2025-06-30",
  })
  void spans(
      LocalDate startsOn,
      YearMonth startMonth,
      YearMonth from,
      LocalDate endsOn,
      YearMonth endMonth,
      YearMonth to,
      String span,
      String others) {
    Application application =
        Application.builder("a")
            .posting(
                Posting.builder()
                    .startsOn(startsOn)
                    .startMonth(startMonth)
                    .endsOn(endsOn)
                    .endMonth(endMonth)
                    .build())
            .recommendation(Recommendation.builder().postedFrom(from).postedTo(to).build())
            .build();
    FactSet facts = FactSet.of(application, new FactView(Lexicon.EMPTY), Integer.MAX_VALUE);
    assertEquals(List.of(span), facts.of(PostingSpan.class).stream().map(SpansTest::told).toList());
    assertEquals(
        others.isEmpty() ? List.of() : List.of(others.split(" ")),
        facts.of(OtherPostingSpan.class).stream().map(SpansTest::told).toList());
  }

  private static String told(Object fact) {
    if (fact instanceof PostingSpan span) {
      return told(span.earliestStart(), span.latestStart())
          + ".."
          + told(span.earliestEnd(), span.latestEnd());
    }
    OtherPostingSpan span = (OtherPostingSpan) fact;
    return told(span.earliestStart(), span.latestStart())
        + ".."
        + told(span.earliestEnd(), span.latestEnd());
  }

  private static String told(LocalDate earliest, LocalDate latest) {
    if (earliest == null) {
      return latest == null ? "?" : "half known";
    }
    YearMonth month = YearMonth.from(earliest);
    boolean whole = earliest.equals(month.atDay(1)) && latest.equals(month.atEndOfMonth());
    return whole ? month.toString() : earliest.equals(latest) ? earliest.toString() : "odd";
  }

  @Test
  void thereAlwaysIsOne() {
    FactSet facts =
        FactSet.of(
            Application.builder("a").build(), new FactView(Lexicon.EMPTY), Integer.MAX_VALUE);
    assertEquals(List.of(new PostingSpan(null, null, null, null)), facts.of(PostingSpan.class));
    assertEquals(List.of(), facts.of(OtherPostingSpan.class));
  }
}
