package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import dev.plumbline.workbench.Validator;
import dev.plumbline.workbench.cases.CaseRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that are too much, or not what they seem, are refused in words, or what does not belong to
 * them is passed over. The table stands in SECURITY.md.
 */
class LimitsTest {
  private static final String HEAD = "| kind | attack | answer |\n| --- | --- | --- |\n";
  private static final Validator VALIDATOR = new Validator();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void theTableIsInTheReport(@TempDir Path folder) throws IOException {
    StringBuilder table = new StringBuilder(HEAD);
    for (Excess excess : Excess.all()) {
      String row = "| " + excess.kind() + " | " + excess.name() + " | ";
      table.append(row).append(answer(folder, excess)).append(" |\n");
    }
    String report = Files.readString(Path.of("SECURITY.md"), StandardCharsets.UTF_8);
    assertTrue(report.replace("\r\n", "\n").contains(table), table::toString);
  }

  @Test
  void eachLimitIsInTheReport() throws IOException {
    String report = Files.readString(Path.of("SECURITY.md"), StandardCharsets.UTF_8);
    for (Limit limit : Limit.values()) {
      String row = String.format(Locale.ROOT, "| `%s` | %,d | ", limit, limit.usual());
      assertTrue(report.contains(row), row);
    }
  }

  @Test
  void aHostSetsItsOwnLimits(@TempDir Path folder) {
    Packs.load(folder, TWO);
    for (Limit limit :
        List.of(
            Limit.PACK_TOKENS,
            Limit.RULE_TOKENS,
            Limit.RULE_TEXT,
            Limit.RULES,
            Limit.EXTENDS,
            Limit.ITEMS,
            Limit.PACK_FILES)) {
      Limits one = Limits.USUAL.with(limit, 1);
      assertThrows(
          PackException.class, () -> Plumbline.load(folder, one), () -> limit + " does nothing");
    }
  }

  /** Two rules above a third, with two conditions on a fact. */
  private static final String TWO =
      Packs.rule("甲", "A.1", "Lead( ongoing < 3 )")
          + Packs.under("甲", "乙", "A.2", "Application( topic != null, title == \"题目\" )")
          + Packs.under("乙", "丙", "A.3", "Partner( name == \"名\" )");

  @Test
  void whatIsToldOfAPackIsBoundedAndTheRestCounted(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST);
    for (int i = 0; i < 3; i++) {
      Packs.write(folder, i + ".drl", Packs.HEAD + "Lead( 'a' ) ".repeat(700));
    }
    List<Problem> problems = VALIDATOR.validate(folder).problems();
    assertEquals(Limit.PROBLEMS.usual() + 1, problems.size());
    String last = problems.get(problems.size() - 1).text().chinese();
    assertTrue(last.matches("问题太多，只列出 1000 处，另外至少还有 \\d+ 处；请先改正这些，再看其余的"), last);
  }

  /** A long text in a definition takes no place on the stack of the thread that reads it. */
  @Test
  void longTextsInDefinitions(@TempDir Path folder) throws InterruptedException {
    String text = "条".repeat(1990);
    String list = "1, ".repeat(1200) + "1";
    String rules =
        "import java.util.List; declare 文 正文 : String 数 : List end\nrule \"文\" when then insert( new 文( \""
            + text
            + "\", List.of( "
            + list
            + " ) ) ); end\n"
            + Packs.rule("甲", "A.1", "文( $t : 正文 )", "Application( title == $t )");
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + rules);
    List<Object> answer = new ArrayList<>();
    Thread small =
        new Thread(null, () -> answer.add(VALIDATOR.validate(folder).problems()), "small", 1 << 19);
    small.setUncaughtExceptionHandler(
        (thread, thrown) ->
            answer.add(thrown + " at " + List.of(thrown.getStackTrace()).subList(0, 8)));
    small.start();
    small.join();
    assertEquals(List.of(List.of()), answer);
  }

  private static String answer(Path all, Excess excess) throws IOException {
    Path folder = Files.createTempDirectory(all, "pack");
    excess.setUp().write(folder);
    List<Problem> problems =
        assertTimeoutPreemptively(
            PATIENCE, () -> problems(folder, excess.kind().equals("cases")), excess::name);
    if (problems.isEmpty()) {
      return "passed over";
    }
    Problem first = problems.get(0);
    assertNotNull(first.text().english(), first::toString);
    String place = first.line() > 0 ? first.source() + ":" + first.line() : first.source();
    return (place.startsWith("/") ? "" : "`" + place + "` ")
        + first.text().english().replaceFirst("[;:].*", "").replace("|", "\\|");
  }

  private static List<Problem> problems(Path folder, boolean run) {
    return run ? CaseRunner.run(folder).problems() : VALIDATOR.validate(folder).problems();
  }

  /** So many that the rule compiler spreads them over several classes. */
  @Test
  void moreThanAThousandRulesAreLoaded(@TempDir Path folder) {
    int many = 1_100;
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < many; i++) {
      rules.append(Packs.rule("条" + i, "A." + i, "Lead( ongoing < " + (i + 1) + " )"));
    }
    Guideline guideline = Packs.load(folder, rules.toString());
    Verdict verdict =
        guideline.evaluate(
            Application.builder("a").lead(Lead.builder().ongoing(many - 1).build()).build());
    assertEquals(many, verdict.findings().size());
    assertEquals(
        List.of("A." + (many - 1)),
        verdict.with(Status.SATISFIED).stream().map(Finding::clause).toList());
  }
}
