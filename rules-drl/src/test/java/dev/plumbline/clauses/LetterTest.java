package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of annex 2, field by field, under topic 1 and topic 2 alike. */
final class LetterTest {
  private static List<Application> applications() {
    return List.of(
        EligibleOne.inEveryScope(1),
        EligibleOne.inEveryScope(4),
        EligibleTwo.inEveryScope(),
        EligibleTwo.elsewhereInEveryScope());
  }

  /** One datum of the letter changes, and exactly what rests on it under both topics. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recommendation.edition=2023 | S→V: A2.0 | Recommendation.edition
          recommendation.edition=2025 | S→V: A2.0 | Recommendation.edition
          recommendation.edition= | S→U: A2.0 |
          recommendation.addressee=上海市人民政府 | S→V: A2.1 | Recommendation.addressee
          recommendation.addressee=苏州市科学技术局 | S→V: A2.1 | Recommendation.addressee
          recommendation.addressee=上海市科委 | |
          recommendation.addressee= | S→U: A2.1 |
          recommendation.applicantName=上海另一研究院 | S→V: A2.2 | Recommendation.applicantName
          recommendation.applicantName= | S→U: A2.2 |
          applicant.name=上海另一研究院 | S→V: A2.2 G.4.3 G.9.5 X.1 X.8 |
          recommendation.projectName=另一个项目 | S→V: A2.3 | Recommendation.projectName
          recommendation.projectName= | S→U: A2.3 |
          title=另一个项目 | S→V: A2.3 X.2 |
          recommendation.callName=上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南 \
          | S→V: A2.4 | Recommendation.callName
          recommendation.callName= | S→U: A2.4 |
          callName= | S→U: H.2 |
          recommendation.groundsKept=false | S→V: A2.5 | Recommendation.groundsKept
          recommendation.groundsKept= | S→U: A2.5 |
          recommendation.prospectsKept=false | S→V: A2.6 | Recommendation.prospectsKept
          recommendation.prospectsKept= | S→U: A2.6 |
          recommendation.closingKept=false | S→V: A2.13 | Recommendation.closingKept
          recommendation.closingKept= | S→U: A2.13 |
          recommendation.contactName= | S→U: A2.7 |
          recommendation.phone= | S→U: A2.8 |
          recommendation.email=shen.yifan | S→V: A2.9 | Recommendation.email
          recommendation.email= | S→U: A2.9 |
          recommendation.sender= | S→U: A2.10 A2.11 |
          recommendation.sender=另一科学技术厅 | S→V: A2.11 \
          | Recommendation.sealOwner or Recommendation.sender
          recommendation.sealed=false | S→V: A2.11 | Recommendation.sealed
          recommendation.sealed= | S→U: A2.11 |
          recommendation.sealOwner=另一科学技术厅 | S→V: A2.11 \
          | Recommendation.sealOwner or Recommendation.sender
          recommendation.sealOwner= | S→U: A2.11 |
          recommendation.datedOn=2023-12-03 | S→V: A2.12 X.7 \
          | Recommendation.datedYear or Recommendation.datedOn
          recommendation.datedOn=2025-01-01 | S→V: A2.12 X.7 \
          | Recommendation.datedYear or Recommendation.datedOn
          recommendation.datedOn=2024-11-05 | S→V: X.7 | Recommendation.datedOn
          recommendation.datedOn=2024-12-04 | S→V: X.7 | Recommendation.datedOn
          recommendation.datedOn= | S→U: A2.12 X.7 |

          # B37: whoever's division it is.
          recommendation.divisionSeal=true | S→R: A2.11 |
          recommendation.divisionSeal=true; recommendation.sealOwner=另一科学技术厅 | S→R: A2.11 |
          recommendation.divisionSeal=true; recommendation.sealOwner= | S→R: A2.11 |
          recommendation.divisionSeal=true; recommendation.sealed=false | S→V: A2.11 |
          recommendation.divisionSeal=true; recommendation.sealed= | S→U: A2.11 |

          # Annex 3 has fields that annex 2 has not.
          recommendation.firstPartner=无此单位; recommendation.leadName=周成安 | |
          recommendation.remarks=无 | |
          """)
  void restsOnItsFields(String edit, String changes, String properties) {
    for (Application application : applications()) {
      Flip.changes(application, edit, changes, properties);
    }
  }

  /** A clause without a row in the table above would go untested. */
  @Test
  void isTestedFieldByField() {
    Set<String> flipped = Flip.flipped(getClass(), "restsOnItsFields", 0);
    flipped.removeIf(clause -> !clause.startsWith("A2.") && !clause.equals("X.7"));

    assertEquals(new TreeSet<>(Check.ids("$LETTER")), flipped);
  }

