package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the verdict on each application. */
@Command(name = "check", description = "核对项目申请，给出结论、依据和补正办法。")
final class CheckCommand implements Callable<Integer> {
  /** Between one opinion and the next. */
  private static final String RULE = "─".repeat(60);

  private final Console console;
  private final Failures failures;

  @Option(
      names = "--guideline",
      paramLabel = "ID|DIR",
      description = "指南编号或规则包文件夹，可给几个，按申请的指南编号和提交时间选用；默认为全部内置的指南")
  private List<String> guidelines = List.of();

  @Mixin private ExaminationOptions options;

  @Option(names = "--format", paramLabel = "text|json", description = "text 文字（默认），json 每份申请一行")
  private Format format = Format.TEXT;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "申请的 JSON 文件；- 为标准输入")
  private List<String> files;

  private Told told;

  CheckCommand(Console console) {
    this.console = console;
    this.failures = new Failures(console);
  }

  @Override
  public Integer call() {
    Editions editions = Guidelines.editions(guidelines);
    told = new Told(options.lang());
    Progress progress = new Progress(console, files.size());
    int worst = Main.FINE;
    for (int i = 0; i < files.size(); i++) {
      progress.at(i + 1);
      worst = Math.max(worst, check(editions, files.get(i), progress));
    }
    progress.clear();
    if (format == Format.TEXT) {
      console.out().print(told.text(new Style(console.colours())));
    }
    return worst;
  }

  /** One file's trouble is not the others'. */
  private int check(Editions editions, String file, Progress progress) {
    try {
      Editions.Filed filed =
          editions.read(Inputs.read(file, console.in()), Plain.line(Inputs.name(file)));
      Verdict verdict = filed.guideline().evaluate(filed.application(), options.examination());
      told.add(filed.guideline(), verdict);
      String answer = answer(filed.guideline(), filed.application(), verdict, file);
      progress.clear();
      console.out().println(answer);
      if (console.terminal()) {
        console.out().flush();
      }
      return verdict.conclusion() == Conclusion.ELIGIBLE ? Main.FINE : Main.NOT_ELIGIBLE;
    } catch (RuntimeException | StackOverflowError e) {
      progress.clear();
      return failures.report(Plain.line(Inputs.name(file)), e);
    }
  }

  private String answer(Guideline found, Application application, Verdict verdict, String file) {
    if (format == Format.JSON) {
      return Plumbline.toJson(verdict);
    }
    Opinion opinion =
        new Opinion(found, application, verdict, options.lang(), new Style(console.colours()));
    return files.size() == 1
        ? opinion.text(null).stripTrailing()
        : opinion.text(Inputs.name(file)) + RULE;
  }
}
