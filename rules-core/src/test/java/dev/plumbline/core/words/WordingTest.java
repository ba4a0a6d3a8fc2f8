package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Kind;
import dev.plumbline.MissingFact;
import dev.plumbline.MissingFact.Instead;
import dev.plumbline.MissingFact.Unfit;
import dev.plumbline.Notice;
import dev.plumbline.Relation;
import dev.plumbline.Remedy;
import dev.plumbline.Remedy.Action;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.Value;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every message about a verdict, in both languages. */
class WordingTest {
  private static final Bilingual TITLE = new Bilingual("面积", "Area");
  private static final LocalDateTime CLOSES = LocalDateTime.of(2024, 12, 3, 16, 30);

  /** All that the tests saw. */
  private static final List<Bilingual> SEEN = new ArrayList<>();

  private static void says(String chinese, String english, Bilingual text) {
    SEEN.add(text);
    assertEquals(chinese + " | " + english, text.chinese() + " | " + text.english());
  }

  private static Value number(String number, String unit) {
    return new Value.Quantity(new BigDecimal(number), unit);
  }

  private static Value words(String text) {
    return new Value.Words(text);
  }

  private static Value area(String name) {
    return new Value.Area(Place.of(name));
  }

  @Test
  void values() {
    says("38人次", "38 person-times", number("38.0", "人次").text());
    says("12.5%", "12.5%", number("12.5", "%").text());
    says("3", "3", number("3", "").text());
    says("2个", "2", number("2", "个").text());
    says("5畦", "5 \"畦\"", number("5", "畦").text());
    says(
        "2万亩（20000亩）",
        "2 ten thousand mu (20000 mu)",
        new Value.Quantity(new BigDecimal(2), "万亩", new Value.Quantity(new BigDecimal(20_000), "亩"))
            .text());
    says("15万元", "150000 yuan", new Value.Money(Amount.of("15万元")).text());
    says("2024-12-03", "2024-12-03", new Value.Day(LocalDate.of(2024, 12, 3)).text());
    says("2024-12", "2024-12", new Value.Month(YearMonth.of(2024, 12)).text());
    says("2024-12-03 16:30", "2024-12-03 16:30", new Value.Time(CLOSES).text());
    says(
        "2024-12-03 16:30:00.5",
        "2024-12-03 16:30:00.5",
        new Value.Time(CLOSES.plusNanos(500_000_000)).text());
    says("云南省（530000）", "\"云南省（530000）\"", area("云南省").text());
    says("是", "yes", new Value.Truth(true).text());
    says("否", "no", new Value.Truth(false).text());
    says("教授", "\"教授\"", words("教授").text());
    says("pH", "pH", words("pH").text());
    says("无", "none", new Value.None().text());
    says("1天2小时3秒", "1 day 2 h 3 s", new Value.Span(Duration.parse("PT26H3S")).text());
    says("0秒", "0 s", new Value.Span(Duration.ZERO).text());
    says(
        "3吨（1吨、2吨）",
        "3 t (1 t, 2 t)",
        new Value.Sum(number("3", "吨"), List.of(number("1", "吨"), number("2", "吨"))).text());
    says("等9项", "9 in all", new Value.More(9).text());
    says(
        "1、2等9项",
        "1, 2 … 9 in all",
        CatalogueWording.INSTANCE.list(
            List.of(number("1", ""), number("2", ""), new Value.More(9))));
  }

  private static Evidence evidence(
      List<Value> offered, Relation relation, List<Value> demanded, Value distance, boolean met) {
    return new Evidence(
        "F", "p", TITLE, null, offered, relation, demanded, null, distance, met, null);
  }

  private static Bilingual failed(Value offered, Relation relation, Value demanded) {
    return CatalogueWording.INSTANCE.text(
        evidence(List.of(offered), relation, List.of(demanded), null, false));
  }

  private static Bilingual met(Value offered, Relation relation, Value demanded) {
    return CatalogueWording.INSTANCE.text(
        evidence(List.of(offered), relation, List.of(demanded), null, true));
  }

  private static Bilingual off(Value offered, Relation relation, Value demanded, Value distance) {
    return CatalogueWording.INSTANCE.text(
        evidence(List.of(offered), relation, List.of(demanded), distance, false));
  }

