package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Recommendation;
import java.util.List;
import java.util.Map;

/** The clauses of topic 1, save for its targets. */
final class TopicOneOracle {
  private static final List<String> DIRECTIONS = List.of("方向1", "方向2", "方向3", "方向4");

  /** 新疆, 西藏, 云南, 青海. */
  private static final List<String> AREAS = List.of("65", "54", "53", "63");

  /** What of each direction only a person can judge. */
  private static final List<String> JUDGED =
      List.of(
          "OBJ.1 OBJ.3 OBJ.4 OBJ.5 CON.1 CON.2 CON.3 KPI.Q",
          "OBJ.1 OBJ.2 OBJ.3 CON.1 CON.2 CON.3 CON.4 KPI.Q",
          "OBJ.1 OBJ.2 OBJ.3 OBJ.4 CON.1 CON.2 CON.3 KPI.Q",
          "OBJ.1 OBJ.2 OBJ.3 OBJ.4 OBJ.5 CON.1 CON.2 CON.3 CON.4 KPI.Q");

  private final Application application;
  private final Sheet sheet;
  private final Truth topic;

  TopicOneOracle(Application application, Sheet sheet) {
    this.application = application;
    this.sheet = sheet;
    this.topic = Words.is(Words.TOPIC, application.topic(), "专题一");
  }

  void decide() {
    Truth notOther = Words.is(Words.TOPIC, application.topic(), "专题二", "专题三").not();
    Truth chosen = topic.and(direction(DIRECTIONS));
    sheet.clause("T1.SEL", Severity.RETURN, notOther, chosen);
    for (int i = 0; i < DIRECTIONS.size(); i++) {
      String own = DIRECTIONS.get(i);
      List<String> others = DIRECTIONS.stream().filter(d -> !d.equals(own)).toList();
      Truth mine = direction(List.of(own));
      String id = "T1.D" + (i + 1);
      sheet.clause(id + ".0", Severity.RETURN, topic.and(direction(others).not()), mine);
      decide(i, id, topic.and(mine));
    }
    new TopicOneTargets(application, sheet, topic).decide();
  }

  private Truth direction(List<String> asked) {
    return Words.is(Words.DIRECTION, application.direction(), asked.toArray(String[]::new));
  }

  private void decide(int index, String id, Truth scope) {
    for (String clause : JUDGED.get(index).split(" ")) {
      sheet.judged(id + "." + clause, scope);
    }
    region(id + ".REG", scope, AREAS.get(index));
    Terms.twoYears(application, sheet, id, scope);
    Terms.funds(application, sheet, id, scope, "1500000");
    Recommendation letter = application.recommendation();
    Truth uploaded = yes(get(letter, Recommendation::uploaded));
    sheet.clause(id + ".DOC.1", Severity.RETURN, scope, uploaded);
    Truth form = Words.is(Words.FORM, get(letter, Recommendation::form), "附件2");
    sheet.clause(id + ".DOC.3", Severity.RETURN, scope, form);
    Place under = get(letter, Recommendation::senderUnder);
    String sender = get(letter, Recommendation::senderType);
    Truth authority = Words.is(Words.SENDER_TYPE, sender, "科技主管部门");
    Truth sent = authority.and(Area.provincial(under));
    Truth elsewhere = sent.and(Area.in(under, AREAS.get(index)).not());
    Map<String, Truth> doubts = Map.of("B15", elsewhere, "level", Levels.differ(sender, under));
    sheet.clause(id + ".DOC.2", Severity.REJECT, scope, sent, doubts);
  }

  private void region(String id, Truth scope, String area) {
    Cooperation cooperation = application.cooperation();
    Place place = get(cooperation, Cooperation::place);
    Truth inside = Area.in(place, area);
    Truth several = inside.and(Truth.of(Area.elsewhere(cooperation)));
    if (!area.equals("65")) {
      sheet.clause(id, Severity.REJECT, scope, inside, several);
      return;
    }
    Truth corps = place == null ? Truth.UNKNOWN : Truth.of(place.corps());
    Map<String, Truth> doubts = Map.of("B14", corps, "B16", several);
    sheet.clause(id, Severity.REJECT, scope, inside, doubts);
  }
}
