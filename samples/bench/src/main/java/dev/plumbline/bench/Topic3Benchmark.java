package dev.plumbline.bench;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Formal examinations of the sample applications of topic 3 in turn, on one thread: by the engine,
 * by clauses written by hand, and by Drools alone. By hand are 67 clauses, those of topic 3, the
 * general requirements and the submission, without evidence; the engine and Drools decide all of
 * the guideline. That the hand and the engine find the same is looked at before anything is timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@Threads(1)
public class Topic3Benchmark {
  private final Guideline guideline = Plumbline.guideline("shst-2024-42");
  private final Pack pack = ((LoadedGuideline) guideline).pack();
  private List<Application> applications;
  private List<FactSet> facts;
  private int next;

  /** Reads the applications, and looks whether both find the same on them. */
  @Setup
  public void load() throws IOException {
    applications = Samples.ofTopic3(guideline);
    applications.forEach(one -> HandWritten.compare(guideline, one));
    facts =
        applications.stream()
            .map(one -> PackFacts.of(one, pack).plus(pack.plan().defined()))
            .toList();
  }

  private Application next() {
    next = (next + 1) % applications.size();
    return applications.get(next);
  }

  /** By the engine, as callers have it. */
  @Benchmark
  public Verdict engine() {
    return guideline.evaluate(next(), Examination.formal());
  }

  /** By hand. */
  @Benchmark
  public Object byHand() {
    return HandWritten.examine(next());
  }

  /** Drools alone: which rules fire over facts that are ready. */
  @Benchmark
  public Set<String> plainDrools() {
    next = (next + 1) % applications.size();
    return RuleSession.fire(pack.base(), Set.of(), pack.definitions(), facts.get(next));
  }
}
