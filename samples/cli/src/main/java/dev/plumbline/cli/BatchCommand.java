package dev.plumbline.cli;

import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Guideline;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Decided;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.form.FormFolder;
import dev.plumbline.batch.form.FormFormat;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Former;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Reading;
import dev.plumbline.batch.read.Round;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.batch.read.StandardInput;
import dev.plumbline.batch.run.BatchRun;
import dev.plumbline.batch.run.Preview;
import dev.plumbline.batch.run.Products;
import dev.plumbline.batch.template.Template;
import dev.plumbline.batch.write.Checklist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the verdicts on all applications of spreadsheets, lines and folders. */
@Command(
    name = "batch",
    description = {
      "核对 Excel、CSV、JSON 里的全部申请，结论写入一个文件：工作簿，或一行一份。",
      "用 --template 得到可填写的工作簿；用 --dry-run 先看各列怎样理解。"
    })
final class BatchCommand implements Callable<Integer> {
  /** After so many rows what was done is kept. */
  private static final int KEPT_EACH = 500;

  /** Stands in the name of a file with what was done when a run was stopped. */
  private static final String PARTIAL = ".partial";

  /** Rows that are shown of each run without a verdict. */
  private static final int SHOWN = 3;

  @Spec private CommandSpec spec;

  private final Console console;
  private final Failures failures;

  @Option(names = "--guideline", paramLabel = "ID|DIR", description = "指南编号或规则包文件夹；默认为内置的指南")
  private String guideline;

  @Mixin private ExaminationOptions options;

