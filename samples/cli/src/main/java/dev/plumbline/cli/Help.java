package dev.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of all commands: in Chinese as it stands at each, in English from a file of its own. */
final class Help {
  private static final int WIDTH = 100;

  private Help() {}

  /** Gives all commands what they have in common, and help in the language. */
  static void add(CommandLine line, Lang lang) {
    addOptions(line, lang);
    if (lang == Lang.EN) {
      line.setResourceBundle(English.texts());
    }
  }

  private static void addOptions(CommandLine line, Lang lang) {
    CommandSpec spec = line.getCommandSpec();
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("显示本说明")
            .type(boolean.class)
            .build());
    spec.addOption(
        OptionSpec.builder(Lang.OPTION)
            .paramLabel("zh|en")
            .description("文字用中文（默认）或英文")
            .type(Lang.class)
            .build());
    spec.usageMessage()
        .synopsisHeading("用法：")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .customSynopsis(synopsis(spec, lang))
        .adjustLineBreaksForWideCJKCharacters(true)
        .width(WIDTH);
    line.getSubcommands().values().forEach(command -> addOptions(command, lang));
  }

  private static String synopsis(CommandSpec spec, Lang lang) {
    StringBuilder synopsis = new StringBuilder(spec.qualifiedName());
    synopsis.append(lang.pick(" [选项]", " [options]"));
    if (!spec.subcommands().isEmpty()) {
      synopsis.append(lang.pick(" 命令", " command"));
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
      synopsis.append(parameter.arity().min() == 0 ? " [" + label + "]" : " " + label);
    }
    return synopsis.toString();
  }

  /** By itself, so that nothing of it is loaded where it is not asked for. */
  private static final class English {
    static ResourceBundle texts() {
      try (InputStream in = Help.class.getResourceAsStream("help_en.properties")) {
        return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A writer that passes all it is given on to the stream. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
