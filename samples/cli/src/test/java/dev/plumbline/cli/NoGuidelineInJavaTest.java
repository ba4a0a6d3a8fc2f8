package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.workbench.Bundled;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No topic, region, threshold or clause of the shipped guideline stands in Java. What must not is
 * read from the guideline itself: the ids of its clauses, the texts and numbers of its conditions
 * and definitions, its own id and number.
 */
class NoGuidelineInJavaTest {
  private static final Path ROOT = Path.of("..", "..");

  /** Numbers below stand everywhere for themselves; so do round ones that size something. */
  private static final int DISTINCTIVE = 100;

  /** A text of this many characters is looked for inside other texts as well. */
  private static final int LONG = 4;

  /** A property of a fact, which the API has and no guideline. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Z]\\w*\\.\\w+");

  private static final String DIVISIONS = "how the country is divided, known from its codes";
  private static final String AMOUNT = "an example of how to write an amount, no code of a place";
  private static final String PAPER = "a kind of paper that many calls ask for";
  private static final String SAMPLE = "a sample whose application is one to this guideline";

  /** What the guideline has and Java too, by file, and why that is no knowledge of it. */
  private static final Map<String, String> EXCUSED =
      Map.ofEntries(
          Map.entry("Amount.java: 150000", AMOUNT),
          Map.entry("ScalarSchemas.java: 150000", AMOUNT),
          Map.entry("Corps.java: 新疆生产建设兵团", DIVISIONS),
          Map.entry("Corps.java: 650000", DIVISIONS),
          Map.entry("Place.java: 省级", DIVISIONS),
          Map.entry("Place.java: 地级", DIVISIONS),
          Map.entry("Place.java: 县级", DIVISIONS),
          Map.entry("PlaceCheck.java: 省级", DIVISIONS),
          Map.entry("PlaceCheck.java: 地级", DIVISIONS),
          Map.entry("PlaceCheck.java: 县级", DIVISIONS),
          Map.entry("Applicant.java: 分支机构", "the name of a box, which is a word of another too"),
          Map.entry("Application.java: 技术合同", PAPER),
          Map.entry("Contract.java: 技术合同", PAPER),
          Map.entry("Recommendation.java: 技术开发", "a part of what development zones are called"),
          Map.entry("Echo.java: 400", "how much of an input is repeated in a message"),
          Map.entry("FormPdf.java: 400", "the weight of a regular font"),
          Map.entry("Problems.java: 400", "a status of HTTP"),
          Map.entry("ServerProblems.java: 400", "a status of HTTP"),
          Map.entry("Quickstart.java: shst-2024-42", SAMPLE),
          Map.entry("Quickstart.java: 专题三", SAMPLE),
          Map.entry("Growth.java: 100000", SAMPLE),
          Map.entry("Growth.java: 20000", SAMPLE),
          Map.entry("Growth.java: shst-2024-42", SAMPLE),
          Map.entry("Quickstart.java: 叶城县", SAMPLE),
          Map.entry("Quickstart.java: 培养人次", SAMPLE),
          Map.entry("Quickstart.java: 技术需求", SAMPLE),
          Map.entry("BatchRun.java: shst-2024-42", SAMPLE),
          Map.entry("BatchRun.java: 20000", "so many rows warm a batch up"),
          Map.entry("CallRun.java: shst-2024-42", SAMPLE),
          Map.entry("CallRun.java: 2024", "part of the id"),
          Map.entry("CallRun.java: 350", SAMPLE),
          Map.entry("CallRun.java: 技术需求", SAMPLE),
          Map.entry("ColdStart.java: shst-2024-42", SAMPLE),
          Map.entry("ColdStart.java: 2024", "part of the id"),
          Map.entry("ColdStart.java: 专题三", SAMPLE),
          Map.entry("ColdStart.java: 在任", SAMPLE),
          Map.entry("GrowthPacks.java: 100000", "a size of packs"),
          Map.entry("CommonBenchmark.java: shst-2024-42", SAMPLE),
          Map.entry("CommonEngines.java: shst-2024-42", SAMPLE),
          Map.entry("Topic3Benchmark.java: shst-2024-42", SAMPLE),
          Map.entry("VerdictBenchmark.java: shst-2024-42", SAMPLE));

  /**
   * Clauses written by hand, which the engine's speed is measured against: the one place where the
   * guideline must stand in Java, and nothing but a benchmark calls it.
   */
  private static final Pattern BY_HAND =
      Pattern.compile("(?:Hand[A-Z]\\w*|CommonClause|Flat)\\.java: .*");