  @Test
  void numbersAndDates() {
    Value eight = number("8", "亩");
    Value ten = number("10", "亩");
    Value two = number("2", "亩");
    Value day = new Value.Day(LocalDate.of(2025, 1, 2));
    Value days = number("2", "天");
    says(
        "面积为8亩，应不少于10亩，差2亩",
        "Area: 8 mu; asked: at least 10 mu; 2 mu short",
        off(eight, Relation.AT_LEAST, ten, two));
    says(
        "面积为8亩，应大于10亩",
        "Area: 8 mu; asked: more than 10 mu",
        failed(eight, Relation.MORE_THAN, ten));
    says(
        "面积为10亩，应不超过8亩，超出2亩",
        "Area: 10 mu; asked: at most 8 mu; 2 mu over",
        off(ten, Relation.AT_MOST, eight, two));
    says(
        "面积为10亩，应少于8亩",
        "Area: 10 mu; asked: less than 8 mu",
        failed(ten, Relation.LESS_THAN, eight));
    says(
        "面积为10亩，应为8亩，相差2亩",
        "Area: 10 mu; asked: 8 mu; off by 2 mu",
        off(ten, Relation.EQUAL, eight, two));
    says(
        "面积为2025-01-02，应不早于2025-01-02，早了2天",
        "Area: 2025-01-02; asked: 2025-01-02 or later; too early by 2 days",
        off(day, Relation.AT_LEAST, day, days));
    says(
        "面积为2025-01-02，应不晚于2025-01-02，晚了2天",
        "Area: 2025-01-02; asked: 2025-01-02 or earlier; too late by 2 days",
        off(day, Relation.AT_MOST, day, days));
    says(
        "面积为2025-01-02，应晚于2025-01-02",
        "Area: 2025-01-02; asked: later than 2025-01-02",
        failed(day, Relation.MORE_THAN, day));
    says(
        "面积为2025-01-02，应早于2025-01-02",
        "Area: 2025-01-02; asked: earlier than 2025-01-02",
        failed(day, Relation.LESS_THAN, day));
    says("面积为10亩，不少于8亩", "Area: 10 mu; asked: at least 8 mu", met(ten, Relation.AT_LEAST, eight));
    says(
        "面积为8亩，应少于8亩",
        "Area: 8 mu; asked: less than 8 mu",
        off(eight, Relation.LESS_THAN, eight, number("0", "亩")));
    says("面积为8亩", "Area: 8 mu", met(eight, Relation.EQUAL, eight));
  }

