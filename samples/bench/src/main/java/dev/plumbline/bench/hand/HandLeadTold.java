package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import java.util.List;

/** 一、专题三/申报主体要求/1, who the lead is and where, by hand, with evidence. */
final class HandLeadTold {
  static final HandPaper POSTING = HandPaper.of("Posting", "派驻", "Posting", "/posting");
  private static final HandQuestion BY_CITY =
      POSTING
          .property("dispatchedBy", "派出地", "Dispatched by")
          .asks(Relation.WITHIN, HandQuestion.area(HandFacts.CITY));
  private static final HandProperty PLACE = POSTING.property("place", "派驻地区", "Posted to");
  private static final HandQuestion IN_AREA = PLACE.asksVarying(Relation.WITHIN);
  private static final HandQuestion WIDER = PLACE.asksVarying(Relation.WIDER_THAN);
  private static final HandDoubt AT_SEAT =
      HandDoubt.of(
          "派驻在所列各县所在地区的驻地",
          "The lead is posted to the seat of the area that the listed counties belong to",
          "B7");
  private static final HandDoubt IS_WIDER =
      HandDoubt.of(
          "派驻地区比所列的对口地区大", "The place of the posting is wider than a counterpart area", "B7");

  private static final HandProperty PERSON =
      POSTING.property("personType", "派驻人员类别", "Type of person");
  private static final HandQuestion CADRE = PERSON.asks(Relation.EQUAL, words("援派干部"));
  private static final HandQuestion LIKE_CADRE =
      PERSON.asks(Relation.IN, words("专业技术人才"), words("医生"), words("挂职干部"), words("教师"));
  private static final HandDoubt MAY_BE_CADRE =
      HandDoubt.of(
          "派驻人员为挂职、专技、医生或教师",
          "The lead is on secondment, a professional, a doctor or a teacher",
          "B6");

  private HandLeadTold() {}

  static void examine(HandFacts facts, HandReport report) {
    Posting posting = facts.application.posting();
    HandReasons byCity = new HandReasons();
    HandReasons inArea = new HandReasons();
    HandReasons cadre = new HandReasons();
    if (posting == null) {
      byCity.lacks(POSTING.missing);
      inArea.lacks(POSTING.missing);
      cadre.lacks(POSTING.missing);
    } else {
      byCity.within(BY_CITY, posting.dispatchedBy(), HandFacts.CITY, Severity.REVIEW);
      HandAreas.within(inArea, IN_AREA, posting.place(), null);
      HandTruth is = HandWords.PERSONS.is(posting.personType(), "援派干部");
      cadre.word(PERSON, CADRE, posting.personType(), is, Severity.REVIEW);
    }
    report.clause("T3.LEAD.1", byCity);
    if (posting != null && posting.place() != null) {
      doubtPlace(posting.place(), report);
    }
    report.clause("T3.LEAD.2", inArea);
    if (cadre.truth() == HandTruth.FALSE
        && HandWords.PERSONS.is(posting.personType(), "挂职干部", "专业技术人才", "医生", "教师").holds()) {
      report.doubt(MAY_BE_CADRE, List.of(LIKE_CADRE.met(words(posting.personType()))));
    }
    report.clause("T3.LEAD.5", cadre);
    HandTermTold.examine(facts, report);
  }

  private static void doubtPlace(Place place, HandReport report) {
    Place inside = HandAreas.inside(place);
    Place seat = HandAreas.around(place, HandTopic3.SEATS);
    if (seat != null) {
      report.doubt(AT_SEAT, List.of(IN_AREA.places(place, seat)));
    } else if (inside != null) {
      report.doubt(IS_WIDER, List.of(WIDER.places(place, inside)));
    }
  }
}
