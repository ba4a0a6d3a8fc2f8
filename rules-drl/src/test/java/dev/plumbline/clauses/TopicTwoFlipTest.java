package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One datum changes in an application to topic 2, and with it exactly the clauses that rest on it.
 * The application is judged.
 */
final class TopicTwoFlipTest {
  /** The columns: an edit, what changes, and the property in evidence of what is violated. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # No topic that is known: any may be meant.
          topic=专题九 | S→U: T2.SEL S.8 $T2 $JUDG2 $COUNTY $LETTER; \
          N→U: T1.SEL $DIRECTIONS T3.SEL $T3 $JUDG3 X.10 |
          filing.topic=专题一 | S→V: S.8 | Filing.topic
          filing.topic=专题九 | S→U: S.8 |
          direction=方向1 | S→V: T2.SEL |
          startsOn=2024-12-02 | S→V: T2.TERM.S | Application.startsOn
          endsOn=2025-11-30 | S→V: T2.TERM.E | Application.endsOn
          requested=0元 | S→V: T2.FUND.T | Application.requested
          requested=500000.01元 | S→V: T2.FUND.M | Application.requested
          title=另一个项目 | S→V: A2.3 X.2 | Recommendation.projectName or Contract.projectName

          cooperation.place=贵阳市 | S→V: T2.REG T2.FLD X.3; S→N: $COUNTY; N→V: T2.DOC.4 \
          | Cooperation.place or Cooperation.fields or Partner.place or Recommendation.senderUnder
          cooperation.place=疏附县 | S→V: X.3; S→N: $COUNTY; N→V: T2.DOC.4 \
          | Partner.place or Recommendation.senderUnder
          cooperation.place=莎车县 | S→V: T2.DOC.3 X.3 | Partner.place or Cooperation.place
          cooperation.field=红色旅游 | S→V: T2.FLD | Cooperation.fields
          cooperation.field=高原医药 | S→V: T2.FLD | Cooperation.fields
          cooperation.fieldInOwnWords=true | |
          cooperation.otherPlaces=贵阳市 | S→R: T2.REG |

          indicators[亩均增收].category=技术效益 | S→V: T2.KPI.0; S→N: T2.KPI.Q T2.KPI.2 |
          indicators[亩均增收].category=社会效益 | S→N: T2.KPI.2; N→R: T2.KPI.3 |
          indicators[亩均增收].category=管理效益 | S→V: T2.KPI.0; S→N: T2.KPI.Q T2.KPI.2 |
          indicators[亩均增收].category=生态效益 \
          | S→U: T2.KPI.0 T2.KPI.Q T2.KPI.2; N→U: T2.KPI.3 |
          indicators[亩均增收].category= | S→U: T2.KPI.0 T2.KPI.Q T2.KPI.2; N→U: T2.KPI.3 |
          indicators[亩均增收].value= | S→U: T2.KPI.Q |
          indicators[亩均增收].measure= | S→U: T2.KPI.Q |
          indicators[亩均增收]= | S→V: T2.KPI.0; S→N: T2.KPI.Q T2.KPI.2 |
          indicators[采后损耗降低]= | S→V: T2.KPI.0; S→N: T2.KPI.Q T2.KPI.1 |
          indicators=[] | S→V: T2.KPI.0; S→N: T2.KPI.Q T2.KPI.1 T2.KPI.2 |
          indicators= | S→U: T2.KPI.0 T2.KPI.Q T2.KPI.1 T2.KPI.2; N→U: T2.KPI.3 |

          recommendation= | S→U: T2.DOC.1 A1.T2.DOC $COUNTY $LETTER |
          recommendation.uploaded=false | S→V: T2.DOC.1 | Recommendation.uploaded
          recommendation.form=附件3 | S→V: T2.DOC.1 A1.T2.DOC; S→N: $LETTER | Recommendation.form
          recommendation.senderType=市级组织部门 | S→V: T2.DOC.2 A2.10 | Recommendation.senderType
          recommendation.senderType=开发区科技管理机构 | S→R: T2.DOC.2 T2.DOC.3 A2.10 |
          recommendation.senderUnder=莎车县 | S→V: T2.DOC.3 \
          | Cooperation.place or Recommendation.senderUnder
          recommendation.senderUnder=喀什地区 | |
          recommendation.senderUnder=新疆维吾尔自治区 | |

          judgements[T2.OBJ.1].met=false | S→V: T2.OBJ.1 |
          judgements[T2.OBJ.2].met=false | S→V: T2.OBJ.2 |
          judgements[T2.KPI.1].met=false | S→V: T2.KPI.1 |
          judgements[T2.KPI.2].met=false | S→V: T2.KPI.2 |
          judgements[T2.KPI.2]= | S→R: T2.KPI.2 |
          """)
  void changesOnlyWhatRestsOnIt(String edit, String changes, String properties) {
    Flip.changes(EligibleTwo.judged(), edit, changes, properties);
  }

  /** Outside the counterpart areas. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cooperation.place=贵阳市 | S→V: T2.REG T2.FLD X.3; S→R: T2.DOC.4 \
          | Cooperation.place or Cooperation.fields or Partner.place
          cooperation.place=西宁市 | S→V: X.3; S→R: T2.DOC.4 | Partner.place
          cooperation.place=三亚市 | S→V: T2.FLD X.3; S→R: T2.DOC.4 \
          | Cooperation.fields or Partner.place
          cooperation.place=包头市 | S→V: X.3 | Partner.place
          cooperation.place=三明市 \
          | S→V: T2.FLD X.3; S→N: T2.DOC.4; N→S: T2.DOC.2; N→R: T2.DOC.3 |
          cooperation.field=热带特色农业 | S→V: T2.FLD | Cooperation.fields
          cooperation.field=绿色能源 | |
          recommendation= | S→U: T2.DOC.1 A1.T2.DOC T2.DOC.4 $LETTER |
          recommendation.senderType=市级组织部门 | S→V: T2.DOC.4 A2.10 | Recommendation.senderType
          recommendation.senderType=开发区科技管理机构 | S→V: T2.DOC.4; S→R: A2.10 \
          | Recommendation.senderType
          recommendation.senderUnder=呼和浩特市 | S→V: T2.DOC.4 | Recommendation.senderUnder
          recommendation.senderUnder=赛罕区 | S→V: T2.DOC.4 | Recommendation.senderUnder
          recommendation.senderUnder=海南省 | S→R: T2.DOC.4 |
          """)
  void changesOnlyWhatRestsOnItElsewhere(String edit, String changes, String properties) {
    Flip.changes(EligibleTwo.elsewhereJudged(), edit, changes, properties);
  }

  /** A clause without a row in the tables above would go untested. */
  @Test
  void flipsEveryClause() {
    Set<String> flipped = Flip.flipped(getClass(), "changesOnlyWhatRestsOnIt", 0);
    flipped.addAll(Flip.flipped(getClass(), "changesOnlyWhatRestsOnItElsewhere", 0));
    flipped.removeIf(clause -> !clause.matches("T2\\..*|A1\\.T2\\..*"));

    assertEquals(new TreeSet<>(Check.ids("$TOPIC2")), flipped);
  }
}
