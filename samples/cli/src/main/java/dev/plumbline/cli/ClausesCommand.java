package dev.plumbline.cli;

import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the clauses of a guideline. */
@Command(name = "clauses", description = "列出指南的全部条款及其规则所在的文件和行。")
final class ClausesCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--format", paramLabel = "text|json", description = "text 文字（默认），json 一个数组")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "zh|en", description = "文字用中文（默认）或英文")
  private Lang lang = Lang.ZH;

  @Parameters(arity = "0..1", paramLabel = "ID|DIR", description = "指南编号或规则包文件夹；默认为内置的指南")
  private String guideline;

  ClausesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Guideline found = Guidelines.find(guideline);
    if (format == Format.JSON) {
      console.out().println(ClauseList.json(found));
    } else {
      Style style = new Style(console.colours());
      found.clauses().forEach(clause -> console.out().println(line(clause, style)));
      int count = found.clauses().size();
      long decidable = found.clauses().stream().filter(Clause::decidable).count();
      console
          .out()
          .println(
              lang.pick(
                  "共 " + count + " 条，其中 " + decidable + " 条由事实判定",
                  count + " clauses, " + decidable + " of them decided by facts"));
    }
    return Main.FINE;
  }

  private String line(Clause clause, Style style) {
    String kind = lang.pick(clause.kind().title(), clause.kind().englishTitle());
    String severity = lang.pick(clause.severity().title(), clause.severity().englishTitle());
    String reading = clause.reading() == null ? "" : " " + clause.reading();
    String text = lang.pick(clause.statement(), clause.english());
    String place = clause.citation() + "  " + clause.file() + ":" + clause.line();
    return style.bold(Plain.line(clause.id()))
        + "  "
        + Plain.line(text + "  [" + kind + "/" + severity + reading + "]")
        + "  "
        + style.faint(Plain.line(place));
  }
}
