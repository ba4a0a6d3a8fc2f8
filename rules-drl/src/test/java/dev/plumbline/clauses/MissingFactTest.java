package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One fact is taken away: exactly the clauses that rest on it are undetermined and name it; in a
 * formal examination they are violated and still name it. Where it decides on a clause's scope, the
 * clause is undetermined either way. The application is in every scope.
 */
final class MissingFactTest {
  /** The columns: what is removed, its name, clauses, and clauses whose scope it decides on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          callName | Application.callName | H.2 |
          startsOn | Application.startsOn | T3.TERM.S |
          endsOn | Application.endsOn | T3.TERM.E |
          requested | Application.requested | T3.FUND.T T3.FUND.M |
          title | Application.title | A3.3 X.2 |

          cooperation | Cooperation | T3.REG A1.CP.0 A1.T3.R X.3 X.10 |
          cooperation.place | Cooperation.place | T3.REG A1.CP.0 A1.T3.R X.3 X.10 |
          indicators[培养人次] | Indicator[培养人次] | T3.KPI.1 T3.KPI.2 T3.KPI.3 T3.KPI.4 |
          indicators[培养人次].value | Indicator[培养人次].value | T3.KPI.1 |
          indicators[培养人次].measure | Indicator[培养人次].measure | T3.KPI.1 |
          indicators[培养人次].startsOn | Indicator[培养人次].startsOn | | T3.KPI.2
          indicators[培养人次].endsOn | Indicator[培养人次].endsOn | | T3.KPI.2
          indicators[培养人次].place | Indicator[培养人次].place | | T3.KPI.3
          indicators[培养人次].category | Indicator[培养人次].category | | T3.KPI.4
          indicators[技术需求] | Indicator[技术需求] | T3.KPI.5 |
          indicators[技术需求].value | Indicator[技术需求].value | T3.KPI.5 |
          indicators[技术需求].measure | Indicator[技术需求].measure | T3.KPI.5 |
          indicators[建议报告] | Indicator[建议报告] | T3.KPI.7 |
          indicators[建议报告].value | Indicator[建议报告].value | T3.KPI.7 |
          indicators[建议报告].measure | Indicator[建议报告].measure | T3.KPI.7 |
          indicators[建议报告覆盖的技术需求] | Indicator[建议报告覆盖的技术需求] | | T3.KPI.7
          indicators[建议报告覆盖的技术需求].value \
          | Indicator[建议报告覆盖的技术需求].value | | T3.KPI.7
          indicators[建议报告覆盖的技术需求].measure \
          | Indicator[建议报告覆盖的技术需求].measure | | T3.KPI.7

          posting | Posting | T3.LEAD.1 T3.LEAD.2 T3.LEAD.3 T3.LEAD.5 A3.6 X.10 |
          posting.dispatchedBy | Posting.dispatchedBy | | T3.LEAD.1
          posting.place | Posting.place | T3.LEAD.2 A3.6 X.10 |
          posting.state | Posting.state | | T3.LEAD.3
          posting.personType | Posting.personType | | T3.LEAD.5

          recommendation | Recommendation | T3.DOC.1 T3.DOC.2 A1.T3.DOC | $A3
          recommendation.form | Recommendation.form | T3.DOC.1 A1.T3.DOC | $A3
          recommendation.uploaded | Recommendation.uploaded | T3.DOC.1 |
          recommendation.senderType | Recommendation.senderType | T3.DOC.2 |
          recommendation.senderUnder | Recommendation.senderUnder | T3.DOC.2 |
          recommendation.edition | Recommendation.edition | A3.0 |
          recommendation.sender | Recommendation.sender | A3.1 A3.2 |
          recommendation.sealed | Recommendation.sealed | A3.2 |
          recommendation.sealOwner | Recommendation.sealOwner | A3.2 |
          recommendation.projectName | Recommendation.projectName | A3.3 |
          recommendation.firstPartner | Recommendation.firstPartner | A3.4 |
          recommendation.leadName | Recommendation.leadName | A3.5 |
          recommendation.postingPlace | Recommendation.postingPlace | A3.6 |
          recommendation.shanghaiPost | Recommendation.shanghaiPost | A3.7 |
          recommendation.localPost | Recommendation.localPost | A3.8 |
          recommendation.postedFrom | Recommendation.postedFrom | A3.9 A3.10 |
          recommendation.postedTo | Recommendation.postedTo | A3.10 |
          recommendation.background | Recommendation.background | A3.11 A3.12 |
          recommendation.foundation | Recommendation.foundation | A3.11 A3.13 |
          recommendation.outcome | Recommendation.outcome | A3.11 A3.14 |
          lead | Lead | G.7.2 A3.5 |
          lead.name | Lead.name | A3.5 |
          lead.ongoing | Lead.ongoing | G.7.2 |

          applicant | Applicant | G.1.1 G.1.2 G.4.3 G.9.1 G.9.5 X.1 X.8 |
          applicant.name | Applicant.name | G.4.3 G.9.1 G.9.5 X.1 X.8 |
          applicant.registeredAt | Applicant.registeredAt | G.1.1 |
          applicant.legalForm | Applicant.legalForm | G.1.2 |
          priorFunding | PriorFunding | | G.2.1 G.2.2
          priorFunding.onFundedWork | PriorFunding.onFundedWork | | G.2.1 G.2.2
          priorFunding.difference | PriorFunding.difference | G.2.1 |
          priorFunding.inheritance | PriorFunding.inheritance | G.2.2 |
          declarations[遵守科研诚信管理要求] | Declaration[遵守科研诚信管理要求] | G.3.1 |
          declarations[遵守科研诚信管理要求].made | Declaration[遵守科研诚信管理要求].made | G.3.1 |
          declarations[遵守科研诚信管理要求].unsigned \
          | Declaration[遵守科研诚信管理要求].unsigned | G.3.1 |
          declarations[所提交材料真实] | Declaration[所提交材料真实] | G.3.2 |
          declarations[所提交材料真实].made | Declaration[所提交材料真实].made | G.3.2 |
          audits[申请资格] | Audit[申请资格] | G.3.3 |
          audits[申请资格].passed | Audit[申请资格].passed | G.3.3 |
          audits[材料真实性] | Audit[材料真实性] | G.3.4 |
          audits[材料真实性].passed | Audit[材料真实性].passed | G.3.4 |
          audits[材料完整性] | Audit[材料完整性] | G.3.5 |
          audits[材料完整性].passed | Audit[材料完整性].passed | G.3.5 |
          declarations[不含涉密内容] | Declaration[不含涉密内容] | G.3.6 |
          declarations[不含涉密内容].made | Declaration[不含涉密内容].made | G.3.6 |
          avoidance.experts | AvoidedExpert or AvoidanceRequest.experts | G.4.4 G.4.5 |
          avoidance.experts[0].name | AvoidedExpert.name | G.4.4 |
          avoidance.experts[0].reason | AvoidedExpert.reason | G.4.5 |
          documents[回避专家公函] | Document[回避专家公函] | G.4.2 G.4.3 |
          documents[回避专家公函].batch | Document[回避专家公函].batch | G.4.2 |
          documents[回避专家公函].sender | Document[回避专家公函].sender | G.4.3 |
          documents[回避专家公函].sealed | Document[回避专家公函].sealed | G.4.3 |
          documents[可行性方案] | Document[可行性方案] | G.4.2 G.4.6 X.12 |
          documents[可行性方案].batch | Document[可行性方案].batch | G.4.2 |
          documents[可行性方案].uploaded | Document[可行性方案].uploaded | G.4.6 X.12 |
          declarations[遵守科技伦理准则] | Declaration[遵守科技伦理准则] | G.5.1 |
          declarations[遵守科技伦理准则].made | Declaration[遵守科技伦理准则].made | G.5.1 |
          declarations[遵守科技伦理准则].unsigned | Declaration[遵守科技伦理准则].unsigned | G.5.1 |
          ethics | Ethics | G.5.2 |
          ethics.riskAssessed | Ethics.riskAssessed | G.5.2 |
          ethics.reviewed | Ethics.reviewed | G.5.3 |
          documents[科技伦理审查批准材料] | Document[科技伦理审查批准材料] | G.5.4 |
          documents[科技伦理审查批准材料].uploaded | Document[科技伦理审查批准材料].uploaded | G.5.4 |
          declarations[遵守人类遗传资源管理法规] | Declaration[遵守人类遗传资源管理法规] | G.6.1 |
          declarations[遵守人类遗传资源管理法规].made \
          | Declaration[遵守人类遗传资源管理法规].made | G.6.1 |
          declarations[遵守病原微生物实验室生物安全管理规定] \
          | Declaration[遵守病原微生物实验室生物安全管理规定] | G.6.2 |
          declarations[遵守病原微生物实验室生物安全管理规定].made \
          | Declaration[遵守病原微生物实验室生物安全管理规定].made | G.6.2 |
          declarations[经费预算真实] | Declaration[经费预算真实] | G.8.1 |
          declarations[经费预算真实].made | Declaration[经费预算真实].made | G.8.1 |

          partners | Partner or Application.partners | G.9.1 G.9.5 A3.4 X.3 |
          partners[0].name | Partner.name | G.9.1 G.9.5 A3.4 |
          partners[0].place | Partner.place | X.3 |
          contract | Contract | G.9.2 G.9.3 G.9.5 G.9.6 X.1 X.2 X.8 |
          contract.signedOn | Contract.signedOn | G.9.2 G.9.3 |
          contract.type | Contract.type | G.9.5 |
          contract.parties | Contract.parties | G.9.5 X.1 |
          contract.registrar | Contract.registrar | G.9.6 |
          contract.registrationNo | Contract.registrationNo | G.9.6 |
          contract.projectName | Contract.projectName | X.2 |
          contract.registeredOn | Contract.registeredOn | | G.9.6
          contract.provider | Contract.provider | X.8 |
          documents[技术合同] | Document[技术合同] | G.9.7 |
          documents[技术合同].uploaded | Document[技术合同].uploaded | G.9.7 |
          documents[技术合同认定登记证明] | Document[技术合同认定登记证明] | G.9.8 |
          documents[技术合同认定登记证明].uploaded | Document[技术合同认定登记证明].uploaded | G.9.8 |
          budget | Budget | X.9 |
          budget.total | Budget.total | X.9 |
          budget.items | Budget.items | X.9 |

          filing | Filing | S.1 S.6 S.8 S.11 S.12 S.13 |
          filing.channel | Filing.channel | S.1 |
          filing.login | Filing.login | S.6 |
          filing.topic | Filing.topic | S.8 |
          filing.createdAt | Filing.createdAt | S.11 |
          filing.unitSubmittedAt | Filing.unitSubmittedAt | S.12 S.13 |
          filing.unitAuditedAt | Filing.unitAuditedAt | S.13 |
          """)
  void isNamedByWhatRestsOnIt(String path, String fact, String clauses, String scoped) {
    Gap.isNamed(Edit.remove(Eligible.inEveryScope(), path), fact, clauses, scoped);
  }

  /** When the posting begins and ends, two papers say; what neither says is the posting's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postedFrom | posting.startsOn | Posting.startsOn | T3.LEAD.3 T3.LEAD.4 A3.9 A3.10
          postedTo | posting.endsOn | Posting.endsOn | T3.LEAD.3 T3.LEAD.4 T3.LEAD.6 A3.10
          postedTo | posting | Posting \
          | T3.LEAD.1 T3.LEAD.2 T3.LEAD.3 T3.LEAD.4 T3.LEAD.5 T3.LEAD.6 A3.6 A3.10 X.10
          """)
  void isNamedWhereNoPaperSays(String month, String path, String fact, String clauses) {
    Application application = Edit.remove(Eligible.inEveryScope(), "recommendation." + month);
    String names = fact + " or Recommendation." + month;
    Gap.isNamed(Edit.remove(application, path), names, clauses, null);
  }

  @Test
  void isTitledAndPlaced() {
    Application application = Edit.remove(Eligible.application(), "recommendation.sealed");
    Finding finding = Check.finding(Check.precheck(application), "A3.2");

    assertEquals("推荐材料已盖章", finding.missing().get(0).title().chinese());
    assertEquals("Sealed", finding.missing().get(0).title().english());
    assertEquals("推荐材料", finding.missing().get(0).paper().chinese());
    assertEquals("/recommendation/sealed", finding.missing().get(0).pointer());
  }

  /** Without a list of targets each clause misses its own. */
  @Test
  void isNamedByKeyWhereTheWholeListIsMissing() {
    Verdict verdict = Check.precheck(Edit.remove(Eligible.application(), "indicators"));

    assertEquals(
        List.of("T3.KPI.1", "T3.KPI.2", "T3.KPI.3", "T3.KPI.4", "T3.KPI.5", "T3.KPI.7"),
        Check.with(verdict, "U"));
    assertEquals(List.of("Indicator[培养人次]"), Check.missing(Check.finding(verdict, "T3.KPI.1")));
    assertEquals(List.of("Indicator[技术需求]"), Check.missing(Check.finding(verdict, "T3.KPI.5")));
    assertEquals(
        List.of("Indicator[建议报告]", "Indicator[建议报告覆盖的技术需求]"),
        Check.missing(Check.finding(verdict, "T3.KPI.7")));
  }

