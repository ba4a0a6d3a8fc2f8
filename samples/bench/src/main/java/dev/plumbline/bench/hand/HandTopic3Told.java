package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandPapers.APPLICATION;
import static dev.plumbline.bench.hand.HandPapers.TOPIC;
import static dev.plumbline.bench.hand.HandQuestion.area;
import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Evidence;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Recommendation;
import java.util.List;

/** 一、专题三 but for its targets and its lead, by hand, with evidence. */
final class HandTopic3Told {
  private static final List<String> CLAUSES = HandClause.ofTopic3();
  private static final HandQuestion TOPIC_3 = TOPIC.asks(Relation.EQUAL, words("专题三"));

  private static final HandPaper COOPERATION =
      HandPaper.of("Cooperation", "合作", "Cooperation", "/cooperation");
  private static final HandProperty PLACE =
      COOPERATION.property("place", "合作地区", "Place of cooperation");
  private static final HandQuestion IN_AREA = PLACE.asksVarying(Relation.WITHIN);
  private static final HandQuestion WIDER = PLACE.asksVarying(Relation.WIDER_THAN);
  private static final HandQuestion MORE_PLACES =
      COOPERATION
          .property("morePlaces", "主要合作地区以外的合作地区数", "Number of places outside the main one")
          .asks(Relation.MORE_THAN, HandQuestion.number(0, "个"));
  private static final HandDoubt IS_WIDER =
      HandDoubt.of(
          "专题三的合作地区比所列的对口地区大", "The place of cooperation is wider than a counterpart area", "B49");
  private static final HandDoubt FURTHER =
      HandDoubt.of(
          "专题三在主要合作地区之外另有合作地区", "Cooperates in other places than the main one as well", "B16");

  private static final HandQuestion STARTS =
      APPLICATION
          .property("startsOn", "执行期限起始日", "First day")
          .asks(Relation.EQUAL, new Value.Day(HandTopic3.STARTS));
  private static final HandQuestion ENDS =
      APPLICATION
          .property("endsOn", "执行期限终止日", "Last day")
          .asks(Relation.EQUAL, new Value.Day(HandTopic3.ENDS));
  private static final Amount NOTHING = Amount.ofYuan(0);
  private static final Amount MOST = Amount.ofWanYuan(HandTopic3.MOST);
  private static final HandProperty REQUESTED =
      APPLICATION.property("requested", "申请资助额度", "Requested");
  private static final HandQuestion SOME =
      REQUESTED.asks(Relation.MORE_THAN, new Value.Money(NOTHING));
  private static final HandQuestion AT_MOST =
      REQUESTED.asks(Relation.AT_MOST, new Value.Money(MOST));

  private static final HandPaper PAPER =
      HandPaper.of("Recommendation", "推荐材料", "Recommendation", "/recommendation");
  private static final HandProperty FORM = PAPER.property("form", "推荐材料格式", "Form");
  private static final HandQuestion ANNEX_3 = FORM.asks(Relation.EQUAL, words("附件3"));
  private static final HandBox UPLOADED = PAPER.property("uploaded", "推荐材料已上传", "Uploaded").box();
  private static final HandProperty TYPE = PAPER.property("senderType", "推荐单位类别", "Type of sender");
  private static final HandQuestion SOME_TYPE =
      TYPE.asks(Relation.EQUAL, words("前方指挥部"), words("市级组织部门"), words("联络组"));
  private static final HandQuestion COMMAND = TYPE.asks(Relation.EQUAL, words("前方指挥部"));
  private static final HandQuestion GROUP = TYPE.asks(Relation.EQUAL, words("联络组"));
  private static final HandQuestion ORGANISATION = TYPE.asks(Relation.EQUAL, words("市级组织部门"));
  private static final HandQuestion OTHER_TYPE = TYPE.asks(Relation.EQUAL, words("其他市级部门"));
  private static final HandProperty UNDER =
      PAPER.property("senderUnder", "推荐单位所属地区", "Issuer's division");
  private static final HandQuestion OF_CITY = UNDER.asks(Relation.WITHIN, area(HandFacts.CITY));
  private static final HandQuestion OF_LEVEL = UNDER.asks(Relation.MEMBER_OF, words("省级"));
  private static final HandQuestion OF_LEVELS =
      UNDER.asks(Relation.MEMBER_OF, words("省级"), words("县级"));
  private static final HandQuestion IS_OF_LEVEL = UNDER.asks(Relation.EQUAL, words("省级"));
  private static final HandProperty SENDER = PAPER.property("sender", "推荐单位", "Issuer");
  private static final HandQuestion LIKE_DISTRICT =
      SENDER.asks(Relation.MATCHES, words(HandTopic3.DISTRICT.pattern()));
  private static final HandQuestion LIKE_CITY =
      SENDER.asks(Relation.MATCHES, words(HandTopic3.SOME_CITY.pattern()));
  private static final HandQuestion UNLIKE_THIS =
      SENDER.asks(Relation.NOT_MATCHES, words(HandTopic3.THIS_CITY.pattern()));
  private static final HandDoubt DISTRICT =
      HandDoubt.of(
          "推荐单位写作市级组织部门，名称却是区、县或外地的",
          "Stated as a municipal organisation department, but its name is of a district, a county"
              + " or elsewhere",
          "B42");
  private static final HandDoubt ANOTHER_CITY =
      HandDoubt.of(
          "推荐单位写作市级组织部门，名称却是外地的市",
          "Stated as a municipal organisation department, but its name is of another city",
          "B42");
  private static final HandDoubt OTHER_DEPARTMENT =
      HandDoubt.of(
          "推荐表由本市其他市级部门出具", "Recommended by another municipal department of Shanghai", "B42");

