package dev.plumbline.bench;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.evaluate.RuleSession;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Verdicts on the sample applications in turn, on one thread, decided by the plan or by a session;
 * and, to compare, what Drools alone takes: a new session for each application over the knowledge
 * base of the whole pack, in which the names of the rules that fire are collected. That plan and
 * session give the same verdicts is looked at before anything is timed.
 *
 * <p>Build with {@code ./mvnw -q -DskipTests -pl samples/bench -am package}, then run {@code java
 * -jar samples/bench/target/bench.jar} in the project's folder; {@code -prof gc} tells what is
 * allocated.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@Threads(1)
public class VerdictBenchmark {
  /** The folder of the applications. */
  @Param("samples/applications")
  public String folder;

  private final Guideline plan = Plumbline.guideline("shst-2024-42");
  private final Guideline session = plan.decidedBy(DecidedBy.SESSION);
  private final Pack pack = ((LoadedGuideline) plan).pack();
  private List<Application> applications;
  private List<FactSet> facts;
  private int next;

  /** Reads the applications, and looks whether plan and session agree on them. */
  @Setup
  public void load() throws IOException {
    applications = Samples.of(plan, folder);
    facts =
        applications.stream()
            .map(one -> Contracts.each(one, pack.text().lexicon()).get(0))
            .map(one -> PackFacts.of(one, pack).plus(pack.plan().defined()))
            .toList();
    Guideline both =
        plan.shadowed(
            1,
            differing -> {
              throw new IllegalStateException("they do not agree: " + differing);
            });
    for (Application one : applications) {
      both.evaluate(one);
      both.evaluate(one, Examination.formal());
    }
  }

  private int next() {
    next = (next + 1) % applications.size();
    return next;
  }

  /** Formal examinations by the plan. */
  @Benchmark
  public Verdict formalByPlan() {
    return plan.evaluate(applications.get(next()), Examination.formal());
  }

  /** The same, and its JSON, with all evidence. */
  @Benchmark
  public String formalByPlanToJson() {
    return Plumbline.toJson(plan.evaluate(applications.get(next()), Examination.formal()));
  }

  /** Formal examinations by a session. */
  @Benchmark
  public Verdict formalBySession() {
    return session.evaluate(applications.get(next()), Examination.formal());
  }

  /** Pre-checks by the plan; drafts among them are tried for two days. */
  @Benchmark
  public Verdict precheckByPlan() {
    return plan.evaluate(applications.get(next()));
  }

  /** Drools alone: which rules fire over facts that are ready. */
  @Benchmark
  public Set<String> plainDrools() {
    return RuleSession.fire(pack.base(), Set.of(), pack.definitions(), facts.get(next()));
  }
}
