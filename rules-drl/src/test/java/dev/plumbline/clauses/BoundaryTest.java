package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both sides of every number, date, length and list. The columns: clause, status, the property in
 * evidence, the value offered, the value demanded, the distance, and the edits of the eligible
 * application, whose unit submitted on 2024-11-28.
 */
final class BoundaryTest {
  private static final String HAN = "农";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.KPI.1 | S | | | | | indicators[培养人次].value=40
          T3.KPI.1 | S | | | | | indicators[培养人次].value=40.00
          T3.KPI.1 | S | | | | | indicators[培养人次].value=41
          T3.KPI.1 | U | | | | | indicators[培养人次].value=39; indicators[培养人次].measure=人
          T3.KPI.1 | U | | | | | indicators[培养人次].value=40; indicators[培养人次].measure=次
          T3.KPI.1 | V | Indicator[培养人次].value | 39 | 40 | 1人次 | indicators[培养人次].value=39
          T3.KPI.1 | V | Indicator[培养人次].value | 0 | 40 | 40人次 | indicators[培养人次].value=0
          T3.KPI.5 | S | | | | | indicators[技术需求].value=2
          T3.KPI.5 | V | Indicator[技术需求].value | 1 | 2 | 1项 | indicators[技术需求].value=1
          T3.KPI.7 | S | | | | | indicators[建议报告].value=2
          T3.KPI.7 | S | | | | | indicators[建议报告].value=3
          T3.KPI.7 | S | | | | | indicators[建议报告].value=1; indicators[技术需求].value=1
          T3.KPI.7 | S | | | | | indicators[建议报告].measure=篇
          T3.KPI.7 | R | | | | | indicators[建议报告].value=1
          T3.KPI.7 | V | Indicator[建议报告].value | 0 | 1 | 1份 | indicators[建议报告].value=0
          T3.KPI.7 | S | | | | | indicators[建议报告覆盖的技术需求].value=3
          T3.KPI.7 | V | Indicator[建议报告覆盖的技术需求].value | 1 | 2 | 1项 \
          | indicators[建议报告覆盖的技术需求].value=1
          T3.FUND.T | S | | | | | requested=0.01元
          T3.FUND.T | V | Application.requested | 0 | 0 | | requested=0元
          T3.FUND.M | S | | | | | requested=15万元
          T3.FUND.M | S | | | | | requested=150,000元
          T3.FUND.M | S | | | | | requested=149999.99元
          T3.FUND.M | V | Application.requested | 150000.01元 | 15万元 | 0.01元 | requested=150000.01元
          T3.FUND.M | V | Application.requested | 15.0001万元 | 15万元 | 1元 | requested=150001元
          T3.LEAD.4 | V | Posting.termMonths | 11 | 12 | 1个月 \
          | posting.startsOn=; posting.endsOn=; posting.startMonth=2024-03; posting.endMonth=2025-01
          T3.LEAD.4 | S | | | | | posting.startsOn=; posting.endsOn=; \
          posting.startMonth=2024-03; posting.endMonth=2025-02
          T3.LEAD.4 | V | Posting.termMonths | 11 | 12 | 1个月 \
          | posting.startsOn=2024-03-15; posting.endsOn=2025-03-13
          T3.LEAD.4 | S | | | | | posting.startsOn=2024-03-15; posting.endsOn=2025-03-14
          G.3.1 | S | | | | | declarations[遵守科研诚信管理要求].unsigned=0
          G.3.1 | V | Declaration[遵守科研诚信管理要求].unsigned | 1 | 0 | \
          | declarations[遵守科研诚信管理要求].unsigned=1
          G.5.1 | S | | | | | declarations[遵守科技伦理准则].unsigned=0
          G.5.1 | V | Declaration[遵守科技伦理准则].unsigned | 1 | 0 | \
          | declarations[遵守科技伦理准则].unsigned=1
          G.7.2 | S | | | | | lead.ongoing=0
          G.7.2 | S | | | | | lead.ongoing=1
          G.7.2 | V | Lead.ongoing | 2 | 2 | | lead.ongoing=2
          G.7.2 | V | Lead.ongoing | 3 | 2 | | lead.ongoing=3
          A3.0 | S | | | | | recommendation.edition=2024
          A3.0 | V | Recommendation.edition | 2023 | 2024 | | recommendation.edition=2023
          A3.0 | V | Recommendation.edition | 2025 | 2024 | | recommendation.edition=2025
          X.9 | S | | | | | budget.total=120000元
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
          T3.TERM.S | S | | | | | startsOn=2024-12-01
          T3.TERM.S | V | Application.startsOn | 2024-11-30 | 2024-12-01 | | startsOn=2024-11-30
          T3.TERM.S | V | Application.startsOn | 2024-12-02 | 2024-12-01 | | startsOn=2024-12-02
          T3.TERM.E | S | | | | | endsOn=2025-11-30
          T3.TERM.E | V | Application.endsOn | 2025-11-29 | 2025-11-30 | | endsOn=2025-11-29
          T3.TERM.E | V | Application.endsOn | 2025-12-01 | 2025-11-30 | | endsOn=2025-12-01
          T3.TERM.E | V | Application.endsOn | 2026-11-30 | 2025-11-30 | | endsOn=2026-11-30
          T3.KPI.2 | S | | | | | indicators[培养人次].startsOn=2024-12-01
          T3.KPI.2 | S | | | | | indicators[培养人次].startsOn=2024-12-02
          T3.KPI.2 | V | Indicator[培养人次].startsOn | 2024-11-30 | 2024-12-01 | 1天 \
          | indicators[培养人次].startsOn=2024-11-30
          T3.KPI.2 | S | | | | | indicators[培养人次].endsOn=2025-11-29
          T3.KPI.2 | S | | | | | indicators[培养人次].endsOn=2025-11-30
          T3.KPI.2 | V | Indicator[培养人次].endsOn | 2025-12-01 | 2025-11-30 | 1天 \
          | indicators[培养人次].endsOn=2025-12-01
          G.9.2 | S | | | | | contract.signedOn=2023-01-01
          G.9.2 | V | Contract.signedOn | 2022-12-31 | 2023-01-01 | 1天 \
          | contract.signedOn=2022-12-31
          G.9.3 | S | | | | | contract.signedOn=2024-12-03
          G.9.3 | V | Contract.signedOn | 2024-12-04 | 2024-12-03 | 1天 \
          | contract.signedOn=2024-12-04
          A3.10 | S | | | | | recommendation.postedTo=2024-01
          A3.10 | V | Recommendation.postedTo | 2023-12 | 2024-01 | \
          | recommendation.postedTo=2023-12
          X.6 | S | | | | | contract.registeredOn=2024-06-18
          X.6 | V | Contract.signedOn | 2024-06-18 | 2024-06-17 | | contract.registeredOn=2024-06-17
          X.6 | S | | | | | contract.registeredOn=2024-12-03
          X.6 | V | Contract.registeredOn | 2024-12-04 | 2024-12-03 | 1天 \
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
          S.11 | S | | | | | filing.createdAt=2024-11-14T09:00:00
          S.11 | V | Filing.createdAt | 2024-11-14 08:59:59 | 2024-11-14 09:00 | \
          | filing.createdAt=2024-11-14T08:59:59
          S.12 | S | | | | | filing.unitSubmittedAt=2024-12-03T16:30:00
          S.12 | S | | | | | filing.unitSubmittedAt=2024-12-03T16:29:59
          S.12 | V | Filing.unitSubmittedAt | 2024-12-03 16:30:01 | 2024-12-03 16:30 | \
          | filing.unitSubmittedAt=2024-12-03T16:30:01
          S.13 | S | | | | | filing.unitAuditedAt=2024-11-28T10:14:59
          S.13 | S | | | | | filing.unitAuditedAt=2024-11-28T10:15:00
          S.13 | V | Filing.unitAuditedAt | 2024-11-28 10:15:01 | 2024-11-28 10:15 | \
          | filing.unitAuditedAt=2024-11-28T10:15:01
          """)
  void decidesTimes(
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
          S.12 | S | 2024-12-03T16:30:00+08:00
          S.12 | V | 2024-12-03T16:30:01+08:00
          S.12 | S | 2024-12-03T08:30:00Z
          S.12 | V | 2024-12-03T08:30:01Z
          S.12 | S | 2024-12-03T17:30:00+09:00
          S.12 | V | 2024-12-03T17:30:01+09:00
          S.12 | S | 2024-12-03T03:30:00-05:00
          S.12 | V | 2024-12-03T03:30:01-05:00
          """)
  void takesTheDeadlineInShanghaiTime(String clause, String status, OffsetDateTime submitted) {
    Application application = Eligible.application();
    Filing filing = filing(application).unitSubmittedAt(submitted).build();

    Finding finding = decides(Edit.replace(application, "filing", filing), clause, status);
    if (status.equals("V")) {
      Evidence evidence = Check.evidence(finding, "Filing.unitSubmittedAt");
      Check.shows("2024-12-03 16:30:01", evidence.offered(), "offered");
      Check.shows("2024-12-03 16:30", evidence.demanded(), "demanded");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "S, 2024-11-14T01:00:00Z",
    "V, 2024-11-14T00:59:59Z",
    "S, 2024-11-13T20:00:00-05:00",
    "V, 2024-11-13T19:59:59-05:00"
  })
  void takesTheOpeningInShanghaiTime(String status, OffsetDateTime created) {
    Application application = Eligible.application();
    Filing filing = filing(application).createdAt(created).build();

    decides(Edit.replace(application, "filing", filing), "S.11", status);
  }

  /** The day of applying is Shanghai's too: eight in the evening in Los Angeles is the next day. */
  @ParameterizedTest
  @CsvSource({
    "S, 2025-06-03, 2024-12-02T20:00:00-08:00",
    "V, 2025-06-02, 2024-12-02T20:00:00-08:00",
    "S, 2025-06-02, 2024-12-02T23:59:59+08:00",
    "V, 2025-06-02, 2024-12-03T00:00:00+08:00",
    "S, 2025-06-02, 2024-12-02T15:59:59Z",
    "V, 2025-06-02, 2024-12-02T16:00:00Z"
  })
  void takesTheDayOfApplyingInShanghaiTime(String status, String end, OffsetDateTime submitted) {
    Application application = Eligible.application();
    Filing filing = filing(application).unitSubmittedAt(submitted).build();
    application = Edit.replace(application, "filing", filing);

    Finding finding =
        decides(Edit.replace(application, "posting.endsOn", end), "T3.LEAD.6", status);
    if (status.equals("V")) {
      Evidence evidence = Check.evidence(finding, "Posting.latestEnd");
      Check.shows("2025-06-02", evidence.offered(), "offered");
      Check.shows("2025-06-03", evidence.demanded(), "demanded");
    }
  }

  /** The columns: status, day of applying, last day, last month, value offered and demanded. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S | 2024-12-03T10:00    | 2025-06-03 | | |
          V | 2024-12-03T10:00    | 2025-06-02 | | 2025-06-02 | 2025-06-03
          S | 2024-12-03T16:30    | 2025-06-03 | | |
          V | 2024-12-03T16:30    | 2025-06-02 | | 2025-06-02 | 2025-06-03
          V | 2024-12-03T00:00    | 2025-06-02 | | 2025-06-02 | 2025-06-03
          S | 2024-12-02T23:59:59 | 2025-06-02 | | |
          S | 2024-12-01T10:00    | 2025-06-01 | | |
          V | 2024-12-01T10:00    | 2025-05-31 | | 2025-05-31 | 2025-06-01
          S | 2024-11-30T10:00    | 2025-05-30 | | |
          S | 2024-11-30T10:00    | 2025-05-31 | | |
          V | 2024-11-30T10:00    | 2025-05-29 | | 2025-05-29 | 2025-05-30
          S | 2024-11-14T10:00    | 2025-05-14 | | |
          V | 2024-11-14T10:00    | 2025-05-13 | | 2025-05-13 | 2025-05-14
          S | 2024-12-03T10:00    | | 2025-07 | |
          R | 2024-12-03T10:00    | | 2025-06 | |
          V | 2024-12-03T10:00    | | 2025-05 | 2025-05-31 | 2025-06-03
          S | 2024-12-01T10:00    | | 2025-06 | |
          V | 2024-12-01T10:00    | | 2025-05 | 2025-05-31 | 2025-06-01
          S | 2024-11-30T10:00    | | 2025-06 | |
          R | 2024-11-30T10:00    | | 2025-05 | |
          V | 2024-11-30T10:00    | | 2025-04 | 2025-04-30 | 2025-05-30
          R | 2024-11-14T10:00    | | 2025-05 | |
          V | 2024-11-14T10:00    | | 2025-04 | 2025-04-30 | 2025-05-14
          """)
  void decidesTheRemainingTime(
      String status,
      String submitted,
      String lastDay,
      String lastMonth,
      String offered,
      String demanded) {
    Application application = Eligible.application();
    application = Edit.replace(application, "filing.unitSubmittedAt", submitted);
    application = Edit.replace(application, "posting.endsOn", lastDay);
    application = Edit.replace(application, "posting.endMonth", lastMonth);

    Finding finding = decides(application, "T3.LEAD.6", status);
    if (offered != null) {
      Evidence evidence = Check.evidence(finding, "Posting.latestEnd");
      Check.shows(offered, evidence.offered(), "offered");
      Check.shows(demanded, evidence.demanded(), "demanded");
      assertEquals("B1", finding.reading());
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-06-02, 2024-12-03T10:00, 1天", "2025-05-29, 2024-12-03T10:00, 5天"})
  void saysHowManyDaysOfThePostingAreShort(String end, String submitted, String distance) {
    Application application = Eligible.application();
    application = Edit.replace(application, "filing.unitSubmittedAt", submitted);
    application = Edit.replace(application, "posting.endsOn", end);

    Finding finding = decides(application, "T3.LEAD.6", "V");
    Check.shows(distance, Check.evidence(finding, "Posting.latestEnd").distance(), "distance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.LEAD.3 | S | | | | | posting.startsOn=2024-11-27
          T3.LEAD.3 | S | | | | | posting.startsOn=2024-11-28
          T3.LEAD.3 | V | Posting.earliestStart | 2024-11-29 | 2024-11-28 | 1天 \
          | posting.startsOn=2024-11-29
          T3.LEAD.3 | S | | | | | posting.endsOn=2024-11-29
          T3.LEAD.3 | S | | | | | posting.endsOn=2024-11-28
          T3.LEAD.3 | V | Posting.latestEnd | 2024-11-27 | 2024-11-28 | 1天 \
          | posting.endsOn=2024-11-27
          T3.LEAD.3 | S | | | | | posting.startsOn=; posting.startMonth=2024-10
          T3.LEAD.3 | R | | | | | posting.startsOn=; posting.startMonth=2024-11
          T3.LEAD.3 | V | Posting.earliestStart | 2024-12-01 | 2024-11-28 | \
          | posting.startsOn=; posting.startMonth=2024-12
          T3.LEAD.3 | S | | | | | posting.endsOn=; posting.endMonth=2024-12
          T3.LEAD.3 | R | | | | | posting.endsOn=; posting.endMonth=2024-11
          T3.LEAD.3 | V | Posting.latestEnd | 2024-10-31 | 2024-11-28 | \
          | posting.endsOn=; posting.endMonth=2024-10
          T3.LEAD.3 | S | | | | | posting.startsOn=; posting.startMonth=2024-11; \
          filing.unitSubmittedAt=2024-11-30T10:00
          T3.LEAD.3 | S | | | | | posting.endsOn=; posting.endMonth=2024-12; \
          filing.unitSubmittedAt=2024-12-01T10:00
          T3.LEAD.3 | R | | | | | posting.endsOn=; posting.endMonth=2024-12; \
          filing.unitSubmittedAt=2024-12-02T10:00
          """)
  void decidesWhoIsInOffice(
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
          T3.SEL | S | | | | topic=专题三
          T3.SEL | N | | | | topic=专题一
          T3.SEL | N | | | | topic=专题二
          T3.SEL | V | Application.topic | 专题四 | 专题三 | topic=专题四
          H.2 | S | | | | callName=上海市 ２０２４ 年度“科技创新行动计划”国内科技合作领域项目申报指南
          H.2 | V | Application.callName | 2023 | 2024 \
          | callName=上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南
          T3.KPI.4 | S | | | | indicators[培养人次].category=技术
          T3.KPI.4 | S | | | | indicators[培养人次].category=科研管理
          T3.KPI.4 | V | Indicator[培养人次].category | 行政管理 | 技术、科研管理 \
          | indicators[培养人次].category=行政管理
          T3.LEAD.3 | S | | | | posting.state=在任
          T3.LEAD.3 | R | | | | posting.state=已任命未到岗
          T3.LEAD.3 | V | Posting.state | 已召回 | 在任 | posting.state=已召回
          T3.LEAD.3 | V | Posting.state | 已期满 | 在任 | posting.state=已期满
          T3.LEAD.5 | S | | | | posting.personType=援派干部
          T3.LEAD.5 | R | | | | posting.personType=挂职干部
          T3.LEAD.5 | R | | | | posting.personType=专业技术人才
          T3.LEAD.5 | R | | | | posting.personType=医生
          T3.LEAD.5 | R | | | | posting.personType=教师
          T3.LEAD.5 | V | Posting.personType | 退休返聘人员 | 援派干部 \
          | posting.personType=退休返聘人员
          T3.DOC.1 | S | | | | recommendation.form=附件3
          T3.DOC.1 | V | Recommendation.form | 附件2 | 附件3 | recommendation.form=附件2
          A1.T3.DOC | S | | | | recommendation.form=附件3
          A1.T3.DOC | V | Recommendation.form | 附件2 | 附件3 | recommendation.form=附件2
          T3.DOC.2 | S | | | | recommendation.senderType=前方指挥部
          T3.DOC.2 | S | | | | recommendation.senderType=联络组
          T3.DOC.2 | S | | | | recommendation.senderType=市级组织部门
          T3.DOC.2 | R | | | | recommendation.senderType=其他市级部门
          T3.DOC.2 | V | Recommendation.senderType | 区级组织部门 | 前方指挥部、联络组、市级组织部门 \
          | recommendation.senderType=区级组织部门
          T3.DOC.2 | V | Recommendation.senderType | 科技主管部门 | 前方指挥部、联络组、市级组织部门 \
          | recommendation.senderType=科技主管部门
          G.1.2 | S | | | | applicant.legalForm=法人
          G.1.2 | S | | | | applicant.legalForm=非法人组织
          G.1.2 | V | Applicant.legalForm | 自然人 | 法人、非法人组织 | applicant.legalForm=自然人
          G.1.2 | V | Applicant.legalForm | 个体工商户 | 法人、非法人组织 \
          | applicant.legalForm=个体工商户
          G.9.5 | S | | | | contract.type=技术开发
          G.9.5 | S | | | | contract.type=技术转让
          G.9.5 | S | | | | contract.type=技术许可
          G.9.5 | S | | | | contract.type=技术咨询
          G.9.5 | S | | | | contract.type=技术服务
          G.9.5 | V | Contract.type | 框架协议 | 技术开发、技术转让、技术许可、技术咨询、技术服务 \
          | contract.type=框架协议
          G.9.5 | V | Contract.type | 设备采购 | 技术开发、技术转让、技术许可、技术咨询、技术服务 \
          | contract.type=设备采购
          G.9.6 | S | | | | contract.registrar=上海市 技术市场管理办公室
          G.9.6 | V | Contract.registrar | 苏州市技术市场管理办公室 | 上海市技术市场管理办公室 \
          | contract.registrar=苏州市技术市场管理办公室
          S.1 | S | | | | filing.channel=网上
          S.1 | V | Filing.channel | 纸质 | 网上 | filing.channel=纸质
          S.6 | S | | | | filing.login=一网通办
          S.6 | V | Filing.login | 平台账号 | 一网通办 | filing.login=平台账号
          S.8 | S | | | | filing.topic=专题三
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

  /** The four statuses that matter, and the place as any of the four. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S | S | 653126
          S | S | 653125
          S | S | 653124
          S | S | 653130
          S | S | 650200
          S | S | 650202
          S | S | 650203
          S | S | 650204
          S | S | 650205
          S | S | 540222
          S | S | 540225
          S | S | 540223
          S | S | 540233
          S | S | 540224
          S | S | 530000
          S | S | 530100
          S | S | 530102
          S | S | 532300
          S | S | 533325
          S | S | 632600
          S | S | 632621
          S | S | 632626
          S | S | 500101
          S | S | 420506
          S | S | 350400
          S | S | 350404
          S | S | 350481
          S | S | 341500
          S | S | 341502
          S | S | 341525
          V | V | 650000
          V | V | 653100
          V | R | 653101
          V | V | 653121
          V | V | 653122
          V | V | 653127
          V | V | 653131
          V | V | 654003
          V | V | 540000
          V | R | 540200
          V | V | 540202
          V | V | 540221
          V | V | 540226
          V | V | 540231
          V | V | 540234
          V | V | 520000
          V | V | 510400
          V | V | 630000
          V | V | 632500
          V | V | 632521
          V | V | 460000
          V | V | 500000
          V | V | 500102
          V | V | 420500
          V | V | 420505
          V | V | 420525
          V | V | 350000
          V | V | 350500
          V | V | 340000
          V | V | 341600
          V | V | 150000
          V | V | 210200
          V | V | 310000
          V | V | 659001
          V | V | 659003
          """)
  void decidesPlaces(String cooperation, String lead, String code) {
    decidesPlace(cooperation, lead, code, code);
  }

  /** Codes of 日喀则 before 2014 mean today's divisions. */
  @ParameterizedTest
  @CsvSource({
    "S, 542323, 540222",
    "S, 542326, 540225",
    "S, 542324, 540223",
    "S, 542334, 540233",
    "S, 542325, 540224",
    "V, 542332, 540231",
    "V, 542301, 540202"
  })
  void knowsFormerCodes(String status, String former, String code) {
    decidesPlace(status, status, former, code);
  }

  /** A place of the Corps is in no counterpart area, wherever it lies. */
  @ParameterizedTest
  @CsvSource({
    "新疆生产建设兵团, 新疆生产建设兵团",
    "新疆生产建设兵团叶城县, 653126",
    "新疆生产建设兵团巴楚县, 653130",
    "新疆生产建设兵团克拉玛依区, 650203",
    "新疆生产建设兵团喀什市, 653101",
    "石河子市, 659001"
  })
  void keepsTheCorpsApart(String place, String offered) {
    decidesPlace("V", "V", place, offered);
  }

  @ParameterizedTest
  @CsvSource({
    "S, 310000",
    "S, 310101",
    "S, 310112",
    "S, 310115",
    "S, 310151",
    "V, 320000",
    "V, 320500",
    "V, 320583",
    "V, 330400",
    "V, 110000",
    "V, 653126"
  })
  void knowsShanghai(String status, String code) {
    Application application = Eligible.application();
    application = Edit.replace(application, "applicant.registeredAt", code);
    application = Edit.replace(application, "posting.dispatchedBy", code);
    application = Edit.replace(application, "recommendation.senderUnder", code);
    Verdict verdict = Check.precheck(application);

    for (String[] row :
        List.of(
            new String[] {"G.1.1", "Applicant.registeredAt"},
            new String[] {"T3.LEAD.1", "Posting.dispatchedBy"},
            new String[] {"T3.DOC.2", "Recommendation.senderUnder"})) {
      Finding finding = Check.finding(verdict, row[0]);
      assertEquals(status, Check.letter(finding.status()), row[0]);
      if (status.equals("V")) {
        Evidence evidence = Check.evidence(finding, row[1]);
        Check.shows(code, evidence.offered(), row[0]);
        Check.shows("上海市", evidence.demanded(), row[0]);
      }
    }
  }

  /** The columns: what is tried, status, length offered, and the three parts of the summary. */
  static Stream<Arguments> summaries() {
    String part = HAN.repeat(100);
    return Stream.of(
        arguments("350", "S", null, part, part, HAN.repeat(150)),
        arguments("349", "S", null, part, part, HAN.repeat(149)),
        arguments("351", "V", "351", part, part, HAN.repeat(151)),
        arguments("351, the first part", "V", "351", HAN.repeat(151), part, part),
        arguments("351, the second part", "V", "351", part, HAN.repeat(151), part),
        arguments("350 outside the BMP", "S", null, part, part, "𠮷".repeat(150)),
        arguments("351 outside the BMP", "V", "351", part, part, "𠮷".repeat(151)),
        arguments("350 emoji", "S", null, part, part, "🌾".repeat(150)),
        arguments("350 decomposed", "S", null, part, part, "e\u0301".repeat(150)),
        arguments("351 decomposed", "V", "351", part, part, "e\u0301".repeat(151)),
        arguments("350 never composed", "S", null, part, part, "q\u0304".repeat(75)),
        arguments("351 never composed", "V", "351", part, part, "q\u0304".repeat(75) + HAN),
        arguments("350 with punctuation", "S", null, part, part, HAN.repeat(149) + "。"),
        arguments("351 with punctuation", "V", "351", part, part, HAN.repeat(150) + "。"),
        arguments("350 with a space", "S", null, part, part, HAN + " " + HAN.repeat(148)),
        arguments("350 and a space", "R", null, part, part, HAN + " " + HAN.repeat(149)),
        arguments("350 and U+3000", "R", null, part, part, HAN + "\u3000" + HAN.repeat(149)),
        arguments("350 and U+00A0", "R", null, part, part, HAN + "\u00a0" + HAN.repeat(149)),
        arguments("350 and a line", "R", null, part, part, HAN + "\n" + HAN.repeat(149)),
        arguments(
            "350 and many spaces", "R", null, part, part, HAN + " ".repeat(99) + HAN.repeat(149)),
        arguments("351 and a space", "V", "351", part, part, HAN + " " + HAN.repeat(150)),
        arguments("350, space around", "S", null, part, part, " " + HAN.repeat(150) + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("summaries")
  void countsTheSummary(
      String name,
      String status,
      String offered,
      String background,
      String foundation,
      String outcome) {
    Application application = Eligible.application();
    application = Edit.replace(application, "recommendation.background", background);
    application = Edit.replace(application, "recommendation.foundation", foundation);
    application = Edit.replace(application, "recommendation.outcome", outcome);

    Finding finding = decides(application, "A3.11", status);
    if (offered != null) {
      Evidence evidence = Check.evidence(finding, "Recommendation.summaryLength");
      Check.shows(offered, evidence.offered(), "offered");
      Check.shows("350", evidence.demanded(), "demanded");
      Check.shows("1字", evidence.distance(), "distance");
      assertEquals("B32", finding.reading());
    }
  }

  private static Filing.Builder filing(Application application) {
    Filing filing = application.filing();
    return Filing.builder()
        .channel(filing.channel())
        .login(filing.login())
        .topic(filing.topic())
        .createdAt(filing.createdAt())
        .unitAuditedAt(filing.unitAuditedAt())
        .unitSubmittedAt(filing.unitSubmittedAt());
  }

  private static Finding decides(Application application, String clause, String status) {
    return Boundary.decides(application, clause, status);
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

  private static void decidesPlace(String cooperation, String lead, String place, String offered) {
    Application application = Eligible.application();
    for (String path :
        List.of(
            "cooperation.place",
            "indicators[培养人次].place",
            "posting.place",
            "recommendation.postingPlace")) {
      application = Edit.replace(application, path, place);
    }
    Verdict verdict = Check.precheck(application);

    for (String clause : List.of("T3.REG", "A1.CP.0", "A1.T3.R")) {
      isPlaced(verdict, clause, cooperation, "Cooperation.place", offered);
    }
    isPlaced(verdict, "T3.KPI.3", cooperation, "Indicator[培养人次].place", offered);
    isPlaced(verdict, "T3.LEAD.2", lead, "Posting.place", offered);
    assertEquals("S", Check.status(verdict, "A3.6"));
    assertEquals("S", Check.status(verdict, "X.10"));
  }

  private static void isPlaced(
      Verdict verdict, String clause, String status, String property, String offered) {
    Finding finding = Check.finding(verdict, clause);
    assertEquals(status, Check.letter(finding.status()), clause);
    if (status.equals("V")) {
      Evidence evidence = Check.evidence(finding, property);
      Check.shows(offered, evidence.offered(), clause);
      assertNotNull(evidence.demanded(), clause);
      assertTrue(!evidence.demanded().isBlank(), clause);
    }
  }
}
