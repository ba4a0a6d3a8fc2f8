package dev.plumbline.bench.hand;

import dev.plumbline.Evidence;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;

/** What several rows come to that all have to meet the same conditions. */
final class HandRows {
  private HandRows() {}

  /** All rows; of those that fail, the ones that came furthest are told of. */
  static HandReasons all(List<HandReasons> rows) {
    if (rows.size() == 1) {
      return rows.get(0);
    }
    int furthest = 0;
    for (HandReasons row : rows) {
      furthest = Math.max(furthest, row.failedAt());
    }
    HandReasons all = new HandReasons();
    List<List<Evidence>> questions = new ArrayList<>();
    for (HandReasons row : rows) {
      if (row.failedAt() == furthest) {
        row.evidence().forEach(evidence -> gather(evidence, questions));
      }
      all.lacksAll(row);
    }
    for (List<Evidence> answers : questions) {
      all.tells(furthest == 0, together(answers));
    }
    return all;
  }

  private static void gather(Evidence evidence, List<List<Evidence>> questions) {
    for (List<Evidence> answers : questions) {
      Evidence other = answers.get(0);
      if (other.property().equals(evidence.property()) && other.relation() == evidence.relation()) {
        answers.add(evidence);
        return;
      }
    }
    questions.add(new ArrayList<>(List.of(evidence)));
  }

  /** The answers of several rows to one question, in one. */
  static Evidence together(List<Evidence> answers) {
    Evidence last = answers.get(answers.size() - 1);
    List<List<Value>> offered = answers.stream().map(Evidence::offered).distinct().toList();
    List<List<Value>> demanded = answers.stream().map(Evidence::demanded).distinct().toList();
    boolean one = offered.size() == 1 && demanded.size() == 1;
    return new Evidence(
        last.fact(),
        last.property(),
        last.title(),
        last.claim(),
        HandQuestion.told(offered),
        last.relation(),
        demanded.size() > 1 && isOfAreas(last.relation())
            ? HandQuestion.few(areas(demanded, last))
            : HandQuestion.told(demanded),
        last.source(),
        one ? last.distance() : null,
        last.met(),
        null);
  }

  private static boolean isOfAreas(Relation relation) {
    return relation == Relation.WITHIN || relation == Relation.OVERLAPS;
  }

  private static List<Value> areas(List<List<Value>> demanded, Evidence last) {
    List<Value> areas = demanded.stream().flatMap(List::stream).distinct().toList();
    return HandAreas.nearestFirst(areas, ((Value.Area) last.offered().get(0)).place());
  }
}
