package dev.plumbline.cli;

import dev.plumbline.Bilingual;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseSuite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases of a pack. */
@Command(
    name = "test",
    description = "运行规则包的用例（cases/ 下），列出不符之处和用例没有试到的地方。",
    footer = {
      "",
      "退出码：0 用例全部通过；1 有用例未通过，或加了 --strict 而有没试到的地方；",
      "2 规则或用例无法使用（其余用例照常运行），或没有用例。",
      "只有用例写明结果（findings、call）且结果相符的条款才算试过。"
    })
final class TestCommand implements Callable<Integer> {
  /** How many places that are not tried are listed unless all are asked for. */
  private static final int FEW = 20;

  private final Console console;
  private final Lang lang;

  @Option(names = "--format", paramLabel = "text|json", description = "text 文字（默认），json 一个对象")
  private Format format = Format.TEXT;

  @Option(names = "--junit", paramLabel = "FILE", description = "另写一份 JUnit XML，供持续集成读取")
  private String junit;

  @Option(names = "--only", paramLabel = "TEXT", description = "只运行文件名或用例名里有这段文字的用例，不说没试到什么")
  private String only;

  @Option(names = "--all", description = "列出没试到的每一处；不加只列前 " + FEW + " 处")
  private boolean all;

  @Option(names = "--strict", description = "有没试到的地方也算未通过")
  private boolean strict;

  @Parameters(arity = "0..1", paramLabel = "DIR|ID", description = "规则包文件夹或指南编号；默认为内置的指南")
  private String pack;

  TestCommand(Console console) {
    this.console = console;
    this.lang = console.lang();
  }

  @Override
  public Integer call() {
    if (only != null && strict) {
      throw new UnusableException(said -> said.say("test.onlyStrict"));
    }
    CaseSuite suite;
    try {
      suite = CaseSuite.of(LoadedPack.of(Guidelines.find(pack)));
    } catch (PackException e) {
      unloaded(e.problems());
      throw e;
    } catch (UnusableException e) {
      unloaded(List.of(Problem.of(new Bilingual(e.in(Lang.ZH), e.in(Lang.EN)))));
      throw e;
    }
    long before = System.nanoTime();
    CaseRun run = suite.run(title -> only == null || title.contains(only));
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    String folder = pack == null || Plumbline.bundled().contains(pack) ? null : pack;
    if (format == Format.JSON) {
      console.out().println(TestJson.of(run, folder));
    } else {
      print(run, file -> folder == null ? file : ProblemLines.path(folder, file));
    }
    if (junit != null) {
      Outputs.write(junit, JunitXml.of(run, took, lang));
    }
    new ProblemLines(console, folder == null ? "" : folder).printErrors(run.problems());
    if (run.results().isEmpty() && run.problems().isEmpty()) {
      console.error(only == null ? lang.say("noCases") : lang.say("noSuchCase", only));
    }
    if (!run.problems().isEmpty() || run.results().isEmpty()) {
      return Main.UNUSABLE;
    }
    boolean holes = strict && !run.coverage().holes().isEmpty();
    return run.passed() && !holes ? Main.FINE : Main.NOT_ELIGIBLE;
  }

  private void print(CaseRun run, UnaryOperator<String> path) {
    Style style = new Style(console.colours());
    console.out().print(style.of(run.report(path, lang.locale())));
    if (only != null || run.results().isEmpty()) {
      return;
    }
    int most = all ? Integer.MAX_VALUE : FEW;
    console.out().print(style.of(run.coverage().report(most, path, lang.locale())));
    int more = run.coverage().holes().size() - most;
    if (more > 0) {
      console.out().println(lang.say("moreUntried", more));
    }
  }

  /** The report says why nothing was run: an old one would say that all is well. */
  private void unloaded(List<Problem> problems) {
    if (junit == null) {
      return;
    }
    String name = pack == null ? "plumbline" : pack;
    Outputs.write(junit, JunitXml.of(name, problems, lang));
  }
}