  private static final JavaLiterals JAVA =
      JavaLiterals.in(
          ROOT.resolve("rules-api/src/main/java"),
          ROOT.resolve("rules-core/src/main/java"),
          ROOT.resolve("samples/cli/src/main/java"),
          ROOT.resolve("samples/batch/src/main/java"),
          ROOT.resolve("samples/jackson/src/main/java"),
          ROOT.resolve("samples/spring-boot-starter/src/main/java"),
          ROOT.resolve("samples/service/src/main/java"),
          ROOT.resolve("samples/quickstart/src/main/java"),
          ROOT.resolve("samples/bench/src/main/java"));

  private final Set<String> texts = new TreeSet<>();
  private final Set<BigDecimal> numbers = new TreeSet<>();
  private final Set<String> clauses = new TreeSet<>();

  private void readGuideline() {
    PackReport report = new PackReport();
    PackFiles files = new Bundled(getClass().getClassLoader()).files("shst-2024-42", report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    texts.add(files.manifest().id());
    texts.add(files.manifest().number());
    texts.add(files.manifest().title());
    for (RuleText rule : text.rules().values()) {
      if (rule.clause() != null) {
        clauses.add(rule.clause());
      }
      if (rule instanceof RuleText.Definition definition) {
        definition.values().forEach(this::value);
      }
      for (Condition condition : rule.conditions()) {
        condition.items().forEach(this::item);
        if (condition.tally() != null) {
          operand(condition.tally().bound());
        }
      }
    }
    texts.removeAll(clauses); // judgements name them
    texts.removeIf(PROPERTY.asMatchPredicate()); // lists of words name them
  }

  private void item(Item item) {
    if (item instanceof Item.Compare compare) {
      operand(compare.operand());
    } else if (item instanceof Item.Member member) {
      member.members().forEach(this::operand);
    } else if (item instanceof Item.Test test) {
      test.arguments().forEach(this::operand);
    }
  }

  private void operand(Item.Operand operand) {
    if (operand instanceof Item.Literal literal) {
      value(literal.value());
    }
  }

  private void value(Object value) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof List<?> all) {
      all.forEach(this::value);
    } else if (value instanceof Number number) {
      BigDecimal decimal = new BigDecimal(number.toString());
      if (decimal.abs().compareTo(BigDecimal.valueOf(DISTINCTIVE)) >= 0) {
        numbers.add(decimal.stripTrailingZeros());
      }
    }
  }

  @Test
  void nothingOfTheGuidelineStandsInJava() {
    readGuideline();
    Set<String> found = new TreeSet<>();
    for (JavaLiterals.Text literal : JAVA.texts()) {
      texts.stream()
          .filter(text -> stands(text, literal.value()))
          .forEach(text -> found.add(literal.file() + ": " + text));
      clauses.stream()
          .filter(clause -> names(clause, literal.value()))
          .forEach(clause -> found.add(literal.file() + ": " + clause));
    }
    JAVA.numbers().stream()
        .filter(literal -> numbers.contains(literal.value().stripTrailingZeros()))
        .forEach(literal -> found.add(literal.file() + ": " + literal.value()));
    found.removeIf(BY_HAND.asMatchPredicate());
    // Both ways: an excuse that nothing needs any more goes.
    assertEquals(new TreeSet<>(EXCUSED.keySet()), found);
  }

  private static boolean stands(String text, String literal) {
    return text.length() >= LONG ? literal.contains(text) : literal.equals(text);
  }

  private static boolean names(String clause, String literal) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(clause) + "(?![\\w.])")
        .matcher(literal)
        .find();
  }

  @Test
  void whatIsLookedForIsThere() {
    readGuideline();
    assertTrue(texts.size() > 150, texts.toString());
    assertTrue(texts.containsAll(Set.of("专题一", "方向4", "653126", "培养人次", "叶城县", "特色农牧业")));
    assertTrue(clauses.size() > 250);
    assertTrue(numbers.contains(new BigDecimal("350")), numbers.toString());
    assertTrue(JAVA.files() > 200);
    assertTrue(JAVA.texts().size() > 1000);
  }

  @Test
  void literalsAreReadAsJavaReadsThem() {
    JavaLiterals read = new JavaLiterals(0, new ArrayList<>(), new ArrayList<>());
    read.read(
        "A.java",
        """
        // "no" 1
        /* "no" 2 */ String a = "x // \\" y"; int b = 1_000; char c = '"'; double d = 0.5;
        String e2 = \"""t "quoted" \""";
        """);
    assertEquals(
        List.of("x // \\\" y", "t \"quoted\" "),
        read.texts().stream().map(JavaLiterals.Text::value).toList());
    assertEquals(
        List.of(new BigDecimal("1000"), new BigDecimal("0.5")),
        read.numbers().stream().map(JavaLiterals.Number::value).toList());
  }
}
