package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import java.util.List;

/**
 * A box that should be ticked: all that evidence can tell of it is made once.
 *
 * @param missing what is told where it is not known if it is ticked
 */
record HandBox(Evidence ticked, Evidence empty, MissingFact missing) {
  static HandBox of(
      String fact, String property, Bilingual title, Bilingual claim, MissingFact missing) {
    List<Value> demanded = List.of(new Value.Truth(true));
    HandQuestion asked =
        new HandQuestion(fact, property, title, claim, Relation.EQUAL, demanded, null, missing);
    return new HandBox(
        asked.answer(demanded, demanded, null, true),
        asked.answer(List.of(new Value.Truth(false)), demanded, null, false),
        missing);
  }
}
