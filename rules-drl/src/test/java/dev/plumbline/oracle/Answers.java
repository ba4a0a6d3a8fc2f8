package dev.plumbline.oracle;

import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import java.util.Map;

/** What the oracle says, for tests elsewhere. */
public final class Answers {
  private Answers() {}

  /** What becomes of each clause. */
  public static Map<String, Status> of(Application application, Examination examination) {
    return Oracle.of(application, examination).statuses();
  }
}
