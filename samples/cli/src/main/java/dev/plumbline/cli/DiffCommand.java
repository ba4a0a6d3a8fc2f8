package dev.plumbline.cli;

import dev.plumbline.Examination;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.PackDiff;
import dev.plumbline.workbench.diff.Sample;
import dev.plumbline.workbench.diff.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two packs: what changed, whose verdict flips, and by how little. */
@Command(
    name = "diff",
    description = "比较两版规则包：改了什么；所给申请、用例和边界申请里谁的结论变了；每条改动的最小见证。",
    footer = {
      "",
      "退出码：0 没有差别（只差次序、空白、注释也算）；1 有差别；2 规则包或文件无法使用。",
      "例：plumbline diff 原来的规则 我的规则 samples/applications"
    })
final class DiffCommand implements Callable<Integer> {
  private final Console console;
  private int worst = Main.FINE;

  @Mixin private ExaminationOptions options;

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description = "text 文字（默认），json 一个对象，html 网页")
  private PageFormat format = PageFormat.TEXT;

  @Option(names = "--all", description = "逐份列出结论变了的申请，并列全部见证；默认只在一屏之内说清改动与影响")
  private boolean all;

  @Option(names = "-o", paramLabel = "FILE", description = "写入文件；默认写到标准输出")
  private String output;

  @Option(names = "--save", paramLabel = "FILE", description = "把见证存为新版的用例：在新版通过，在旧版不通过")
  private String save;

  @Parameters(index = "0", paramLabel = "OLD", description = "旧版：指南编号或规则包文件夹")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", description = "新版：指南编号或规则包文件夹")
  private String after;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "FILE",
      description = "用两版各判一遍的申请；文件夹代表其中所有 .json 文件；- 为标准输入")
  private List<String> files = List.of();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Examination examination = options.examination();
    if (save != null) {
      CaseFiles.check(save);
    }
    Ahead<LoadedPack> later = Ahead.begin(() -> LoadedPack.of(Guidelines.find(after)));
    LoadedPack older = loaded(before, () -> LoadedPack.of(Guidelines.find(before)));
    LoadedPack newer = after.equals(before) ? older : loaded(after, later::get);
    List<Sample> samples = older == null || newer == null ? List.of() : samples(examination);
    if (older == null || newer == null) {
      return Main.UNUSABLE;
    }
    Differences differences = PackDiff.compare(older, newer, samples, examination);
    String answer =
        switch (format) {
          case TEXT -> text(differences);
          case JSON -> differences.toJson() + '\n';
          case HTML ->
              new DiffPage(differences, examination, CasesCompared.of(older, newer), console.lang())
                  .write(before, after);
        };
    if (output == null) {
      console.out().print(answer);
    } else {
      Outputs.write(output, answer);
    }
    if (save != null) {
      CaseFiles.save(differences.toCases(), save, console);
    }
    differences.unusable().forEach(this::report);
    return Math.max(worst, differences.same() ? Main.FINE : Main.NOT_ELIGIBLE);
  }

  private String text(Differences differences) {
    Style style = new Style(console.colours() && output == null);
    return style.of(differences.report(before, after, all, console.lang().locale()));
  }

  /** The pack; {@code null} with its problems told. */
  private LoadedPack loaded(String name, Supplier<LoadedPack> pack) {
    try {
      return pack.get();
    } catch (PackException e) {
      for (Problem problem : e.problems()) {
        String text = problem.in(console.lang().locale());
        console.error(problem.source() == null ? text : name + "/" + text);
      }
    } catch (UnusableException e) {
      console.error(e.in(console.lang()));
    }
    return null;
  }

  /** One file's trouble is not the others'. */
  private List<Sample> samples(Examination examination) {
    List<Sample> samples = new ArrayList<>();
    for (String given : files) {
      for (String file : Folders.open(given)) {
        try {
          byte[] json = Inputs.read(file, console.in());
          samples.add(new Sample(Inputs.name(file, console.lang()), json, examination));
        } catch (UnusableException e) {
          worst = new Failures(console).report(file, e);
        }
      }
    }
    return samples;
  }

  /** What neither pack can judge is no difference, but unusable. */
  private void report(Unusable unusable) {
    if (!unusable.differs()) {
      unusable
          .after()
          .forEach(
              problem ->
                  console.error(unusable.name() + ": " + problem.in(console.lang().locale())));
      worst = Main.UNUSABLE;
    }
  }
}
