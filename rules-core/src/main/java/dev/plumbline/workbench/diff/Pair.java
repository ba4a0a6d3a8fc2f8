package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An application that both packs have judged. Immutable.
 *
 * @param name what it is called
 * @param origin where it comes from
 * @param tree the application
 * @param examination how it was examined
 * @param before what the old pack makes of it
 * @param after what the new pack makes of it
 */
record Pair(
    Words name,
    Flip.Origin origin,
    ObjectNode tree,
    Examination examination,
    Judged before,
    Judged after) {

  /** The clauses that flip; {@code null} among them for a conclusion that changed by itself. */
  List<String> flips() {
    if (before.verdict() == null || after.verdict() == null) {
      return List.of();
    }
    List<String> flips = new ArrayList<>();
    Set<String> clauses = new LinkedHashSet<>();
    before.verdict().all().forEach(finding -> clauses.add(finding.clause()));
    after.verdict().all().forEach(finding -> clauses.add(finding.clause()));
    for (String clause : clauses) {
      if (flips(clause)) {
        flips.add(clause);
      }
    }
    if (flips.isEmpty() && before.verdict().conclusion() != after.verdict().conclusion()) {
      flips.add(null);
    }
    return flips;
  }

  /** Whether the status of a clause differs, or its severity and with it the conclusion. */
  boolean flips(String clause) {
    Stand was = before.of(clause);
    Stand is = after.of(clause);
    if (was.status() != is.status()) {
      return true;
    }
    return was.conclusion() != is.conclusion()
        && was.status() != null
        && was.severity() != is.severity()
        && switch (was.status()) {
          case VIOLATED, UNDETERMINED, NEEDS_REVIEW -> true;
          case SATISFIED, NOT_APPLICABLE -> false;
        };
  }

  Stand was(String clause) {
    return before.of(clause);
  }

  Stand is(String clause) {
    return after.of(clause);
  }
}
