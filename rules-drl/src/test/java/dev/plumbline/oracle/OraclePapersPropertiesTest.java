package dev.plumbline.oracle;

import dev.plumbline.Examination;
import dev.plumbline.fact.Application;

/** The oracle keeps what holds of all papers. */
class OraclePapersPropertiesTest extends PapersProperties {
  @Override
  Outcome decide(Application application, Examination examination) {
    Oracle oracle = Oracle.of(application, examination);
    return new Outcome(oracle.statuses(), oracle.conclusion());
  }
}
