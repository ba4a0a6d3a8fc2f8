package dev.plumbline.bench;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.bench.hand.HandWritten;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.evaluate.RuleSession;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.fact.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.KieSession;
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
 * general requirements and the submission, without evidence or with all of it; the engine and
 * Drools decide all of the guideline. That the hand and the engine find the same is looked at
 * before anything is timed.
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
  private final Guideline session = guideline.decidedBy(DecidedBy.SESSION);
  private final Pack pack = ((LoadedGuideline) guideline).pack();
  private List<Application> applications;
  private List<FactSet> facts;
  private final ByteArrayOutputStream json = new ByteArrayOutputStream();
  private int next;

  /** Reads the applications, and looks whether both find the same on them. */
  @Setup
  public void load() throws IOException {
    applications = Samples.ofTopic3(guideline);
    applications.forEach(
        one -> {
          HandWritten.compare(guideline, one);
          Verdict bySession = session.evaluate(one, Examination.formal());
          if (!bySession.all().toList().equals(verdict(one).all().toList())) {
            throw new IllegalStateException(one.id() + ": plan and session differ");
          }
        });
    facts =
        applications.stream()
            .map(one -> PackFacts.of(one, pack).plus(pack.plan().defined()))
            .toList();
  }

  private Application next() {
    next = (next + 1) % applications.size();
    return applications.get(next);
  }

  private Verdict verdict(Application application) {
    return guideline.evaluate(application, Examination.formal());
  }

  /** By the engine, as callers have it. */
  @Benchmark
  public Verdict engine() {
    return verdict(next());
  }

  /** The same, of which the statuses and severities are read. */
  @Benchmark
  public int engineStatuses() {
    int all = 0;
    for (List<Finding> findings : lists(verdict(next()))) {
      for (Finding finding : findings) {
        all = 31 * all + finding.status().ordinal() * 8 + finding.severity().ordinal();
      }
    }
    return all;
  }

  private static List<List<Finding>> lists(Verdict verdict) {
    return List.of(verdict.findings(), verdict.reviewItems(), verdict.derivedChecks());
  }

  /** The same with all that findings tell. */
  @Benchmark
  public Verdict engineFindings() {
    return told(verdict(next()));
  }

  /** A verdict whose findings were asked for all that they tell. */
  static Verdict told(Verdict verdict) {
    for (List<Finding> findings : lists(verdict)) {
      for (Finding finding : findings) {
        // Made when somebody asks how many there are.
        finding.evidence().size();
        finding.missing().size();
        finding.notices().size();
      }
    }
    return verdict;
  }

  /** The same, as the bytes of its JSON onto a stream. */
  @Benchmark
  public int engineJson() throws IOException {
    json.reset();
    Plumbline.writeJson(verdict(next()), json);
    return json.size();
  }

  /** By the engine, where a session decides. */
  @Benchmark
  public Verdict engineSession() {
    return session.evaluate(next(), Examination.formal());
  }

  /** By hand: statuses and severities. */
  @Benchmark
  public Object byHand() {
    return HandWritten.examine(next());
  }

  /** By hand: whole findings, with evidence. */
  @Benchmark
  public List<Finding> byHandFindings() {
    return HandWritten.findings(next());
  }

  /** Drools alone: how many rules fire over facts that are ready. */
  @Benchmark
  public int plainDroolsFiring() {
    next = (next + 1) % applications.size();
    KieSession drools = pack.base().kieBase().newKieSession();
    try {
      facts.get(next).all().forEach(drools::insert);
      return drools.fireAllRules(match -> !pack.definitions().contains(match.getRule().getName()));
    } finally {
      drools.dispose();
    }
  }

  /** The same, and which they are. */
  @Benchmark
  public Set<String> plainDrools() {
    next = (next + 1) % applications.size();
    return RuleSession.fire(pack.base(), Set.of(), pack.definitions(), facts.get(next));
  }
}
