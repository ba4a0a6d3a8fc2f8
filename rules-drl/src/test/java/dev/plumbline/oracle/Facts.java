package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.box;
import static dev.plumbline.oracle.Pools.day;
import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.mostly;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.partnerName;
import static dev.plumbline.oracle.Pools.place;
import static dev.plumbline.oracle.Pools.shanghai;
import static dev.plumbline.oracle.Pools.text;
import static dev.plumbline.oracle.Pools.time;
import static dev.plumbline.oracle.Pools.unitName;
import static dev.plumbline.oracle.Pools.yesOrNo;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Budget;
import dev.plumbline.fact.BudgetItem;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.PriorFunding;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated facts about who, where, when, how much and what for. */
final class Facts {
  private Facts() {}

  static Arbitrary<Applicant> applicant() {
    Arbitrary<String> legalForm = oneOf("法人", "非法人组织", "自然人", "个体工商户", "分支机构");
    return Combinators.combine(
            unitName(), shanghai(), Written.words(Words.LEGAL_FORM, legalForm), box())
        .as(Applicant::new);
  }

  static Arbitrary<Lead> lead() {
    return Combinators.combine(
            Pools.leadName(),
            oneOf(
                    "310101199001011234",
                    "310101199001011237",
                    "31010119900101002X",
                    "310101 19900101 002x",
                    "E12345678",
                    "310101********1237",
                    "3101011990010112",
                    "无")
                .map(n -> n == null ? null : new IdNumber(n)),
            oneOf(0, 1, 2, 3))
        .as(Lead::new);
  }

  static Arbitrary<Posting> posting(Theme theme) {
    return Combinators.combine(
            place(theme),
            shanghai(),
            Written.words(
                Words.PERSON_TYPE, mostly("援派干部", "挂职干部", "专业技术人才", "医生", "教师", "志愿者", "退休返聘人员")),
            Written.words(Words.POSTING_STATE, mostly("在任", "已任命未到岗", "已召回", "已期满")),
            day(
                    "2023-08-01",
                    "2024-02-29",
                    "2024-03-01",
                    "2024-06-04",
                    "2024-06-05",
                    "2024-08-31",
                    "2024-11-13",
                    "2024-11-14",
                    "2024-11-15",
                    "2024-12-02",
                    "2024-12-03",
                    "2024-12-04")
                .injectNull(0.4),
            day(
                    "2024-11-13",
                    "2024-11-14",
                    "2024-12-03",
                    "2025-02-27",
                    "2025-02-28",
                    "2025-05-13",
                    "2025-05-14",
                    "2025-05-29",
                    "2025-05-30",
                    "2025-06-02",
                    "2025-06-03",
                    "2025-06-04",
                    "2025-08-30",
                    "2026-07-31")
                .injectNull(0.4),
            Pools.month("2023-08", "2024-03", "2024-07", "2024-11", "2024-11", "2024-12", "2024-12")
                .injectNull(0.2),
            Pools.month(
                    "2024-11", "2024-12", "2025-02", "2025-05", "2025-05", "2025-06", "2025-06",
                    "2026-07")
                .injectNull(0.2))
        .as(Posting::new);
  }

  static Arbitrary<Cooperation> cooperation(Theme theme) {
    Arbitrary<Place> other =
        Arbitraries.of("530100", "653126", "460000").map(code -> new Place(code, false));
    Arbitrary<String> field =
        gap(
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(theme.fields.subList(0, 2))),
                Tuple.of(2, Arbitraries.of(theme.fields)),
                Tuple.of(1, Arbitraries.of("自拟领域之一", "智慧农业", "生命健康"))));
    return Combinators.combine(
            place(theme),
            Written.lists(Names.FIELD, field),
            Arbitraries.frequency(Tuple.of(1, true), Tuple.of(2, false)),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.<Place>of())),
                Tuple.of(1, other.list().ofMaxSize(2))))
        .as(Cooperation::new);
  }

  static Arbitrary<List<Partner>> partners(Theme theme) {
    return Combinators.combine(partnerName(), place(theme)).as(Partner::new).list().ofMaxSize(3);
  }

  static Arbitrary<Ethics> ethics() {
    return Combinators.combine(yesOrNo(), yesOrNo(), yesOrNo()).as(Ethics::new);
  }

  static Arbitrary<PriorFunding> priorFunding() {
    return Combinators.combine(yesOrNo(), text(), text()).as(PriorFunding::new);
  }

  static Arbitrary<AvoidanceRequest> avoidance() {
    Arbitrary<AvoidedExpert> expert =
        Combinators.combine(Written.texts(oneOf("王五", "赵六")), text()).as(AvoidedExpert::new);
    return gap(expert.list().ofMaxSize(2)).map(AvoidanceRequest::new);
  }

  static Arbitrary<Budget> budget() {
    Arbitrary<Amount> ten = oneOf("10万元", "100,000元").map(Facts::amount);
    Arbitrary<Amount> five = oneOf("5万元", "50000.00元", "4.99万元").map(Facts::amount);
    Arbitrary<List<BudgetItem>> items =
        Combinators.combine(ten, five)
            .as((a, b) -> List.of(new BudgetItem("设备费", a), new BudgetItem("业务费", b)));
    Arbitrary<List<BudgetItem>> none = Arbitraries.just(List.of());
    return Combinators.combine(
            oneOf("15万元", "15万元", "14.99万元", "0元").map(Facts::amount),
            gap(Arbitraries.frequencyOf(Tuple.of(8, items), Tuple.of(1, none))))
        .as(Budget::new);
  }

  private static Amount amount(String text) {
    return text == null ? null : Amount.of(text);
  }

  static Arbitrary<Filing> filing(Theme theme) {
    return Combinators.combine(
            Written.words(Words.CHANNEL, mostly("网上", "纸质", "线下")),
            Written.words(Words.LOGIN, mostly("一网通办", "其他账号", "平台账号")),
            Written.words(Words.TOPIC, mostly(theme.topic, "专题一", "专题二", "专题三")),
            time("2024-11-14T08:59:59", "2024-11-14T09:00:00", "2024-11-14T09:00:01"),
            time(
                "2024-11-13T10:00:00",
                "2024-11-14T09:00:00",
                "2024-12-03T16:30:00",
                "2024-12-03T16:30:00.9",
                "2024-12-03T16:30:01"),
            time(
                    "2024-11-14T09:00:00",
                    "2024-11-20T10:00:00",
                    "2024-11-30T10:00:00",
                    "2024-12-03T16:29:59",
                    "2024-12-03T16:30:00",
                    "2024-12-03T16:30:00.5",
                    "2024-12-03T16:30:01",
                    "2024-12-04T00:00:00",
                    "2024-08-31T10:00:00")
                .injectNull(0.15))
        .as(Filing::new);
  }
}
