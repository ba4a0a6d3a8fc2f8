package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.same;

import dev.plumbline.Severity;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The period and the money of a topic or direction. */
final class Terms {
  private Terms() {}

  static void twoYears(Application application, Sheet sheet, String id, Truth scope) {
    period(application, sheet, id, scope, LocalDate.of(2026, 11, 30));
  }

  static void oneYear(Application application, Sheet sheet, String id, Truth scope) {
    period(application, sheet, id, scope, LocalDate.of(2025, 11, 30));
  }

  private static void period(
      Application application, Sheet sheet, String id, Truth scope, LocalDate end) {
    Truth start = same(application.startsOn(), LocalDate.of(2024, 12, 1));
    sheet.clause(id + ".TERM.S", Severity.RETURN, scope, start);
    sheet.clause(id + ".TERM.E", Severity.RETURN, scope, same(application.endsOn(), end));
  }

  /**
   * What is requested.
   *
   * @param most the most that may be, in 元
   */
  static void funds(Application application, Sheet sheet, String id, Truth scope, String most) {
    BigDecimal yuan = get(application.requested(), Amount::yuan);
    sheet.clause(id + ".FUND.T", Severity.WARN, scope, below(BigDecimal.ZERO, yuan));
    sheet.clause(id + ".FUND.M", Severity.RETURN, scope, atMost(yuan, new BigDecimal(most)));
  }
}
