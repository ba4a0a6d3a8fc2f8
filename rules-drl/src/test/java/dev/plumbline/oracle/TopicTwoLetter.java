package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.same;
import static dev.plumbline.oracle.Known.stated;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Recommendation;
import java.util.Map;

/** Who may recommend a project of topic 2. */
final class TopicTwoLetter {
  private final Recommendation letter;
  private final Sheet sheet;
  private final Truth topic;
  private final Place place;
  private final Place under;
  private final String type;
  private final Truth authority;

  TopicTwoLetter(Application application, Sheet sheet, Truth topic) {
    this.letter = application.recommendation();
    this.sheet = sheet;
    this.topic = topic;
    this.place = get(application.cooperation(), Cooperation::place);
    this.under = get(letter, Recommendation::senderUnder);
    this.type = get(letter, Recommendation::senderType);
    this.authority = sender("科技主管部门");
  }

  private Truth sender(String word) {
    return Words.is(Words.SENDER_TYPE, type, word);
  }

  void decide() {
    Truth form = Words.is(Words.FORM, get(letter, Recommendation::form), "附件2");
    Truth uploaded = yes(get(letter, Recommendation::uploaded));
    sheet.clause("T2.DOC.1", Severity.RETURN, topic, form.and(uploaded));
    sheet.clause("A1.T2.DOC", Severity.RETURN, topic, form);
    Truth counterpart = Area.counterpart(place);
    inCounterpartArea(topic.and(counterpart));
    elsewhere(topic.and(counterpart.not()));
  }

  private void inCounterpartArea(Truth scope) {
    // Whatever division it is of, an authority is of a county, a prefecture or a province.
    Truth office = sender("开发区科技管理机构");
    Truth anyLevel = authority.and(stated(under));
    Map<String, Truth> doubts = Map.of("B12", office, "level", Levels.differ(type, under));
    sheet.clause("T2.DOC.2", Severity.REJECT, scope, anyLevel, doubts);

    Truth local = Area.within(place, under);
    Truth wide = authority.and(Area.within(under, place)).and(same(under, place).not());
    Truth other = authority.and(Area.provincial(under)).and(local.not());
    Truth zone = office.and(Area.overlap(place, under));
    doubts = Map.of("B11", wide, "B12", zone, "B15", other);
    sheet.clause("T2.DOC.3", Severity.REJECT, scope, local, doubts);
  }

  private void elsewhere(Truth scope) {
    Truth provincial = authority.and(Area.provincial(under));
    Truth other = provincial.and(Area.within(place, under).not());
    Truth ofDalian = Truth.of(under != null && under.code().equals("210200"));
    Truth dalian = Area.overlap(place, under).and(authority).and(ofDalian);
    // Said exactly, the place may turn out to be one where such a letter does, or may do.
    Truth lower = authority.and(Area.provincial(under).not());
    Truth perhaps = lower.or(sender("开发区科技管理机构")).and(Area.sharedCounterpart(place, under));
    Map<String, Truth> doubts =
        Map.of("B15", other, "B13", dalian, "B11", perhaps, "level", Levels.differ(type, under));
    sheet.clause("T2.DOC.4", Severity.REJECT, scope, provincial, doubts);
  }
}
