package dev.plumbline.cli;

import dev.plumbline.workbench.Bundled;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a bundled pack to a folder. */
@Command(name = "export", description = "把内置的规则包导出成可以编辑的文件夹。")
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..2",
      paramLabel = "[ID] DIR",
      description = "指南编号（内置的只有一份时可省）和新文件夹；文件夹须是空的或还没有的")
  private List<String> idAndFolder;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Bundled bundled = Packs.bundled();
    String folder = idAndFolder.get(idAndFolder.size() - 1);
    String id = idAndFolder.size() == 2 ? idAndFolder.get(0) : Guidelines.only(bundled.ids());
    List<String> files = bundled.export(id, Packs.target(folder));
    String where = Plain.path(folder);
    console.out().println(console.lang().say("exported", id, where, files.size()));
    return Main.FINE;
  }
}
