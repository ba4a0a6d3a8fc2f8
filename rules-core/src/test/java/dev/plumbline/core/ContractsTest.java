package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Guideline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several contracts one and the same must meet all clauses, and the best is taken. */
class ContractsTest {
  private static final Contract GOOD = contract("技术开发", "登记处", "1");
  private static final Contract ELSEWHERE = contract("技术开发", "别处", "2");
  private static final Contract OTHER_TYPE = contract("框架协议", "登记处", "3");
  private static final Contract NEITHER = contract("框架协议", "别处", "4");
  private static final Contract OPEN = contract("技术开发", null, "5");
  private static final Contract NAMELESS = contract("技术开发", "登记处", null);

  @TempDir Path folder;

  private Guideline guideline;

  private static Contract contract(String type, String registrar, String number) {
    return Contract.builder().type(type).registrar(registrar).registrationNo(number).build();
  }

  @BeforeEach
  void load() {
    guideline =
        Packs.load(
            folder,
            Packs.rule("类型", "A.1", "Contract( type == \"技术开发\" )")
                + Packs.rule("登记", "A.2", "Contract( registrar == \"登记处\" )")
                + Packs.rule("题目", "A.3", "Application( title != null )"));
  }

  private Verdict decide(Contract... contracts) {
    return guideline.evaluate(Application.builder("a").title("甲").contracts(contracts).build());
  }

  private static Status status(Verdict verdict, String clause) {
    return verdict.finding(clause).orElseThrow().status();
  }

  @Test
  void theOneThatMeetsAllIsTaken() {
    Verdict verdict = decide(NEITHER, OTHER_TYPE, GOOD, ELSEWHERE);
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(
        List.of("技术合同给了 4 份，各条款须由同一份满足，按最有利的一份判定：登记编号 1，类型 技术开发"),
        verdict.notices().stream().map(notice -> notice.text().chinese()).toList());
  }

  /** One has the type and the other the registrar: that is no contract that has both. */
  @Test
  void twoHalvesAreNoWhole() {
    Verdict verdict = decide(ELSEWHERE, OTHER_TYPE);
    assertEquals(Conclusion.INELIGIBLE, verdict.conclusion());
    assertEquals(1, verdict.all().filter(f -> f.status() == Status.VIOLATED).count());
    assertEquals(
        Status.SATISFIED, status(verdict, "A.3"), "what is not about the contract stays as it is");
  }

  @Test
  void fewerFaultsAreBetterAndOpenIsBetterThanWrong() {
    Verdict one = decide(NEITHER, ELSEWHERE);
    assertEquals(Status.SATISFIED, status(one, "A.1"));
    assertEquals(Status.VIOLATED, status(one, "A.2"));
    Verdict open = decide(ELSEWHERE, OPEN);
    assertEquals(Conclusion.CORRECTABLE, open.conclusion());
    assertEquals(Status.UNDETERMINED, status(open, "A.2"));
    assertEquals(
        "/contract/registrar", open.finding("A.2").orElseThrow().missing().get(0).pointer());
  }

  @Test
  void theOrderDoesNotMatter() {
    List<Contract> contracts = new ArrayList<>(List.of(NEITHER, OTHER_TYPE, ELSEWHERE, OPEN, OPEN));
    Verdict first = decide(contracts.toArray(Contract[]::new));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(contracts, new Random(seed));
      assertEquals(first, decide(contracts.toArray(Contract[]::new)));
    }
  }

  /** Of two that serve as well the same one is taken, however its number is typed. */
  @Test
  void theWritingDoesNotMatter() {
    Contract other = contract("框架协议", "登记处", "B1");
    for (String number : List.of("A2", "a2", "Ａ2", " A 2", "\u200BA2")) {
      Verdict verdict = decide(other, contract("技术开发", "别处", number));
      assertEquals(Status.SATISFIED, status(verdict, "A.1"), number);
      assertEquals(Status.VIOLATED, status(verdict, "A.2"), number);
    }
  }

  /** A further contract never makes the conclusion worse. */
  @Test
  void oneMoreNeverHarms() {
    List<Contract> all = List.of(GOOD, ELSEWHERE, OTHER_TYPE, NEITHER, OPEN, NAMELESS);
    for (Contract one : all) {
      Conclusion alone = decide(one).conclusion();
      for (Contract other : all) {
        Conclusion both = decide(one, other).conclusion();
        assertTrue(both.compareTo(alone) <= 0, () -> one + " with " + other);
      }
    }
  }

  @Test
  void oneAloneNeedsNoNotice() {
    assertEquals(List.of(), decide(GOOD).notices());
    assertEquals(
        guideline.evaluate(Application.builder("a").title("甲").contract(GOOD).build()),
        decide(GOOD));
    Verdict none = decide();
    assertEquals(List.of(), none.notices());
    assertEquals(Status.UNDETERMINED, status(none, "A.1"));
  }

  @Test
  void whatHasNoMarkOfItsOwnIsToldSo() {
    Verdict verdict = decide(Contract.builder().registrar("登记处").build(), NEITHER);
    assertTrue(
        verdict.notices().get(0).text().chinese().endsWith("：登记编号、签订日和类型都没有填的那一份"),
        verdict.notices()::toString);
  }
}