  private HandTopic3Told() {}

  static void examine(HandFacts facts, HandReport report) {
    Application application = facts.application;
    HandTruth chosen = HandWords.TOPICS.is(application.topic(), "专题三");
    HandReasons topic = new HandReasons().word(TOPIC, TOPIC_3, application.topic(), chosen);
    if (!report.apply(topic, CLAUSES)) {
      return;
    }
    report.clause("T3.SEL", topic);
    report.judged("T3.OBJ.1");
    report.judged("T3.CON.1");
    report.judged("T3.CON.2");
    report.judged("T3.KPI.6");
    report.judged("T3.LEAD.7");
    region(application.cooperation(), report);
    HandTargetsTold.examine(application, report);
    report.clause(
        "T3.TERM.S", new HandReasons().day(STARTS, application.startsOn(), HandTopic3.STARTS));
    report.clause("T3.TERM.E", new HandReasons().day(ENDS, application.endsOn(), HandTopic3.ENDS));
    report.clause("T3.FUND.T", new HandReasons().amount(SOME, application.requested(), NOTHING));
    report.clause("T3.FUND.M", new HandReasons().amount(AT_MOST, application.requested(), MOST));
    HandLeadTold.examine(facts, report);
    recommendation(application.recommendation(), report);
  }

  private static void region(Cooperation cooperation, HandReport report) {
    HandReasons why = new HandReasons();
    if (why.has(COOPERATION, cooperation)) {
      Place place = cooperation.place();
      HandAreas.within(why, IN_AREA, place, null);
      Place inside = HandAreas.inside(place);
      if (why.truth().holds() && cooperation.morePlaces() > 0) {
        Value more = HandQuestion.number(cooperation.morePlaces(), "个");
        report.doubt(FURTHER, List.of(MORE_PLACES.met(more)));
      } else if (inside != null) {
        report.doubt(IS_WIDER, List.of(WIDER.places(place, inside)));
      }
    }
    report.clause("T3.REG", why);
  }

  private static void recommendation(Recommendation paper, HandReport report) {
    HandReasons why = new HandReasons();
    if (!why.has(PAPER, paper)) {
      report.clause("T3.DOC.1", why);
      report.clause("T3.DOC.2", why);
      return;
    }
    HandTruth annex3 = HandWords.FORMS.is(paper.form(), "附件3");
    why.word(FORM, ANNEX_3, paper.form(), annex3).ticked(UPLOADED, paper.uploaded());
    report.clause("T3.DOC.1", why);
    String type = HandWords.SENDERS.read(paper.senderType());
    HandReasons issued = issued(paper, type);
    HandTruth ofCity = HandFacts.within(paper.senderUnder(), HandFacts.CITY);
    if (issued.truth().holds() && "市级组织部门".equals(type) && HandFacts.said(paper.sender()).holds()) {
      doubtName(paper, report);
    } else if (ofCity.holds()
        && paper.senderUnder().level().equals("省级")
        && "其他市级部门".equals(type)) {
      report.doubt(
          OTHER_DEPARTMENT,
          List.of(
              OF_CITY.met(area(paper.senderUnder())),
              IS_OF_LEVEL.met(words("省级")),
              OTHER_TYPE.met(words(paper.senderType()))));
    }
    report.clause("T3.DOC.2", issued);
  }

  private static HandReasons issued(Recommendation paper, String type) {
    HandReasons why = new HandReasons();
    boolean command = "前方指挥部".equals(type);
    boolean group = "联络组".equals(type);
    HandQuestion asked = command ? COMMAND : group ? GROUP : ORGANISATION;
    HandTruth some = HandWords.among(type, "前方指挥部", "联络组", "市级组织部门");
    why.word(TYPE, some == HandTruth.FALSE ? SOME_TYPE : asked, paper.senderType(), some);
    why.within(OF_CITY, paper.senderUnder(), HandFacts.CITY);
    if (paper.senderUnder() == null) {
      return why;
    }
    String level = paper.senderUnder().level();
    boolean either = command || group || some == HandTruth.UNKNOWN;
    boolean met = level.equals("省级") || either && level.equals("县级");
    HandQuestion levels = either ? OF_LEVELS : OF_LEVEL;
    return why.tells(met, levels.answer(List.of(words(level)), levels.demanded(), null, met));
  }

  private static void doubtName(Recommendation paper, HandReport report) {
    Evidence organisation = ORGANISATION.met(words(paper.senderType()));
    Value sender = words(paper.sender());
    if (HandTopic3.isOfDistrict(paper.sender())) {
      report.doubt(DISTRICT, List.of(organisation, LIKE_DISTRICT.met(sender)));
    }
    if (HandTopic3.isOfAnotherCity(paper.sender())) {
      List<Evidence> raised = List.of(organisation, LIKE_CITY.met(sender), UNLIKE_THIS.met(sender));
      report.doubt(ANOTHER_CITY, raised);
    }
  }
}
