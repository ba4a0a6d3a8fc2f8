package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Report;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.explain.ClauseExplainer;
import dev.plumbline.workbench.explain.ClauseExplanation;
import dev.plumbline.workbench.explain.ClausePair;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a clause. */
@Command(
    name = "explain",
    description = "用平常话解释一条条款：条件、定义、能不能满足、疑点、谁用到它、用例和出处；给两条，则说明两者是否相冲、是否一条含有另一条。")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--guideline", paramLabel = "ID|DIR", description = "指南编号或规则包文件夹；默认为内置的指南")
  private String guideline;

  @Option(names = "--format", paramLabel = "text|json", description = "text 文字（默认），json 一个对象，中英文都有")
  private Format format = Format.TEXT;

  @Parameters(index = "0", paramLabel = "CLAUSE", description = "条款编号，如 clauses 命令所列")
  private String clause;

  @Parameters(index = "1", paramLabel = "OTHER", arity = "0..1", description = "另一条条款的编号")
  private String other;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Packs.Named pack = Packs.find(guideline);
    ClauseExplainer explainer =
        pack.folder() == null
            ? ClauseExplainer.of(Packs.bundled(), pack.id())
            : ClauseExplainer.of(pack.folder());
    if (other == null) {
      ClauseExplanation explanation = explainer.explain(clause);
      print(explanation, explanation.report(console.lang().locale()));
    } else {
      ClausePair pair = explainer.compare(clause, other);
      print(pair, pair.report(console.lang().locale()));
    }
    return Main.FINE;
  }

  private void print(Object whole, Report report) {
    if (format == Format.JSON) {
      console.out().println(json(whole));
    } else {
      console.out().print(new Style(console.colours()).of(report));
    }
  }

  private static String json(Object whole) {
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(whole));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records in memory cannot fail to be written", e);
    }
  }
}
