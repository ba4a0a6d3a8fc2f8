package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.some;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Place;
import java.util.List;
import java.util.Map;

/** The clauses of topic 2, save for its letter. */
final class TopicTwoOracle {
  private final Application application;
  private final Sheet sheet;
  private final Truth scope;

  TopicTwoOracle(Application application, Sheet sheet) {
    this.application = application;
    this.sheet = sheet;
    this.scope = Words.is(Words.TOPIC, application.topic(), "专题二");
  }

  void decide() {
    Truth notOther = Words.is(Words.TOPIC, application.topic(), "专题一", "专题三").not();
    Truth bare = scope.and(Truth.of(Folding.said(application.direction()) == null));
    sheet.clause("T2.SEL", Severity.RETURN, notOther, bare);
    sheet.judged("T2.OBJ.1", scope);
    sheet.judged("T2.OBJ.2", scope);
    region();
    Benefits benefits = new Benefits(application.indicators());
    Truth two = benefits.twoCategories();
    sheet.clause("T2.KPI.0", Severity.RETURN, scope, two, two.and(benefits.ofOneTarget()));
    Truth measured = benefits.twoMeasured();
    sheet.clause(
        "T2.KPI.Q", Severity.RETURN, scope.and(two), measured, measured.and(benefits.ofNothing()));
    for (int i = 0; i < Benefits.CATEGORIES.size(); i++) {
      Truth claimed = benefits.claimed(Benefits.CATEGORIES.get(i));
      sheet.judged("T2.KPI." + (i + 1), scope.and(claimed));
    }
    Terms.twoYears(application, sheet, "T2", scope);
    Terms.funds(application, sheet, "T2", scope, "500000");
    new TopicTwoLetter(application, sheet, scope).decide();
  }

  private void region() {
    Cooperation cooperation = application.cooperation();
    Place place = get(cooperation, Cooperation::place);
    List<String> fields = Lists.members(Names.FIELD, get(cooperation, Cooperation::field));
    Truth listed = some(Rows.ALL, row -> row.holds(place));
    Truth more = Truth.of(Area.elsewhere(cooperation));
    Truth wide = some(Rows.ALL, row -> row.liesIn(place));
    Map<String, Truth> doubts = Map.of("B16", listed.and(more), "B49", wide);
    sheet.clause("T2.REG", Severity.REJECT, scope, listed, doubts);
    field(place, fields, cooperation != null && cooperation.fieldInOwnWords());
  }

  /** In a wider place the field of a row inside may be meant, if the place is said exactly. */
  private void field(Place place, List<String> fields, boolean inOwnWords) {
    Truth admitted = some(Rows.ALL, row -> row.near(place).and(row.admits(fields)));
    Truth wide = some(Rows.ALL, row -> row.liesIn(place).and(row.admits(fields)));
    Truth foreign = some(Rows.ALL, row -> row.near(place).and(row.admits(fields).not()));
    Map<String, Truth> doubts = Map.of("B17", Truth.of(inOwnWords).and(foreign), "B49", wide);
    sheet.clause("T2.FLD", Severity.REJECT, scope, admitted, doubts);
  }
}
