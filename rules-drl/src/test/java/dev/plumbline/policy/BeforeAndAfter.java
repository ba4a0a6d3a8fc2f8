package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Verdicts by the shipped pack and by an edited copy of it. A status is a letter: S satisfied, V
 * violated, U undetermined, R needs review, N not applicable, - no such clause.
 */
record BeforeAndAfter(Guideline before, Guideline after) {
  static BeforeAndAfter of(Copy copy) {
    return new BeforeAndAfter(Plumbline.guideline("shst-2024-42"), Plumbline.load(copy.folder()));
  }

  /** Which clauses that both packs have are decided otherwise, such as {@code T3.KPI.1 SV}. */
  String flips(Application application) {
    Map<String, String> old = letters(before.evaluate(application));
    Map<String, String> now = letters(after.evaluate(application));
    return old.keySet().stream()
        .filter(clause -> now.containsKey(clause) && !now.get(clause).equals(old.get(clause)))
        .map(clause -> clause + " " + old.get(clause) + now.get(clause))
        .collect(Collectors.joining(", "));
  }

  /** How the edited copy decides a clause. */
  String now(String clause, Application application) {
    return letters(after.evaluate(application)).getOrDefault(clause, "-");
  }

  /** How the shipped pack decides a clause. */
  String then(String clause, Application application) {
    return letters(before.evaluate(application)).getOrDefault(clause, "-");
  }

  /** The conclusions before and after. */
  String conclusions(Application application) {
    return before.evaluate(application).conclusion().title()
        + "→"
        + after.evaluate(application).conclusion().title();
  }

  private static Map<String, String> letters(Verdict verdict) {
    Map<String, String> letters = new TreeMap<>();
    for (Finding finding : verdict.all().toList()) {
      assertEquals(null, letters.put(finding.clause(), letter(finding.status())));
    }
    return letters;
  }

  private static String letter(Status status) {
    return status == Status.NEEDS_REVIEW ? "R" : status.name().substring(0, 1);
  }
}
