package dev.plumbline.cli;

import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the clauses of a guideline, or lays them beside its official text. */
@Command(name = "clauses", description = "列出指南的全部条款及其规则所在的文件和行；或与指南原文对照成网页。")
final class ClausesCommand implements Callable<Integer> {
  private final Console console;
  private final Lang lang;

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      description = "text 文字（默认），json 一个数组，html 与原文（--text）对照的网页，只有中文")
  private ClauseFormat format = ClauseFormat.TEXT;

  @Option(names = "--text", paramLabel = "FILE", description = "指南原文，UTF-8 的文字或 Markdown；- 为标准输入")
  private String text;

  @Option(names = "--application", paramLabel = "FILE", description = "申请的 JSON 文件；网页上标出它逐条的状况")
  private String application;

  @Option(names = "-o", paramLabel = "FILE", description = "写入文件；默认写到标准输出")
  private String output;

  @Parameters(arity = "0..1", paramLabel = "ID|DIR", description = "指南编号或规则包文件夹；默认为内置的指南")
  private String guideline;

  ClausesCommand(Console console) {
    this.console = console;
    this.lang = console.lang();
  }

  @Override
  public Integer call() {
    checkOptions();
    Guideline found = Guidelines.find(guideline);
    String answer =
        switch (format) {
          case TEXT -> list(found);
          case JSON -> ClauseList.json(found) + '\n';
          case HTML -> page(found);
        };
    if (output == null) {
      console.out().print(answer);
    } else {
      Outputs.write(output, answer);
    }
    return Main.FINE;
  }

  private void checkOptions() {
    boolean html = format == ClauseFormat.HTML;
    if (html && text == null) {
      throw new UnusableException(said -> said.say("clauses.noText"));
    }
    if (html && lang == Lang.EN) {
      throw new UnusableException(said -> said.say("clauses.chinesePage"));
    }
    if (!html && (text != null || application != null)) {
      String option = text != null ? "--text" : "--application";
      throw new UnusableException(said -> said.say("clauses.htmlOnly", option));
    }
    if (html && text.equals("-") && "-".equals(application)) {
      throw new UnusableException(said -> said.say("clauses.bothStandard"));
    }
  }

  private String page(Guideline found) {
    String officialText = Inputs.text(text, console.in());
    Application given = null;
    Verdict verdict = null;
    if (application != null) {
      given =
          found.read(
              Inputs.read(application, console.in()), Plain.path(Inputs.name(application, lang)));
      verdict = found.evaluate(given);
    }
    Annotated annotated = new Annotated(found, officialText, verdict);
    return AnnotatedPage.of(found, annotated, Inputs.name(text, lang), given);
  }

  private String list(Guideline found) {
    Style style = new Style(console.colours() && output == null);
    StringBuilder list = new StringBuilder();
    found.clauses().forEach(clause -> list.append(line(clause, style)).append('\n'));
    int count = found.clauses().size();
    long decidable = found.clauses().stream().filter(Clause::decidable).count();
    return list.append(lang.say("clauses", count, decidable)).append('\n').toString();
  }

  private String line(Clause clause, Style style) {
    String kind = lang.pick(clause.kind().title(), clause.kind().englishTitle());
    String severity = lang.pick(clause.severity().title(), clause.severity().englishTitle());
    String readings =
        clause.readings().isEmpty() ? "" : " " + String.join(lang.comma(), clause.readings());
    String text = lang.pick(clause.statement(), clause.english());
    String place = clause.citation() + "  " + clause.file() + ":" + clause.line();
    return style.bold(Plain.line(clause.id()))
        + "  "
        + Plain.line(text + "  [" + kind + "/" + severity + readings + "]")
        + "  "
        + style.faint(Plain.path(place));
  }
}
