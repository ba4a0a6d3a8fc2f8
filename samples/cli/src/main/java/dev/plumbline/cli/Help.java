package dev.plumbline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of all commands in Chinese. */
final class Help {
  private static final int WIDTH = 100;

  private Help() {}

  /** Gives all commands a help option and Chinese headings. */
  static void translate(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("显示本说明")
            .type(boolean.class)
            .build());
    spec.usageMessage()
        .synopsisHeading("用法：")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .customSynopsis(synopsis(spec))
        .adjustLineBreaksForWideCJKCharacters(true)
        .width(WIDTH);
    line.getSubcommands().values().forEach(Help::translate);
  }

  private static String synopsis(CommandSpec spec) {
    StringBuilder synopsis = new StringBuilder(spec.qualifiedName()).append(" [选项]");
    if (!spec.subcommands().isEmpty()) {
      synopsis.append(" 命令");
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
      synopsis.append(parameter.arity().min() == 0 ? " [" + label + "]" : " " + label);
    }
    return synopsis.toString();
  }

  /** A writer that passes all it is given on to the stream. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
