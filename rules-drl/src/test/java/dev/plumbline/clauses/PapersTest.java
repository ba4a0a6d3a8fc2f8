package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Papers as people write them: such as contradict, complete or repeat each other, places and units
 * as they are said, and what no form asks for.
 *
 * <p>The columns of the tables: what is tried; the application it starts from; edits; the clauses
 * with their letters; what it comes to. The applications are {@code 1.1} to {@code 1.4} for the
 * directions of topic 1, {@code 2} in a counterpart area and {@code 2e} elsewhere for topic 2,
 * {@code 3} for topic 3, {@code 3a} with a request to avoid an expert, {@code 3d} not submitted
 * yet. With {@code F} before the conclusion the judged application is examined formally. Beside
 * those of {@link Edit} there are {@code +[示范应用生产线]=4条} for one more row of a target, and {@code
 * +contract=signedOn:2022-12-31} for another contract before the others, in this one thing unlike
 * the first.
 */
final class PapersTest {
  private static final Pattern ROW = Pattern.compile("\\+\\[([^\\]]+)]\\s*=\\s*(-?[\\d.]*)(.*)");
  private static final Pattern CONTRACT = Pattern.compile("\\+contract\\s*=\\s*(\\w+):(.+)");

  private static final String BLOOM_BASELINE = "bloomBaseline";
  private static final String WATER_BASELINE = "waterFertiliserBaseline";

  static Application base(String name) {
    Application application =
        switch (name) {
          case "2" -> EligibleTwo.application();
          case "2e" -> EligibleTwo.elsewhere();
          case "3" -> Eligible.application();
          case "3a" -> Eligible.inEveryScope();
          case "3d" -> Eligible.draft();
          default -> EligibleOne.application(Integer.parseInt(name.substring(2)));
        };
    application =
        Edit.apply(
            application,
            "declarations[遵守人类遗传资源管理法规].unsigned=0; declarations[遵守病原微生物实验室生物安全管理规定].unsigned=0");
    return switch (name) {
      case "1.1" -> Edit.apply(application, "indicators[产量波动降低].baseline=2023年平均波动");
      case "1.3" ->
          varieties(
              Edit.apply(application, "indicators[无性扩繁效率提升].baseline=当地现行扩繁方法"),
              variety("花一", "当地主栽品种", "当地主栽品种"),
              variety("花二", "当地主栽品种", "当地主栽品种"));
      case "1.4" -> Edit.apply(application, "indicators[膜组件处理规模].measure=m³");
      default -> application;
    };
  }

