package dev.plumbline.bench;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.bench.hand.CommonClause;
import dev.plumbline.bench.hand.HandWritten;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which of the {@linkplain CommonClause common clauses} hold for the sample applications of topic 3
 * in turn, on one thread: by Plumbline, asked for these alone, with a verdict on each application;
 * by other engines with a boolean for each clause over variables that are ready, and nothing of
 * why. That these all say the same, and none other than the whole verdicts do, is looked at before
 * anything is timed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@Threads(1)
public class CommonBenchmark {
  /** The engines by their names. */
  static final Map<String, Supplier<CommonEngine>> ENGINES =
      Map.of(
          "plumbline", CommonEngines.Engine::new,
          "java", CommonEngines.PlainJava::new,
          "easy-rules", CommonEngines.EasyRules::new,
          "evrete", CommonEngines.Evrete::new,
          "cel", CommonEngines.Cel::new,
          "kie-dmn", CommonDmn.Kie::new,
          "camunda-dmn", CommonDmn.Camunda::new);

  /** The name of the engine. */
  @Param({"plumbline", "java", "easy-rules", "evrete", "cel", "kie-dmn", "camunda-dmn"})
  public String by;

  private CommonEngine engine;
  private List<CommonEngine.Input> inputs;
  private int next;

  /** Reads the applications, and looks whether the engine says what the verdicts say. */
  @Setup
  public void load() throws IOException {
    Guideline guideline = Plumbline.guideline("shst-2024-42");
    List<Application> applications = Samples.ofTopic3(guideline);
    engine = ENGINES.get(by).get();
    CommonEngine java = ENGINES.get("java").get();
    inputs = applications.stream().map(CommonEngine.Input::of).toList();
    for (CommonEngine.Input input : inputs) {
      Set<String> held = engine.held(engine.answer(input));
      Set<String> expected = java.held(java.answer(input));
      if (!engine.keepsOpen() && !held.equals(expected)) {
        throw new IllegalStateException(
            "%s on %s: %s hold, not %s"
                .formatted(
                    by, input.application().id(), new TreeSet<>(held), new TreeSet<>(expected)));
      }
      compare(guideline, input.application(), held);
    }
  }

  /** Ends the engine. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** A clause that is met holds, one that is not does not; what a person decides is open. */
  private static void compare(Guideline guideline, Application application, Set<String> held) {
    Set<String> all =
        HandWritten.findings(application).stream().map(Finding::clause).collect(Collectors.toSet());
    Set<String> told =
        Stream.concat(
                CommonClause.IDS.stream(),
                CommonClause.LEFT_OUT.values().stream().flatMap(List::stream))
            .collect(Collectors.toSet());
    if (!all.equals(told)) {
      throw new IllegalStateException("neither common nor left out with a reason, or both gone");
    }
    for (Finding finding : guideline.evaluate(application, Examination.formal()).findings()) {
      boolean met = finding.status() == Status.SATISFIED;
      boolean decided = met || finding.status() == Status.VIOLATED;
      if (decided
          && CommonClause.IDS.contains(finding.clause())
          && met != held.contains(finding.clause())) {
        throw new IllegalStateException(
            "%s: the verdict has %s".formatted(application.id(), finding));
      }
    }
  }

  /** The booleans. */
  @Benchmark
  public Object booleans() {
    next = (next + 1) % inputs.size();
    return engine.answer(inputs.get(next));
  }
}