  @Test
  void wordsAndPlaces() {
    Value a = words("甲");
    Value b = words("乙");
    says("面积为甲，应为乙", "Area: \"甲\"; asked: \"乙\"", failed(a, Relation.EQUAL, b));
    says("面积为甲，不应为甲", "Area: \"甲\"; asked: not \"甲\"", failed(a, Relation.NOT_EQUAL, a));
    says("面积为甲，不为乙", "Area: \"甲\"; asked: not \"乙\"", met(a, Relation.NOT_IN, b));
    says("面积为甲，应为乙之一", "Area: \"甲\"; asked: one of \"乙\"", failed(a, Relation.IN, b));
    says(
        "面积为甲，应在乙之中",
        "Area: \"甲\"; asked: each one of \"乙\"",
        failed(a, Relation.ALL_MEMBER_OF, b));
    says("面积为甲，应包含乙", "Area: \"甲\"; asked: containing \"乙\"", failed(a, Relation.CONTAINS, b));
    says(
        "面积为甲，不应包含甲",
        "Area: \"甲\"; asked: not containing \"甲\"",
        failed(a, Relation.NOT_CONTAINS, a));
    says(
        "面积为甲，格式不对",
        "Area: \"甲\", which is not of the prescribed form",
        failed(a, Relation.MATCHES, b));
    says(
        "面积为甲，不应合乎这里所排除的格式",
        "Area: \"甲\"; asked: not of the form that is ruled out here",
        failed(a, Relation.NOT_MATCHES, b));
    says(
        "应合乎规定的格式",
        "the prescribed form",
        CatalogueWording.INSTANCE.asked(
            evidence(List.of(a), Relation.MATCHES, List.of(b), null, false)));
    says("没有面积", "there is no Area", failed(new Value.None(), Relation.EXISTS, a));
    Evidence none = evidence(List.of(), Relation.EXISTS, List.of(), null, false);
    says("应有至少一项", "at least one", CatalogueWording.INSTANCE.asked(none));
    says("至少一项", "at least one", CatalogueWording.INSTANCE.demanded(none));
    Value yunnan = area("云南省");
    Value shanghai = area("上海市");
    says(
        "面积为上海市（310000），应在云南省（530000）之内",
        "Area: \"上海市（310000）\"; asked: within \"云南省（530000）\"",
        failed(shanghai, Relation.WITHIN, yunnan));
    says(
        "面积为上海市（310000），应与云南省（530000）在同一地区",
        "Area: \"上海市（310000）\"; asked: in the same area as \"云南省（530000）\"",
        failed(shanghai, Relation.OVERLAPS, yunnan));
    says(
        "面积为上海市（310000），应大于云南省（530000）",
        "Area: \"上海市（310000）\"; asked: wider than \"云南省（530000）\"",
        failed(shanghai, Relation.WIDER_THAN, yunnan));
    Evidence several =
        evidence(List.of(shanghai), Relation.WITHIN, List.of(yunnan, area("四川省")), null, false);
    says(
        "面积为上海市（310000），不在以下2个地区之内：云南省、四川省",
        "Area: \"上海市（310000）\", which lies in none of these 2 areas: \"云南省\", \"四川省\"",
        CatalogueWording.INSTANCE.text(several));
    says(
        "应在所列2个地区之内", "within one of the 2 areas listed", CatalogueWording.INSTANCE.asked(several));
  }

  @Test
  void whatIsReadFromAnotherFact() {
    Bilingual source = new Bilingual("合同的签订日", "Contract: Signed on");
    Value day = new Value.Day(LocalDate.of(2025, 1, 2));
    Evidence same =
        new Evidence(
            "F",
            "p",
            TITLE,
            null,
            List.of(day),
            Relation.NOT_EQUAL,
            List.of(day),
            source,
            null,
            false,
            null);
    says(
        "面积为2025-01-02，不应与合同的签订日（2025-01-02）相同",
        "Area: 2025-01-02; asked: not the same as Contract: Signed on (2025-01-02)",
        CatalogueWording.INSTANCE.text(same));
    Evidence later =
        new Evidence(
            "F",
            "p",
            TITLE,
            null,
            List.of(day),
            Relation.AT_LEAST,
            List.of(day),
            source,
            null,
            false,
            null);
    says(
        "应不早于合同的签订日（2025-01-02）",
        "2025-01-02 (Contract: Signed on) or later",
        CatalogueWording.INSTANCE.asked(later));
    Evidence name =
        new Evidence(
            "F",
            "p",
            TITLE,
            null,
            List.of(words("甲")),
            Relation.NOT_EQUAL,
            List.of(words("甲")),
            Titles.otherApplications(),
            null,
            false,
            null);
    says(
        "面积为甲，不应与其他申请相同",
        "Area: \"甲\"; asked: not the same as another application",
        CatalogueWording.INSTANCE.text(name));
  }

  @Test
  void whatIsSoOrNot() {
    Evidence claim =
        new Evidence(
            "F",
            "p",
            TITLE,
            new Bilingual("已上传", "Uploaded"),
            List.of(new Value.Truth(false)),
            Relation.EQUAL,
            List.of(new Value.Truth(true)),
            null,
            null,
            false,
            null);
    says("面积未上传", "Area: no", CatalogueWording.INSTANCE.text(claim));
    says("应上传", "yes", CatalogueWording.INSTANCE.asked(claim));
  }

