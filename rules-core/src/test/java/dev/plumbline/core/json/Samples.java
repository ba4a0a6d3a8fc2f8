package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Budget;
import dev.plumbline.fact.BudgetItem;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.PriorFunding;
import dev.plumbline.fact.Recommendation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applications that the tests of this package share. */
public final class Samples {
  public static final Map<String, Map<String, Class<?>>> PACK_TYPES = packTypes();

  static final ApplicationReader READER = new ApplicationReader(PACK_TYPES);

  private Samples() {}

  private static Map<String, Map<String, Class<?>>> packTypes() {
    Map<String, Class<?>> patent = new LinkedHashMap<>();
    patent.put("number", String.class);
    patent.put("claims", int.class);
    patent.put("granted", boolean.class);
    patent.put("value", BigDecimal.class);
    patent.put("citations", Long.class);
    patent.put("score", Double.class);
    patent.put("filedOn", LocalDate.class);
    patent.put("seenAt", LocalDateTime.class);
    return Map.of("Patent", patent);
  }

  static List<Problem> problems(String json) {
    return problems(json.getBytes(UTF_8));
  }

  static List<Problem> problems(byte[] json) {
    return assertThrows(InputException.class, () -> READER.read(json, "a.json")).problems();
  }

  /** Every property of every fact, once. */
  public static final String MAXIMAL =
      """
      {
        "id": "A-1", "guideline": "shst-2024-42", "callName": "申报指南", "title": "某项目",
        "summary": "摘要", "awarded": true,
        "topic": "专题三", "direction": "方向一", "startsOn": "2024-12-01", "endsOn": "2025-11-30",
        "requested": "15万元",
        "applicant": {"name": "某大学", "registeredAt": "上海市", "legalForm": "法人", "branch": true},
        "lead": {"name": "张三", "idNumber": "310101199001011234", "ongoing": 1},
        "posting": {"place": "650000", "dispatchedBy": "310000", "personType": "援派干部",
          "state": "在任", "startsOn": "2023-01-01", "endsOn": "2026-01-01",
          "startMonth": "2023-01", "endMonth": "2025-12"},
        "cooperation": {"place": {"code": "653100", "corps": true}, "field": "农业",
          "fieldInOwnWords": true, "otherPlaces": ["云南省", {"name": "叶城县"}]},
        "partners": [{"name": "某医院", "place": "昆明市"}],
        "contract": {"type": "技术开发", "projectName": "某项目", "parties": ["某大学", "某医院"],
          "provider": "某大学", "signedOn": "2024-10-01", "registrar": "登记处",
          "registrationNo": "2024-1", "registeredOn": "2024-10-08"},
        "recommendation": {"form": "附件3", "uploaded": true, "edition": 2024, "sender": "指挥部",
          "senderType": "前方指挥部", "senderUnder": "上海市", "sealed": true, "sealOwner": "指挥部",
          "divisionSeal": true, "addressee": "某委员会", "applicantName": "某大学",
          "callName": "申报指南", "groundsKept": true, "prospectsKept": false, "closingKept": true,
          "contactName": "赵六", "phone": "021-1", "email": "a@b.cn", "datedOn": "2024-11-20",
          "projectName": "某项目", "firstPartner": "某医院", "leadName": "张三",
          "postingPlace": "653100", "shanghaiPost": "主任", "localPost": "副院长",
          "postedFrom": "2023-01", "postedTo": "2025-12", "background": "背景",
          "foundation": "基础", "outcome": "成效", "remarks": "无"},
        "documents": [{"type": "可行性方案", "uploaded": true, "batch": "1", "sender": "某大学",
          "sealed": false}],
        "declarations": [{"name": "科研诚信", "made": true, "unsigned": 0, "flagged": true}],
        "audits": [{"item": "申请资格", "passed": true}],
        "ethics": {"riskAssessed": true, "inScope": false, "reviewed": true},
        "priorFunding": {"onFundedWork": true, "difference": "异同", "inheritance": "继承"},
        "avoidance": {"experts": [{"name": "李四", "reason": "合作者"}]},
        "budget": {"total": "150,000元", "items": [{"name": "差旅费", "amount": "1.5万元"}]},
        "indicators": [{"name": "培养人次", "value": 40.5, "measure": "人次", "category": "技术",
          "committed": true, "lower": 2, "upper": 13.5,
          "place": "云南省", "startsOn": "2024-12-01", "endsOn": "2025-11-30", "baseline": "上年"}],
        "filing": {"channel": "网上", "login": "一网通办", "topic": "专题三",
          "createdAt": "2024-12-01T09:00", "unitAuditedAt": "2024-12-03T16:00:00",
          "unitSubmittedAt": "2024-12-03T16:30:00.5"},
        "judgements": [{"clause": "T3.X", "met": false, "by": "王五", "decidedOn": "2024-12-20",
          "reason": "理由", "rejects": true}],
        "Patent": [{"number": "ZL1", "claims": -3, "granted": true, "value": 1.5, "citations": 7,
          "score": 0.5, "filedOn": "2020-02-29", "seenAt": "2024-01-01T00:00:00"},
          {"number": "ZL2"}]
      }
      """;

