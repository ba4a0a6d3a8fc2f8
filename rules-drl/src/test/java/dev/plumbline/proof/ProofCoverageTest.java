package dev.plumbline.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.core.PackLoader;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Call;
import dev.plumbline.workbench.proof.Alone;
import dev.plumbline.workbench.proof.Answer;
import dev.plumbline.workbench.proof.Proof;
import dev.plumbline.workbench.proof.Prover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** What a case shows to happen is never proven not to. */
  @Test
  void noCaseContradictsAProof() {
    Pack pack = new PackLoader().bundled("shst-2024-42");
    Call call = pack.files().manifest().call();
    Prover prover = new Prover(pack.text(), call, pack.text(), call, MOST);
    Map<String, Set<Status>> seen = new TreeMap<>();
    for (PackCase one : CaseBook.read(pack.files(), pack.text(), new PackReport()).cases()) {
      // A formal examination counts what is missing as not met, of which proofs say nothing.
      if (one.examination().mode() == Mode.PRECHECK && !one.overCall()) {
        one.expectation()
            .findings()
            .forEach(
                expected ->
                    seen.computeIfAbsent(expected.clause(), clause -> new TreeSet<>())
                        .add(expected.status()));
      }
    }
    List<String> wrong = new ArrayList<>();
    pack.text()
        .clauses()
        .filter(rule -> seen.containsKey(rule.clause()) && !pack.text().isOverCall(rule))
        .filter(rule -> rule.provision().isByFacts())
        .forEach(
            rule -> {
              Set<Status> shown = seen.get(rule.clause());
              Alone alone = prover.alone(rule);
              if (shown.contains(Status.VIOLATED) && alone.violated() instanceof Answer.No
                  || shown.contains(Status.SATISFIED) && alone.met() instanceof Answer.No) {
                wrong.add(rule.clause() + ": " + alone.violatedText() + "; " + alone.metText());
              }
            });
    assertTrue(seen.size() > 100, seen.toString());
    assertEquals(List.of(), wrong);
  }
}