  @Test
  void isNamedOfEachPartOfTheSummary() {
    Application application =
        Edit.apply(Eligible.application(), "recommendation.foundation=; recommendation.outcome=");
    Verdict verdict = Check.precheck(application);

    assertEquals(List.of("A3.11", "A3.13", "A3.14"), Check.with(verdict, "U"));
    assertEquals(
        List.of("Recommendation.foundation"), Check.missing(Check.finding(verdict, "A3.13")));
    assertEquals(List.of("Recommendation.outcome"), Check.missing(Check.finding(verdict, "A3.14")));
    assertTrue(
        Check.missing(Check.finding(verdict, "A3.11")).contains("Recommendation.foundation"));
  }

  /** A formal examination of a draft: the day of applying is missing too. */
  @Test
  void isTheDayOfApplyingInAFormalExamination() {
    Verdict verdict = Check.formal(Eligible.draft());

    for (String clause : List.of("T3.LEAD.3", "T3.LEAD.6")) {
      Finding finding = Check.finding(verdict, clause);
      assertEquals("V", Check.letter(finding.status()), clause);
      assertEquals(1, finding.missing().size(), clause);
      assertEquals("FilingDay", finding.missing().get(0).fact(), clause);
    }
    assertEquals("V", Check.status(verdict, "S.12"));
    assertEquals("V", Check.status(verdict, "S.13"));
  }

