package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help in English, where it is asked for: the same as in Chinese, for all there is. */
class HelpTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** What is typed as it stands, or is a number. */
  private static final Pattern VERBATIM = Pattern.compile("[A-Za-z0-9_./:*+-]*[A-Za-z0-9]");

  private static final Set<String> HEADINGS =
      Set.of(
          "usage.synopsisHeading",
          "usage.parameterListHeading",
          "usage.optionListHeading",
          "usage.commandListHeading");

  private final CommandLine chinese = line(Lang.ZH);
  private final CommandLine english = line(Lang.EN);
  private final ResourceBundle texts = english.getResourceBundle();

  /** The keys of all that is described. */
  private final Set<String> used = new TreeSet<>(HEADINGS);

  private static CommandLine line(Lang lang) {
    PrintStream none = new PrintStream(PrintStream.nullOutputStream());
    InputStream empty = InputStream.nullInputStream();
    return Main.commandLine(
        new Console(empty, none, none, lang, false, false, false), new String[0]);
  }

  private static List<CommandLine> all(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(List.of(line));
    all.addAll(line.getSubcommands().values());
    return all;
  }

  @Test
  void allThatIsDescribedIsDescribedInEnglish() {
    List<CommandLine> commands = all(english);
    assertEquals(commands.size(), all(chinese).size());
    assertTrue(commands.size() > 10, commands.size() + " commands");
    for (int i = 0; i < commands.size(); i++) {
      CommandSpec spec = commands.get(i).getCommandSpec();
      CommandSpec other = all(chinese).get(i).getCommandSpec();
      lines(spec, "description", other.usageMessage().description());
      lines(spec, "footer", other.usageMessage().footer());
      assertSame(other.usageMessage().description(), spec.usageMessage().description());
      assertSame(other.usageMessage().footer(), spec.usageMessage().footer());
      for (int j = 0; j < spec.args().size(); j++) {
        described(spec, spec.args().get(j));
        assertSame(other.args().get(j).description(), spec.args().get(j).description());
      }
    }
    assertEquals(used, new TreeSet<>(Collections.list(texts.getKeys())), "none for nothing");
  }

  private void lines(CommandSpec spec, String what, String[] inChinese) {
    String key = spec.qualifiedName(".") + ".usage." + what;
    if (texts.containsKey(key)) {
      used.add(key);
      return;
    }
    for (int i = 0; i < inChinese.length; i++) {
      assertTrue(texts.containsKey(key + "." + i), key + "." + i);
      used.add(key + "." + i);
    }
  }

  private void described(CommandSpec spec, ArgSpec argument) {
    String name =
        argument instanceof OptionSpec option
            ? option.longestName().replaceFirst("^-+", "")
            : argument.paramLabel() + "[" + ((PositionalParamSpec) argument).index() + "]";
    String own = spec.qualifiedName(".") + "." + name;
    assertTrue(texts.containsKey(own) || texts.containsKey(name), own);
    used.add(texts.containsKey(own) ? own : name);
  }

  /** What is to be typed, and each number, is in the English text if it is in the Chinese one. */
  private static void assertSame(String[] inChinese, String[] inEnglish) {
    String text = String.join("\n", inEnglish);
    Matcher verbatim = VERBATIM.matcher(String.join("\n", inChinese));
    while (verbatim.find()) {
      assertTrue(text.contains(verbatim.group()), verbatim.group() + " in: " + text);
    }
  }

  @Test
  void allOfItIsEnglish() {
    for (CommandLine command : all(english)) {
      String help = command.getUsageMessage();
      assertFalse(HAN.matcher(help).find(), help);
      assertTrue(help.startsWith("Usage: " + command.getCommandSpec().qualifiedName()), help);
      assertTrue(help.contains("\nOptions:\n"), help);
    }
    assertTrue(Run.inEnglish("check", "--help").out().contains("\nArguments:\n"));
    assertEquals(english.getUsageMessage(), Run.of("--lang", "en", "--help").out());
    assertEquals(english.getUsageMessage(), Run.of("--help", "--lang=EN").out());
  }

  @Test
  void chineseNeedsNoFile() {
    assertNull(chinese.getResourceBundle());
    assertTrue(Run.of("--help").out().startsWith("用法：plumbline [选项] 命令\n"));
  }
}
