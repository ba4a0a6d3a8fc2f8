package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the tests of the clauses share. In their tables a status is a letter: S satisfied, V
 * violated, U undetermined, R needs review, N not applicable.
 */
final class Check {
  private Check() {}

  static Guideline guideline() {
    return Plumbline.guideline("shst-2024-42");
  }

  static Verdict precheck(Application application) {
    return weighed(guideline().evaluate(application));
  }

  static Verdict formal(Application application) {
    return weighed(guideline().evaluate(application, Examination.formal()));
  }

  /** A conclusion is the worst that a finding makes of it. */
  private static Verdict weighed(Verdict verdict) {
    Conclusion worst =
        verdict.all().map(Finding::weight).max(Comparator.naturalOrder()).orElseThrow();
    assertEquals(worst, verdict.conclusion());
    return verdict;
  }

  static Finding finding(Verdict verdict, String clause) {
    return verdict
        .finding(clause)
        .orElseThrow(
            () -> new AssertionError("no finding on " + clause + ": " + statuses(verdict)));
  }

  static String letter(Status status) {
    return switch (status) {
      case SATISFIED -> "S";
      case VIOLATED -> "V";
      case UNDETERMINED -> "U";
      case NEEDS_REVIEW -> "R";
      case NOT_APPLICABLE -> "N";
    };
  }

  /** The letter of each clause; each stands in one finding only. */
  static Map<String, String> statuses(Collection<Finding> findings) {
    Map<String, String> letters = new TreeMap<>();
    for (Finding finding : findings) {
      assertNull(
          letters.put(finding.clause(), letter(finding.status())),
          () -> "two findings on " + finding.clause());
    }
    return letters;
  }

  static Map<String, String> statuses(Verdict verdict) {
    return statuses(verdict.all().toList());
  }

  static String status(Verdict verdict, String clause) {
    return letter(finding(verdict, clause).status());
  }

  /** The clauses that have this letter. */
  static List<String> with(Verdict verdict, String letter) {
    return statuses(verdict).entrySet().stream()
        .filter(e -> e.getValue().equals(letter))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The ids in a text with {@link Groups}, sorted. */
  static List<String> ids(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Groups.spelt(text).stream().sorted().toList();
  }

  /** {@code S→V: T3.REG X.3; S→N: $A3} by id. */
  static Map<String, String> byId(String text) {
    Map<String, String> all = new TreeMap<>();
    for (String group : text == null || text.isBlank() ? new String[0] : text.split(";")) {
      String[] sides = group.split(":", 2);
      for (String id : ids(sides[1])) {
        assertNull(all.put(id, sides[0].strip()), () -> "listed twice: " + id);
      }
    }
    return all;
  }

  /** The letters of these clauses, in the order they are named, parted by blanks. */
  static String letters(Verdict verdict, String clauses) {
    return Groups.spelt(clauses).stream()
        .map(clause -> status(verdict, clause))
        .collect(Collectors.joining(" "));
  }

  /** The clauses that apply. */
  static List<String> applying(Verdict verdict) {
    List<String> all = new ArrayList<>(statuses(verdict).keySet());
    all.removeAll(with(verdict, "N"));
    return all;
  }

  /** What became of each clause that did not stay as it was. */
  static Map<String, String> changes(Verdict from, Verdict to) {
    Map<String, String> before = statuses(from);
    Map<String, String> after = statuses(to);
    Map<String, String> changes = new TreeMap<>();
    before.forEach((id, letter) -> changes.put(id, letter + "→" + after.get(id)));
    after.forEach((id, letter) -> changes.putIfAbsent(id, "null→" + letter));
    changes.values().removeIf(change -> change.matches("(.)→\\1"));
    return changes;
  }

  /** {@code Indicator[培养人次].value}, or {@code Posting} where the whole fact is missing. */
  static List<String> missing(Finding finding) {
    return finding.missing().stream().map(Check::name).distinct().sorted().toList();
  }

  static String name(MissingFact missing) {
    return missing.property() == null ? missing.fact() : missing.fact() + "." + missing.property();
  }

  /** The evidence on a property such as {@code Indicator[培养人次].value}. */
  static Evidence evidence(Finding finding, String property) {
    return finding.evidence().stream()
        .filter(e -> property.equals(e.fact() + "." + e.property()))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no evidence on %s in %s: %s"
                        .formatted(property, finding.clause(), finding.evidence())));
  }

  /**
   * A text for reading holds each of the words expected, parted by 、; a number is not taken for a
   * part of a longer one. A time may be written with T or with a blank.
   */
  static void shows(String expected, String text, String what) {
    assertNotNull(text, what);
    for (String word : expected.split("、")) {
      Pattern whole = Pattern.compile("(?<![\\d.])" + Pattern.quote(word) + "(?!\\d|\\.\\d|-\\d)");
      assertTrue(
          whole.matcher(text.replace('T', ' ')).find(),
          () -> what + ": 「" + word + "」 is not in 「" + text + "」");
    }
  }
}
