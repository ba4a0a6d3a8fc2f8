package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two flower varieties, each of which blooms at least 15 % longer and needs at least 10 % less
 * water and fertiliser (reading B28). A variety is written as its two numbers, one of which may be
 * unknown: {@code 15/10 ?/10}.
 */
final class VarietyTest {
  private static final String TARGETS = "T1.D3.KPI.2 T1.D3.KPI.3 T1.D3.KPI.4";

  /** The columns: the letters of both thresholds, of the first, of the second; the varieties. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S S S | 15/10 15/10
          S S S | 15.0/10.00 20/30
          S S S | 15/10 15/10 15/10
          V V S | 15/10 14.99/10
          V S V | 15/10 15/9.99
          V V V | 15/10 14.99/9.99
          V V V | 15/10
          V V V | 14/9 14/9
          # Enough of each number, but not in one and the same variety.
          V S S | 15/10 15/9 14/10
          V S S | 15/9 15/9 14/10 14/10
          S S S | 15/10 15/9 14/10 16/11
          V V S | 15/10 14/10 14/10
          V S V | 15/10 15/9 15/9
          # What is not known may be enough, unless it cannot be.
          U U S | 15/10 ?/10
          U S U | 15/10 15/?
          U U U | 15/10 ?/?
          V S V | 15/10 15/9 ?/9
          V V S | ?/10 14/10
          U U S | ?/10 ?/10
          S S S | 15/10 15/10 ?/?
          S S S | 15/10 15/10 ?/9
          V U V | 15/10 ?/9
          V V U | 15/10 14/?
          U U U | ?/10 15/? 14/9
          V V V | ?/9
          V V V | ?/?
          """)
  void countsThoseThatMeetBoth(String letters, String varieties) {
    Application application = with(varieties);

    assertEquals(letters, Check.letters(Check.precheck(application), TARGETS));
    // A closed world makes of what is unknown a violation.
    assertEquals(letters.replace('U', 'V'), Check.letters(Check.formal(application), TARGETS));
  }

  @Test
  void areUnknownIfNoneIsGiven() {
    Application application = Edit.remove(EligibleOne.application(3), "Variety");

    Verdict verdict = Check.precheck(application);
    assertEquals("U U U", Check.letters(verdict, TARGETS));
    for (String clause : Check.ids(TARGETS)) {
      List<String> missing = Check.missing(Check.finding(verdict, clause));
      assertEquals(List.of("Variety"), missing, clause);
    }
    assertEquals("V V V", Check.letters(Check.formal(application), TARGETS));
  }

  @Test
  void areNamedWithWhatIsMissing() {
    Verdict verdict = Check.precheck(with("15/10 ?/10"));

    for (String clause : List.of("T1.D3.KPI.2", "T1.D3.KPI.3")) {
      List<String> missing = Check.missing(Check.finding(verdict, clause));
      assertEquals(List.of("Variety[花2].bloomExtension"), missing, clause);
    }
  }

  @Test
  void areCountedInTheEvidence() {
    Verdict verdict = Check.precheck(with("15/10 14/10 14/9"));

    Finding both = Check.finding(verdict, "T1.D3.KPI.2");
    assertEquals("V", Check.letter(both.status()));
    assertFalse(both.evidence().isEmpty());
    assertTrue(
        both.evidence().stream()
            .anyMatch(e -> e.text().chinese().contains("1") && e.text().chinese().contains("2")),
        () -> "evidence: " + both.evidence());
  }

  @Test
  void countTheSameInAnyOrder() {
    Application application = with("15/10 ?/10 14/10 16/9 15/10");
    List<PackFact> reversed = new ArrayList<>(application.packFacts());
    Collections.reverse(reversed);

    assertEquals(
        Check.precheck(application).findings(),
        Check.precheck(Edit.replace(application, "packFacts", reversed)).findings());
  }

  private static Application with(String varieties) {
    List<PackFact> facts = new ArrayList<>();
    for (String variety : varieties.split(" ")) {
      String[] numbers = variety.split("/");
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("name", "花" + (facts.size() + 1));
      if (!numbers[0].equals("?")) {
        properties.put("bloomExtension", new BigDecimal(numbers[0]));
        properties.put("bloomBaseline", "当地主栽品种的花期");
      }
      if (!numbers[1].equals("?")) {
        properties.put("waterFertiliserReduction", new BigDecimal(numbers[1]));
        properties.put("waterFertiliserBaseline", "当地主栽品种的用量");
      }
      facts.add(new PackFact("Variety", properties));
    }
    return Edit.replace(EligibleOne.application(3), "packFacts", facts);
  }
}