  @Test
  void titles() {
    FactType indicator = FactTypes.general("Indicator");
    Property value = indicator.properties().get("value");
    says("考核指标「甲」指标值", "Indicator \"甲\" Value", Titles.of(indicator, "甲", value));
    says("考核指标「甲」", "Indicator \"甲\"", Titles.of(indicator, "甲"));
    says("「甲」", "\"甲\"", Titles.inPaper(indicator, "甲"));
    says("「甲」指标值", "\"甲\" Value", Titles.inPaper("甲", value));
    says("面积合计", "Area, total", Titles.total(TITLE));
    says(
        "符合要求的考核指标个数",
        "number of Indicator that meet the conditions",
        Titles.countMatching(indicator));
    says("不同的指标值个数", "number of different Value", Titles.countDistinct(value));
    says("考核指标的指标值", "Indicator: Value", Titles.source(indicator, value));
  }

  private static MissingFact missing(Instead instead) {
    return new MissingFact("F", "p", TITLE, new Bilingual("表单", "Form"), "/f/p", instead);
  }

  private static Instead instead(Unfit unfit, String nearest, String... known) {
    return new Instead(
        unfit, "填的", List.of("亩"), List.of(known), List.of(known).subList(0, 1), nearest);
  }

  @Test
  void missingFacts() {
    says("面积", "Area", CatalogueWording.INSTANCE.text(missing(null)));
    says(
        "面积（填的是「填的」，等于没有填）",
        "Area (\"填的\" says nothing)",
        CatalogueWording.INSTANCE.text(missing(instead(Unfit.SAYS_NOTHING, null, "甲"))));
    says(
        "面积（填的是填的，不是整数个）",
        "Area (\"填的\" is not a whole number)",
        CatalogueWording.INSTANCE.text(missing(instead(Unfit.FRACTION, null, "甲"))));
    says(
        "面积（填的是填的，应为亩或可换算成它的单位）",
        "Area (\"填的\" is written; it takes mu or a unit that converts to it)",
        CatalogueWording.INSTANCE.text(missing(instead(Unfit.UNIT, null, "甲"))));
    says(
        "面积（填的是批，应为种、个或可换算成它的单位）",
        "Area (\"批\" is written; it takes kinds, \"个\" or a unit that converts to it)",
        CatalogueWording.INSTANCE.text(
            missing(new Instead(Unfit.UNIT, "批", List.of("种", "个"), List.of(), List.of(), null))));
    says(
        "面积（填的是「填的」，这里不认得；认得的有甲）",
        "Area (\"填的\" is not recognised; known are \"甲\")",
        CatalogueWording.INSTANCE.text(missing(instead(Unfit.UNKNOWN_WORD, null, "甲"))));
    says(
        "面积（填的是「填的」，这里不认得；认得的有甲等2种，最接近的是「乙」）",
        "Area (\"填的\" is not recognised; known are \"甲\" and others, 2 in all;"
            + " the nearest is \"乙\")",
        CatalogueWording.INSTANCE.text(missing(instead(Unfit.UNKNOWN_WORD, "乙", "甲", "乙"))));
    says("面积", "Area", CatalogueWording.INSTANCE.text(missing(instead(Unfit.UNTOLD, null, "甲"))));
    says("缺面积", "missing: Area", Message.of("missing.lacking", TITLE).words());
    says(
        "缺表单的面积",
        "missing: Form, Area",
        Message.of("missing.lackingOf", new Bilingual("表单", "Form"), TITLE).words());
  }

  private static Bilingual notice(Notice.Kind kind, String... about) {
    List<Bilingual> all = new ArrayList<>();
    for (String each : about) {
      all.add(Bilingual.same(each));
    }
    return CatalogueWording.INSTANCE.text(new Notice(kind, all));
  }

