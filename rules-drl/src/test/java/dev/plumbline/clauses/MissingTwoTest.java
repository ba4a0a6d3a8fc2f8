package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One fact is taken from an application to topic 2: exactly the clauses that rest on it are open
 * and name it. The columns: what is removed, its name, clauses, clauses whose scope it decides on.
 * The topic and the categories of targets have tests of their own.
 */
final class MissingTwoTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          startsOn | Application.startsOn | T2.TERM.S |
          endsOn | Application.endsOn | T2.TERM.E |
          requested | Application.requested | T2.FUND.T T2.FUND.M |
          title | Application.title | A2.3 X.2 |
          cooperation | Cooperation | T2.REG T2.FLD X.3 | $COUNTY T2.DOC.4
          cooperation.place | Cooperation.place | T2.REG T2.FLD X.3 | $COUNTY T2.DOC.4
          cooperation.field | Cooperation.field | T2.FLD |
          indicators | Indicator or Application.indicators | T2.KPI.0 \
          | T2.KPI.Q T2.KPI.1 T2.KPI.2 T2.KPI.3
          indicators[亩均增收].value | Indicator[亩均增收].value | T2.KPI.Q |
          indicators[亩均增收].measure | Indicator[亩均增收].measure | T2.KPI.Q |
          indicators[亩均增收].category | Indicator[亩均增收].category | T2.KPI.0 \
          | T2.KPI.Q T2.KPI.2 T2.KPI.3
          recommendation | Recommendation | T2.DOC.1 A1.T2.DOC $COUNTY | $LETTER
          recommendation.form | Recommendation.form | T2.DOC.1 A1.T2.DOC | $LETTER
          recommendation.uploaded | Recommendation.uploaded | T2.DOC.1 |
          recommendation.senderType | Recommendation.senderType | T2.DOC.2 A2.10 |
          recommendation.senderUnder | Recommendation.senderUnder | T2.DOC.2 T2.DOC.3 |
          recommendation.sender | Recommendation.sender | A2.10 A2.11 |
          recommendation.datedOn | Recommendation.datedOn | A2.12 X.7 |
          """)
  void isNamedByWhatRestsOnIt(String path, String fact, String clauses, String scoped) {
    Application application = Edit.remove(EligibleTwo.application(), path);
    Gap.isNamed(application, fact, clauses, scoped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cooperation.place | Cooperation.place | T2.REG T2.FLD X.3 | $COUNTY T2.DOC.4
          recommendation | Recommendation | T2.DOC.1 A1.T2.DOC T2.DOC.4 | $LETTER
          recommendation.senderType | Recommendation.senderType | T2.DOC.4 A2.10 |
          recommendation.senderUnder | Recommendation.senderUnder | T2.DOC.4 |
          """)
  void isNamedByWhatRestsOnItElsewhere(String path, String fact, String clauses, String scoped) {
    Gap.isNamed(Edit.remove(EligibleTwo.elsewhere(), path), fact, clauses, scoped);
  }

  /** No direction is no gap: topic 2 has none. */
  @Test
  void isNotTheDirection() {
    Verdict verdict = Check.formal(EligibleTwo.application());

    assertEquals("S", Check.status(verdict, "T2.SEL"));
    assertEquals(List.of(), Check.with(verdict, "U"));
  }

  /** A contradiction outweighs what is missing beside it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T2.DOC.1 | recommendation.form=附件3; recommendation.uploaded=
          T2.DOC.1 | recommendation.form=; recommendation.uploaded=false
          T2.DOC.2 | recommendation.senderType=区级组织部门; recommendation.senderUnder=
          A2.10 | recommendation.senderType=区级组织部门; recommendation.sender=
          A2.11 | recommendation.sealed=false; recommendation.sealOwner=
          A2.11 | recommendation.sealed=false; recommendation.sender=
          """)
  void doesNotHideAContradiction(String clause, String edits) {
    Boundary.decides(Edit.apply(EligibleTwo.application(), edits), clause, "V");
  }

  /**
   * A word that is not known is no contradiction. In a formal examination a person looks at it, but
   * what is missing beside it is missing all the same.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T2.DOC.2 | R | recommendation.senderType=组织部门
          T2.DOC.2 | V | recommendation.senderType=组织部门; recommendation.senderUnder=
          A2.10 | R | recommendation.senderType=组织部门
          A2.10 | V | recommendation.senderType=组织部门; recommendation.sender=
          """)
  void isNoContradictionWhereAWordIsNotKnown(String clause, String formal, String edits) {
    Application application = Edit.apply(EligibleTwo.application(), edits);
    Boundary.decides(application, clause, "U");
    assertEquals(formal, Check.status(Check.formal(application), clause));
  }

  /** What is ticked only where it applies means no when it is left out, in either mode. */
  @Test
  void meansNoWhereItIsABox() {
    for (Application application :
        List.of(EligibleTwo.application(), EligibleTwo.elsewhere(), EligibleOne.application(1))) {
      Verdict precheck = Check.precheck(application);
      Verdict formal = Check.formal(application);
      assertEquals(Check.statuses(precheck), Check.statuses(formal));
      assertEquals(List.of(), Check.with(formal, "U"));
      assertEquals(List.of(), Check.with(formal, "V"));
    }
  }
}
