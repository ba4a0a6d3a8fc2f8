package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;

/** The oracle keeps what holds of all writing. */
class OracleWordsPropertiesTest extends WordsProperties {
  @Override
  Outcome decide(Application application, Examination examination) {
    Oracle oracle = Oracle.of(application, examination);
    return new Outcome(oracle.statuses(), oracle.conclusion());
  }

  @Override
  Map<String, Status> leads(List<Application> call, Examination examination) {
    return CallOracle.of(call).applications().get("G.7.1");
  }

  @Override
  void assertSame(Application one, Application other, Examination examination) {
    assertEquals(
        Oracle.of(one, examination), Oracle.of(other, examination), () -> one + "\n" + other);
  }
}
