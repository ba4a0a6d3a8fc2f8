package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which sides cases try a bound. Immutable.
 *
 * @param clause the clause that it belongs to; {@code null} for the condition of a scope
 * @param text the comparison as the rule has it
 * @param file the file of the rule, within the pack
 * @param line the line of the comparison, from 1
 * @param column the column of the comparison, from 1
 * @param holdsAtBound whether the comparison holds for the bound itself
 * @param atBound whether a case offers the bound itself
 * @param beyond whether a case offers a value near it on the side where the comparison comes out
 *     otherwise
 * @param near how near that has to be
 */
public record BoundCoverage(
    @Nullable String clause,
    String text,
    String file,
    int line,
    int column,
    boolean holdsAtBound,
    boolean atBound,
    boolean beyond,
    Bilingual near) {
  /** What is not tried. */
  List<Hole> holes() {
    Object bound =
        clause == null
            ? ConditionTerms.quoted(text)
            : Message.of("workbench.boundOf", text, clause);
    List<Hole> holes = new ArrayList<>();
    if (!atBound) {
      holes.add(hole(Message.of("workbench.notAtBound", bound)));
    }
    if (!beyond) {
      String key = holdsAtBound ? "workbench.noneFails" : "workbench.noneMeets";
      holes.add(hole(Message.of(key, bound, near)));
    }
    return holes;
  }

  private Hole hole(Message what) {
    return new Hole(clause, file, line, column, what.words());
  }
}
