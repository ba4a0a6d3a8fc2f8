package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Posting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * How packs grow: the processor time to load one, the memory that it takes, and the processor time
 * of a verdict where none, a hundredth, a tenth and all of its clauses apply. Clauses are of the
 * shipped guideline's shapes: under one scope of a hundred each, on sums, dates, counts, and
 * documents by their names.
 *
 * <p>{@code java -Xmx6g -Djava.awt.headless=true -cp samples/bench/target/bench.jar
 * dev.plumbline.bench.GrowthPacks [285 2850 28500]}, in the project's folder, prints a table in
 * Markdown and draws {@code samples/bench/target/growth.png}.
 */
public final class GrowthPacks {
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final Path PICTURE = Path.of("samples/bench/target/growth.png");
  private static final int SCOPES = 100;
  private static final int RULES_OF_A_FILE = 500;
  private static final int DOCUMENTS = 40;
  private static final int PERIODS = 12;

  /** The topics of applications, and how many of the scopes each is in. */
  private static final Map<String, Integer> APPLY = new LinkedHashMap<>();

  static {
    APPLY.put("别的", 0);
    APPLY.put("题0", 1);
    APPLY.put("十", SCOPES / 10);
    APPLY.put("全", SCOPES);
  }

  /** What a pack is far beyond: here it is asked what happens there. */
  private static final Limits LARGE =
      Limits.USUAL
          .with(Limit.RULES, 1_000_000)
          .with(Limit.PACK_TOKENS, 100_000_000)
          .with(Limit.PACK_KILOBYTES, 1024 * 1024)
          .with(Limit.LOOKS_IN_ALL, 20_000_000_000L);

  /** The figures of one size; a verdict's are those of each share of clauses that apply. */
  private record Row(int clauses, double loadSeconds, double megabytes, List<Double> micros) {}

  private GrowthPacks() {}

  /**
   * Measures, prints and draws.
   *
   * @param args the numbers of clauses; 285 and 2850 if there are none
   */
  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0 ? List.of(285, 2_850) : Stream.of(args).map(Integer::valueOf).toList();
    load(SCOPES); // what is loaded once is none of the curve
    System.out.println(
        "| clauses | load, s | memory, MB | verdict, none applies, us | 1 % | 10 % | all |"
            + " ns for each more that does not apply |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
    List<Row> rows = new ArrayList<>();
    for (int size : sizes) {
      System.err.println(size + " clauses");
      Row row = row(size);
      rows.add(row);
      System.out.printf(
          Locale.ROOT,
          "| %d | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %s |%n",
          row.clauses,
          row.loadSeconds,
          row.megabytes,
          row.micros.get(0),
          row.micros.get(1),
          row.micros.get(2),
          row.micros.get(3),
          more(rows));
    }
    draw(rows);
  }

  /** By how much a verdict to which no clause applies took longer than on the pack before. */
  private static String more(List<Row> rows) {
    if (rows.size() < 2) {
      return "";
    }
    Row before = rows.get(rows.size() - 2);
    Row row = rows.get(rows.size() - 1);
    double micros = row.micros.get(0) - before.micros.get(0);
    return "%.0f".formatted(micros * 1e3 / (row.clauses - before.clauses));
  }

  private static Row row(int clauses) throws IOException {
    long before = used();
    long began = CPU.getProcessCpuTime();
    Guideline guideline = load(clauses);
    double seconds = (CPU.getProcessCpuTime() - began) / 1e9;
    double megabytes = (used() - before) / 1e6;
    System.err.printf(Locale.ROOT, "  loaded in %.1f s%n", seconds);
    List<Double> micros = new ArrayList<>();
    APPLY.forEach((topic, scopes) -> micros.add(verdict(guideline, topic, scopes)));
    return new Row(guideline.clauses().size(), seconds, megabytes, micros);
  }

