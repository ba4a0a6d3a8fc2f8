package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two of three categories of targets, each with a number and a unit (reading B29). A target is
 * written as the first character of its category, 技, 经 or 社, 管 or 其 for a category that is known
 * and none of the three, another character for one that is not known, {@code ?} if it has none;
 * followed by {@code -} where its number is missing and {@code ~} where its unit is.
 */
final class CategoriesTest {
  private static final String CLAUSES = "T2.KPI.0 T2.KPI.Q T2.KPI.1 T2.KPI.2 T2.KPI.3";

  /** The columns: letters of at least two, of the numbers, of the three categories; the targets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S S R R N | 技 经
          S S R N R | 技 社
          S S N R R | 经 社
          S S R R R | 技 经 社
          S S R R N | 技 技 经 经
          V N R N N | 技
          V N R N N | 技 技 技
          V N N N R | 社 管 管
          V N N N N | 管 其
          V N R N N | 技 管
          # A target without number or unit counts for its category, and perhaps as measurable.
          S U R R N | 技 经-
          S U R R N | 技 经~
          S U R R N | 技- 经~
          S S R R N | 技 经 经-
          S S R R R | 技 经 社-
          S U R R R | 技 经- 社~
          V N R N N | 技 技-
          V N R N N | 技- 技~
          # A target without a category may be of any.
          U U R U U | 技 ?
          U U U U U | ? ?
          V N U U U | ?
          S S R R U | 技 经 ?
          U U R U U | 技 ?-
          S U R R U | 技 经- ?
          U U R U U | 技 技 ?
          U U U U U | 管 ? ?
          V N U U U | 管 ?
          S S R R R | 技 经 社 ?
          S U R R U | 技- 经~ ?
          """)
  void areCounted(String letters, String targets) {
    Application application = with(targets);

    assertEquals(letters, Check.letters(Check.precheck(application), CLAUSES));
    // What is missing counts as a violation in a closed world, but not where it decides the scope.
    int decided = letters.startsWith("S") ? 3 : 1;
    String closed = letters.substring(0, decided).replace('U', 'V') + letters.substring(decided);
    assertEquals(closed, Check.letters(Check.formal(application), CLAUSES));
  }

  /** The columns: the letters in a pre-check, and in a formal examination; the targets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U U R U U | R U R U U | 技 生
          U U U U U | R U U U U | 生 态
          U U U U R | R U U U R | 社 生 生
          S S R R U | S S R R U | 技 经 生
          # One target is too few, whatever its category.
          V N U U U | V N U U U | 生
          V N U U U | V N U U U | 管 生
          # What else is missing is missing all the same.
          U U R U U | R U R U U | 技 生-
          U U U U U | V U U U U | 生 ?
          """)
  void mayBeAnyWhereTheyAreNotKnown(String precheck, String formal, String targets) {
    Application application = with(targets);

    assertEquals(precheck, Check.letters(Check.precheck(application), CLAUSES));
    assertEquals(formal, Check.letters(Check.formal(application), CLAUSES));
  }

  @Test
  void areMissingWithTheWholeList() {
    Application application = Edit.remove(EligibleTwo.application(), "indicators");

    assertEquals("U U U U U", Check.letters(Check.precheck(application), CLAUSES));
    assertEquals("V U U U U", Check.letters(Check.formal(application), CLAUSES));
  }

  @Test
  void areNoneInAnEmptyList() {
    Application application = Edit.apply(EligibleTwo.application(), "indicators=[]");

    assertEquals("V N N N N", Check.letters(Check.precheck(application), CLAUSES));
    assertEquals("V N N N N", Check.letters(Check.formal(application), CLAUSES));
  }

  @Test
  void areNamedWhereTheyAreMissing() {
    isNamed("技 ?", "T2.KPI.0", "Indicator[第2项].category");
    isNamed("技 ?", "T2.KPI.Q", "Indicator[第2项].category");
    isNamed("技 ?", "T2.KPI.2", "Indicator[第2项].category");
    isNamed("技 经-", "T2.KPI.Q", "Indicator[第2项].value");
    isNamed("技 经~", "T2.KPI.Q", "Indicator[第2项].measure");
  }

  private static void isNamed(String targets, String clause, String missing) {
    Finding finding = Check.finding(Check.precheck(with(targets)), clause);
    assertEquals(List.of(missing), Check.missing(finding), clause);
  }

  @Test
  void areShownWhereTheyAreTooFew() {
    Finding finding = Check.finding(Check.precheck(with("技 技 管")), "T2.KPI.0");
    assertEquals("V", Check.letter(finding.status()));
    assertTrue(
        finding.evidence().stream().anyMatch(e -> e.text().chinese().contains("2")),
        () -> finding.evidence().toString());
  }

  @Test
  void countTheSameInAnyOrder() {
    Application application = with("技 经- ? 生 管");
    List<Indicator> reversed = new ArrayList<>(application.indicators());
    Collections.reverse(reversed);
    Verdict verdict = Check.precheck(Edit.replace(application, "indicators", reversed));

    assertEquals(Check.precheck(application).findings(), verdict.findings());
  }

  private static Application with(String targets) {
    List<Indicator> indicators = new ArrayList<>();
    for (String target : targets.split(" ")) {
      String category =
          switch (target.charAt(0)) {
            case '技' -> "技术效益";
            case '经' -> "经济效益";
            case '社' -> "社会效益";
            case '管' -> "管理效益";
            case '其' -> "其他效益";
            case '?' -> null;
            default -> target.charAt(0) + "类效益";
          };
      indicators.add(
          EligibleTwo.indicator(
              "第" + (indicators.size() + 1) + "项",
              target.contains("-") ? null : "8",
              target.contains("~") ? null : "%",
              category));
    }
    return Edit.replace(EligibleTwo.application(), "indicators", indicators);
  }
}
