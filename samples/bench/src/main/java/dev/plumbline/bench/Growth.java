package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Partner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how the processor time that packs and applications take grows with their size: one line
 * for each size, with how many times as long as the one before it took.
 *
 * <p>Build with {@code ./mvnw -q -DskipTests -pl samples/bench -am package}, then run {@code java
 * -cp samples/bench/target/bench.jar dev.plumbline.bench.Growth} in the project's folder.
 */
public final class Growth {
  private static final String RULES =
      """
      package grows; import dev.plumbline.fact.*;
      %s
      """;

  private static final Path APPLICATIONS = Path.of("samples/applications");
  private static final long MOST_MILLIS = 20_000;

  /** Of the processor, so that what else a machine does matters little; all threads count. */
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Growth() {}

  /** Prints the curves. */
  public static void main(String[] args) throws IOException {
    Guideline shipped = Plumbline.guideline("shst-2024-42");
    String letter = Files.readString(APPLICATIONS.resolve("t1-01-complete-d1-lysine.json"));
    run("an e-mail address on the shipped guideline", shipped, 5000, email(shipped, letter));
    String plants =
        Files.readString(APPLICATIONS.resolve("t1-03-complete-d3-two-varieties-at-the-floor.json"));
    run("varieties with a name only", shipped, 5000, varieties(shipped, plants, ""));
    run(
        "varieties that fall short",
        shipped,
        5000,
        varieties(shipped, plants, ",\"bloomExtension\":1,\"waterFertiliserReduction\":1"));
    Guideline exists = load(rule("A.1", "exists Partner( name == \"无此社\" )"));
    run("exists over partners", exists, 5000, Growth::partners);
    Guideline joined =
        load(
            rule("A.1", "Partner( name != null, $name : name ) exists Indicator( name == $name )"));
    run("partners looked for among as many indicators", joined, 250, Growth::partners);
    Guideline counts =
        load(rule("A.1", "accumulate( Partner( name == \"无此社\" ); $n : count(1); $n >= 2 )"));
    run("count over partners", counts, 5000, Growth::partners);
    packs("rules that extend each other", 50, Growth::chain);
    packs("ids that are nearly alike", 50, Growth::alike);
    packs("comments that are not closed", 10_000, n -> "/*\nrule x\n".repeat(n));
    packs("signs between brackets", 10_000, n -> rule("A.1", "Lead( " + "= ".repeat(n) + " )"));
    packs("quotes", 100_000, "'"::repeat);
  }

  private static void run(
      String name, Guideline guideline, int size, IntFunction<Application> applications) {
    print(name, size, n -> guideline.evaluate(applications.apply(n)));
  }

  private static void packs(String name, int size, IntFunction<String> rules) {
    print(
        name,
        size,
        n -> {
          try {
            load(rules.apply(n));
          } catch (PackException refused) {
            return; // too much, or wrong: that is told as well
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private interface Work {
    void of(int size);
  }

  private static void print(String name, int from, Work work) {
    System.out.println(name);
    double before = 0;
    work.of(from); // what is loaded once is none of the curve
    for (int size = from; size <= 8 * from; size *= 2) {
      long begin = CPU.getProcessCpuTime();
      try {
        work.of(size);
      } catch (InputException refused) {
        System.out.printf("  %,10d  refused%n", size);
        return;
      }
      double millis = (CPU.getProcessCpuTime() - begin) / 1e6;
      System.out.printf(
          "  %,10d  %,10.1f ms%s%n",
          size, millis, before == 0 ? "" : String.format("  x %.1f", millis / before));
      before = millis;
      if (millis > MOST_MILLIS) {
        return;
      }
    }
  }

  private static IntFunction<Application> email(Guideline guideline, String json) {
    return length ->
        read(
            guideline,
            json.replaceFirst(
                "\"email\": \"[^\"]*\"", "\"email\": \"" + "a@" + ".".repeat(length) + "@" + "\""));
  }

  private static IntFunction<Application> varieties(
      Guideline guideline, String json, String values) {
    return number -> {
      String all =
          IntStream.range(0, number)
              .mapToObj(i -> "{\"name\":\"" + i + "\"" + values + "}")
              .collect(Collectors.joining(","));
      return read(
          guideline, json.replaceFirst("(?s)\"Variety\": \\[.*?\\]", "\"Variety\": [" + all + "]"));
    };
  }

  private static Application read(Guideline guideline, String json) {
    return guideline.read(json.getBytes(StandardCharsets.UTF_8), null);
  }

  private static Application partners(int number) {
    List<Partner> partners =
        IntStream.range(0, number).mapToObj(i -> Partner.builder().name("社" + i).build()).toList();
    List<Indicator> indicators =
        IntStream.range(0, number)
            .mapToObj(i -> Indicator.builder().name("指标" + i).build())
            .toList();
    return Application.builder("a").partners(partners).indicators(indicators).build();
  }

  private static String rule(String clause, String conditions) {
    return "rule \"%s\" @clause(\"%s\") @kind(\"ELIG\") @severity(\"REJECT\") @cite(\"一\") when %s then end\n"
        .formatted(clause, clause, conditions);
  }

  private static String chain(int number) {
    StringBuilder rules = new StringBuilder(rule("A.0", "Lead( ongoing < 2 )"));
    for (int i = 1; i < number; i++) {
      String own = rule("A." + i, "Partner( name == \"" + i + "\" )");
      rules.append(own.replace(" @clause", " extends \"A." + (i - 1) + "\" @clause"));
    }
    return rules.toString();
  }

  private static String alike(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                rule("A".repeat(240) + i, "Partner( name == \"" + i + "\" )")
                    + "rule \"疑"
                    + i
                    + "\" @review(\""
                    + "A".repeat(239)
                    + "B"
                    + i
                    + "\") when Partner( name == \""
                    + i
                    + "\" ) then end\n")
        .collect(Collectors.joining());
  }

  private static Guideline load(String rules) throws IOException {
    Path folder = Files.createTempDirectory("growth");
    try {
      Files.writeString(
          folder.resolve("guideline.yaml"),
          "id: grows\nnumber: 〔2024〕1号\ntitle: 试\nissuedOn: 2024-01-01\ntimeZone: Asia/Shanghai\n");
      Files.writeString(folder.resolve("rules.drl"), RULES.formatted(rules));
      return Plumbline.load(folder);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