  /** Microseconds of the processor for a verdict: the least of several rounds. */
  private static double verdict(Guideline guideline, String topic, int scopes) {
    Application application = application(topic);
    Verdict verdict = guideline.evaluate(application, Examination.formal());
    long apply = verdict.all().filter(f -> f.status() != Status.NOT_APPLICABLE).count();
    int clauses = guideline.clauses().size();
    if (Math.abs(apply - (long) clauses * scopes / SCOPES) > SCOPES) {
      throw new IllegalStateException(apply + " clauses apply of " + clauses + " to " + topic);
    }
    int rounds = Math.max(20, 100_000 / clauses);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 8; i++) {
      long began = threads.getCurrentThreadCpuTime(); // finer than that of the process
      for (int j = 0; j < rounds; j++) {
        verdict = guideline.evaluate(application, Examination.formal());
      }
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - began) / 1e3 / rounds);
    }
    if (!topic.equals(application.topic()) || verdict.findings().isEmpty()) {
      throw new IllegalStateException("nothing was decided");
    }
    return least;
  }

  private static Application application(String topic) {
    return Application.builder("a")
        .topic(topic)
        .title("试")
        .requested(Amount.ofYuan(300_000))
        .endsOn(LocalDate.of(2025, 11, 30))
        .lead(Lead.builder().name("负责人").ongoing(1).build())
        .posting(Posting.builder().endsOn(LocalDate.of(2025, 12, 31)).build())
        .documents(
            IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> Document.builder().type("材料" + i).uploaded(i % 3 != 0).build())
                .toList())
        .build();
  }

  private static Guideline load(int clauses) throws IOException {
    Path folder = Files.createTempDirectory("growth");
    try {
      Files.writeString(
          folder.resolve("guideline.yaml"),
          "id: grows\nnumber: 〔2024〕1号\ntitle: 试\nissuedOn: 2024-01-01\ntimeZone: Asia/Shanghai\n");
      write(
          folder,
          0,
          Stream.of(
                  Stream.of("declare Period name : String endsOn : LocalDate end\n"),
                  IntStream.range(0, PERIODS).mapToObj(GrowthPacks::period),
                  IntStream.range(0, SCOPES).mapToObj(GrowthPacks::scope))
              .flatMap(each -> each)
              .toList());
      for (int from = 0; from < clauses; from += RULES_OF_A_FILE) {
        int to = Math.min(clauses, from + RULES_OF_A_FILE);
        write(
            folder,
            1 + from / RULES_OF_A_FILE,
            IntStream.range(from, to).mapToObj(GrowthPacks::clause).toList());
      }
      return Plumbline.load(folder, LARGE);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void write(Path folder, int number, List<String> rules) throws IOException {
    Files.writeString(
        folder.resolve("%03d-rules.drl".formatted(number)),
        "package grows\n\nimport dev.plumbline.fact.*\nimport java.time.LocalDate\n\n"
            + String.join("\n", rules));
  }

  private static String period(int number) {
    return "rule \"期%d\" when then insert( new Period( \"期%d\", LocalDate.of( %d, 11, 30 ) ) ); end\n"
        .formatted(number, number, 2020 + number);
  }

  private static String scope(int scope) {
    String tenth = scope < SCOPES / 10 ? ", \"十\"" : "";
    return """
        rule "选报题%d"
        when
            Application( topic in ( "题%d", "全"%s ) )
        then
        end
        """
        .formatted(scope, scope, tenth);
  }

  /** As clauses of the shipped guideline are written; no two are alike. */
  private static String clause(int number) {
    int figure = 1 + number / SCOPES;
    String condition =
        switch (number / SCOPES % 5) {
          case 0 ->
              "Application( requested != null, requested.wanYuan <= %d.%02d )"
                  .formatted(figure, number % SCOPES);
          case 1 ->
              "Period( name == \"期%d\", $end : endsOn ) Application( endsOn != null, endsOn <= $end )"
                      .formatted(number % PERIODS)
                  + "Lead( ongoing < %d )".formatted(figure);
          case 2 ->
              "Document( type == \"材料%d\", uploaded == true ) Lead( ongoing < %d )"
                  .formatted(number % DOCUMENTS, figure);
          case 3 -> "Lead( ongoing < %d )".formatted(figure);
          default ->
              "Period( name == \"期%d\", $end : endsOn ) Posting( endsOn != null, endsOn >= $end )"
                      .formatted(number % PERIODS)
                  + "Lead( ongoing < %d )".formatted(figure);
        };
    return """
        rule "第%d条"
            extends "选报题%d"
            @clause("A.%d") @kind("ELIG") @severity("RETURN") @cite("一/%d")
            @en("Clause %d")
        when
            %s
        then
        end
        """
        .formatted(number, number % SCOPES, number, number % SCOPES, number, condition);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void draw(List<Row> rows) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(600)
            .title("Growth with the clauses of a pack")
            .xAxisTitle("clauses")
            .yAxisTitle("microseconds of the processor for a verdict; load in ms; memory in MB")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    double[] clauses = rows.stream().mapToDouble(Row::clauses).toArray();
    List<String> names = List.of("none applies", "1 % apply", "10 % apply", "all apply");
    for (int i = 0; i < names.size(); i++) {
      int share = i;
      chart.addSeries(
          names.get(i), clauses, rows.stream().mapToDouble(row -> row.micros.get(share)).toArray());
    }
    chart.addSeries(
        "load, ms", clauses, rows.stream().mapToDouble(row -> row.loadSeconds * 1000).toArray());
    chart.addSeries(
        "memory, MB",
        clauses,
        rows.stream().mapToDouble(row -> Math.max(1, row.megabytes)).toArray());
    BitmapEncoder.saveBitmap(chart, PICTURE.toString(), BitmapFormat.PNG);
  }
}