  @Test
  void notices() {
    says("须由人复核：甲；乙", "a person has to decide: \"甲\"; \"乙\"", notice(Notice.Kind.DOUBT, "甲", "乙"));
    says(
        "未能判断是否须由人复核：甲",
        "it could not be seen whether a person has to decide: \"甲\"",
        notice(Notice.Kind.UNDECIDED_DOUBT, "甲"));
    says("须由人复核：a", "a person has to decide: a", notice(Notice.Kind.UNRECOGNISED, "a"));
    says("待评审判断", "the reviewers have still to judge", notice(Notice.Kind.AWAITS_JUDGEMENT));
    says(
        "评审意见：符合，评审人 Li，2024-12-01，理由：ok",
        "the reviewers' judgement: met, by Li, 2024-12-01, because: ok",
        notice(Notice.Kind.JUDGED_MET, "Li", "2024-12-01", "ok"));
    says(
        "评审意见：不符合",
        "the reviewers' judgement: not met",
        notice(Notice.Kind.JUDGED_NOT_MET, "", "", ""));
    says(
        "规则「甲」在这些事实上无法执行，已搁置",
        "the rule \"甲\" cannot be carried out on these facts and was set aside",
        notice(Notice.Kind.RULE_FAULTY, "甲"));
    says(
        "规则「甲」要把太多的事实两两相比，超出一次判定的工作量，已搁置",
        "the rule \"甲\" would have to compare too many facts with each other, more work than one"
            + " verdict may take, and was set aside",
        notice(Notice.Kind.RULE_COMPARES_TOO_MUCH, "甲"));
    says(
        "规则「甲」要在太长的文字里查找，超出一次判定的工作量，已搁置",
        "the rule \"甲\" would have to search texts that are too long, more work than one verdict"
            + " may take, and was set aside",
        notice(Notice.Kind.RULE_SEARCHES_TOO_MUCH, "甲"));
    says(
        "规则「甲」与其余规则合起来超出一次判定的工作量，已搁置",
        "the rule \"甲\", together with the others, is more work than one verdict may take, and was"
            + " set aside",
        notice(Notice.Kind.RULES_TOO_MUCH, "甲"));
    says(
        "规则「甲」的执行与解释不一致",
        "the rule \"甲\" was carried out otherwise than it is explained",
        notice(Notice.Kind.RULE_DISAGREES, "甲"));
    says(
        "另有依据 3 项未列出",
        "there is more evidence, 3 in number, that is not listed",
        notice(Notice.Kind.MORE_EVIDENCE, "3"));
    says(
        "另有缺少的信息 3 项未列出",
        "more facts are missing, 3 in number, that are not listed",
        notice(Notice.Kind.MORE_MISSING, "3"));
    says(
        "相关的其他申请多于100项，只列出编号在前的100项",
        "more than 100 other applications are concerned; only the first 100 are listed, by their"
            + " ids",
        notice(Notice.Kind.MORE_OTHERS, "100"));
    says(
        "评审意见针对条款 T.1，该条款没有要由人判断之处，未采用",
        "a judgement is on clause T.1, which leaves nothing for a person to judge; it was not used",
        notice(Notice.Kind.UNUSED_JUDGEMENT, "T.1"));
    says(
        "项目负责人的证件号码不完整、经过遮盖或不合格式，无法与其他申请比对；请填写完整的号码",
        "the identity number of the lead is not whole, masked or ill-formed and cannot be compared"
            + " with other applications; please give the whole number",
        notice(Notice.Kind.ID_INCOMPLETE));
    says(
        "项目负责人的证件号码末位校验码不对，请核对是否录错",
        "the check digit of the lead's identity number is wrong; please see whether it was"
            + " mistyped",
        notice(Notice.Kind.ID_CHECK_DIGIT));
    says(
        "T「甲」没有条款问到，不起作用",
        "T \"甲\": no clause asks for it, it has no effect",
        notice(Notice.Kind.UNASKED, "T", "甲"));
    says(
        "T「甲」没有条款问到，不起作用；是不是「乙」？",
        "T \"甲\": no clause asks for it, it has no effect; did you mean \"乙\"?",
        notice(Notice.Kind.UNASKED_NEAR, "T", "甲", "乙"));
    says(
        "T另有 3 项没有条款问到，不起作用",
        "T: 3 more that no clause asks for, they have no effect",
        notice(Notice.Kind.MORE_UNASKED, "T", "3"));
    says(
        "技术合同给了 2 份，各条款须由同一份满足，按最有利的一份判定：登记编号 1，签订日 2024-01-02，类型 x",
        "2 technology contracts are given; one and the same has to meet the clauses, and the most"
            + " favourable was taken: registration number 1, signed on 2024-01-02, type x",
        notice(Notice.Kind.BEST_CONTRACT, "2", "1", "2024-01-02", "x"));
    says(
        "技术合同给了 2 份，各条款须由同一份满足，按最有利的一份判定：登记编号、签订日和类型都没有填的那一份",
        "2 technology contracts are given; one and the same has to meet the clauses, and the most"
            + " favourable was taken: the one without registration number, day of signing and"
            + " type",
        notice(Notice.Kind.BEST_CONTRACT, "2", "", "", ""));
    says("旧", "旧", notice(Notice.Kind.AS_TOLD, "旧"));
  }

