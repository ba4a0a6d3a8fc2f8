package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One fact is missing: exactly the clauses that rest on it say so, and name it. */
final class Gap {
  private Gap() {}

  /**
   * Checks both modes of an application without a fact, of which nothing else is missing.
   *
   * @param fact what is missing, {@code or} what else it may be called
   * @param clauses undetermined in a pre-check, violated in a formal examination
   * @param scoped clauses whose scope it decides on: undetermined in either mode
   */
  static void isNamed(Application application, String fact, String clauses, String scoped) {
    List<String> names = Arrays.asList(fact.split(" or "));
    List<String> own = Check.ids(clauses);
    List<String> outer = Check.ids(scoped);
    List<String> all = new ArrayList<>(own);
    all.addAll(outer);
    all.sort(null);

    Verdict precheck = Check.precheck(application);
    assertEquals(all, Check.with(precheck, "U"), fact);
    all.forEach(clause -> isNamed(names, precheck, clause));

    Verdict formal = Check.formal(application);
    for (String clause : own) {
      assertEquals("V", Check.status(formal, clause), clause);
      isNamed(names, formal, clause);
    }
    for (String clause : outer) {
      assertEquals("U", Check.status(formal, clause), clause);
      isNamed(names, formal, clause);
    }
  }

  private static void isNamed(List<String> names, Verdict verdict, String clause) {
    Finding finding = Check.finding(verdict, clause);
    List<String> missing = Check.missing(finding);
    assertTrue(
        missing.size() == 1 && names.contains(missing.get(0)),
        () -> clause + " names " + missing + ", not " + names);
  }
}
