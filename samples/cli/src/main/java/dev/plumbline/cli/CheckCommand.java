package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.revision.Revision;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the verdict on each application. */
@Command(name = "check", description = "核对项目申请，给出结论、依据和补正办法。")
final class CheckCommand implements Callable<Integer> {
  /** Between one opinion and the next. */
  private static final String RULE = "─".repeat(60);

  @Spec private CommandSpec spec;

  private final Console console;
  private final Failures failures;

  @Option(
      names = "--guideline",
      paramLabel = "ID|DIR",
      description = "指南编号或规则包文件夹，可给几个，按申请的指南编号和提交时间选用；默认为全部内置的指南")
  private List<String> guidelines = List.of();

  @Mixin private ExaminationOptions options;

  @Mixin private SignedBy signedBy;

  @Option(names = "--format", paramLabel = "text|json", description = "text 文字（默认），json 每份申请一行")
  private Format format = Format.TEXT;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description = "同一份申请改正前的 JSON 文件：列出改了什么、哪些条款的结果变了、还有什么没有解决")
  private String against;

  @Option(
      names = "--record",
      paramLabel = "LOG",
      description = "把每份判定留档到这个文件（.jsonl，已有的保留，往后添）；证件号码换成别的，供 replay 重判")
  private String record;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "申请的 JSON 文件；- 为标准输入")
  private List<String> files;

  private Told told;

  /** {@code null} if nothing is to be put on record. */
  private DecisionLog log;

  CheckCommand(Console console) {
    this.console = console;
    this.failures = new Failures(console);
  }

  @Override
  public Integer call() {
    if (against != null && files.size() != 1) {
      throw UsageErrors.of(spec, lang -> lang.say("against.oneOnly"));
    }
    if (record == null) {
      return checkAll();
    }
    try (DecisionLog opened =
        Plumbline.decisionLog(Outputs.place(record), DecisionLogOptions.usual())) {
      log = opened;
      return checkAll();
    } catch (UncheckedIOException e) {
      throw new UnusableException(record, lang -> lang.say("output.failed"));
    }
  }

  private int checkAll() {
    Editions editions = Guidelines.editions(guidelines, signedBy.key());
    told = new Told(console.lang());
    Progress progress = Progress.ofFiles(console, files.size());
    int worst = Main.FINE;
    for (int i = 0; i < files.size() && !console.isLost(); i++) {
      progress.file(i + 1);
      worst = Math.max(worst, check(editions, files.get(i), progress));
    }
    progress.clear(false);
    if (format == Format.TEXT && against == null) {
      console.out().print(told.text(new Style(console.colours())));
    }
    return worst;
  }

  /** One file's trouble is not the others'. */
  private int check(Editions editions, String file, Progress progress) {
    try {
      Editions.Filed filed =
          editions.read(
              Inputs.read(file, console.in()), Plain.path(Inputs.name(file, console.lang())));
      Verdict verdict;
      String answer;
      if (against == null) {
        verdict =
            options
                .decided(filed.guideline(), console)
                .evaluate(filed.application(), options.examination());
        told.add(filed.guideline(), verdict);
        if (log != null) {
          log.append(filed.application(), verdict, Instant.now());
        }
        answer = answer(filed.guideline(), filed.application(), verdict, file);
      } else {
        Revision revision = revision(filed);
        verdict = revision.after();
        answer = answer(filed, revision);
      }
      progress.clear(false);
      console.out().println(answer);
      return verdict.conclusion() == Conclusion.ELIGIBLE ? Main.FINE : Main.NOT_ELIGIBLE;
    } catch (RuntimeException | StackOverflowError e) {
      progress.clear(false);
      return failures.report(Plain.path(Inputs.name(file, console.lang())), e);
    }
  }

  /** Both by the guideline of the new one, so that what differs is the application. */
  private Revision revision(Editions.Filed filed) {
    String name = Plain.path(Inputs.name(against, console.lang()));
    Application before = filed.guideline().read(Inputs.read(against, console.in()), name);
    Application after = filed.application();
    if (!before.id().equals(after.id())) {
      throw new UnusableException(
          name,
          lang -> lang.say("against.otherId", Plain.line(before.id()), Plain.line(after.id())));
    }
    return Revision.of(
        LoadedPack.of(options.decided(filed.guideline(), console)),
        before,
        after,
        options.examination());
  }

  private String answer(Editions.Filed filed, Revision revision) {
    LoadedPack pack = LoadedPack.of(filed.guideline());
    return format == Format.JSON
        ? revision.toJson(pack)
        : shown(revision.report(pack, filed.application(), console.lang().locale()))
            .stripTrailing();
  }

  private String answer(Guideline found, Application application, Verdict verdict, String file) {
    if (format == Format.JSON) {
      return Plumbline.toJson(verdict);
    }
    String source = files.size() == 1 ? null : Inputs.name(file, console.lang());
    String opinion = shown(found.report(application, verdict, console.lang().locale(), source));
    return source == null ? opinion.stripTrailing() : opinion + RULE;
  }

  private String shown(Report report) {
    return new Style(console.colours()).of(report);
  }
}
