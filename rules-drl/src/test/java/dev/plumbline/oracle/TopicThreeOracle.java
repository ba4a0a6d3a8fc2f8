package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.every;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.oneOf;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clauses of topic 3 and what annex 1 says of it. */
final class TopicThreeOracle {
  private static final LocalDate START = LocalDate.of(2024, 12, 1);
  private static final LocalDate END = LocalDate.of(2025, 11, 30);

  private final Application application;
  private final LocalDate day;
  private final Sheet sheet;
  private final Truth scope;

  TopicThreeOracle(Application application, LocalDate day, Sheet sheet) {
    this.application = application;
    this.day = day;
    this.sheet = sheet;
    this.scope = Words.is(Words.TOPIC, application.topic(), "专题三");
  }

  void decide() {
    Truth notOther = Words.is(Words.TOPIC, application.topic(), "专题一", "专题二").not();
    sheet.clause("T3.SEL", Severity.RETURN, notOther, scope);
    for (String id : new String[] {"T3.OBJ.1", "T3.CON.1", "T3.CON.2", "T3.KPI.6", "T3.LEAD.7"}) {
      sheet.judged(id, scope);
    }
    region();
    targets();
    Terms.oneYear(application, sheet, "T3", scope);
    Terms.funds(application, sheet, "T3", scope, "150000");
    lead();
    term();
    recommendation();
  }

  private void region() {
    Cooperation cooperation = application.cooperation();
    Truth counterpart = Area.counterpart(get(cooperation, Cooperation::place));
    Truth more = Truth.of(cooperation != null && !cooperation.otherPlaces().isEmpty());
    sheet.clause("T3.REG", Severity.REJECT, scope, counterpart, counterpart.and(more));
    sheet.clause("A1.CP.0", Severity.REJECT, scope, counterpart);
    sheet.clause("A1.T3.R", Severity.REJECT, scope, counterpart);
    Place posting = get(application.posting(), Posting::place);
    sheet.derived("X.10", scope, Area.overlap(posting, get(cooperation, Cooperation::place)));
  }

  private Indicator indicator(String name) {
    return Names.keyed(Names.INDICATOR, application.indicators(), Indicator::name, name);
  }

  private Truth coverNeeds(Indicator needs) {
    BigDecimal number = get(needs, Indicator::value);
    return number == null
        ? Truth.UNKNOWN
        : Units.atLeast(indicator("建议报告覆盖的技术需求"), number.toPlainString(), "项");
  }

  private void targets() {
    Indicator trained = indicator("培养人次");
    sheet.clause("T3.KPI.1", Severity.RETURN, scope, Units.atLeast(trained, "40", "人次"));
    Truth begins = atLeast(get(trained, Indicator::startsOn), START);
    Truth ends = atMost(get(trained, Indicator::endsOn), END);
    sheet.clause("T3.KPI.2", Severity.RETURN, scope, begins.and(ends));
    Truth place = Area.counterpart(get(trained, Indicator::place));
    sheet.clause("T3.KPI.3", Severity.REVIEW, scope, place);
    sheet.clause("T3.KPI.4", Severity.REVIEW, scope, trainedFor(trained));
    Indicator needs = indicator("技术需求");
    sheet.clause("T3.KPI.5", Severity.RETURN, scope, Units.atLeast(needs, "2", "项"));
    Indicator reports = indicator("建议报告");
    Truth covered = Units.atLeast(reports, "1", "份").and(coverNeeds(needs));
    Truth fewer = below(get(reports, Indicator::value), get(needs, Indicator::value));
    Truth doubt = covered.and(fewer);
    sheet.clause("T3.KPI.7", Severity.RETURN, scope, covered, doubt);
  }

  private static Truth trainedFor(Indicator trained) {
    List<String> members = Lists.members(Words.CATEGORY, get(trained, Indicator::category));
    return every(members, member -> Words.is(Words.CATEGORY, member, "技术", "科研管理"));
  }

