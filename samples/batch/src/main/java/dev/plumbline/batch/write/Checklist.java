package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Kind;
import dev.plumbline.Problem;
import dev.plumbline.batch.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The clauses that somebody checks and signs for, told by where they stand in the guideline. */
public final class Checklist {
  private final Set<String> clauses = new LinkedHashSet<>();

  private Checklist() {}

  /**
   * The clauses of parts of a guideline, in its order.
   *
   * @param places where they stand, or the beginning of it, as clauses cite it: {@code 二/3}
   * @throws InputException if nothing that is examined stands at one of them
   */
  public static Checklist of(Guideline guideline, List<String> places) {
    Checklist checklist = new Checklist();
    List<Problem> problems = new ArrayList<>();
    for (String place : places) {
      List<Clause> there =
          guideline.clauses().stream().filter(clause -> stands(clause, place)).toList();
      if (there.stream().noneMatch(Checklist::hasFinding)) {
        Bilingual why =
            there.isEmpty()
                ? Words.say("checklist.nothing", place)
                : Words.say("checklist.noFinding", place);
        problems.add(Problem.of(guideline.id(), why));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    guideline.clauses().stream()
        .filter(Checklist::hasFinding)
        .filter(clause -> places.stream().anyMatch(place -> stands(clause, place)))
        .forEach(clause -> checklist.clauses.add(clause.id()));
    return checklist;
  }

  /** Parts are set off by strokes: 二/1 is not the beginning of 二/10. */
  private static boolean stands(Clause clause, String place) {
    String plain = place.strip().replace('／', '/').replaceAll("/+$", "");
    return !plain.isEmpty() && (clause.citation() + "/").startsWith(plain + "/");
  }

  /** Of what only tells or defines something, a verdict has none. */
  private static boolean hasFinding(Clause clause) {
    return !clause.overCall() && (clause.decidable() || clause.kind() == Kind.JUDG);
  }

  /** The ids of the clauses. */
  public Set<String> clauses() {
    return Collections.unmodifiableSet(clauses);
  }
}
