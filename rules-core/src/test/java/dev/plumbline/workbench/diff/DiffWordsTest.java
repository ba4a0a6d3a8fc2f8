package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Problem;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.workbench.proof.PackProof;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the comparison of packs says in a line. */
class DiffWordsTest {
  private static final ClauseOutcome FINE =
      new ClauseOutcome(
          Status.SATISFIED, Severity.RETURN, Conclusion.ELIGIBLE, List.of(), List.of());
  private static final ClauseOutcome BAD =
      new ClauseOutcome(
          Status.VIOLATED, Severity.RETURN, Conclusion.CORRECTABLE, List.of(), List.of());

  private static void says(String chinese, String english, Bilingual text) {
    assertEquals(chinese, text.chinese());
    assertEquals(english, text.english());
  }

  private static Witness witness(Examination examination, String base, int overrides) {
    List<Bilingual> all =
        IntStream.range(0, overrides).mapToObj(i -> Bilingual.same("p" + i + " = 1")).toList();
    return new Witness("O.1", examination, base, all, FINE, BAD, null);
  }

  private static Change change(Change.Kind kind, String subject, String text, String english) {
    return new Change(kind, subject, text, english, List.of(), null, null);
  }

  @Test
  void whatCausedFlips() {
    says(
        "没有找到由哪处改动引起：3 份变了",
        "By no change that was found: 3 flip",
        DiffWords.cause(new Effect(List.of(), List.of(), 3, null)));
    Change title = change(Change.Kind.MANIFEST, "guideline.yaml", "名称 「甲」 → 「乙」", "title a → b");
    Change clause = change(Change.Kind.CONDITION, "O.1", "1 → 2", "1 → 2");
    says(
        "因 guideline.yaml 名称、O.1 的改动：1 份变了",
        "Because of guideline.yaml title, O.1: 1 flip",
        DiffWords.cause(new Effect(List.of(title, clause), List.of(), 1, null)));
  }

  @Test
  void howAWitnessIsMadeAndExamined() {
    says(
        "最小见证（预审）：cases/bases/a.json",
        "smallest witness (pre-check): cases/bases/a.json",
        DiffWords.witness(witness(Examination.precheck(), "a.json", 0)));
    says(
        "最小见证（形式审查）：cases/bases/a.json 改 p0 = 1；p1 = 1；p2 = 1；p3 = 1；p4 = 1；p5 = 1 等，另 2 项",
        "smallest witness (formal examination): cases/bases/a.json with p0 = 1; p1 = 1; p2 = 1; p3 ="
            + " 1; p4 = 1; p5 = 1, and others: 2",
        DiffWords.witness(witness(Examination.formal(), "a.json", 8)));
    LocalDateTime day = LocalDateTime.of(2031, 3, 2, 9, 0);
    says(
        "审查方式：形式审查，截至 2031-03-02T09:00",
        "examined as: formal examination, as of 2031-03-02T09:00",
        DiffWords.examined(witness(Examination.formal().asOf(day), null, 1)));
  }

  @Test
  void whatOnlyOnePackHasOrCannotUse() {
    says(
        "新增的 O.9，所给申请和用例中：符合 2 份；不符合 1 份",
        "O.9 is new; of those given and the cases: satisfied: 2; violated: 1",
        DiffWords.of(new LoneClause("O.9", true, Map.of(Status.SATISFIED, 2, Status.VIOLATED, 1))));
    Problem why = Problem.of(new Bilingual("坏了", "broken"));
    says(
        "新版不能用：坏了",
        "of no use to the new pack: broken",
        DiffWords.reason(new Unusable("a", List.of(), List.of(why))));
  }

  @Test
  void moreWaysThanAreToldAreCounted() {
    List<Flip> flips =
        IntStream.range(0, 6)
            .mapToObj(
                i -> {
                  Bilingual name = Bilingual.same("a" + i);
                  Flip.Instance one = new Flip.Instance(name, Flip.Origin.GIVEN, FINE, BAD);
                  return new Flip("O." + i, "条款", null, List.of(one));
                })
            .toList();
    Change change =
        new Change(
            Change.Kind.DEFINITION,
            "定义",
            "变了",
            "changed",
            flips.stream().map(Flip::clause).toList(),
            null,
            null);
    List<Effect> effects = Effect.of(List.of(change), flips, List.of());
    assertEquals(1, effects.size());
    assertEquals(6, effects.get(0).applications());
    Differences.PackOf pack = new Differences.PackOf("a", "1", null, "00", "11", 1);
    String brief =
        new Differences(
                pack,
                pack,
                List.of(change),
                List.of(),
                flips,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Tried(6, 0, 0),
                new PackProof(List.of(), List.of(), List.of()))
            .report("旧", "新", false, Locale.CHINESE)
            .toString();
    assertTrue(brief.contains("\n    另有 2 种变法\n"), brief);
  }
}
