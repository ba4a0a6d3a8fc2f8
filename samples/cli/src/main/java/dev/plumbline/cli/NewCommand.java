package dev.plumbline.cli;

import dev.plumbline.PlumblineException;
import dev.plumbline.workbench.scaffold.Scaffold;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a new pack. */
@Command(name = "new", description = "建一个新规则包的文件夹，内有可用的清单、规则和用例，照着改即可。")
final class NewCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--id", paramLabel = "ID", description = "指南编号；默认为文件夹的名称")
  private String id;

  @Option(names = "--lang", paramLabel = "zh|en", description = "文字用中文（默认）或英文")
  private Lang lang = Lang.ZH;

  @Parameters(paramLabel = "DIR", description = "新文件夹；须是空的或还没有的")
  private String folder;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      return create();
    } catch (PlumblineException e) {
      return new Failures(console, lang).report(null, e);
    }
  }

  private int create() {
    Path target = Packs.target(folder);
    Path name = target.toAbsolutePath().normalize().getFileName();
    String chosen = id != null ? id : name == null ? "" : name.toString();
    List<String> files = Scaffold.create(target, chosen);
    String where = Plain.path(folder);
    console.out().println(lang.say("made", chosen, where));
    files.forEach(file -> console.out().println("  " + file));
    return Main.FINE;
  }
}
