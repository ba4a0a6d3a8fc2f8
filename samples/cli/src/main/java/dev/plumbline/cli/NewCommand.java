package dev.plumbline.cli;

import dev.plumbline.workbench.scaffold.NewEdition;
import dev.plumbline.workbench.scaffold.Scaffold;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a new pack, or a new edition of one. */
@Command(
    name = "new",
    description = {
      "建一个新规则包的文件夹，内有可用的清单、规则和用例，照着改即可。",
      "用 --from 从已有的一版开始：换了编号和包名，另有一份核对清单，validate 会提醒到逐处核对完为止。"
    })
final class NewCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--id", paramLabel = "ID", description = "指南编号；默认为文件夹的名称")
  private String id;

  @Option(names = "--from", paramLabel = "ID-or-DIR", description = "从这份指南的规则开始新的一版：内置的编号，或规则包文件夹")
  private String from;

  @Parameters(paramLabel = "DIR", description = "新文件夹；须是空的或还没有的")
  private String folder;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path target = Packs.target(folder);
    Path name = target.toAbsolutePath().normalize().getFileName();
    String chosen = id != null ? id : name == null ? "" : name.toString();
    List<String> files = files(target, chosen);
    String where = Plain.path(folder);
    console
        .out()
        .println(
            from == null
                ? console.lang().say("made", chosen, where)
                : console.lang().say("begun", chosen, where));
    files.forEach(file -> console.out().println("  " + file));
    return Main.FINE;
  }

  private List<String> files(Path target, String chosen) {
    if (from == null) {
      return Scaffold.create(target, chosen);
    }
    Packs.Named named = Packs.find(from);
    Locale reader = console.lang().locale();
    return named.folder() == null
        ? NewEdition.create(Packs.bundled().contents(named.id()), target, chosen, reader)
        : NewEdition.create(named.folder(), target, chosen, reader);
  }
}
