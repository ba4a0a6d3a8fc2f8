package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the tests of the oracle expect of eligible applications changed by hand. */
final class Expectations {
  static final Examination PRECHECK = Examination.precheck();
  static final Examination FORMAL = Examination.formal();

  private Expectations() {}

  /** The application with these properties changed: path, value, path, value … */
  static Application but(Application base, Object... changes) {
    Application changed = base;
    for (int i = 0; i < changes.length; i += 2) {
      changed = Records.with(changed, (String) changes[i], changes[i + 1]);
    }
    return changed;
  }

  static Status status(String clause, Application application, Examination examination) {
    return Oracle.of(application, examination).statuses().get(clause);
  }

  /** What a pre-check of the submitted application finds on the clause after the changes. */
  static void expect(Theme theme, Status expected, String clause, Object... changes) {
    Application changed = but(Eligible.submitted(theme), changes);
    assertEquals(expected, status(clause, changed, PRECHECK), clause);
  }

  static void concludes(Conclusion expected, Application application, Examination examination) {
    assertEquals(expected, Oracle.of(application, examination).conclusion());
  }

  static Place place(String code) {
    return new Place(code, false);
  }

  static Place corps(String code) {
    return new Place(code, true);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }
}
