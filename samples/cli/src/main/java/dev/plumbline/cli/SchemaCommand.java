package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.SchemaName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(name = "schema", description = "输出 JSON Schema（字段附中文名称）。")
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "application|verdict|call|case|manifest",
      description = "application 申请（默认），verdict 结论，call 全部申请的结论，case 用例文件，manifest 规则包清单")
  private SchemaName name = SchemaName.APPLICATION;

  @Option(
      names = "--guideline",
      paramLabel = "ID|DIR",
      description = "指南编号或规则包文件夹，申请的 Schema 里有它自定的事实和认得的词；不给则为随附的指南")
  private String guideline;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (guideline != null && name != SchemaName.APPLICATION) {
      throw new UnusableException(lang -> lang.say("schema.guideline"));
    }
    String schema =
        name == SchemaName.APPLICATION
            ? Guidelines.find(guideline).schema()
            : Plumbline.schema(name);
    console.out().println(schema.stripTrailing());
    return Main.FINE;
  }
}
