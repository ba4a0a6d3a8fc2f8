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
  /** Matching against a title that is no pattern throws. */
  private static final String RULES =
      Packs.rule(
              "坏",
              "B.1",
              "Submission( $id : id, title != null, $title : title )",
              "not Submission( id != $id, title != null, title matches $title )")
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
    Guideline guideline = Packs.load(folder, RULES);
    CallVerdict verdict =
        Fair.evaluate(guideline, titled("a", "(红"), titled("b", "白"), titled("c", "白"));
    assertEquals(
        "B.1 a UNDETERMINED []; B.1 b UNDETERMINED []; B.1 c UNDETERMINED []; "
            + "B.2 b VIOLATED [c]; B.2 c VIOLATED [b]",
        Fair.brief(verdict));
    assertEquals("规则「坏」在这些事实上无法执行，已搁置", verdict.findings("B.1").get(0).finding().note());
    assertEquals(
        "B.1 a VIOLATED [b]; B.1 b VIOLATED [a]; B.2 a VIOLATED [b]; B.2 b VIOLATED [a]",
        Fair.brief(Fair.evaluate(guideline, titled("a", "白"), titled("b", "白"))));
  }
}
