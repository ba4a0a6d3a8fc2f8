package dev.plumbline.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.PackLoader;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Call;
import dev.plumbline.workbench.proof.Answer;
import dev.plumbline.workbench.proof.Proof;
import dev.plumbline.workbench.proof.Prover;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far proofs reach over the guideline itself. */
class ProofCoverageTest {
  private static final int MOST = 5_000;

  @Test
  void mostClausesAreDecidedAndNoneIsUnlikeItself() {
    Pack pack = new PackLoader().bundled("shst-2024-42");
    Call call = pack.files().manifest().call();
    Prover prover = new Prover(pack.text(), call, pack.text(), call, MOST);
    List<String> undecided = new ArrayList<>();
    List<String> unlike = new ArrayList<>();
    List<String> never = new ArrayList<>();
    int decided = 0;
    for (RuleText rule : pack.text().rules().values()) {
      if (rule.about() == null || rule instanceof RuleText.Definition) {
        continue;
      }
      String name = rule.clause() == null ? rule.name() : rule.clause();
      Proof proof = prover.compare(rule, rule);
      if (proof instanceof Proof.Undecided why) {
        undecided.add(name + ": " + why.why().english());
        continue;
      }
      decided++;
      if (!(proof instanceof Proof.Equal)) {
        unlike.add(name + ": " + proof.text().english());
      }
      if (rule.clause() != null && prover.alone(rule).met() instanceof Answer.No) {
        never.add(name);
      }
    }
    assertEquals(List.of(), unlike);
    assertEquals(List.of(), never, "can never be met");
    assertTrue(decided > 10 * undecided.size(), decided + " decided, not " + undecided);
  }
}
