package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.every;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.oneOf;
import static dev.plumbline.oracle.Known.some;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
    Place place = get(cooperation, Cooperation::place);
    Truth counterpart = Area.counterpart(place);
    Truth wide = Area.aroundCounterpart(place);
    Truth several = counterpart.and(Truth.of(Area.elsewhere(cooperation)));
    Map<String, Truth> doubts = Map.of("B16", several, "B49", wide);
    sheet.clause("T3.REG", Severity.REJECT, scope, counterpart, doubts);
    sheet.clause("A1.CP.0", Severity.REJECT, scope, counterpart, wide);
    sheet.clause("A1.T3.R", Severity.REJECT, scope, counterpart, wide);
    Place posting = get(application.posting(), Posting::place);
    sheet.derived("X.10", scope, Area.overlap(posting, place));
  }

  private List<Indicator> rows(String name) {
    return Names.all(Names.INDICATOR, application.indicators(), Indicator::name, name);
  }

  private void targets() {
    List<Indicator> trained = rows("培养人次");
    String[] times = {"人次"};
    String[] persons = {"人", "名"};
    Truth forty = Tally.sum(trained, "40", times, persons);
    sheet.clause("T3.KPI.1", Severity.RETURN, scope, forty);
    trained(trained);
    Truth needs = Tally.sum(rows("技术需求"), "2", "项", "个", "条");
    sheet.clause("T3.KPI.5", Severity.RETURN, scope, needs);
    Truth reports = Tally.sum(rows("建议报告"), "1", "份", "个", "项");
    Truth covered = reports.and(Tally.sum(rows("建议报告覆盖的技术需求"), "2", "项", "个", "条"));
    light("T3.KPI.7", Severity.RETURN, Severity.WARN, covered, reports, Map.of());
  }

  /** When, for whom and as what persons are trained, which no form asks for. */
  private void trained(List<Indicator> rows) {
    light(
        "T3.KPI.2",
        Severity.RETURN,
        Severity.WARN,
        Tally.each(rows, row -> begins(row).and(ends(row))),
        Tally.each(rows, row -> settled(begins(row)).and(settled(ends(row)))),
        Map.of());
    Truth placed = Tally.each(rows, row -> Area.counterpart(row.place()).or(wide(row)));
    Truth wide = settled(placed).and(some(rows, TopicThreeOracle::wide));
    Truth besides = Tally.each(rows, row -> settled(Area.counterpart(row.place()).or(wide(row))));
    Map<String, Truth> doubts = Map.of("", wide);
    light("T3.KPI.3", Severity.RETURN, Severity.WARN, placed, besides, doubts);
    light(
        "T3.KPI.4",
        Severity.RETURN,
        Severity.WARN,
        Tally.each(rows, TopicThreeOracle::trainedFor),
        Tally.each(rows, row -> settled(trainedFor(row))),
        Map.of());
  }

  private void light(
      String id,
      Severity severity,
      Severity missing,
      Truth condition,
      Truth besides,
      Map<String, Truth> doubts) {
    sheet.clause(id, severity, missing, scope, condition, besides, doubts);
  }

  private static Truth begins(Indicator row) {
    return atLeast(row.startsOn(), START);
  }

  private static Truth ends(Indicator row) {
    return atMost(row.endsOn(), END);
  }

  private static Truth wide(Indicator row) {
    return Area.aroundCounterpart(row.place());
  }

  /** What is not known yet taken for good. */
  private static Truth settled(Truth truth) {
    return truth.undecided() ? Truth.TRUE : truth;
  }

  private static Truth trainedFor(Indicator trained) {
    List<String> members = Lists.members(Words.CATEGORY, trained.category());
    return every(members, member -> Words.is(Words.CATEGORY, member, "技术", "科研管理"));
  }

  private void lead() {
    Posting posting = application.posting();
    boolean posted = posting != null;
    Place by = get(posting, Posting::dispatchedBy);
    Truth sent = Area.shanghai(by);
    Truth besides = posted ? settled(sent) : sent;
    light("T3.LEAD.1", Severity.REJECT, Severity.REVIEW, sent, besides, Map.of());

    Place place = get(posting, Posting::place);
    boolean ofCorps = posted && place != null && place.corps();
    Truth seat =
        ofCorps ? Truth.FALSE : oneOf(get(place, Place::code), "653101", "540202"); // 喀什市, 桑珠孜区
    Truth near = seat.or(Area.aroundCounterpart(place));
    sheet.clause("T3.LEAD.2", Severity.REJECT, scope, Area.counterpart(place), near);

    String type = get(posting, Posting::personType);
    Truth cadre = Words.is(Words.PERSON_TYPE, type, "援派干部");
    Truth other = Words.is(Words.PERSON_TYPE, type, "挂职干部", "专业技术人才", "医生", "教师");
    besides = posted ? settled(cadre) : cadre;
    Map<String, Truth> doubts = Map.of("", other);
    light("T3.LEAD.5", Severity.REJECT, Severity.REVIEW, cadre, besides, doubts);
  }

  private void term() {
    Span span = Span.of(application);
    List<Span> others = Span.others(application);
    serving(span, others);

    Truth year = span.twelveMonths();
    Truth otherwise = some(others, other -> differ(year, other.twelveMonths()));
    sheet.clause("T3.LEAD.4", Severity.REJECT, scope, year, otherwise);

    LocalDate until = Calendar.sixMonthsAfter(day);
    Truth remains = atLeast(span.to().latest(), until);
    Truth perhaps = remains.and(below(span.to().earliest(), until));
    Truth moot =
        some(
            others,
            other ->
                otherwise(
                    remains,
                    atLeast(other.to().earliest(), until),
                    atLeast(other.to().latest(), until)));
    Map<String, Truth> doubts = Map.of("B4", perhaps, "papers", moot);
    sheet.clause("T3.LEAD.6", Severity.REJECT, scope, remains, doubts);
  }

  private static Truth differ(Truth one, Truth other) {
    return one.and(other.not()).or(one.not().and(other));
  }

  /**
   * Whether another paper would decide otherwise.
   *
   * @param surely whether the clause holds by it whatever the days of its months
   * @param perhaps whether it may hold
   */
  private static Truth otherwise(Truth decided, Truth surely, Truth perhaps) {
    return decided.and(surely.not()).or(decided.not().and(perhaps));
  }

  private void serving(Span span, List<Span> others) {
    String state = get(application.posting(), Posting::state);
    Truth inOffice = Words.is(Words.POSTING_STATE, state, "在任");
    Truth serving = inOffice.and(span.mayHold(day));
    Truth moot =
        some(
            others,
            other ->
                otherwise(
                    serving, inOffice.and(other.holds(day)), inOffice.and(other.mayHold(day))));
    Map<String, Truth> doubts =
        Map.of(
            "B6",
            Words.is(Words.POSTING_STATE, state, "已任命未到岗"),
            "B4 from",
            serving.and(below(day, span.from().latest())),
            "B4 to",
            serving.and(below(span.to().earliest(), day)),
            "papers",
            moot);
    Truth besides =
        application.posting() == null ? serving : settled(inOffice).and(span.mayHold(day));
    light("T3.LEAD.3", Severity.REJECT, Severity.REVIEW, serving, besides, doubts);
  }

  private void recommendation() {
    Recommendation paper = application.recommendation();
    Truth form = Words.is(Words.FORM, get(paper, Recommendation::form), "附件3");
    Truth uploaded = yes(get(paper, Recommendation::uploaded));
    sheet.clause("T3.DOC.1", Severity.RETURN, scope, form.and(uploaded));
    sheet.clause("A1.T3.DOC", Severity.RETURN, scope, form);
    String type = get(paper, Recommendation::senderType);
    Place under = get(paper, Recommendation::senderUnder);
    Truth team = Words.is(Words.SENDER_TYPE, type, "前方指挥部", "联络组").and(Area.shanghai(under));
    Truth city = Area.allShanghai(under);
    Truth organisation = Words.is(Words.SENDER_TYPE, type, "市级组织部门").and(city);
    Truth otherBody = Words.is(Words.SENDER_TYPE, type, "其他市级部门").and(city);
    String sender = Folding.said(get(paper, Recommendation::sender));
    boolean lower =
        sender != null
            && (Pattern.compile("[省区州盟地旗县]党?(委|组织部)").matcher(sender).find()
                || Pattern.compile("(?<=.)(?<!上海)市(委|组织部)").matcher(sender).find());
    Map<String, Truth> doubts = Map.of("B42", otherBody, "name", organisation.and(Truth.of(lower)));
    sheet.clause("T3.DOC.2", Severity.REJECT, scope, team.or(organisation), doubts);
  }
}