  private static Bilingual remedy(Remedy remedy, MissingFact... missing) {
    Evidence evidence =
        evidence(
            List.of(number("8", "")), Relation.AT_LEAST, List.of(number("10", "")), null, false);
    return CatalogueWording.INSTANCE.remedy(
        new Finding(
            "T.1",
            Status.VIOLATED,
            Severity.RETURN,
            Conclusion.CORRECTABLE,
            Kind.KPI,
            Bilingual.same("甲"),
            "一",
            List.of(evidence),
            List.of(missing),
            remedy,
            List.of(),
            List.of()));
  }

  private static Remedy toDo(Action action, LocalDateTime until, boolean late, String words) {
    return new Remedy(
        action, until, late, null, null, words == null ? null : Bilingual.same(words));
  }

  private static Remedy submit(Action action, Status beyond) {
    return new Remedy(action, null, false, LocalDate.of(2024, 12, 1), beyond, null);
  }

  @Test
  void remedies() {
    says(
        "由申报单位于 2024-12-01（含当日）之前提交，过期即不符合",
        "the unit should submit on 2024-12-01 or before; after that the clause is not met",
        remedy(submit(Action.SUBMIT_BY, Status.VIOLATED)));
    says(
        "由申报单位于 2024-12-01（含当日）之前提交，过期即须由人复核",
        "the unit should submit on 2024-12-01 or before; after that a person has to decide",
        remedy(submit(Action.SUBMIT_BY, Status.NEEDS_REVIEW)));
    says(
        "由申报单位于 2024-12-01（含当日）之后提交，提前则不符合",
        "the unit should submit on 2024-12-01 or later; before that the clause is not met",
        remedy(submit(Action.SUBMIT_FROM, Status.VIOLATED)));
    says(
        "由申报单位于 2024-12-01（含当日）之后提交，提前则须由人复核",
        "the unit should submit on 2024-12-01 or later; before that a person has to decide",
        remedy(submit(Action.SUBMIT_FROM, Status.NEEDS_REVIEW)));
    says(
        "请补正：面积应不少于10，于 2024-12-03 16:30 前",
        "please mend: Area: at least 10; by 2024-12-03 16:30",
        remedy(toDo(Action.MEND, CLOSES, false, null)));
    says(
        "补正期限已过，本应补正：面积应不少于10",
        "the time to mend is over; this was to be mended: Area: at least 10",
        remedy(toDo(Action.MEND, CLOSES, true, null)));
    says("请重填", "\"请重填\"", remedy(toDo(Action.MEND, null, false, "请重填")));
    says(
        "须另行满足，不能靠补正：面积应不少于10",
        "this has to be met otherwise, no mending of papers does: Area: at least 10",
        remedy(toDo(Action.MEET, null, false, null)));
    says("换地区", "\"换地区\"", remedy(toDo(Action.MEET, null, false, "换地区")));
    says(
        "请核对：面积应不少于10",
        "please check: Area: at least 10",
        remedy(toDo(Action.CHECK, null, false, null)));
    MissingFact bare = missing(null);
    MissingFact odd = missing(instead(Unfit.UNKNOWN_WORD, "乙", "甲", "乙"));
    MissingFact unlike = missing(instead(Unfit.UNKNOWN_WORD, null, "甲"));
    says(
        "请补充：表单（面积）（去开）",
        "please supply: Form (Area) (\"去开\")",
        remedy(toDo(Action.SUPPLY, null, false, "去开"), bare));
    says(
        "补充期限已过，本应补充：表单（面积）",
        "the time to supply it is over; this was to be supplied: Form (Area)",
        remedy(toDo(Action.SUPPLY, null, true, null), bare));
    says(
        "请把「填的」改成认得的写法，如「乙」",
        "please write \"填的\" in a way that is recognised, such as \"乙\"",
        remedy(toDo(Action.SUPPLY, null, false, null), odd));
    says(
        "补充期限已过，本应把「填的」改成认得的写法",
        "the time to supply it is over; what was to be done: write \"填的\" in a way that is"
            + " recognised",
        remedy(toDo(Action.SUPPLY, null, true, null), unlike));
    says(
        "请补充：表单（面积）；并把「填的」改成认得的写法",
        "please supply: Form (Area); and write \"填的\" in a way that is recognised",
        remedy(toDo(Action.SUPPLY, null, false, null), bare, unlike));
    says("旧", "旧", remedy(toDo(Action.AS_TOLD, null, false, "旧")));
  }