  /** Both sides of every boundary. The columns: clause, status, and the edit. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A2.0 | S | recommendation.edition=2024
          A2.1 | S | recommendation.addressee=上海市 科学技术委员会
          A2.2 | S | recommendation.applicantName=上海申禾农业科技研究院
          A2.2 | S | recommendation.applicantName=上海申禾 农业科技研究院
          A2.2 | V | recommendation.applicantName=上海申禾农业科技研究所
          A2.4 | S | recommendation.callName=上海市 ２０２４ 年度“科技创新行动计划”国内科技合作领域项目申报指南
          A2.4 | V | recommendation.callName=上海市2024年度“科技创新行动计划”国际科技合作领域项目申报指南
          A2.7 | S | recommendation.contactName=沈
          A2.8 | S | recommendation.phone=0000
          A2.9 | S | recommendation.email=a@b.c
          A2.9 | S | recommendation.email=a.b-c_d@x.y.example
          A2.9 | V | recommendation.email=a@b
          A2.9 | V | recommendation.email=@b.c
          A2.9 | V | recommendation.email=a@.
          A2.9 | V | recommendation.email=a@b.
          A2.9 | V | recommendation.email=a b@c.d
          A2.9 | V | recommendation.email=a@b@c.d
          A2.9 | V | recommendation.email=没有邮箱
          A2.9 | U | recommendation.email=无
          A2.12 | S | recommendation.datedOn=2024-01-01
          A2.12 | S | recommendation.datedOn=2024-12-31
          A2.12 | V | recommendation.datedOn=2023-12-31
          A2.12 | V | recommendation.datedOn=2025-01-01
          X.7 | S | recommendation.datedOn=2024-11-06
          X.7 | S | recommendation.datedOn=2024-12-03
          X.7 | V | recommendation.datedOn=2024-11-05
          X.7 | V | recommendation.datedOn=2024-12-04
          A2.10 | S | recommendation.senderType=科技主管部门
          A2.10 | R | recommendation.senderType=开发区科技管理机构
          A2.10 | V | recommendation.senderType=发展改革部门
          A2.10 | V | recommendation.senderType=前方指挥部
          A2.10 | V | recommendation.senderType=区级组织部门
          A2.10 | U | recommendation.senderType=组织部门
          """)
  void decides(String clause, String status, String edit) {
    for (Application application : applications()) {
      Finding finding = Boundary.decides(Edit.apply(application, edit), clause, status);
      if (status.equals("R")) {
        assertNotNull(finding.note(), clause);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A2.0 | Recommendation.edition | 2023 | 2024 | recommendation.edition=2023
          A2.1 | Recommendation.addressee | 上海市人民政府 | 上海市科学技术委员会 \
          | recommendation.addressee=上海市人民政府
          A2.2 | Recommendation.applicantName | 上海另一研究院 | 上海申禾农业科技研究院 \
          | recommendation.applicantName=上海另一研究院
          A2.4 | Recommendation.callName | 2023 | 2024 \
          | recommendation.callName=上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南
          A2.5 | Recommendation.groundsKept | 否 | 是 | recommendation.groundsKept=false
          A2.10 | Recommendation.senderType | 区级组织部门 | 科技主管部门 \
          | recommendation.senderType=区级组织部门
          A2.11 | Recommendation.sealed | 否 | 是 | recommendation.sealed=false
          A2.12 | Recommendation.datedYear | 2025 | 2024 | recommendation.datedOn=2025-01-01
          X.7 | Recommendation.datedOn | 2024-12-04 | 2024-12-03 | recommendation.datedOn=2024-12-04
          X.7 | Recommendation.datedOn | 2024-11-05 | 2024-11-06 | recommendation.datedOn=2024-11-05
          """)
  void showsWhatItFound(
      String clause, String property, String offered, String demanded, String edit) {
    Application application = Edit.apply(EligibleTwo.application(), edit);
    Boundary.decides(application, clause, "V", property, offered, demanded, null);
  }

  /** The letter is asked about only where it is one, and only under topics 1 and 2. */
  @ParameterizedTest
  @ValueSource(strings = {"recommendation.form=附件3", "recommendation.form=自拟格式", "topic=专题三"})
  void isAskedForByTopicAndForm(String edit) {
    for (Application application : applications()) {
      Verdict verdict = Check.precheck(Edit.apply(application, edit));
      List<String> none = Check.with(verdict, "N");
      assertTrue(none.containsAll(Check.ids("$LETTER")), () -> edit + ": " + none);
    }
  }

  /** Whether the form is missing or not known. */
  @ParameterizedTest
  @ValueSource(strings = {"recommendation.form=", "recommendation.form=自拟"})
  void isOpenWhileItsFormIs(String edit) {
    for (Application application : applications()) {
      Application unknown = Edit.apply(application, edit);
      for (Verdict verdict : List.of(Check.precheck(unknown), Check.formal(unknown))) {
        for (String clause : Check.ids("$LETTER")) {
          assertEquals("U", Check.status(verdict, clause), clause);
          assertEquals(
              List.of("Recommendation.form"),
              Check.missing(Check.finding(verdict, clause)),
              clause);
        }
      }
    }
  }

  /** A form of annex 3 under topic 3 is no letter, even if letters' fields are filled in. */
  @Test
  void isNoPartOfTopicThree() {
    Application application =
        Edit.apply(
            Eligible.application(),
            "recommendation.addressee=上海市人民政府; recommendation.datedOn=2020-01-01");

    assertEquals(
        Check.statuses(Check.precheck(Eligible.application())),
        Check.statuses(Check.precheck(application)));
  }
}
