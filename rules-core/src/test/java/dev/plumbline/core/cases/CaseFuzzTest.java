package dev.plumbline.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Problem;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file of cases or a base holds, it is read or reported, in words that fit a line. */
class CaseFuzzTest {
  private static final int TRIES = 4000;
  private static final int LONGEST = 600;

  private static final List<String> TOKENS =
      List.of(
          "null",
          "[]",
          "{}",
          "[ 1 ]",
          "{ a: b }",
          ": ",
          "- ",
          "\n",
          "  ",
          "\t",
          "\"",
          "'",
          "：",
          "&a ",
          "*a",
          "!!str ",
          "---\n",
          "? ",
          "| ",
          "> ",
          "# ",
          "%",
          "@",
          "`",
          "1e999",
          "-0",
          "0x1F",
          ".inf",
          "yes",
          "same",
          "符合",
          "P.1",
          "P.2",
          "../",
          "9".repeat(400));

  private static final String CASES =
      """
      base: 一.yaml
      mode: formal
      asOf: 2024-11-20T10:00
      cases:
        - name: 甲
          change:
            topic: null
            indicators: { 面积: { value: 39 }, 人数: null, 新: { value: 1 } }
            partners: { 1: null, 2: { name: 南 } }
          expect:
            conclusion: 退回补正
            findings: { P.1: { status: 不符合, evidence: [ 差1 ], missing: /a, remedy: 改 } }
            others: same
        - name: 乙
          call: [ { change: { id: B } }, { base: 一.yaml } ]
          expect: { call: { P.2: { status: 不符合, applications: [ A, B ] } } }
      """;

  private static final String BASE =
      """
      id: A
      topic: 菜地
      title: 题
      indicators: [ { name: 面积, value: 60 }, { name: 人数, value: 2 } ]
      partners: [ { name: 东 }, { name: 西 } ]
      """;

  private static final String RULES =
      Packs.rule("面积不少于40", "P.1", "Indicator( name == \"面积\", value >= 40 )")
          + Packs.rule(
              "编号不重",
              "P.2",
              "Submission( $id : id, title != null, $title : title )",
              "not Submission( title == $title, id != $id )");

  @Test
  void nothingThrows(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + RULES);
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(folder, report);
    PackText text = PackReader.read(files, report);
    assertEquals(List.of(), report.problems());
    assertEquals(List.of(), read(files, text, CASES, BASE));
    Random random = new Random(4);
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      String cases = i % 4 == 0 ? CASES : mutated(CASES, random);
      String base = i % 4 == 0 ? mutated(BASE, random) : BASE;
      List<Problem> problems = read(files, text, cases, base);
      refused += problems.isEmpty() ? 0 : 1;
      for (Problem problem : problems) {
        assertTrue(problem.text().chinese().length() < LONGEST, problem::toString);
        boolean fits = problem.text().english().length() < LONGEST;
        assertTrue(fits, () -> problem.in(Locale.ENGLISH));
      }
    }
    // Enough that breaks, and enough that does not.
    assertTrue(refused > TRIES / 2 && refused < TRIES, refused + " refused");
  }

  private static List<Problem> read(PackFiles files, PackText text, String cases, String base) {
    PackReport report = new PackReport();
    PackFiles mutated =
        new PackFiles(
            files.manifest(),
            files.rules(),
            new TreeMap<>(Map.of("cases/bases/一.yaml", base, "cases/甲.yaml", cases)),
            files.sha256());
    CaseBook book = CaseBook.read(mutated, text, report);
    assertTrue(report.hasProblems() || !book.cases().isEmpty());
    return report.problems();
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int from = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), from + random.nextInt(6));
      mutated.replace(
          from, to, random.nextInt(3) == 0 ? "" : TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return mutated.toString();
  }
}
