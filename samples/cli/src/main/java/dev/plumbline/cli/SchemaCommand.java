package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(name = "schema", description = "输出 JSON Schema（字段附中文名称）。")
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "application|verdict",
      description = "application 申请（默认），verdict 结论")
  private Name name = Name.APPLICATION;

  SchemaCommand(Console console) {
    this.console = console;
  }

  private enum Name {
    APPLICATION,
    VERDICT
  }

  @Override
  public Integer call() {
    console.out().println(Plumbline.schema(name.name().toLowerCase(Locale.ROOT)).stripTrailing());
    return Main.FINE;
  }
}