  static Application maximal() {
    Map<String, Object> patent = new LinkedHashMap<>();
    patent.put("number", "ZL1");
    patent.put("claims", -3);
    patent.put("granted", true);
    patent.put("value", new BigDecimal("1.5"));
    patent.put("citations", 7L);
    patent.put("score", 0.5);
    patent.put("filedOn", LocalDate.of(2020, 2, 29));
    patent.put("seenAt", LocalDateTime.of(2024, 1, 1, 0, 0));
    return Application.builder("A-1")
        .guideline("shst-2024-42")
        .callName("申报指南")
        .title("某项目")
        .summary("摘要")
        .awarded(true)
        .topic("专题三")
        .direction("方向一")
        .startsOn(LocalDate.of(2024, 12, 1))
        .endsOn(LocalDate.of(2025, 11, 30))
        .requested(Amount.ofYuan(150_000))
        .applicant(new Applicant("某大学", Place.of("310000"), "法人", true))
        .lead(new Lead("张三", new IdNumber("310101199001011234"), 1))
        .posting(
            new Posting(
                Place.of("650000"),
                Place.of("310000"),
                "援派干部",
                "在任",
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2026, 1, 1),
                YearMonth.of(2023, 1),
                YearMonth.of(2025, 12)))
        .cooperation(
            new Cooperation(
                new Place("653100", true),
                "农业",
                true,
                List.of(Place.of("530000"), Place.of("653126"))))
        .partners(List.of(new Partner("某医院", Place.of("530100"))))
        .contract(
            new Contract(
                "技术开发",
                "某项目",
                List.of("某大学", "某医院"),
                "某大学",
                LocalDate.of(2024, 10, 1),
                "登记处",
                "2024-1",
                LocalDate.of(2024, 10, 8)))
        .recommendation(
            Recommendation.builder()
                .form("附件3")
                .uploaded(true)
                .edition(2024)
                .sender("指挥部")
                .senderType("前方指挥部")
                .senderUnder(Place.of("310000"))
                .sealed(true)
                .sealOwner("指挥部")
                .divisionSeal(true)
                .addressee("某委员会")
                .applicantName("某大学")
                .callName("申报指南")
                .groundsKept(true)
                .prospectsKept(false)
                .closingKept(true)
                .contactName("赵六")
                .phone("021-1")
                .email("a@b.cn")
                .datedOn(LocalDate.of(2024, 11, 20))
                .projectName("某项目")
                .firstPartner("某医院")
                .leadName("张三")
                .postingPlace(Place.of("653100"))
                .shanghaiPost("主任")
                .localPost("副院长")
                .postedFrom(YearMonth.of(2023, 1))
                .postedTo(YearMonth.of(2025, 12))
                .background("背景")
                .foundation("基础")
                .outcome("成效")
                .remarks("无")
                .build())
        .documents(List.of(new Document("可行性方案", true, "1", "某大学", false)))
        .declarations(List.of(new Declaration("科研诚信", true, 0, true)))
        .audits(List.of(new Audit("申请资格", true)))
        .ethics(new Ethics(true, false, true))
        .priorFunding(new PriorFunding(true, "异同", "继承"))
        .avoidance(new AvoidanceRequest(List.of(new AvoidedExpert("李四", "合作者"))))
        .budget(
            new Budget(
                Amount.ofYuan(150_000), List.of(new BudgetItem("差旅费", Amount.ofYuan(15_000)))))
        .indicators(
            List.of(
                new Indicator(
                    "培养人次",
                    new BigDecimal("40.5"),
                    "人次",
                    true,
                    new BigDecimal("2"),
                    new BigDecimal("13.5"),
                    "技术",
                    Place.of("530000"),
                    LocalDate.of(2024, 12, 1),
                    LocalDate.of(2025, 11, 30),
                    "上年")))
        .filing(
            new Filing(
                "网上",
                "一网通办",
                "专题三",
                LocalDateTime.of(2024, 12, 1, 9, 0),
                LocalDateTime.of(2024, 12, 3, 16, 0),
                LocalDateTime.of(2024, 12, 3, 16, 30, 0, 500_000_000)))
        .judgements(
            List.of(new Judgement("T3.X", false, "王五", LocalDate.of(2024, 12, 20), "理由", true)))
        .packFacts(
            List.of(
                new PackFact("Patent", patent), new PackFact("Patent", Map.of("number", "ZL2"))))
        .build();
  }
}
