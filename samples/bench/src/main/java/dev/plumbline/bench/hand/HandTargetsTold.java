package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Evidence;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** 一、专题三/考核指标, by hand, with evidence. */
final class HandTargetsTold {
  private static final HandSum TRAINED = new HandSum("培养人次", 40, true, null, "人次", "人");
  private static final HandSum NEEDS = new HandSum("技术需求", 2, false, null, "项", "个", "条");
  private static final HandSum REPORTS = new HandSum("建议报告", 1, false, null, "份", "个", "项");
  private static final HandSum COVERED =
      new HandSum("建议报告覆盖的技术需求", 2, false, Severity.WARN, "项", "个", "条");

  private static final HandPaper TRAINING = HandPapers.indicator("培养人次");
  private static final HandQuestion BEGINS =
      TRAINING
          .ofEach("startsOn", "指标起始日", "First day")
          .asks(Relation.AT_LEAST, new Value.Day(HandTopic3.STARTS));
  private static final HandQuestion ENDS =
      TRAINING
          .ofEach("endsOn", "指标终止日", "Last day")
          .asks(Relation.AT_MOST, new Value.Day(HandTopic3.ENDS));
  private static final HandProperty PLACE = TRAINING.ofEach("place", "指标对象所在地区", "Place");
  private static final HandQuestion IN_AREA = PLACE.asksVarying(Relation.WITHIN);
  private static final HandQuestion WIDER = PLACE.asksVarying(Relation.WIDER_THAN);
  private static final HandQuestion NEAR = PLACE.asksVarying(Relation.OVERLAPS);
  private static final HandDoubt IS_WIDER =
      HandDoubt.of(
          "培养对象所在地区比所列的对口地区大",
          "The place of the people trained is wider than a counterpart area",
          "B49");
  private static final HandProperty CATEGORY = TRAINING.ofEach("category", "指标类别", "Category");
  private static final HandQuestion OF_KIND =
      TRAINING
          .ofEach("categories", "指标类别", "Categories")
          .asks(Relation.ALL_MEMBER_OF, words("技术"), words("科研管理"));

  /** Printing a row takes long, so that is left to rows of one number. */
  private static final Comparator<Indicator> ORDER =
      Comparator.comparing(Indicator::name)
          .thenComparing(row -> String.valueOf(row.value()))
          .thenComparing(Indicator::toString);

  private HandTargetsTold() {}

  static void examine(Application application, HandReport report) {
    HandIndicators rows = HandIndicators.of(application);
    List<Indicator> trained = inOrder(rows.trained());
    report.clause("T3.KPI.1", TRAINED.of(new HandReasons(), trained));
    if (trained.isEmpty()) {
      HandReasons none = new HandReasons().lacks(TRAINING.missing);
      report.clause("T3.KPI.2", none);
      report.clause("T3.KPI.3", none);
      report.clause("T3.KPI.4", none);
    } else {
      report.clause("T3.KPI.2", each(trained, HandTargetsTold::inTime));
      HandReasons inArea = each(trained, HandTargetsTold::inArea);
      doubtPlace(trained, report);
      report.clause("T3.KPI.3", inArea);
      report.clause("T3.KPI.4", each(trained, HandTargetsTold::ofKind));
    }
    report.clause("T3.KPI.5", NEEDS.of(new HandReasons(), inOrder(rows.needs())));
    HandReasons reports = REPORTS.of(new HandReasons(), inOrder(rows.reports()));
    report.clause("T3.KPI.7", COVERED.of(reports, inOrder(rows.covered())));
  }

  /** So that the order in which the form has them makes no difference. */
  private static List<Indicator> inOrder(List<Indicator> rows) {
    if (rows.size() > 1) {
      rows.sort(ORDER);
    }
    return rows;
  }

  private static HandReasons each(List<Indicator> rows, Function<Indicator, HandReasons> of) {
    List<HandReasons> each = new ArrayList<>(rows.size());
    for (Indicator row : rows) {
      each.add(of.apply(row));
    }
    return HandRows.all(each);
  }

  private static HandReasons inTime(Indicator row) {
    return new HandReasons()
        .day(BEGINS, row.startsOn(), HandTopic3.STARTS, Severity.WARN)
        .day(ENDS, row.endsOn(), HandTopic3.ENDS, Severity.WARN);
  }

  private static HandReasons inArea(Indicator row) {
    return HandAreas.within(new HandReasons(), IN_AREA, row.place(), Severity.WARN);
  }

  /** Some row is wider than a counterpart area, and none is far from all of them. */
  private static void doubtPlace(List<Indicator> rows, HandReport report) {
    Evidence wider = wider(rows);
    if (wider == null) {
      return;
    }
    List<Evidence> near = new ArrayList<>(rows.size());
    for (Indicator row : rows) {
      if (row.place() != null) {
        Place area = HandAreas.near(row.place());
        if (area == null) {
          return;
        }
        near.add(NEAR.places(row.place(), area));
      }
    }
    report.doubt(IS_WIDER, List.of(wider, HandRows.together(near)));
  }

  /** The first area than which a row is wider; {@code null} if there is none. */
  private static Evidence wider(List<Indicator> rows) {
    for (Place area : HandAreas.COUNTERPARTS) {
      for (Indicator row : rows) {
        if (row.place() != null && row.place().widerThan(area)) {
          return WIDER.places(row.place(), area);
        }
      }
    }
    return null;
  }

  private static HandReasons ofKind(Indicator row) {
    HandReasons why = new HandReasons();
    String read = HandWords.CATEGORIES.read(row.category());
    if (read == null) {
      return why.lacks(CATEGORY.missing(row.category()), Severity.WARN);
    }
    List<Value> kinds = new ArrayList<>(2);
    HandTruth ofKind = HandWords.among(read, "技术", "科研管理");
    if (ofKind != HandTruth.UNREAD) {
      kinds.add(words(row.category()));
    } else {
      ofKind = HandTopic3.categories(row.category());
      for (String part : HandTopic3.SEPARATORS.split(row.category())) {
        if (!part.isBlank()) {
          kinds.add(words(part.strip()));
        }
      }
    }
    return ofKind == HandTruth.UNREAD
        ? why.word(CATEGORY, OF_KIND, row.category(), ofKind)
        : why.tells(
            ofKind.holds(), OF_KIND.answer(kinds, OF_KIND.demanded(), null, ofKind.holds()));
  }
}
