package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of clause each is, and what its violation makes of the conclusion. */
final class WeightTest {
  /** The columns: kind, severity, clauses; {@code #} stands for each of the directions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ELIG | RETURN | T1.SEL T2.SEL T3.SEL T1.D#.0 T1.D#.FUND.M T2.FUND.M
          ELIG | REJECT | T1.D#.REG T1.D#.DOC.2 T2.REG T2.FLD T2.DOC.2 T2.DOC.3 T2.DOC.4
          KPI | RETURN | $KPI# T2.KPI.0 T2.KPI.Q
          TIME | RETURN | T1.D#.TERM.S T1.D#.TERM.E T2.TERM.S T2.TERM.E
          PROC | WARN | T1.D#.FUND.T T2.FUND.T
          DOC | RETURN | T1.D#.DOC.1 T1.D#.DOC.3 T2.DOC.1 A1.T2.DOC \
          A2.1 A2.2 A2.3 A2.4 A2.7 A2.8 A2.11 A2.12
          DOC | WARN | A2.0 A2.5 A2.6 A2.9 A2.13
          DOC | REJECT | A2.10
          JUDG | REVIEW | $JUDGT1D# $JUDG2 T2.KPI.3
          DERIVED | WARN | X.7
          """)
  void isAsTheGuidelineHasIt(Kind kind, Severity severity, String clauses) {
    Verdict verdict = Check.precheck(EligibleTwo.application());
    for (String clause : each(clauses)) {
      Finding finding = Check.finding(verdict, clause);
      assertEquals(kind, finding.kind(), clause);
      assertEquals(severity, finding.severity(), clause);
    }
  }

  private static Set<String> each(String clauses) {
    Set<String> all = new TreeSet<>();
    for (String n : new String[] {"1", "2", "3", "4"}) {
      all.addAll(Check.ids(clauses.replace("#", n)));
    }
    return all;
  }

  /** A clause without a row in the table above would go untested. */
  @Test
  void namesEveryClause() throws NoSuchMethodException {
    String rows =
        WeightTest.class
            .getDeclaredMethod("isAsTheGuidelineHasIt", Kind.class, Severity.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();
    Set<String> named = new TreeSet<>();
    for (String row : rows.split("\n")) {
      named.addAll(each(row.split("\\|")[2]));
    }
    assertEquals(new TreeSet<>(Check.ids("$TOPIC1 $TOPIC2 A1.T2.DOC $LETTER T3.SEL")), named);
  }

  /** The columns: conclusion in both modes, and edits of a judged application to topic 2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ELIGIBLE | requested=0元
          ELIGIBLE | recommendation.edition=2023
          ELIGIBLE | recommendation.groundsKept=false; recommendation.closingKept=false
          ELIGIBLE | recommendation.email=
          ELIGIBLE | recommendation.datedOn=2024-11-05
          NEEDS_REVIEW | cooperation.otherPlaces=贵阳市
          NEEDS_REVIEW | recommendation.divisionSeal=true
          NEEDS_REVIEW | recommendation.senderType=开发区科技管理机构
          CORRECTABLE | direction=方向1
          CORRECTABLE | requested=51万元
          CORRECTABLE | indicators=[]
          CORRECTABLE | recommendation.addressee=上海市人民政府
          CORRECTABLE | recommendation.datedOn=2025-01-02
          INELIGIBLE | cooperation.field=红色旅游
          INELIGIBLE | recommendation.senderUnder=莎车县
          INELIGIBLE | recommendation.senderType=市级组织部门
          """)
  void weighsInTheConclusion(Conclusion conclusion, String edits) {
    Application application = Edit.apply(EligibleTwo.judged(), edits);

    assertEquals(conclusion, Check.precheck(application).conclusion());
    assertEquals(conclusion, Check.formal(application).conclusion());
  }
}
