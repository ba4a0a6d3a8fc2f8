package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Severity;
import dev.plumbline.fact.Application;

/** One side of a boundary: the status of a clause, and what is shown where it is violated. */
final class Boundary {
  private Boundary() {}

  /** The clause has this status in a pre-check; whoever can mend it is told how. */
  static Finding decides(Application application, String clause, String status) {
    Finding finding = Check.finding(Check.precheck(application), clause);
    assertEquals(status, Check.letter(finding.status()), finding::toString);
    if (status.equals("V") && finding.severity() == Severity.RETURN) {
      assertNotNull(finding.remedy(), clause);
    }
    if (status.equals("U")) {
      assertFalse(finding.missing().isEmpty(), clause);
    }
    return finding;
  }

  /**
   * The same with the evidence of a violation.
   *
   * @param property the property in evidence, or of what is undetermined the one that is missing
   * @param offered shown as found, {@code null} if that is for another test
   * @param demanded shown as demanded, or {@code null}
   * @param distance shown as the distance, or {@code null}
   */
  static void decides(
      Application application,
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance) {
    Finding finding = decides(application, clause, status);
    if (status.equals("U") && property != null) {
      assertEquals(property, String.join(" ", Check.missing(finding)), clause);
      return;
    }
    assertEquals(status.equals("V"), property != null, "a violation is shown in the table");
    if (property != null) {
      Evidence evidence = Check.evidence(finding, property);
      shows(offered, evidence.offeredText().chinese(), "offered");
      shows(demanded, evidence.demandedText().chinese(), "demanded");
      if (distance != null) {
        Check.shows(distance, evidence.distance().text().chinese(), "distance");
      }
    }
  }

  private static void shows(String expected, String text, String what) {
    if (expected != null) {
      Check.shows(expected, text, what);
    }
  }
}
