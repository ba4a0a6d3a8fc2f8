package dev.plumbline.cli;

import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Refusal;
import dev.plumbline.Status;
import dev.plumbline.batch.statistics.CallPage;
import dev.plumbline.batch.statistics.Figures;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the verdict on all applications of a call: clashes between them, caps, statistics. */
@Command(name = "call", description = "核对一次申报的全部申请：逐项结论、申请之间的冲突、立项上限和统计。")
final class CallCommand implements Callable<Integer> {
  private final Console console;
  private final Failures failures;

  /** The file of each application by its id. */
  private final Map<String, String> fileOf = new HashMap<>();

  private int worst = Main.FINE;

  @Option(names = "--guideline", paramLabel = "ID|DIR", description = "指南编号或规则包文件夹；默认为内置的指南")
  private String guideline;

  @Mixin private ExaminationOptions options;

  @Mixin private SignedBy signedBy;

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description = "text 文字（默认），json 一个对象，html 网页，有统计图")
  private PageFormat format = PageFormat.TEXT;

  @Option(names = "-o", paramLabel = "FILE", description = "写入文件；默认写到标准输出")
  private String output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "申请的 JSON 文件；文件夹代表其中所有 .json 文件；- 为标准输入")
  private List<String> inputs;

  CallCommand(Console console) {
    this.console = console;
    this.failures = new Failures(console);
  }

  @Override
  public Integer call() {
    Guideline found = Guidelines.find(guideline, signedBy.key());
    List<String> files = new ArrayList<>();
    inputs.forEach(input -> files.addAll(filesOf(input)));
    Progress progress = Progress.ofFiles(console, files.size());
    Figures figures = new Figures();
    Stream<Application> applications =
        IntStream.range(0, files.size())
            .peek(i -> progress.file(i + 1))
            .mapToObj(i -> read(found, files.get(i), progress))
            .flatMap(Stream::ofNullable)
            .peek(figures::take);
    CallVerdict verdict =
        options
            .decided(found, console)
            .evaluateCall(
                applications.map(CallEntry::of),
                options.examination(),
                Runtime.getRuntime().availableProcessors(),
                figures::take);
    progress.clear(false);
    for (Refusal refusal : verdict.refused()) {
      String file = fileOf.get(refusal.applicationId());
      refusal
          .problems()
          .forEach(problem -> unusable(file + ": " + problem.in(console.lang().locale())));
    }
    write(answer(found, figures, verdict));
    return Math.max(worst, exitCode(verdict));
  }

  private NewFile.Content answer(Guideline found, Figures figures, CallVerdict verdict) {
    return switch (format) {
      case TEXT ->
          of(
              new Style(console.colours() && output == null)
                  .of(found.report(verdict, console.lang().locale())));
      case JSON -> out -> Plumbline.writeJson(verdict, out);
      case HTML -> {
        figures.take(verdict);
        yield of(CallPage.of(found, figures, verdict, console.lang().locale()));
      }
    };
  }

  private static NewFile.Content of(String text) {
    return out -> out.write(text.stripTrailing().getBytes(StandardCharsets.UTF_8));
  }

  private void write(NewFile.Content answer) {
    if (output != null) {
      Outputs.write(
          output,
          out -> {
            answer.writeTo(out);
            out.write('\n');
          });
      return;
    }
    try {
      answer.writeTo(console.out());
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintStream keeps to itself what it meets", e);
    }
    console.out().println();
  }

  /** What an input stands for; nothing if it was reported. */
  private List<String> filesOf(String input) {
    try {
      return Folders.open(input);
    } catch (UnusableException e) {
      worst = failures.report(input, e);
      return List.of();
    }
  }

  /** Whether all are eligible over the call, and no clause over it is violated. */
  static int exitCode(CallVerdict verdict) {
    boolean violated =
        verdict.findings().stream().anyMatch(f -> f.finding().status() == Status.VIOLATED);
    boolean allEligible = verdict.inAll().eligible() == verdict.inAll().applications();
    return allEligible && !violated ? Main.FINE : Main.NOT_ELIGIBLE;
  }

  /** The application, or {@code null} if it was reported; one file's trouble is not the others'. */
  private Application read(Guideline found, String file, Progress progress) {
    String name = Plain.path(Inputs.name(file, console.lang()));
    try {
      Application application = found.read(Inputs.read(file, console.in()), name);
      String other = fileOf.putIfAbsent(application.id(), name);
      if (other == null) {
        return application;
      }
      progress.clear(false);
      unusable(
          name + ": " + console.lang().say("call.sameId", Plain.line(application.id()), other));
    } catch (RuntimeException | StackOverflowError e) {
      progress.clear(false);
      worst = Math.max(worst, failures.report(name, e));
    }
    return null;
  }

  private void unusable(String message) {
    console.error(message);
    worst = Main.UNUSABLE;
  }
}
