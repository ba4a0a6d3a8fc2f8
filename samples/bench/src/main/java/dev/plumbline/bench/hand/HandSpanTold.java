package dev.plumbline.bench.hand;

import dev.plumbline.Relation;
import dev.plumbline.Value;

/** What the clauses ask of a span of the posting: of its own papers, or of another. */
final class HandSpanTold {
  private static final String DAY = "申报日的申报日（申报单位提交之日）";
  private static final String DAY_ENGLISH = "Day of applying: Day of applying";

  /** By the day of applying. */
  final HandQuestion startsBy;

  final HandQuestion startsAfter;
  final HandQuestion startsAtFirst;
  final HandQuestion lastsTo;
  final HandQuestion endsBefore;
  final HandQuestion endsAtLast;

  /** By the day six months after it. */
  final HandQuestion remains;

  final HandQuestion endsEarly;
  final HandQuestion mayEndEarly;

  final HandQuestion longEnough;
  final HandQuestion tooShort;

  /**
   * Questions about a span.
   *
   * @param prefix what stands before the names of its properties
   */
  HandSpanTold(String fact, String prefix, String english) {
    HandPaper paper = HandPaper.of(fact, prefix + "派驻", english, "");
    HandProperty earliestStart =
        paper.property("earliestStart", prefix + "派驻起始日（最早）", "First day at the earliest");
    HandProperty latestStart =
        paper.property("latestStart", prefix + "派驻起始日（最迟）", "First day at the latest");
    HandProperty earliestEnd =
        paper.property("earliestEnd", prefix + "派驻终止日（最早）", "Last day at the earliest");
    HandProperty latestEnd =
        paper.property("latestEnd", prefix + "派驻终止日", "Last day at the latest");
    HandProperty term = paper.property("termMonths", prefix + "派驻任期", "Planned term");
    startsBy = earliestStart.asksBy(Relation.AT_MOST, DAY, DAY_ENGLISH);
    startsAtFirst = earliestStart.asksBy(Relation.MORE_THAN, DAY, DAY_ENGLISH);
    startsAfter = latestStart.asksBy(Relation.MORE_THAN, DAY, DAY_ENGLISH);
    lastsTo = latestEnd.asksBy(Relation.AT_LEAST, DAY, DAY_ENGLISH);
    endsAtLast = latestEnd.asksBy(Relation.LESS_THAN, DAY, DAY_ENGLISH);
    endsBefore = earliestEnd.asksBy(Relation.LESS_THAN, DAY, DAY_ENGLISH);
    remains = latestEnd.asksVarying(Relation.AT_LEAST);
    endsEarly = latestEnd.asksVarying(Relation.LESS_THAN);
    mayEndEarly = earliestEnd.asksVarying(Relation.LESS_THAN);
    Value year = HandQuestion.number(12, "个月");
    longEnough = term.asks(Relation.AT_LEAST, year);
    tooShort = term.asks(Relation.LESS_THAN, year);
  }
}
