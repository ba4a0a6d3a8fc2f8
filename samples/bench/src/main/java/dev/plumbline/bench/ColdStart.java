package dev.plumbline.bench;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.bench.hand.HandWritten;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.evaluate.RuleSession;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Posting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How long one engine takes from the start of its JVM to the first verdict, and what it takes of
 * memory until then. Prints milliseconds to the verdict, of these those to load the engine and its
 * rules, and kilobytes of memory at most ({@code VmHWM}; -1 where the system does not tell).
 *
 * <p>{@code java -cp samples/bench/target/bench.jar dev.plumbline.bench.ColdStart plan}
 */
public final class ColdStart {
  private ColdStart() {}

  /**
   * Starts an engine.
   *
   * @param args {@code hand}, {@code hand-findings}, {@code plan}, {@code findings}, {@code json},
   *     {@code session}, {@code drools}, or an engine of {@link CommonBenchmark}
   */
  public static void main(String[] args) throws IOException {
    Application application = application();
    long began = System.nanoTime();
    Supplier<Object> verdict = ready(args[0], application);
    double load = (System.nanoTime() - began) / 1e6;
    if (verdict.get() == null) {
      throw new IllegalStateException("no verdict");
    }
    long now = System.currentTimeMillis();
    // By Java's own clock: that of the system tells when a process began by a second more or less.
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf("%d %.0f %d%n", now - start, load, kilobytes());
  }

  /** An engine that is ready to give its first verdict. */
  private static Supplier<Object> ready(String engine, Application application) {
    switch (engine) {
      case "hand":
        return () -> HandWritten.examine(application);
      case "hand-findings":
        return () -> HandWritten.findings(application);
      case "plan":
      case "findings":
      case "json":
      case "session":
        Guideline found = Plumbline.guideline("shst-2024-42");
        Guideline guideline = engine.equals("session") ? found.decidedBy(DecidedBy.SESSION) : found;
        return () -> {
          Verdict verdict = guideline.evaluate(application, Examination.formal());
          return switch (engine) {
            case "findings" -> Topic3Benchmark.told(verdict);
            case "json" -> Plumbline.toJson(verdict);
            default -> verdict;
          };
        };
      case "drools":
        Pack pack = ((LoadedGuideline) Plumbline.guideline("shst-2024-42")).pack();
        pack.base().kieBase();
        return () ->
            RuleSession.fire(
                pack.base(),
                Set.of(),
                pack.definitions(),
                PackFacts.of(application, pack).plus(pack.plan().defined()));
      default:
        CommonEngine common = CommonBenchmark.ENGINES.get(engine).get();
        CommonEngine.Input input = CommonEngine.Input.of(application);
        return () -> {
          Object answer = common.answer(input);
          common.close();
          return answer;
        };
    }
  }

  /** Built and not read, so that no engine has to be there to read it. */
  private static Application application() {
    return Application.builder("a")
        .topic("专题三")
        .title("特色农产品绿色生产技术培训")
        .startsOn(LocalDate.of(2024, 12, 1))
        .endsOn(LocalDate.of(2025, 11, 30))
        .requested(Amount.ofYuan(120_000))
        .applicant(Applicant.builder().name("单位").legalForm("企业法人").build())
        .lead(Lead.builder().name("负责人").ongoing(1).build())
        .posting(Posting.builder().state("在任").endsOn(LocalDate.of(2026, 1, 1)).build())
        .contracts(List.of(Contract.builder().signedOn(LocalDate.of(2024, 5, 6)).build()))
        .build();
  }

  private static long kilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(-1);
  }
}