  private static PackFact variety(String name, String bloom, String water) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", name);
    properties.put("bloomExtension", new BigDecimal("15"));
    properties.put("waterFertiliserReduction", new BigDecimal("10"));
    properties.put(BLOOM_BASELINE, bloom);
    properties.put(WATER_BASELINE, water);
    properties.values().removeIf(value -> value == null);
    return new PackFact("Variety", properties);
  }

  private static Application varieties(Application application, PackFact... varieties) {
    return Edit.replace(application, "packFacts", List.of(varieties));
  }

  static Application edited(Application base, String edits) {
    Application edited = base;
    for (String one : edits == null ? new String[0] : edits.split(";")) {
      Matcher row = ROW.matcher(one.strip());
      Matcher contract = CONTRACT.matcher(one.strip());
      if (row.matches()) {
        edited = withRow(edited, row.group(1), row.group(2), row.group(3));
      } else if (contract.matches()) {
        edited = withContract(edited, contract.group(1), contract.group(2));
      } else {
        edited = Edit.apply(edited, one);
      }
    }
    return edited;
  }

  /** One more row of a target, all else like the one there is. */
  private static Application withRow(
      Application application, String name, String value, String measure) {
    List<Indicator> rows = new ArrayList<>(application.indicators());
    Indicator one = rows.stream().filter(row -> name.equals(row.name())).findFirst().orElseThrow();
    Indicator other = Edit.with(one, "value", value.isEmpty() ? null : new BigDecimal(value));
    rows.add(Edit.with(other, "measure", measure.isEmpty() ? null : measure));
    return Edit.replace(application, "indicators", rows);
  }

  private static Application withContract(Application application, String property, String value) {
    Application other = Edit.replace(application, "contract." + property, value);
    List<Contract> contracts = new ArrayList<>(application.contracts());
    contracts.add(0, other.contracts().get(0));
    return Edit.replace(application, "contracts", contracts);
  }

  private static void comesTo(String base, String edits, String statuses, String conclusion) {
    boolean formal = conclusion.startsWith("F ");
    Application application = edited(base(base), edits);
    Verdict verdict =
        formal ? Check.formal(Eligible.judged(application)) : Check.precheck(application);
    StringBuilder found = new StringBuilder();
    for (String expected : statuses.strip().split("\\s+")) {
      String clause = expected.substring(0, expected.indexOf('='));
      found.append(clause).append('=').append(Check.status(verdict, clause)).append(' ');
    }
    assertEquals(statuses.strip(), found.toString().strip(), edits);
    String name = formal ? conclusion.substring(2).strip() : conclusion;
    assertEquals(Conclusion.valueOf(name), verdict.conclusion(), edits);
  }

  /** B4, B5: the form of annex 3 names months; the posting days, months, or nothing. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other months at both ends | 3 | posting.startsOn=2023-08-01; posting.endsOn=2026-07-31; \
          recommendation.postedFrom=2021-01; recommendation.postedTo=2024-12 \
          | A3.9=R A3.10=R T3.LEAD.3=S T3.LEAD.4=S T3.LEAD.6=R | NEEDS_REVIEW
          the same months | 3 | recommendation.postedTo=2025-07 \
          | A3.9=S A3.10=S T3.LEAD.3=S T3.LEAD.4=S T3.LEAD.6=S | ELIGIBLE
          begins earlier by the form | 3 | recommendation.postedFrom=2023-12 \
          | A3.9=R A3.10=S T3.LEAD.3=S T3.LEAD.4=S T3.LEAD.6=S | NEEDS_REVIEW
          begins in the month of applying by the form | 3 | recommendation.postedFrom=2024-11 \
          | A3.9=R T3.LEAD.3=R T3.LEAD.4=R T3.LEAD.6=S | NEEDS_REVIEW
          twelve months by the form | 3 | recommendation.postedFrom=2024-08 \
          | A3.9=R T3.LEAD.3=S T3.LEAD.4=S | NEEDS_REVIEW
          one month shorter by the form | 3 | recommendation.postedFrom=2024-09 \
          | A3.9=R T3.LEAD.3=S T3.LEAD.4=R | NEEDS_REVIEW
          over by the form | 3 | recommendation.postedTo=2024-10 \
          | A3.9=S A3.10=R T3.LEAD.3=R T3.LEAD.4=R T3.LEAD.6=R | NEEDS_REVIEW
          six months left by the form too | 3 | recommendation.postedTo=2025-06 \
          | A3.10=R T3.LEAD.6=S | NEEDS_REVIEW
          perhaps six months left by the form | 3 | recommendation.postedTo=2025-05 \
          | A3.10=R T3.LEAD.6=R | NEEDS_REVIEW
          too early by the posting alone | 3 \
          | posting.endsOn=2025-05-27; recommendation.postedTo=2025-07 \
          | A3.10=R T3.LEAD.6=R | NEEDS_REVIEW
          too early by both | 3 | posting.endsOn=2025-05-27; recommendation.postedTo=2025-04 \
          | A3.10=R T3.LEAD.6=V | INELIGIBLE
          too early, the form says its month | 3 \
          | posting.endsOn=2025-05-27; recommendation.postedTo=2025-05 \
          | A3.10=S T3.LEAD.6=V | INELIGIBLE
          in time, the form says its month | 3 \
          | posting.endsOn=2025-05-28; recommendation.postedTo=2025-05 \
          | A3.10=S T3.LEAD.6=S | ELIGIBLE
          recalled by both | 3 | posting.state=已召回; recommendation.postedTo=2025-06 \
          | T3.LEAD.3=V | INELIGIBLE
          day after its own month | 3 | posting.endMonth=2025-06 | A3.10=R T3.LEAD.6=S | NEEDS_REVIEW
          day long after its own month | 3 | posting.endMonth=2025-04 \
          | A3.10=R T3.LEAD.6=R | NEEDS_REVIEW
          day in its own month | 3 | posting.endMonth=2025-07 | A3.10=S T3.LEAD.6=S | ELIGIBLE
          first day outside its own month | 3 | posting.startMonth=2024-02 \
          | A3.9=R T3.LEAD.3=S | NEEDS_REVIEW
          the form alone | 3 | posting.startsOn=; posting.endsOn= \
          | A3.9=S A3.10=S T3.LEAD.3=S T3.LEAD.4=S T3.LEAD.6=S | ELIGIBLE
          the form alone, perhaps | 3 \
          | posting.startsOn=; posting.endsOn=; recommendation.postedTo=2025-05 \
          | A3.10=S T3.LEAD.6=R | NEEDS_REVIEW
          the form alone, too early | 3 \
          | posting.startsOn=; posting.endsOn=; recommendation.postedTo=2025-04 \
          | A3.10=S T3.LEAD.6=V | INELIGIBLE
          no paper says | 3 | posting.endsOn=; recommendation.postedTo= \
          | A3.10=U T3.LEAD.3=U T3.LEAD.4=U T3.LEAD.6=U | CORRECTABLE
          """)
  void postingAndForm(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  /** B5: twelve full months between two days, twelve named months else. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          days | 3 | posting.startsOn=2024-07-15; posting.endsOn=2025-07-14; \
          recommendation.postedFrom=2024-07 | T3.LEAD.4=S | ELIGIBLE
          a day less | 3 | posting.startsOn=2024-07-15; posting.endsOn=2025-07-13; \
          recommendation.postedFrom=2024-07 | T3.LEAD.4=V | INELIGIBLE
          months | 3 | posting.startsOn=; posting.startMonth=2024-07; posting.endsOn=; \
          posting.endMonth=2025-06; recommendation.postedFrom=2024-07; \
          recommendation.postedTo=2025-06 | T3.LEAD.4=S | ELIGIBLE
          a month less | 3 | posting.startsOn=; posting.startMonth=2024-08; posting.endsOn=; \
          posting.endMonth=2025-06; recommendation.postedFrom=2024-08; \
          recommendation.postedTo=2025-06 | T3.LEAD.4=V | INELIGIBLE
          a month and a day | 3 | posting.startsOn=; posting.startMonth=2024-08; \
          posting.endsOn=2025-07-01; recommendation.postedFrom=2024-08 | T3.LEAD.4=S | ELIGIBLE
          a day and a month | 3 | posting.startsOn=2024-07-31; posting.endsOn=; \
          posting.endMonth=2025-06; recommendation.postedFrom=2024-07; \
          recommendation.postedTo=2025-06 | T3.LEAD.4=S | ELIGIBLE
          """)
  void oneYear(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  /** The unit submits on 2024-11-28; the contract is signed on 2024-06-18. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          after the deadline | 3 | contract.registeredOn=2025-01-03 | G.9.6=V | INELIGIBLE
          the day after the deadline | 3 | contract.registeredOn=2024-12-04 | G.9.6=V | INELIGIBLE
          on the last day | 3 | contract.registeredOn=2024-12-03; \
          filing.unitSubmittedAt=2024-12-03T16:00:00 | G.9.6=S | ELIGIBLE
          after submission | 3 | contract.registeredOn=2024-11-29 | G.9.6=R | NEEDS_REVIEW
          on the day of submission | 3 | contract.registeredOn=2024-11-28 | G.9.6=S | ELIGIBLE
          signed after submission | 3 \
          | contract.signedOn=2024-11-29; contract.registeredOn=2024-11-29 \
          | G.9.3=S G.9.6=R | NEEDS_REVIEW
          signed on the day of submission | 3 \
          | contract.signedOn=2024-11-28; contract.registeredOn=2024-11-28 \
          | G.9.3=S G.9.6=S | ELIGIBLE
          before the signing | 3 | contract.registeredOn=2024-06-17 | G.9.6=R | NEEDS_REVIEW
          on the day of signing | 3 | contract.registeredOn=2024-06-18 | G.9.6=S | ELIGIBLE
          a doubt never softens | 3 \
          | contract.registeredOn=2024-06-17; contract.registrar=江苏省技术市场 | G.9.6=V | INELIGIBLE
          late in a draft | 3d | contract.registeredOn=2024-12-02 | G.9.6=S | ELIGIBLE
          no day | 3 | contract.registeredOn= | G.9.6=U | ELIGIBLE
          no day, formally | 3 | contract.registeredOn= | G.9.6=U | F ELIGIBLE
          no day and no number | 3 | contract.registeredOn=; contract.registrationNo= \
          | G.9.6=U | CORRECTABLE
          no day and no number, formally | 3 | contract.registeredOn=; contract.registrationNo= \
          | G.9.6=V | F INELIGIBLE
          """)
  void registration(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  @Test
  void registrationIsNoDerivedCheckAnyMore() {
    assertTrue(Check.precheck(base("3")).finding("X.6").isEmpty());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          letter uploaded with the plan | 3a | documents[回避专家公函].uploaded=true \
          | G.4.2=S | ELIGIBLE
          letter not uploaded | 3a | documents[回避专家公函].uploaded=false | G.4.2=V | CORRECTABLE
          nobody says whether it is | 3a | documents[回避专家公函].uploaded= | G.4.2=U | CORRECTABLE
          expert without a name | 3a | avoidance.experts[0].name= | G.4.4=U G.4.5=S | CORRECTABLE

          all signed | 3 | declarations[遵守人类遗传资源管理法规].unsigned=0 | G.6.1=S G.6.2=S | ELIGIBLE
          one has not signed | 3 | declarations[遵守人类遗传资源管理法规].unsigned=1 \
          | G.6.1=V G.6.2=S | CORRECTABLE
          one has not signed the other | 3 | declarations[遵守病原微生物实验室生物安全管理规定].unsigned=1 \
          | G.6.1=S G.6.2=V | CORRECTABLE
          nobody counts | 3 | declarations[遵守人类遗传资源管理法规].unsigned= | G.6.1=U | ELIGIBLE
          nobody counts, formally | 3 | declarations[遵守病原微生物实验室生物安全管理规定].unsigned= \
          | G.6.2=U | F ELIGIBLE
          not declared | 3 | declarations[遵守人类遗传资源管理法规].made=; \
          declarations[遵守人类遗传资源管理法规].unsigned= | G.6.1=U | CORRECTABLE
          flagged, and nobody counts | 3 | declarations[遵守人类遗传资源管理法规].flagged=true; \
          declarations[遵守人类遗传资源管理法规].unsigned= | G.6.1=R | NEEDS_REVIEW
          """)
  void requestsAndDeclarations(
      String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  @Test
  void everyExpertIsNamed() {
    AvoidedExpert named = AvoidedExpert.builder().name("吴知远").reason("有师生关系").build();
    AvoidedExpert nameless = AvoidedExpert.builder().reason("有竞争关系").build();
    Application both =
        Edit.replace(
            base("3a"), "avoidance", AvoidanceRequest.builder().experts(named, nameless).build());
    assertEquals("U S", Check.letters(Check.precheck(both), "G.4.4 G.4.5"));
    Application none =
        Edit.replace(
            base("3a"), "avoidance", AvoidanceRequest.builder().experts(List.of()).build());
    assertEquals("V V", Check.letters(Check.precheck(none), "G.4.4 G.4.5"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the city's department | 3 | recommendation.senderType=市级组织部门; \
          recommendation.sender=中共上海市委组织部; recommendation.sealOwner=中共上海市委组织部 \
          | T3.DOC.2=S | ELIGIBLE
          a district's, called the city's | 3 | recommendation.senderType=市级组织部门; \
          recommendation.senderUnder=310104 | T3.DOC.2=V | INELIGIBLE
          a district in the name | 3 | recommendation.senderType=市级组织部门; \
          recommendation.sender=中共上海市徐汇区委组织部; recommendation.sealOwner=中共上海市徐汇区委组织部 \
          | T3.DOC.2=R | NEEDS_REVIEW
          a county in the name | 3 | recommendation.senderType=市级组织部门; \
          recommendation.sender=中共崇明县委组织部; recommendation.sealOwner=中共崇明县委组织部 \
          | T3.DOC.2=R | NEEDS_REVIEW
          a district in name and division | 3 | recommendation.senderType=市级组织部门; \
          recommendation.sender=中共上海市徐汇区委组织部; recommendation.sealOwner=中共上海市徐汇区委组织部; \
          recommendation.senderUnder=310104 | T3.DOC.2=V | INELIGIBLE
          a district's by its word | 3 | recommendation.senderType=区级组织部门 | T3.DOC.2=V | INELIGIBLE
          genuine front command | 3 | recommendation.sender=上海市对口支援新疆工作前方指挥部 \
          | T3.DOC.2=S A3.2=S | ELIGIBLE
          county word, provincial division | 1.1 | recommendation.senderType=县级科技主管部门 \
          | T1.D1.DOC.2=R | NEEDS_REVIEW
          provincial word and division | 1.1 | recommendation.senderType=省级科技主管部门 \
          | T1.D1.DOC.2=S | ELIGIBLE
          provincial word, county division | 1.1 \
          | recommendation.senderType=省级科技主管部门; recommendation.senderUnder=653126 \
          | T1.D1.DOC.2=R | NEEDS_REVIEW
          county word and division | 1.1 \
          | recommendation.senderType=县级科技主管部门; recommendation.senderUnder=653126 \
          | T1.D1.DOC.2=V | INELIGIBLE
          provincial word in a county | 2 | recommendation.senderType=省级科技主管部门 \
          | T2.DOC.2=R T2.DOC.3=S | NEEDS_REVIEW
          county word in a county | 2 | recommendation.senderType=县级科技主管部门 \
          | T2.DOC.2=S T2.DOC.3=S | ELIGIBLE
          county word for the region | 2e | recommendation.senderType=县级科技主管部门 \
          | T2.DOC.4=R | NEEDS_REVIEW
          """)
  void senders(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6 and 4 lines | 1.1 | indicators[示范应用生产线].value=6; +[示范应用生产线]=4条 \
          | T1.D1.KPI.8=S | ELIGIBLE
          6 and 3 lines | 1.1 | indicators[示范应用生产线].value=6; +[示范应用生产线]=3条 \
          | T1.D1.KPI.8=V | CORRECTABLE
          6 lines and some | 1.1 | indicators[示范应用生产线].value=6; +[示范应用生产线]=条 \
          | T1.D1.KPI.8=U | CORRECTABLE
          10 lines and some | 1.1 | indicators[示范应用生产线].value=10; +[示范应用生产线]=条 \
          | T1.D1.KPI.8=S | ELIGIBLE
          12 lines less one | 1.1 | +[示范应用生产线]=-1条 | T1.D1.KPI.8=V | CORRECTABLE
          12 lines and none | 1.1 | +[示范应用生产线]=0条 | T1.D1.KPI.8=S | ELIGIBLE
          tanks of 420 and 300 tonnes | 1.1 | +[单发酵罐规模]=300吨 | T1.D1.KPI.9=V | CORRECTABLE
          tanks of 420 and 400 tonnes | 1.1 | +[单发酵罐规模]=400吨 | T1.D1.KPI.9=S | ELIGIBLE
          tanks of 200 and 200 tonnes | 1.1 | indicators[单发酵罐规模].value=200; +[单发酵罐规模]=200吨 \
          | T1.D1.KPI.9=V | CORRECTABLE
          a tank of 420 tonnes and another | 1.1 | +[单发酵罐规模]=吨 | T1.D1.KPI.9=U | CORRECTABLE
          intervals of 0.4 and 0.6 hours | 1.1 | +[工艺调控间隔]=0.6小时 | T1.D1.KPI.5=V | CORRECTABLE
          intervals of 0.4 hours and 30 minutes | 1.1 | +[工艺调控间隔]=30分钟 | T1.D1.KPI.5=S | ELIGIBLE
          areas in two units | 1.2 | indicators[示范推广种植面积].value=5000; +[示范推广种植面积]=1000公顷 \
          | T1.D2.KPI.4=S | ELIGIBLE
          declines of 15 and 21 per cent | 1.4 | +[透过率下降率]=21% | T1.D4.KPI.9=V | CORRECTABLE
          25 and 15 person-times | 3 | indicators[培养人次].value=25; +[培养人次]=15人次 \
          | T3.KPI.1=S T3.KPI.2=S T3.KPI.3=S T3.KPI.4=S | ELIGIBLE
          25 and 14 person-times | 3 | indicators[培养人次].value=25; +[培养人次]=14人次 \
          | T3.KPI.1=V T3.KPI.2=S T3.KPI.3=S T3.KPI.4=S | CORRECTABLE
          one need and another | 3 | indicators[技术需求].value=1; +[技术需求]=1项 | T3.KPI.5=S | ELIGIBLE
          one need covered and another | 3 | indicators[建议报告覆盖的技术需求].value=1; \
          +[建议报告覆盖的技术需求]=1项 | T3.KPI.7=S | ELIGIBLE
          another contract, too old | 3 | +contract=signedOn:2022-12-31 | G.9.2=S | ELIGIBLE
          another contract, registered elsewhere | 3 | +contract=registrar:江苏省技术市场 \
          | G.9.6=S | ELIGIBLE
          two contracts that lack different things | 3 \
          | +contract=signedOn:2022-12-31; contracts[1].type=框架协议 | G.9.2=S G.9.5=V | CORRECTABLE
          two contracts that both are hopeless | 3 \
          | +contract=signedOn:2022-12-31; contracts[1].registrar=江苏省技术市场 \
          | G.9.5=S | INELIGIBLE
          one too old, of no kind, and one too late, of none | 3 | +contract=signedOn:2022-12-31; \
          contracts[0].type=; contracts[1].type=; contracts[1].signedOn=2024-12-04 \
          | G.9.2=V G.9.3=S | INELIGIBLE
          one too old, of a kind that no rule knows, and one too late, of none | 3 \
          | +contract=signedOn:2022-12-31; \
          contracts[0].type=方向5; contracts[1].type=; contracts[1].signedOn=2024-12-04 \
          | G.9.2=V G.9.3=S | INELIGIBLE
          """)
  void severalOfOne(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  /** What nobody counts and nothing bounds is given once. */
  @Test
  void rowsOfOtherNamesAreAProblemOfInput() {
    String problem =
        assertThrows(
                InputException.class, () -> Check.precheck(withRow(base("1.4"), "锂镁分离膜", "1", "项")))
            .getMessage();
    assertTrue(problem.contains("锂镁分离膜"), problem);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # B7: posted to a wider place, or to its seat.
          喀什地区 | 3 | posting.place=653100; recommendation.postingPlace=653100 | T3.LEAD.2=R | NEEDS_REVIEW
          日喀则市 | 3 | posting.place=540200; recommendation.postingPlace=540200 | T3.LEAD.2=R | NEEDS_REVIEW
          喀什市 | 3 | posting.place=653101; recommendation.postingPlace=653101 | T3.LEAD.2=R | NEEDS_REVIEW
          桑珠孜区 | 3 | posting.place=540202; recommendation.postingPlace=540202 | T3.LEAD.2=R | NEEDS_REVIEW
          宜昌市 | 3 | posting.place=420500; recommendation.postingPlace=420500 | T3.LEAD.2=R | NEEDS_REVIEW
          新疆 | 3 | posting.place=650000; recommendation.postingPlace=650000 | T3.LEAD.2=R | NEEDS_REVIEW
          another seat | 3 | posting.place=420503; recommendation.postingPlace=420503 | T3.LEAD.2=V | INELIGIBLE
          疏附县 | 3 | posting.place=653121; recommendation.postingPlace=653121 | T3.LEAD.2=V | INELIGIBLE
          和田地区 | 3 | posting.place=653200; recommendation.postingPlace=653200 | T3.LEAD.2=V | INELIGIBLE
          the Corps | 3 | posting.place=新疆生产建设兵团; recommendation.postingPlace=新疆生产建设兵团 \
          | T3.LEAD.2=V | INELIGIBLE

          # B49: cooperation in a place wider than a listed one.
          喀什地区 | 3 | cooperation.place=653100 | T3.REG=R A1.CP.0=R A1.T3.R=R | NEEDS_REVIEW
          重庆市 | 3 | cooperation.place=500000 | T3.REG=R A1.CP.0=R A1.T3.R=R | NEEDS_REVIEW
          喀什市 | 3 | cooperation.place=653101 | T3.REG=V A1.CP.0=V A1.T3.R=V | INELIGIBLE
          疏附县 | 3 | cooperation.place=653121 | T3.REG=V A1.CP.0=V A1.T3.R=V | INELIGIBLE
          trained for 喀什地区 | 3 | indicators[培养人次].place=653100 | T3.KPI.3=R | NEEDS_REVIEW
          trained for 疏附县 | 3 | indicators[培养人次].place=653121 | T3.KPI.3=V | CORRECTABLE
          trained for two places | 3 | +[培养人次]=5人次; cooperation.place=653126 | T3.KPI.3=S | ELIGIBLE
          宜昌市 in a field of 夷陵 | 2 | cooperation.place=420500; cooperation.field=生命健康; \
          recommendation.senderUnder=420000 | T2.REG=R T2.FLD=R T2.DOC.4=S | NEEDS_REVIEW
          宜昌市 in another field | 2 | cooperation.place=420500; cooperation.field=新材料; \
          recommendation.senderUnder=420000 | T2.REG=R T2.FLD=V | INELIGIBLE
          西陵区 | 2 | cooperation.place=420502; cooperation.field=生命健康; \
          recommendation.senderUnder=420000 | T2.REG=V T2.FLD=V | INELIGIBLE
          重庆市 | 2 | cooperation.place=500000; cooperation.field=特色资源开发利用; \
          recommendation.senderUnder=500000 | T2.REG=R T2.FLD=R T2.DOC.4=S | NEEDS_REVIEW
          辽宁省 with 大连's letter | 2 | cooperation.place=210000; cooperation.field=绿色能源; \
          recommendation.senderUnder=210200 | T2.REG=R T2.FLD=R T2.DOC.4=R | NEEDS_REVIEW

          # B16: places of cooperation inside the primary one.
          昆明 in 云南 | 2 | cooperation.place=530000; cooperation.field=生命健康; \
          recommendation.senderUnder=530000; cooperation.otherPlaces=530100、530102 \
          | T2.REG=S | ELIGIBLE
          三明 beside 云南 | 2 | cooperation.place=530000; cooperation.field=生命健康; \
          recommendation.senderUnder=530000; cooperation.otherPlaces=530100、350400 \
          | T2.REG=R | NEEDS_REVIEW
          叶城 itself | 3 | cooperation.otherPlaces=653126 | T3.REG=S | ELIGIBLE
          喀什地区 around it | 3 | cooperation.otherPlaces=653100 | T3.REG=R | NEEDS_REVIEW
          乌鲁木齐 in 新疆 | 1.1 | cooperation.place=650000; cooperation.otherPlaces=650100 \
          | T1.D1.REG=S | ELIGIBLE

          # B48
          partner in Shanghai alone | 3 | partners[0].place=310112 | G.9.1=R | NEEDS_REVIEW
          partner of no place | 3 | partners[0].place= | G.9.1=S | ELIGIBLE
          """)
  void places(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  /** B11, B12, B13, B15: whose letter, for which place. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          日喀则市 with its own letter | 2 | cooperation.place=540200; cooperation.field=高原农牧业; \
          recommendation.senderUnder=540200 | T2.REG=S T2.DOC.4=R | NEEDS_REVIEW
          日喀则市 with the letter of 江孜县 | 2 | cooperation.place=540200; \
          cooperation.field=高原农牧业; recommendation.senderUnder=540222 | T2.DOC.4=R | NEEDS_REVIEW
          日喀则市 with the letter of 桑珠孜区 | 2 | cooperation.place=540200; \
          cooperation.field=高原农牧业; recommendation.senderUnder=540202 | T2.DOC.4=V | INELIGIBLE
          日喀则市 with the letter of the region | 2 | cooperation.place=540200; \
          cooperation.field=高原农牧业; recommendation.senderUnder=540000 | T2.DOC.4=S | ELIGIBLE
          新疆 with the letter of 喀什地区 | 2 | cooperation.place=650000; \
          recommendation.senderUnder=653100 | T2.DOC.4=R | NEEDS_REVIEW
          新疆 with the letter of 和田地区 | 2 | cooperation.place=650000; \
          recommendation.senderUnder=653200 | T2.DOC.4=V | INELIGIBLE
          another province's letter | 2 | recommendation.senderUnder=540000 \
          | T2.DOC.2=S T2.DOC.3=R | NEEDS_REVIEW
          another province's letter elsewhere | 2e | recommendation.senderUnder=540000 \
          | T2.DOC.4=R | NEEDS_REVIEW
          another county's letter | 2 | recommendation.senderUnder=653125 \
          | T2.DOC.2=S T2.DOC.3=V | INELIGIBLE
          another prefecture's letter | 2 | recommendation.senderUnder=653200 \
          | T2.DOC.2=S T2.DOC.3=V | INELIGIBLE
          the prefecture's letter | 2 | recommendation.senderUnder=653100 \
          | T2.DOC.2=S T2.DOC.3=S | ELIGIBLE
          a zone of the county | 2 | recommendation.senderType=开发区科技管理机构 \
          | T2.DOC.2=R T2.DOC.3=R A2.10=R A2.11=S | NEEDS_REVIEW
          a zone of the prefecture | 2 | recommendation.senderType=开发区科技管理机构; \
          recommendation.senderUnder=653100 | T2.DOC.2=R T2.DOC.3=R | NEEDS_REVIEW
          a zone inside the place | 2 | cooperation.place=350400; cooperation.field=氟化工; \
          recommendation.senderType=开发区科技管理机构; recommendation.senderUnder=350481 \
          | T2.DOC.2=R T2.DOC.3=R | NEEDS_REVIEW
          a zone of another county | 2 | recommendation.senderType=开发区科技管理机构; \
          recommendation.senderUnder=653125 | T2.DOC.2=R T2.DOC.3=V | INELIGIBLE
          a zone where the province is needed | 2e | recommendation.senderType=开发区科技管理机构 \
          | T2.DOC.4=V A2.10=R | INELIGIBLE
          a zone for topic 1 | 1.1 | recommendation.senderType=开发区科技管理机构 \
          | T1.D1.DOC.2=V A2.10=R | INELIGIBLE
          a zone with the seal of the zone | 2 | recommendation.senderType=开发区科技管理机构; \
          recommendation.sender=叶城经济开发区科技局; recommendation.sealOwner=叶城经济开发区管委会 \
          | A2.11=R | NEEDS_REVIEW
          a zone with the seal of the county | 2 | recommendation.senderType=开发区科技管理机构; \
          recommendation.sender=叶城经济开发区科技局; recommendation.sealOwner=叶城县人民政府 \
          | A2.11=V | CORRECTABLE
          an authority with the seal of a zone | 2 | recommendation.sealOwner=叶城经济开发区管委会 \
          | A2.11=V | CORRECTABLE
          """)
  void letters(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  @Test
  void namesOfTheCorps() {
    Place corps = Place.of("新疆生产建设兵团");
    for (String name : List.of("新疆兵团", "兵团")) {
      assertEquals(corps, Place.of(name), name);
    }
    for (String name : List.of("第三师", "新疆兵团第三师", "兵团第三师")) {
      assertEquals(Place.of("659003"), Place.of(name), name);
    }
    assertEquals(Place.of("659001"), Place.of("第八师"));
    assertFalse(Place.of("第八师").level().equals("省级"));
  }

  @Test
  void codesThatWereMergedAway() {
    assertEquals(Place.of("350405"), Place.of("350427")); // 沙县
    assertEquals(Place.of("310106"), Place.of("310108")); // 闸北区
    assertEquals(Place.of("310151"), Place.of("310230")); // 崇明县
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one category of targets | 2 | indicators[亩均增收].category=技术效益 \
          | T2.KPI.0=V T2.KPI.Q=N | CORRECTABLE
          a target of 0 | 2 | indicators[采后损耗降低].value=0 | T2.KPI.0=S T2.KPI.Q=R | NEEDS_REVIEW
          a target of -8 | 2 | indicators[采后损耗降低].value=-8 | T2.KPI.Q=S | ELIGIBLE
          新品种 个 | 1.2 | indicators[粮用藜麦新品种].value=2; indicators[粮用藜麦新品种].measure=个 \
          | T1.D2.KPI.1=S | ELIGIBLE
          新品种 亩 | 1.2 | indicators[粮用藜麦新品种].measure=亩 | T1.D2.KPI.1=U | CORRECTABLE
          系统 个 | 1.1 | indicators[工艺调控与质量预测系统].value=2; \
          indicators[工艺调控与质量预测系统].measure=个 | T1.D1.KPI.4=S | ELIGIBLE
          规程 个 | 1.3 | indicators[高效繁育技术规程].value=2; indicators[高效繁育技术规程].measure=个 \
          | T1.D3.KPI.6=S | ELIGIBLE
          样机 套 | 1.4 | indicators[分离样机].value=1; indicators[分离样机].measure=套 \
          | T1.D4.KPI.11=S | ELIGIBLE
          60 persons | 3 | indicators[培养人次].measure=人 | T3.KPI.1=S | ELIGIBLE
          40 persons | 3 | indicators[培养人次].value=40; indicators[培养人次].measure=名 \
          | T3.KPI.1=S | ELIGIBLE
          39 persons | 3 | indicators[培养人次].value=39; indicators[培养人次].measure=人 \
          | T3.KPI.1=U | CORRECTABLE
          39 person-times | 3 | indicators[培养人次].value=39 | T3.KPI.1=V | CORRECTABLE
          5 person-times are no persons | 1.2 | indicators[本土化技术人员].measure=人次 \
          | T1.D2.KPI.5=U | CORRECTABLE
          -1 hours | 1.1 | indicators[工艺调控间隔].value=-1 | T1.D1.KPI.5=V | CORRECTABLE
          0 hours | 1.1 | indicators[工艺调控间隔].value=0 | T1.D1.KPI.5=V | CORRECTABLE
          0.01 hours | 1.1 | indicators[工艺调控间隔].value=0.01 | T1.D1.KPI.5=S | ELIGIBLE
          one week | 1.1 | indicators[工艺调控间隔].value=1; indicators[工艺调控间隔].measure=周 \
          | T1.D1.KPI.5=V | CORRECTABLE
          2.5 sets | 1.1 | indicators[工艺调控与质量预测系统].value=2.5 | T1.D1.KPI.4=U | CORRECTABLE
          2.0 sets | 1.1 | indicators[工艺调控与质量预测系统].value=2.0 | T1.D1.KPI.4=S | ELIGIBLE
          square metres | 1.2 | indicators[示范推广种植面积].value=13333334; \
          indicators[示范推广种植面积].measure=平方米 | T1.D2.KPI.4=S | ELIGIBLE
          a square metre less | 1.2 | indicators[示范推广种植面积].value=13333333; \
          indicators[示范推广种植面积].measure=平方米 | T1.D2.KPI.4=V | CORRECTABLE
          thousands of hectares | 1.2 | indicators[示范推广种植面积].value=1.4; \
          indicators[示范推广种植面积].measure=千公顷 | T1.D2.KPI.4=S | ELIGIBLE
          fewer of them | 1.2 | indicators[示范推广种植面积].value=1.3; \
          indicators[示范推广种植面积].measure=千公顷 | T1.D2.KPI.4=V | CORRECTABLE
          grams | 1.1 | indicators[单发酵罐规模].value=400000000; indicators[单发酵罐规模].measure=克 \
          | T1.D1.KPI.9=S | ELIGIBLE
          a gram less | 1.1 | indicators[单发酵罐规模].value=399999999; \
          indicators[单发酵罐规模].measure=克 | T1.D1.KPI.9=V | CORRECTABLE

          # B33
          half a second | 3 | filing.unitSubmittedAt=2024-12-03T16:30:00.5 | S.12=S | ELIGIBLE
          nearly a second | 3 | filing.unitSubmittedAt=2024-12-03T16:30:00.999 | S.12=S | ELIGIBLE
          a second | 3 | filing.unitSubmittedAt=2024-12-03T16:30:01 | S.12=V | INELIGIBLE
          begun too early | 3 | filing.createdAt=2024-11-14T08:59:59.9 | S.11=V | NEEDS_REVIEW
          audited in the same second | 3 | filing.unitAuditedAt=2024-11-28T10:15:00.9 \
          | S.13=S | ELIGIBLE
          """)
  void numbers(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  @Test
  void timeOfJudgingCountsBySeconds() {
    Application poor = Edit.apply(base("3"), "requested=16万元");
    Examination examination = Examination.precheck();
    Verdict inTime =
        Check.guideline()
            .evaluate(poor, examination.asOf(LocalDateTime.parse("2024-12-03T16:30:00.9")));
    assertEquals(Conclusion.CORRECTABLE, inTime.conclusion());
    Verdict late =
        Check.guideline()
            .evaluate(poor, examination.asOf(LocalDateTime.parse("2024-12-03T16:30:01")));
    assertEquals(Conclusion.INELIGIBLE, late.conclusion());
  }

  @Test
  void figuresAreShownAsPeopleWriteThem() {
    Application application =
        edited(base("1.1"), "indicators[工艺调控间隔].value=31; indicators[工艺调控间隔].measure=分钟");
    Evidence evidence = Check.finding(Check.precheck(application), "T1.D1.KPI.5").evidence().get(0);
    assertTrue(evidence.offeredText().chinese().contains("31"), evidence.offeredText().chinese());
    assertFalse(evidence.offeredText().chinese().contains("666"), evidence.offeredText().chinese());
  }

  /** B32: what is printed on the form does not count. */
  @Test
  void printedLabelsNeverCount() {
    assertEquals("S", summary("1、背景情况", 350));
    assertEquals("V", summary("1、背景情况", 351));
    assertEquals("V", summary("另有背景", 350));
  }

  private static String summary(String before, int characters) {
    Application application =
        Edit.apply(
            base("3"),
            "recommendation.background="
                + before
                + text(100)
                + "; recommendation.foundation=2、前期基础"
                + text(100)
                + "; recommendation.outcome=3、预期成效"
                + text(characters - 200));
    return Check.status(Check.precheck(application), "A3.11");
  }

  private static String text(int characters) {
    return IntStream.range(0, characters).mapToObj(i -> "核").reduce("", String::concat);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # B26
          cubic metres | 1.4 | indicators[膜组件处理规模].value=10 | T1.D4.KPI.10=S | ELIGIBLE
          too few cubic metres | 1.4 | indicators[膜组件处理规模].value=9.9 | T1.D4.KPI.10=V | CORRECTABLE
          cubic metres a day | 1.4 | indicators[膜组件处理规模].measure=m³/天 | T1.D4.KPI.10=R | NEEDS_REVIEW
          cubic metres an hour | 1.4 | indicators[膜组件处理规模].measure=m³/小时 \
          | T1.D4.KPI.10=R | NEEDS_REVIEW

          # B27
          fluctuation of what | 1.1 | indicators[产量波动降低].baseline= | T1.D1.KPI.6=R | NEEDS_REVIEW
          fluctuation too high | 1.1 | indicators[产量波动降低].baseline=; indicators[产量波动降低].value=9 \
          | T1.D1.KPI.6=V | CORRECTABLE
          efficiency of what | 1.3 | indicators[无性扩繁效率提升].baseline= | T1.D3.KPI.5=R | NEEDS_REVIEW

          # B46
          one report on both needs | 3 | indicators[建议报告].value=1 | T3.KPI.7=S | ELIGIBLE
          two of five needs | 3 | indicators[技术需求].value=5 | T3.KPI.7=S | ELIGIBLE
          one need covered | 3 | indicators[建议报告覆盖的技术需求].value=1 | T3.KPI.7=V | CORRECTABLE
          no report | 3 | indicators[建议报告].value=0 | T3.KPI.7=V | CORRECTABLE

          # Severities.
          a volunteer | 3 | posting.personType=志愿者 | T3.LEAD.5=V | INELIGIBLE
          administrators | 3 | indicators[培养人次].category=行政管理 | T3.KPI.4=V | CORRECTABLE

          # A3.2 and A3.6.
          a division's seal | 3 | recommendation.divisionSeal=true; recommendation.sealOwner=联络办 \
          | A3.2=R | NEEDS_REVIEW
          another's seal | 3 | recommendation.sealOwner=联络办 | A3.2=V | CORRECTABLE
          the wider place on the form | 3 | recommendation.postingPlace=653100 | A3.6=S | ELIGIBLE
          another place on the form | 3 | recommendation.postingPlace=653125 | A3.6=V | CORRECTABLE

          # What no form asks for.
          no first day of training | 3 | indicators[培养人次].startsOn= | T3.KPI.2=U | ELIGIBLE
          no last day, formally | 3 | indicators[培养人次].endsOn= | T3.KPI.2=U | F ELIGIBLE
          no first day, and too late | 3 | indicators[培养人次].startsOn=; \
          indicators[培养人次].endsOn=2025-12-01 | T3.KPI.2=V | CORRECTABLE
          trained for nobody says where | 3 | indicators[培养人次].place= | T3.KPI.3=U | ELIGIBLE
          trained as nobody says what | 3 | indicators[培养人次].category= | T3.KPI.4=U | ELIGIBLE
          trained as nobody says, formally | 3 | indicators[培养人次].category= | T3.KPI.4=U | F ELIGIBLE
          no coverage | 3 | indicators[建议报告覆盖的技术需求]= | T3.KPI.7=U | ELIGIBLE
          no coverage, formally | 3 | indicators[建议报告覆盖的技术需求].value= | T3.KPI.7=U | F ELIGIBLE
          no report either | 3 | indicators[建议报告覆盖的技术需求]=; indicators[建议报告]= \
          | T3.KPI.7=U | CORRECTABLE
          no report, formally | 3 | indicators[建议报告]= | T3.KPI.7=V | F CORRECTABLE
          no trainees at all | 3 | indicators[培养人次]= | T3.KPI.1=U T3.KPI.2=U | CORRECTABLE
          no trainees at all, formally | 3 | indicators[培养人次]= | T3.KPI.1=V T3.KPI.2=V | F CORRECTABLE
          sent by nobody says whom | 3 | posting.dispatchedBy= | T3.LEAD.1=U | NEEDS_REVIEW
          sent by nobody says, formally | 3 | posting.dispatchedBy= | T3.LEAD.1=U | F NEEDS_REVIEW
          in no state | 3 | posting.state= | T3.LEAD.3=U | NEEDS_REVIEW
          in no state, formally | 3 | posting.state= | T3.LEAD.3=U | F NEEDS_REVIEW
          of no type | 3 | posting.personType= | T3.LEAD.5=U | NEEDS_REVIEW
          of no type, formally | 3 | posting.personType= | T3.LEAD.5=U | F NEEDS_REVIEW
          not posted at all | 3 | posting= | T3.LEAD.1=U T3.LEAD.3=U T3.LEAD.5=U | CORRECTABLE
          not posted, formally | 3 | posting= | T3.LEAD.1=V T3.LEAD.3=V T3.LEAD.5=V | F INELIGIBLE
          """)
  void readings(String what, String base, String edits, String statuses, String conclusion) {
    comesTo(base, edits, statuses, conclusion);
  }

  @Test
  void qualitiesAreJudged() {
    for (int direction : new int[] {1, 2, 3, 4}) {
      Verdict verdict = Check.precheck(base("1." + direction));
      assertEquals("R", Check.status(verdict, "T1.D" + direction + ".KPI.Q"));
      assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    }
  }

  /** B27: each figure of a variety is measured against something of its own. */
  @Test
  void varietiesHaveABaselinePerFigure() {
    PackFact whole = variety("花一", "当地主栽品种", "当地主栽品种");
    Application bloom = varieties(base("1.3"), whole, variety("花二", null, "当地主栽品种"));
    assertEquals(
        "S R S", Check.letters(Check.precheck(bloom), "T1.D3.KPI.2 T1.D3.KPI.3 T1.D3.KPI.4"));
    Application water = varieties(base("1.3"), whole, variety("花二", "当地主栽品种", null));
    assertEquals(
        "S S R", Check.letters(Check.precheck(water), "T1.D3.KPI.2 T1.D3.KPI.3 T1.D3.KPI.4"));
  }
}
