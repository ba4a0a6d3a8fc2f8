package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.noneOf;
import static dev.plumbline.oracle.Known.same;
import static dev.plumbline.oracle.Known.some;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The clauses of topic 2, save for its letter. */
final class TopicTwoOracle {
  private static final List<String> CATEGORIES = List.of("技术效益", "经济效益", "社会效益");

  private final Application application;
  private final Sheet sheet;
  private final Truth scope;

  TopicTwoOracle(Application application, Sheet sheet) {
    this.application = application;
    this.sheet = sheet;
    this.scope = same(application.topic(), "专题二");
  }

  void decide() {
    Truth notOther = noneOf(application.topic(), List.of("专题一", "专题三"));
    Truth bare = scope.and(Truth.of(application.direction() == null));
    sheet.clause("T2.SEL", Severity.RETURN, notOther, bare);
    sheet.judged("T2.OBJ.1", scope);
    sheet.judged("T2.OBJ.2", scope);
    region();
    sheet.clause("T2.KPI.0", Severity.RETURN, scope, twoCategories(false));
    sheet.clause("T2.KPI.Q", Severity.RETURN, scope, twoCategories(true));
    for (int i = 0; i < CATEGORIES.size(); i++) {
      String category = CATEGORIES.get(i);
      Truth claimed = some(application.indicators(), t -> same(t.category(), category));
      sheet.judged("T2.KPI." + (i + 1), scope.and(claimed));
    }
    Terms.twoYears(application, sheet, "T2", scope);
    Terms.funds(application, sheet, "T2", scope, "500000");
    new TopicTwoLetter(application, sheet, scope).decide();
  }

  private void region() {
    Cooperation cooperation = application.cooperation();
    Place place = get(cooperation, Cooperation::place);
    String field = get(cooperation, Cooperation::field);
    Truth listed = some(Rows.ALL, row -> row.holds(place));
    Truth more = Truth.of(cooperation != null && !cooperation.otherPlaces().isEmpty());
    sheet.clause("T2.REG", Severity.REJECT, scope, listed, listed.and(more));
    Truth admitted = some(Rows.ALL, row -> row.holds(place).and(row.admits(field)));
    Truth ownWords = Truth.of(cooperation != null && cooperation.fieldInOwnWords());
    Truth foreign = some(Rows.ALL, row -> row.holds(place).and(row.admits(field).not()));
    sheet.clause("T2.FLD", Severity.REJECT, scope, admitted, ownWords.and(foreign));
  }

  /** Whether the targets fall into two of the categories, perhaps only those with a number. */
  private Truth twoCategories(boolean measured) {
    List<Indicator> targets = application.indicators();
    if (targets == null) {
      return Truth.UNKNOWN;
    }
    Set<String> certain = new TreeSet<>();
    Set<String> possible = new TreeSet<>();
    int unnamed = 0;
    for (Indicator target : targets) {
      if (target.category() == null) {
        unnamed++;
      } else if (CATEGORIES.contains(target.category())) {
        possible.add(target.category());
        if (!measured || target.value() != null && target.measure() != null) {
          certain.add(target.category());
        }
      }
    }
    if (certain.size() >= 2) {
      return Truth.TRUE;
    }
    return possible.size() + unnamed < 2 ? Truth.FALSE : Truth.UNKNOWN;
  }
}
