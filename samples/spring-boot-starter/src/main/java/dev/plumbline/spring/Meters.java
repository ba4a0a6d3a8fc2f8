package dev.plumbline.spring;

import dev.plumbline.EvaluationObserver;
import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Measures: {@code plumbline.evaluations}, the time of evaluations by guideline and conclusion;
 * {@code plumbline.clauses}, how often each clause stood against an application, by guideline,
 * clause and status; {@code plumbline.refused}, applications that could not be evaluated. Nothing
 * of an application is in them.
 */
final class Meters implements EvaluationObserver {
  private static final Set<Status> AGAINST =
      EnumSet.of(Status.VIOLATED, Status.UNDETERMINED, Status.NEEDS_REVIEW);

  private final MeterRegistry registry;

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Ending begun(Application application) {
    Timer.Sample time = Timer.start(registry);
    return new Ending() {
      @Override
      public void decided(Verdict verdict) {
        String guideline = verdict.receipt().guideline();
        time.stop(
            registry.timer(
                "plumbline.evaluations",
                "guideline",
                guideline,
                "conclusion",
                verdict.conclusion().name()));
        for (Finding each : verdict.findings()) {
          if (AGAINST.contains(each.status())) {
            registry
                .counter(
                    "plumbline.clauses",
                    "guideline",
                    guideline,
                    "clause",
                    each.clause(),
                    "status",
                    each.status().name())
                .increment();
          }
        }
      }

      @Override
      public void refused(InputException refusal) {
        registry.counter("plumbline.refused").increment();
      }
    };
  }
}
