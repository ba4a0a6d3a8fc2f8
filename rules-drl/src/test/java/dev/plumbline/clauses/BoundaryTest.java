package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Both sides of every number, date and list of topic 3 and of what holds for all topics; times,
 * places and lengths have tests of their own. The columns: clause, status, the property in
 * evidence, the value offered, the value demanded, the distance, and the edits of the eligible
 * application, whose unit submitted on 2024-11-28.
 */
final class BoundaryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.KPI.1 | S | | | | | indicators[培养人次].value=40.00
          T3.KPI.1 | S | | | | | indicators[培养人次].value=41
          T3.KPI.1 | U | | | | | indicators[培养人次].value=40; indicators[培养人次].measure=次
          T3.KPI.1 | V | Indicator[培养人次].value | 39 | 40 | 1人次 | indicators[培养人次].value=39
          T3.KPI.1 | V | Indicator[培养人次].value | 0 | 40 | 40人次 | indicators[培养人次].value=0
          T3.KPI.5 | V | Indicator[技术需求].value | 1 | 2 | 1项 | indicators[技术需求].value=1
          T3.KPI.7 | S | | | | | indicators[建议报告].value=3
          T3.KPI.7 | V | Indicator[建议报告].value | 0 | 1 | 1份 | indicators[建议报告].value=0
          T3.KPI.7 | V | Indicator[建议报告覆盖的技术需求].value | 1 | 2 | 1项 \
          | indicators[建议报告覆盖的技术需求].value=1
          T3.FUND.T | V | Application.requested | 0 | 0 | | requested=0元
          T3.FUND.M | S | | | | | requested=149999.99元
          T3.FUND.M | V | Application.requested | 150000.01元 | 15万元 | 0.01元 | requested=150000.01元
          T3.FUND.M | V | Application.requested | 15.0001万元 | 15万元 | 1元 | requested=150001元
          T3.LEAD.4 | V | PostingSpan.termMonths | 11 | 12 | 1个月 \
          | posting.startsOn=; posting.endsOn=; posting.startMonth=2024-03; posting.endMonth=2025-01
          T3.LEAD.4 | V | PostingSpan.termMonths | 11 | 12 | 1个月 \
          | posting.startsOn=2024-03-15; posting.endsOn=2025-03-13
          G.3.1 | V | Declaration[遵守科研诚信管理要求].unsigned | 1 | 0 | \
          | declarations[遵守科研诚信管理要求].unsigned=1
          G.5.1 | V | Declaration[遵守科技伦理准则].unsigned | 1 | 0 | \
          | declarations[遵守科技伦理准则].unsigned=1
          G.7.2 | V | Lead.ongoing | 2 | 2 | | lead.ongoing=2
          G.7.2 | V | Lead.ongoing | 3 | 2 | | lead.ongoing=3
          A3.0 | V | Recommendation.edition | 2023 | 2024 | | recommendation.edition=2023
          A3.0 | V | Recommendation.edition | 2025 | 2024 | | recommendation.edition=2025
          X.9 | V | Budget.itemsTotal | 12万元 | 120000.01元 | | budget.total=120000.01元
          X.9 | V | Budget.itemsTotal | 12万元 | 119999.99元 | | budget.total=119999.99元
          """)
  void decidesNumbers(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    decides(clause, status, property, offered, demanded, distance, edits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.TERM.S | V | Application.startsOn | 2024-11-30 | 2024-12-01 | | startsOn=2024-11-30
          T3.TERM.S | V | Application.startsOn | 2024-12-02 | 2024-12-01 | | startsOn=2024-12-02
          T3.TERM.E | V | Application.endsOn | 2025-11-29 | 2025-11-30 | | endsOn=2025-11-29
          T3.TERM.E | V | Application.endsOn | 2025-12-01 | 2025-11-30 | | endsOn=2025-12-01
          T3.TERM.E | V | Application.endsOn | 2026-11-30 | 2025-11-30 | | endsOn=2026-11-30
          T3.KPI.2 | S | | | | | indicators[培养人次].startsOn=2024-12-02
          T3.KPI.2 | V | Indicator[培养人次].startsOn | 2024-11-30 | 2024-12-01 | 1天 \
          | indicators[培养人次].startsOn=2024-11-30
          T3.KPI.2 | S | | | | | indicators[培养人次].endsOn=2025-11-29
          T3.KPI.2 | V | Indicator[培养人次].endsOn | 2025-12-01 | 2025-11-30 | 1天 \
          | indicators[培养人次].endsOn=2025-12-01
          G.9.2 | V | Contract.signedOn | 2022-12-31 | 2023-01-01 | 1天 \
          | contract.signedOn=2022-12-31
          G.9.3 | V | Contract.signedOn | 2024-12-04 | 2024-12-03 | 1天 \
          | contract.signedOn=2024-12-04
          A3.10 | V | Recommendation.postedTo | 2023-12 | 2024-01 | \
          | recommendation.postedTo=2023-12
          G.9.6 | V | Contract.registeredOn | 2024-12-04 | 2024-12-03 | 1天 \
          | contract.registeredOn=2024-12-04
          """)
  void decidesDates(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    decides(clause, status, property, offered, demanded, distance, edits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.SEL | N | | | | topic=专题一
          T3.SEL | N | | | | topic=专题二
          H.2 | V | Application.callName | 2023 | 2024 \
          | callName=上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南
          # Several may be written, and each has to be one of these.
          T3.KPI.4 | V | Indicator[培养人次].categories | 行政管理 | 技术、科研管理 \
          | indicators[培养人次].category=行政管理
          T3.KPI.4 | V | Indicator[培养人次].categories | 行政管理 | 技术、科研管理 \
          | indicators[培养人次].category=技术、行政管理
          T3.LEAD.3 | V | Posting.state | 已召回 | 在任 | posting.state=已召回
          T3.LEAD.3 | V | Posting.state | 已期满 | 在任 | posting.state=已期满
          T3.LEAD.5 | V | Posting.personType | 退休返聘人员 | 援派干部 \
          | posting.personType=退休返聘人员
          T3.DOC.1 | V | Recommendation.form | 附件2 | 附件3 | recommendation.form=附件2
          A1.T3.DOC | V | Recommendation.form | 附件2 | 附件3 | recommendation.form=附件2
          T3.DOC.2 | V | Recommendation.senderType | 区级组织部门 | 前方指挥部、联络组、市级组织部门 \
          | recommendation.senderType=区级组织部门
          T3.DOC.2 | V | Recommendation.senderType | 科技主管部门 | 前方指挥部、联络组、市级组织部门 \
          | recommendation.senderType=科技主管部门
          G.1.2 | V | Applicant.legalForm | 自然人 | 法人、非法人组织 | applicant.legalForm=自然人
          G.1.2 | V | Applicant.legalForm | 个体工商户 | 法人、非法人组织 \
          | applicant.legalForm=个体工商户
          G.9.5 | V | Contract.type | 框架协议 | 技术开发、技术转让、技术许可、技术咨询、技术服务 \
          | contract.type=框架协议
          G.9.5 | V | Contract.type | 设备采购 | 技术开发、技术转让、技术许可、技术咨询、技术服务 \
          | contract.type=设备采购
          G.9.6 | V | Contract.registrar | 苏州市技术市场管理办公室 | 上海市技术市场管理办公室 \
          | contract.registrar=苏州市技术市场管理办公室
          S.1 | V | Filing.channel | 纸质 | 网上 | filing.channel=纸质
          S.6 | V | Filing.login | 平台账号 | 一网通办 | filing.login=平台账号
          S.8 | V | Filing.topic | 专题二 | 专题三 | filing.topic=专题二
          """)
  void decidesLists(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String edits) {
    decides(clause, status, property, offered, demanded, null, edits);
  }

  private static void decides(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    Application application = Edit.apply(Eligible.application(), edits);
    Boundary.decides(application, clause, status, property, offered, demanded, distance);
  }
}
