package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.explain.ClauseExplainer;
import dev.plumbline.workbench.explain.ClauseExplanation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a clause. */
@Command(name = "explain", description = "用平常话解释一条条款：条件、定义、疑点、谁用到它、用例和出处。")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--guideline", paramLabel = "ID|DIR", description = "指南编号或规则包文件夹；默认为内置的指南")
  private String guideline;

  @Option(names = "--format", paramLabel = "text|json", description = "text 文字（默认），json 一个对象，中英文都有")
  private Format format = Format.TEXT;

  @Parameters(paramLabel = "CLAUSE", description = "条款编号，如 clauses 命令所列")
  private String clause;

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
    ClauseExplanation explanation = explainer.explain(clause);
    if (format == Format.JSON) {
      console.out().println(json(explanation));
    } else {
      console
          .out()
          .print(new Style(console.colours()).of(explanation.report(console.lang().locale())));
    }
    return Main.FINE;
  }

  private static String json(ClauseExplanation explanation) {
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(explanation));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records in memory cannot fail to be written", e);
    }
  }
}