  @Mixin private SignedBy signedBy;

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description =
          "写到哪个文件：.xlsx 结果工作簿；.jsonl 结论每行一个 JSON，与 check --format json 相同；"
              + "与 --template 同用时为可填写的 .xlsx")
  private String output;

  @Option(names = "--resume", description = "接着上次没有做完的做：输入、规则和选项须与上次相同")
  private boolean resume;

  @Option(names = "--all", description = "结果工作簿里也逐条列出符合和不适用的条款")
  private boolean all;

  @Option(names = "--forms", paramLabel = "DIR", description = "每份申请一份形式审查意见表，写入这个文件夹")
  private String forms;

  @Option(names = "--form-format", paramLabel = "pdf|html|docx", description = "意见表的格式，默认 pdf")
  private FormFormat formFormat = FormFormat.PDF;

  @Option(
      names = "--form-template",
      paramLabel = "DIR",
      description = "其中的 form.html 代替自带的意见表模板；默认用规则包文件夹里的，如果有")
  private String formTemplate;

  @Option(names = "--template", description = "写一个可填写的工作簿：各项的列、下拉选项、示例和说明")
  private boolean template;

  @Option(names = "--dry-run", description = "只显示各列怎样理解、前三行读出什么、有什么问题，不核对")
  private boolean dryRun;

  @Option(names = "--map", paramLabel = "FILE", description = "说明各列是什么的 YAML 文件")
  private String map;

  @Option(
      names = "--write-map",
      paramLabel = "FILE",
      description = "把各列怎样理解写成 YAML 文件，改好后用 --map 给出")
  private String writeMap;

  @Option(names = "--accept-guesses", description = "名称接近的列也读（先用 --dry-run 看是哪些）")
  private boolean acceptGuesses;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "上次的结果：.xlsx 工作簿或 .jsonl；这次的工作簿多一张「变化」表")
  private String since;

  @Option(
      names = "--judgements",
      paramLabel = "FILE",
      description = "填好「评审意见」表的结果工作簿，可给几个；其中的意见计入这次核对")
  private List<String> judgements = List.of();

  @Option(
      names = "--checklist",
      paramLabel = "CITE",
      description = "结果工作簿里加一张签字用的「核对表」，列出处以此开头的条款（出处见 clauses 命令）；可给几个")
  private List<String> checklist = List.of();

  @Option(names = "--sheet", paramLabel = "NAME", description = "只读这个工作表，可给几个；隐藏的也读")
  private List<String> sheets = List.of();

  @Parameters(
      arity = "0..*",
      paramLabel = "IN",
      description = ".xlsx、.csv、.jsonl、.json 文件（一份申请，或者一个数组）；文件夹代表其中和各级子文件夹里所有这些文件；" + "- 代表标准输入")
  private List<String> inputs = List.of();

  private Former former;
  private Checklist checked;
  private Round round;
  private int worst = Main.FINE;
  private final Counts counts = new Counts();

  BatchCommand(Console console) {
    this.console = console;
    this.failures = new Failures(console);
  }

  /** How many rows there were. */
  private static final class Counts {
    private final int[] of = new int[Conclusion.values().length];
    private long rows;
    private long refused;
    private long asides;
    private long troubles;
  }

  @Override
  public Integer call() {
    boolean without = dryRun || writeMap != null;
    if (output == null && (template || forms == null && !without)) {
      throw UsageErrors.of(spec, lang -> lang.say("batch.noOutput"));
    }
    Guideline found = Guidelines.find(guideline, signedBy.key());
    if (template) {
      Outputs.write(output, out -> Template.write(found, console.lang().locale(), out));
      console.out().println(console.lang().say("batch.template", Plain.path(output)));
      return Main.FINE;
    }
    if (inputs.isEmpty()) {
      throw UsageErrors.of(spec, lang -> lang.say("batch.noInput"));
    }
    if (since != null && content() != Products.Content.WORKBOOK) {
      throw UsageErrors.of(spec, lang -> lang.say("batch.onlyWorkbook", "--since"));
    }
    if (!checklist.isEmpty() && content() != Products.Content.WORKBOOK) {
      throw UsageErrors.of(spec, lang -> lang.say("batch.onlyWorkbook", "--checklist"));
    }
    checked = checklist.isEmpty() ? null : Checklist.of(found, checklist);
    former = since == null ? null : Former.read(Names.path(since), found, options.examination());
    Columns columns = Columns.of(found);
    Mapping mapping =
        map == null
            ? Mapping.NONE
            : Mapping.read(Inputs.text(map, console.in()), Plain.path(map), columns);
    Settings settings = new Settings(columns, mapping, acceptGuesses, Set.copyOf(sheets));
    List<Path> files = inputs.stream().map(Names::path).toList();
    try (StandardInput standardInput = new StandardInput(console.in());
        Reading reading = new Reading(files, standardInput, settings)) {
      round =
          Round.read(
              () -> new Reading(files, standardInput, settings), found, options.examination());
      if (decides()) {
        Judged judged = Judged.read(judgements.stream().map(Names::path).toList(), settings, found);
        decide(found, reading, judged);
        tell(judged.troubles());
      } else {
        preview(found, reading);
      }
      tell(reading.remarks());
      tell(round.troubles());
      if (writeMap != null) {
        Outputs.write(writeMap, Mapping.write(reading.heads()));
      }
    }
    sum();
    return worst;
  }

  private void preview(Guideline found, Reading reading) {
    List<String> rows = new ArrayList<>();
    while (reading.hasNext()) {
      Draft draft = reading.next();
      Row row = draft.read(found);
      counts.rows++;
      if (counts.rows <= SHOWN) {
        Preview.of(draft, row).forEach(line -> rows.add(console.lang().pick(line)));
      }
      take(row);
    }
    reading
        .heads()
        .forEach(
            head ->
                Preview.of(head).forEach(line -> console.out().println(console.lang().pick(line))));
    rows.forEach(console.out()::println);
  }

  private boolean decides() {
    return !dryRun && (output != null || forms != null);
  }

  private void decide(Guideline found, Reading reading, Judged judged) {
    if (output != null) {
      Outputs.place(output);
    }
    Path part = beside(".part", "");
    try (Interrupt interrupt = new Interrupt();
        KeptFolder kept = resume ? KeptFolder.resume(part) : KeptFolder.begin(part)) {
      boolean whole = decide(found, reading, judged, kept, interrupt);
      if (whole || kept.rows() == 0) {
        kept.remove();
      }
      if (whole && resume) {
        Files.deleteIfExists(beside("", PARTIAL));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableException(Plain.path(part.toString()), lang -> lang.say("batch.notKept"));
    } catch (Products.OtherRows e) {
      throw new UnusableException(Plain.path(part.toString()), lang -> lang.say("batch.otherRows"));
    }
  }

  /** Whether all rows were decided. */
  private boolean decide(
      Guideline found, Reading reading, Judged judged, KeptFolder kept, Interrupt interrupt)
      throws IOException {
    Guideline deciding = options.decided(found, console);
    Progress progress = Progress.ofRows(console);
    try (Products products =
        new Products(
            deciding,
            options.examination(),
            kept,
            content(),
            all,
            forms(),
            console.lang().locale())) {
      if (checked != null) {
        products.checklist(checked);
      }
      if (former != null) {
        products.since(former);
        tell(former.remarks());
      }
      new BatchRun(
              deciding,
              options.examination(),
              judged,
              round,
              Runtime.getRuntime().availableProcessors())
          .run(
              until(interrupt, reading),
              products::make,
              each -> {
                progress.clear(each.row().troubles().isEmpty());
                take(each);
                products.take(each);
                progress.rows(products.rows(), reading.share());
                if (products.rows() % KEPT_EACH == 0) {
                  products.keep();
                }
              });
      progress.clear(false);
      boolean whole = !interrupt.isAsked();
      if (!whole) {
        products.keep();
      }
      count(products.finish());
      Path file = whole ? Path.of(base()) : beside("", PARTIAL);
      if (output != null) {
        Outputs.write(file.toString(), products::writeTo);
      }
      if (!whole) {
        String where = Plain.path(output == null ? forms : file.toString());
        console.error(console.lang().say("batch.stopped", products.rows(), where));
      }
      return whole;
    }
  }

  private static Iterator<Draft> until(Interrupt interrupt, Reading reading) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !interrupt.isAsked() && reading.hasNext();
      }

      @Override
      public Draft next() {
        return reading.next();
      }
    };
  }

  private Products.Content content() {
    if (output == null) {
      return null;
    }
    boolean workbook = output.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    return workbook ? Products.Content.WORKBOOK : Products.Content.LINES;
  }

  /** What the run is told to make, or the first of it. */
  private String base() {
    return output == null ? forms : output;
  }

  /** A place beside it: with something behind its name, or before the ending of its name. */
  private Path beside(String behind, String before) {
    Path base = Names.path(base());
    String name = base.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return base.resolveSibling(name.substring(0, end) + before + name.substring(end) + behind);
  }

  private FormFolder forms() {
    if (forms == null) {
      return null;
    }
    String own = formTemplate != null ? formTemplate : guideline;
    Path beside = own == null || !Files.isDirectory(Names.path(own)) ? null : Names.path(own);
    try {
      return FormFolder.in(Names.path(forms), formFormat, console.lang().locale(), beside);
    } catch (IOException e) {
      throw new UnusableException(forms, lang -> lang.say("output.failed"));
    }
  }

  private void take(Decided<?> decided) {
    counts.rows++;
    take(decided.row());
    if (decided.verdict() != null) {
      Conclusion conclusion = decided.verdict().conclusion();
      counts.of[conclusion.ordinal()]++;
      if (conclusion != Conclusion.ELIGIBLE) {
        worst = Math.max(worst, Main.NOT_ELIGIBLE);
      }
    }
  }

  /** What is told over the call counts, as in the workbook and on the forms. */
  private void count(CallVerdict over) {
    if (over != null) {
      counts.of[Conclusion.ELIGIBLE.ordinal()] = over.inAll().eligible();
      counts.of[Conclusion.NEEDS_REVIEW.ordinal()] = over.inAll().needsReview();
      counts.of[Conclusion.CORRECTABLE.ordinal()] = over.inAll().correctable();
      counts.of[Conclusion.INELIGIBLE.ordinal()] = over.inAll().ineligible();
      worst = Math.max(worst, CallCommand.exitCode(over));
    }
  }

  private void take(Row row) {
    tell(row.troubles());
    counts.asides += row instanceof Aside ? 1 : 0;
    if (row instanceof Refused) {
      counts.refused++;
      worst = Main.UNUSABLE;
    }
  }

  private void tell(List<Trouble> troubles) {
    for (Trouble each : troubles) {
      counts.troubles++;
      console.error(
          console
              .lang()
              .colon(console.lang().pick(each.source().text()), console.lang().pick(each.text())));
    }
  }

  private void sum() {
    Lang lang = console.lang();
    if (!decides()) {
      console.out().println(lang.say("batch.read", counts.rows, counts.refused, counts.troubles));
      return;
    }
    List<String> conclusions = new ArrayList<>();
    for (Conclusion each : Conclusion.values()) {
      conclusions.add(
          lang.pick(each.title(), each.englishTitle()) + " " + counts.of[each.ordinal()]);
    }
    String decided =
        lang.say(
            "batch.decided",
            counts.rows,
            String.join(lang.comma(), conclusions),
            counts.refused,
            counts.troubles);
    String asides = counts.asides == 0 ? "" : lang.say("batch.aside", counts.asides);
    console.out().println(decided + asides);
  }
}
