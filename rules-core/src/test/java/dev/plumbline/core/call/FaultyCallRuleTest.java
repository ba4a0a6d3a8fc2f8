package dev.plumbline.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule over a call that throws on some submission is set aside, and the others are decided. */
class FaultyCallRuleTest {
  private static final String DAYS =
      "import java.time.LocalDate;\ndeclare 日 名 : String 起 : LocalDate 止 : LocalDate end\n"
          + "rule \"白日\" when then insert( new 日( \"白\", LocalDate.of( 2024, 1, 1 ),"
          + " LocalDate.of( 2025, 1, 1 ) ) ); end\n";

  /** There is no day a year after the last one that there is. */
  private static final String LAST_DAY =
      "rule \"红日\" when then insert( new 日( \"红\", LocalDate.of( 999999999, 12, 31 ),"
          + " LocalDate.of( 999999999, 12, 31 ) ) ); end\n";

  private static final String RULES =
      Packs.rule(
              "坏",
              "B.1",
              "Submission( $id : id, title != null, $title : title )",
              "日( 名 == $title, $u : 起.plusYears(1), 止 >= $u )",
              "not Submission( id != $id, title == $title )")
          + Packs.rule(
              "好",
              "B.2",
              "Submission( $id : id, title != null, $title : title )",
              "not Submission( title == $title, id != $id )");

  private static Application.Builder titled(String id, String title) {
    return Application.builder(id).title(title);
  }

  @Test
  void oneRuleThatThrowsLeavesTheOthersAlone(@TempDir Path folder) {
    Guideline guideline = Packs.load(folder.resolve("bad"), DAYS + LAST_DAY + RULES);
    CallVerdict verdict =
        Fair.evaluate(guideline, titled("a", "红"), titled("b", "白"), titled("c", "白"));
    assertEquals(
        "B.1 a UNDETERMINED []; B.1 b UNDETERMINED []; B.1 c UNDETERMINED []; "
            + "B.2 b VIOLATED [c]; B.2 c VIOLATED [b]",
        Fair.brief(verdict));
    assertEquals("规则「坏」在这些事实上无法执行，已搁置", verdict.findings("B.1").get(0).finding().note().chinese());
    Guideline sound = Packs.load(folder.resolve("sound"), DAYS + RULES);
    assertEquals(
        "B.1 a VIOLATED [b]; B.1 b VIOLATED [a]; B.2 a VIOLATED [b]; B.2 b VIOLATED [a]",
        Fair.brief(Fair.evaluate(sound, titled("a", "白"), titled("b", "白"))));
  }
}
