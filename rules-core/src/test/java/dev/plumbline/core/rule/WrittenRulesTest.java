package dev.plumbline.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.spi.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is compiled has the structure of what is written, as another parser reads both: that of the
 * rule compiler.
 */
@SuppressWarnings("unchecked") // the parser has raw lists
class WrittenRulesTest {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|(?://[^\n]*+|(?s:/\\*.*?\\*/))"
              + "|(?<number>\\d++(?:\\.\\d++)?+)[LB]?(?![\\p{L}\\p{N}_.])"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*+)|(?<sign>[=!<>]=|\\S)");

  private static final List<Path> PACKS =
      List.of(
          Path.of("../rules-drl/src/main/resources/shst-2024-42"),
          Path.of("../samples/guidelines/jiazhuang-2025"));

  @Test
  void packs(@TempDir Path folder) throws Exception {
    for (Path pack : PACKS) {
      Path copy = folder.resolve(pack.getFileName().toString());
      Files.createDirectories(copy);
      try (Stream<Path> files = Files.list(pack)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          // Words are put into rules, and with them they would say more than is written.
          if (!text.contains("new ClosedWords(") && !text.contains("new OtherSpellings(")) {
            Files.writeString(copy.resolve(file.getFileName()), text);
          }
        }
      }
      assertTrue(check(copy) > 15);
    }
  }

  @Test
  void whatTheFuzzBeginsWith(@TempDir Path folder) throws Exception {
    int rules = 0;
    for (String name : List.of("conditions", "definitions", "counts", "sums", "call")) {
      try (InputStream in =
          WrittenRulesTest.class.getResourceAsStream("/dev/plumbline/core/fuzz/" + name + ".drl")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Packs.write(folder.resolve(name), "guideline.yaml", Packs.MANIFEST, "rules.drl", text);
      }
      rules += check(folder.resolve(name));
    }
    assertTrue(rules > 20);
  }

  /** Holds each rule against what the parser reads in the file, and gives how many there are. */
  private static int check(Path folder) throws Exception {
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(folder, report);
    PackText text = PackReader.read(files, report);
    Map<String, String> written = new LinkedHashMap<>();
    for (String file : files.rules().values()) {
      for (RuleDescr rule : parse(file).getRules()) {
        written.put(rule.getName(), structure(rule));
      }
    }
    Map<String, String> compiled = new LinkedHashMap<>();
    for (RuleText rule : text.rules().values()) {
      String own = RuleWriter.head("x") + RuleWriter.write(text, rule);
      compiled.put(rule.name(), structure(parse(own).getRules().get(0)));
    }
    assertFalse(compiled.isEmpty());
    written.forEach((name, structure) -> assertEquals(structure, compiled.get(name)));
    assertEquals(written.keySet(), compiled.keySet());
    return compiled.size();
  }

  private static PackageDescr parse(String text) throws DroolsParserException, IOException {
    DrlParser parser = new DrlParser();
    PackageDescr descr = parser.parse(false, new StringReader(text));
    assertEquals(List.of(), List.copyOf(parser.getErrors()), text);
    return descr;
  }

  private static String structure(RuleDescr rule) {
    Map<String, String> variables = new HashMap<>();
    List<String> parts = new ArrayList<>();
    parts.add(rule.getName() + " < " + rule.getParentName());
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      parts.add(structure(part, variables));
    }
    parts.add(
        plain(String.valueOf(rule.getConsequence()), variables)
            .replaceAll("java \\. (?:time|util|math) \\. ", "")
            .replaceAll("new BigDecimal \\( \"([-0-9.]+)\" \\)", "$1"));
    return String.join("\n", parts);
  }

  private static String structure(BaseDescr part, Map<String, String> variables) {
    if (part instanceof PatternDescr pattern) {
      String source = pattern.getSource() == null ? "" : source(pattern, variables);
      String bound =
          pattern.getIdentifier() == null ? "" : plain(pattern.getIdentifier(), variables) + " : ";
      return source
          + bound
          + pattern.getObjectType()
          + pattern.getDescrs().stream()
              .map(each -> plain(((ExprConstraintDescr) each).getExpression(), variables))
              .toList();
    }
    String kind = part.getClass().getSimpleName();
    List<? extends BaseDescr> inner =
        part instanceof NotDescr not
            ? not.getDescrs()
            : part instanceof ExistsDescr exists
                ? exists.getDescrs()
                : part instanceof ForallDescr forall
                    ? forall.getDescrs()
                    : ((AndDescr) part).getDescrs();
    return kind + inner.stream().map(each -> structure(each, variables)).toList();
  }

  private static String source(PatternDescr pattern, Map<String, String> variables) {
    AccumulateDescr accumulate = (AccumulateDescr) pattern.getSource();
    BaseDescr input = accumulate.getInput();
    BaseDescr only =
        input instanceof AndDescr and && and.getDescrs().size() == 1
            ? and.getDescrs().get(0)
            : input;
    return structure(only, variables)
        + accumulate.getFunctions().stream()
            .map(
                function ->
                    plain(String.valueOf(function.getBind()), variables)
                        + function.getFunction()
                        + Stream.of(function.getParams())
                            .map(given -> plain(given, variables))
                            .toList())
            .collect(Collectors.joining(", ", " ", " from "));
  }

  /** The same, however it is spaced, whatever its variables are called and its numbers end with. */
  private static String plain(String text, Map<String, String> variables) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (matcher.group("text") != null) {
        words.add(Folding.of(word.replace("\"(?s)", "\"")));
      } else if (matcher.group("number") != null) {
        words.add(
            new java.math.BigDecimal(matcher.group("number")).stripTrailingZeros().toPlainString());
      } else if (matcher.group("name") != null || matcher.group("sign") != null) {
        words.add(
            word.startsWith("$")
                ? variables.computeIfAbsent(word, name -> "$" + variables.size())
                : word.startsWith("f_") ? word.substring(2) : word);
      }
    }
    return String.join(" ", words);
  }
}
