package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped pack's figures are held together, and a wrong one in any of them is noticed. */
class HeldFiguresTest {
  private static final Path PACK = Path.of("src/main/resources/shst-2024-42");
  private static final String NUMERALS = "一二三四五六七八九";

  /** A number in a text, but none that is part of a name: 专题三, 附件1, 第一, Annex 1, T3. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\d.A-Za-z])(?<!专题|方向|附件|第)(?<!(?i:topic|direction|annex|form) )"
              + "\\d+(?![\\d.、]|月\\d|年\\d|年度| [A-Z][a-z]+ \\d)"
              + "|(?<!专题|方向|附件|第|其|同|每|任|某)[二两三四五六七八九]"
              + "(?=[个项条种台套份名人家次年月日天周岁类方处])"
              + "|\\b(?:two|three|four|five|twice|one(?=[- ]year))\\b");

  /**
   * Not noticed: two of three categories are asked for, so three is a figure of the clause, too.
   */
  private static final Set<String> UNNOTICED = Set.of("T2.KPI.0: 2 → 3", "T2.KPI.Q: 2 → 3");

  /** A text that people read of a rule, with what stands around it in the file. */
  private record Said(RuleText rule, String before, String text) {
    private Said {}

    private String written(String words) {
      return before + words + "\"";
    }
  }

  @Test
  void nothingIsRemarked() {
    assertEquals(List.of(), remarks(contents()));
  }

  /** The next day, the next number: one wrong figure at a time in each text, in all at once. */
  @Test
  void everyWrongFigureIsRemarked() {
    List<Said> texts = texts();
    Set<String> unnoticed = new TreeSet<>();
    int tried = 0;
    for (int round = 0; ; round++) {
      SortedMap<String, byte[]> files = contents();
      List<String> wrong = new ArrayList<>();
      List<String> mistakes = new ArrayList<>();
      for (Said said : texts) {
        List<MatchResult> figures = FIGURE.matcher(said.text()).results().toList();
        if (round < figures.size()) {
          MatchResult figure = figures.get(round);
          String next = next(figure.group());
          String words =
              said.text().substring(0, figure.start()) + next + said.text().substring(figure.end());
          replace(files, said, words);
          wrong.add(words);
          mistakes.add(said.rule().clause() + ": " + figure.group() + " → " + next);
        }
      }
      if (wrong.isEmpty()) {
        break;
      }
      tried += wrong.size();
      List<String> remarked = remarks(files);
      for (int i = 0; i < wrong.size(); i++) {
        String words = wrong.get(i);
        if (remarked.stream().noneMatch(line -> line.contains('"' + words + '"'))) {
          unnoticed.add(mistakes.get(i));
        }
      }
    }
    assertTrue(tried > 100, "only " + tried);
    assertEquals(new TreeSet<>(UNNOTICED), unnoticed);
  }

  /** What is said of the clauses that facts decide. */
  private static List<Said> texts() {
    PackText text = PackReader.read(PackFiles.of(contents(), new PackReport()), new PackReport());
    List<Said> all = new ArrayList<>();
    for (RuleText.Clause rule : text.only(RuleText.Clause.class).toList()) {
      if (!rule.conditions().isEmpty() && rule.provision().isByFacts()) {
        all.add(new Said(rule, "rule \"", rule.name()));
        for (String annotation : List.of("en", "words")) {
          if (rule.annotations().containsKey(annotation)) {
            String words = rule.annotations().get(annotation);
            all.add(new Said(rule, "@" + annotation + "(\"", words));
          }
        }
      }
    }
    return all;
  }

  /** Writes other words into the rule's file; a name also where others extend it. */
  private static void replace(SortedMap<String, byte[]> files, Said said, String words) {
    String was = said.written(said.text());
    String file = said.rule().file();
    String text = text(files, file);
    int start = text.indexOf(was, said.before().startsWith("@") ? ruleAt(text, said) : 0);
    assertTrue(start >= 0, was);
    put(
        files,
        file,
        text.substring(0, start) + said.written(words) + text.substring(start + was.length()));
    if (!said.before().startsWith("@")) {
      for (String each : List.copyOf(files.keySet())) {
        String other = text(files, each);
        put(
            files,
            each,
            other.replace("extends \"" + said.text() + '"', "extends \"" + words + '"'));
      }
    }
  }

  private static int ruleAt(String text, Said said) {
    return text.indexOf("@clause(\"" + said.rule().clause() + "\")");
  }

  private static String text(SortedMap<String, byte[]> files, String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  private static void put(SortedMap<String, byte[]> files, String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The lines of the files that a remark is about. */
  private static List<String> remarks(SortedMap<String, byte[]> files) {
    PackReport report = new PackReport();
    PackReader.read(PackFiles.of(files, report), report);
    assertEquals(List.of(), report.problems());
    return report.remarks().stream().map(remark -> line(files, remark)).toList();
  }

  private static String line(SortedMap<String, byte[]> files, Problem remark) {
    return text(files, remark.source()).split("\n")[remark.line() - 1];
  }

  private static SortedMap<String, byte[]> contents() {
    PackReport report = new PackReport();
    SortedMap<String, byte[]> contents = new TreeMap<>(PackFiles.contents(PACK, report));
    report.refuseProblems();
    return contents;
  }

  /** The number one greater. */
  private static String next(String figure) {
    if (Character.isDigit(figure.charAt(0))) {
      String next = String.valueOf(Long.parseLong(figure) + 1);
      return "0".repeat(Math.max(0, figure.length() - next.length())) + next;
    }
    int numeral = NUMERALS.indexOf(figure.replace('两', '二'));
    if (numeral >= 0) {
      return numeral == 8 ? "十" : String.valueOf(NUMERALS.charAt(numeral + 1));
    }
    return switch (figure) {
      case "one" -> "two";
      case "two" -> "three";
      case "three" -> "four";
      case "four" -> "five";
      case "five" -> "six";
      default -> "three times";
    };
  }
}