  /** Each form of a title that says that something is so. */
  @Test
  void claimsAreDeniedAndAskedForInTheirOwnWay() {
    String[][] claims = {
      {"已上传", "面积已上传", "面积未上传", "应上传", "不应上传"},
      {"评审认为符合", "面积认为符合", "面积认为不符合", "应认为符合", "不应认为符合"},
      {"有半地下层", "面积有半地下层", "面积没有半地下层", "应有半地下层", "不应有半地下层"},
      {"属于范围", "面积属于范围", "面积不属于范围", "应属于范围", "不应属于范围"},
      {"承诺完成", "面积承诺完成", "面积未承诺完成", "应承诺完成", "不应承诺完成"},
    };
    for (String[] claim : claims) {
      says(claim[1], "Area: yes", CatalogueWording.INSTANCE.text(claim(claim[0], true, true)));
      says(claim[2], "Area: no", CatalogueWording.INSTANCE.text(claim(claim[0], false, true)));
      says(claim[3], "yes", CatalogueWording.INSTANCE.asked(claim(claim[0], false, true)));
      says(claim[4], "no", CatalogueWording.INSTANCE.asked(claim(claim[0], true, false)));
    }
  }

  private static Evidence claim(String title, boolean offered, boolean demanded) {
    return new Evidence(
        "Form",
        "area",
        new Bilingual("面积", "Area"),
        new Bilingual(title, "Claim"),
        List.of(new Value.Truth(offered)),
        Relation.EQUAL,
        List.of(new Value.Truth(demanded)),
        null,
        null,
        offered == demanded,
        null);
  }

  @Test
  void factsAndTheirPropertiesAreCalledByTheirKeys() {
    says(
        "考核指标「亩产」",
        "Indicator \"亩产\"",
        Message.of("value.keyed", new Bilingual("考核指标", "Indicator"), "亩产").words());
    says(
        "面积指标值",
        "Area Value",
        Message.of("value.propertyOf", new Bilingual("面积", "Area"), new Bilingual("指标值", "Value"))
            .words());
    says(
        "甲；乙",
        "a; b",
        Message.inTurn(List.of(new Bilingual("甲", "a"), new Bilingual("乙", "b"))).words());
  }

  /** Run alone, a test sees fewer. */
  @AfterAll
  static void eachMessageWasSeen() {
    if (SEEN.size() < 100) {
      return;
    }
    for (String file : List.of("value", "evidence", "missing", "notice", "remedy")) {
      seen(Catalogue.CHINESE.file(file), SEEN.stream().map(Bilingual::chinese).toList());
      seen(Catalogue.ENGLISH.file(file), SEEN.stream().map(Bilingual::english).toList());
    }
  }

  private static void seen(Properties texts, List<String> all) {
    for (String key : texts.stringPropertyNames()) {
      MessageFormat format = new MessageFormat(texts.getProperty(key), Locale.ROOT);
      Object[] gaps =
          IntStream.range(0, format.getFormatsByArgumentIndex().length)
              .mapToObj(i -> "\uE000")
              .toArray();
      String shape = Pattern.quote(format.format(gaps)).replace("\uE000", "\\E.*\\Q");
      Pattern pattern = Pattern.compile(shape);
      assertTrue(all.stream().anyMatch(text -> pattern.matcher(text).find()), key);
    }
  }
}