  /** A contradiction outweighs what is missing beside it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.KPI.2 | indicators[培养人次].startsOn=2024-11-30; indicators[培养人次].endsOn=
          T3.KPI.2 | indicators[培养人次].startsOn=; indicators[培养人次].endsOn=2025-12-01
          T3.KPI.7 | indicators[建议报告].value=0; indicators[技术需求]=
          T3.KPI.7 | indicators[建议报告]=; indicators[建议报告覆盖的技术需求].value=1
          T3.LEAD.3 | posting.state=已召回; posting.startsOn=; posting.endsOn=
          T3.LEAD.3 | posting.state=; posting.endsOn=2024-11-27
          T3.LEAD.3 | posting.state=已召回; filing.unitSubmittedAt=
          T3.DOC.1 | recommendation.form=; recommendation.uploaded=false
          T3.DOC.1 | recommendation.form=附件2; recommendation.uploaded=
          T3.DOC.2 | recommendation.senderType=科技主管部门; recommendation.senderUnder=
          T3.DOC.2 | recommendation.senderType=; recommendation.senderUnder=江苏省
          G.3.1 | declarations[遵守科研诚信管理要求].made=; declarations[遵守科研诚信管理要求].unsigned=1
          G.4.3 | documents[回避专家公函].sender=; documents[回避专家公函].sealed=false
          G.4.3 | applicant.name=; documents[回避专家公函].sealed=false
          G.9.1 | partners=[]; applicant.name=
          G.9.5 | contract.type=框架协议; contract.parties=
          G.9.5 | contract.type=框架协议; partners=
          G.9.6 | contract.registrar=苏州市技术市场管理办公室; contract.registrationNo=
          A3.2 | recommendation.sealed=false; recommendation.sealOwner=
          G.9.6 | contract.signedOn=; contract.registeredOn=2024-12-04
          """)
  void doesNotHideAContradiction(String clause, String edits) {
    Verdict verdict = Check.precheck(Edit.apply(Eligible.inEveryScope(), edits));

    Finding finding = Check.finding(verdict, clause);
    assertEquals("V", Check.letter(finding.status()), finding::toString);
    assertTrue(!finding.evidence().isEmpty(), "the evidence shows what contradicts");
  }

  /** What is ticked only where it applies means no when it is left out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          avoidance | N | G.4.1 G.4.2 G.4.3 G.4.4 G.4.5 G.4.6
          cooperation.otherPlaces | S | T3.REG
          """)
  void meansNoWhereItIsABox(String path, String status, String clauses) {
    Application application = Edit.remove(Eligible.inEveryScope(), path);

    for (Verdict verdict : List.of(Check.precheck(application), Check.formal(application))) {
      for (String clause : Check.ids(clauses)) {
        Finding finding = Check.finding(verdict, clause);
        assertEquals(status, Check.letter(finding.status()), clause);
        assertEquals(List.of(), finding.missing(), clause);
      }
    }
  }

  /** A clause that no row of the table names would go untested. */
  @Test
  void isMissedByEveryClauseThatRestsOnAFact() throws NoSuchMethodException {
    // Four always hold in their scope; some wait for a person; the topic has a test of its own.
    Set<String> named = new TreeSet<>(Check.ids("G.0 G.4.1 P.1 P.2 $JUDG T3.SEL"));
    for (String test : List.of("isNamedByWhatRestsOnIt", "isNamedWhereNoPaperSays")) {
      Method table =
          MissingFactTest.class.getDeclaredMethod(
              test, String.class, String.class, String.class, String.class);
      String rows = table.getAnnotation(CsvSource.class).textBlock();
      for (String line : rows.split("\n")) {
        String[] columns = line.split("\\|");
        for (int i = test.equals("isNamedByWhatRestsOnIt") ? 2 : 3; i < columns.length; i++) {
          if (!columns[i].isBlank()) {
            named.addAll(Check.ids(columns[i]));
          }
        }
      }
    }

    Verdict verdict = Check.precheck(Eligible.inEveryScope());
    assertEquals(Check.applying(verdict), List.copyOf(named));
  }
}