  private void lead() {
    Posting posting = application.posting();
    Truth sent = Area.shanghai(get(posting, Posting::dispatchedBy));
    sheet.clause("T3.LEAD.1", Severity.REJECT, scope, sent);
    Place place = get(posting, Posting::place);
    Truth near =
        place == null || place.corps()
            ? Truth.FALSE
            : oneOf(place.code(), "653101", "540200"); // 喀什市, 日喀则市
    sheet.clause("T3.LEAD.2", Severity.REJECT, scope, Area.counterpart(place), near);
    String type = get(posting, Posting::personType);
    Truth cadre = Words.is(Words.PERSON_TYPE, type, "援派干部");
    Truth other = Words.is(Words.PERSON_TYPE, type, "挂职干部", "专业技术人才", "医生", "教师");
    sheet.clause("T3.LEAD.5", Severity.REVIEW, scope, cadre, other);
  }

  private void term() {
    Tenure tenure = Tenure.of(application);
    List<Tenure> others = tenure.others(application);
    String state = get(application.posting(), Posting::state);
    Truth inOffice = Words.is(Words.POSTING_STATE, state, "在任");
    Truth serving = inOffice.and(covers(tenure));
    Truth before = inOffice.and(below(day, tenure.earliestStart()));
    Truth over = inOffice.and(below(tenure.latestEnd(), day));
    Map<String, Truth> doubts = new HashMap<>();
    doubts.put("B6", Words.is(Words.POSTING_STATE, state, "已任命未到岗"));
    doubts.put("B4 from", serving.and(below(day, tenure.latestStart())));
    doubts.put("B4 to", serving.and(below(tenure.earliestEnd(), day)));
    doubts.put("other from", serving.and(Tenure.some(others, t -> below(day, t.latestStart()))));
    doubts.put("other to", serving.and(Tenure.some(others, t -> below(t.earliestEnd(), day))));
    doubts.put("other begun", before.and(Tenure.some(others, this::covers)));
    doubts.put("other not over", over.and(Tenure.some(others, this::covers)));
    sheet.clause("T3.LEAD.3", Severity.REJECT, scope, serving, doubts);

    Truth year = tenure.year();
    Truth shorter = Tenure.some(others, t -> t.year().not());
    Truth longer = Tenure.some(others, Tenure::year);
    sheet.clause(
        "T3.LEAD.4",
        Severity.REJECT,
        scope,
        year,
        Map.of("other short", year.and(shorter), "other long", year.not().and(longer)));

    LocalDate until = Calendar.sixMonthsAfter(day);
    Truth remains = atLeast(tenure.latestEnd(), until);
    sheet.clause(
        "T3.LEAD.6",
        Severity.REJECT,
        scope,
        remains,
        Map.of(
            "B4",
            remains.and(below(tenure.earliestEnd(), until)),
            "other short",
            remains.and(Tenure.some(others, t -> below(t.earliestEnd(), until))),
            "other long",
            remains.not().and(Tenure.some(others, t -> atLeast(t.latestEnd(), until)))));
  }

  private Truth covers(Tenure tenure) {
    return atMost(tenure.earliestStart(), day).and(atLeast(tenure.latestEnd(), day));
  }

  private void recommendation() {
    Recommendation paper = application.recommendation();
    Truth form = Words.is(Words.FORM, get(paper, Recommendation::form), "附件3");
    Truth uploaded = yes(get(paper, Recommendation::uploaded));
    sheet.clause("T3.DOC.1", Severity.RETURN, scope, form.and(uploaded));
    sheet.clause("A1.T3.DOC", Severity.RETURN, scope, form);
    String type = get(paper, Recommendation::senderType);
    Truth under = Area.shanghai(get(paper, Recommendation::senderUnder));
    Truth issuer = Words.is(Words.SENDER_TYPE, type, "前方指挥部", "联络组", "市级组织部门").and(under);
    Truth otherBody = Words.is(Words.SENDER_TYPE, type, "其他市级部门").and(under);
    sheet.clause("T3.DOC.2", Severity.REJECT, scope, issuer, otherBody);
  }
}
