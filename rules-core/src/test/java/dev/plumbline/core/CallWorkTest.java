package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallFinding;
import dev.plumbline.DecidedBy;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.core.call.Fair;
import dev.plumbline.core.evaluate.CallEvaluation;
import dev.plumbline.core.evaluate.CallRuling;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work of deciding and explaining a call grows with the call, and not with its square. */
class CallWorkTest {
  private static final int MANY = 20_000;

  private static Pack pack;

  @BeforeAll
  static void load(@TempDir Path folder) {
    pack = ((LoadedGuideline) Fair.load(folder)).pack();
  }

  /** What was found that is open or wrong, and how often submissions were looked at for it. */
  private record Work(List<CallRuling> found, long looks, long decidingLooks) {}

  private static Work work(IntFunction<Submission> submission) {
    return work(MANY, submission);
  }

  private static Work work(int many, IntFunction<Submission> submission) {
    return work(pack, many, submission);
  }

  private static Work work(Pack pack, int many, IntFunction<Submission> submission) {
    List<Submission> call = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      call.add(submission.apply(i));
    }
    CallEvaluation evaluation = new CallEvaluation(pack, Mode.PRECHECK, DecidedBy.PLAN, call);
    List<CallRuling> found = new ArrayList<>();
    evaluation.forEach(
        ruling -> {
          Status status = ruling.ruling().status();
          if (status != Status.SATISFIED && status != Status.NOT_APPLICABLE) {
            found.add(ruling);
          }
        });
    return new Work(found, evaluation.looks(), evaluation.decidingLooks());
  }

  private static Submission submission(int i, String title, String lead, boolean submitted) {
    IdNumber number = lead == null ? null : new IdNumber(lead.replace("L", "E10") + "000");
    return new Submission("%05d".formatted(i), "月季", title, number, "说明" + i, submitted, false);
  }

  /** Twice as many applications are twice the work, by what is counted. */
  private static void assertLinear(IntFunction<Submission> submission) {
    long before = 0;
    for (int many = MANY / 8; many <= MANY; many *= 2) {
      Work work = work(many, submission);
      long looks = work.decidingLooks() + work.looks();
      int count = many;
      assertTrue(work.decidingLooks() >= count, () -> "nothing decided of " + count);
      long most = before == 0 ? 400L * many : before * 2 + 500;
      assertTrue(looks <= most, () -> looks + " looks at " + count + ", more than " + most);
      before = looks;
    }
  }

  @Test
  void twiceAsManyAreTwiceTheWork() {
    assertLinear(i -> submission(i, "展品" + i, "L" + i, true));
    assertLinear(i -> submission(i, "展品" + i / 2, "L" + i / 3, i % 7 != 0));
    assertLinear(i -> submission(i, "展品", i % 5 == 0 ? null : "L" + i % 3, true));
    assertLinear(i -> submission(i, null, null, i % 2 == 0));
  }

  /** Whose lead is unknown, nobody counts how many others may have the same. */
  @Test
  void nobodyIsCountedForThoseWhoseLeadIsUnknown(@TempDir Path folder) {
    String asks = "Submission( leadId != null, $lead : leadId )";
    String counts = "accumulate( Submission( leadId == $lead ); $n : count(1); $n <= 2 )";
    Pack counting =
        ((LoadedGuideline)
                Packs.load(
                    folder,
                    Packs.rule("一人至多两个", "C.1", asks, counts)
                        + "rule \"疑\" @review(\"C.1\") when "
                        + asks
                        + counts.replace("<=", "==")
                        + " then end\n"))
            .pack();
    Work work =
        work(counting, MANY, i -> submission(i, "展品" + i, i % 2 == 0 ? null : "L" + i / 4, true));
    assertEquals(MANY / 2, count(work, Status.UNDETERMINED));
    assertEquals(MANY / 2, count(work, Status.NEEDS_REVIEW));
    long looks = work.looks() + work.decidingLooks();
    assertTrue(looks <= 20L * MANY, () -> looks + " looks");
  }

  private static long count(Work work, Status status) {
    return work.found().stream().filter(one -> one.ruling().status() == status).count();
  }

  /** One large group is much work; many small ones beside it are none on that account. */
  @Test
  void groupsCountByTheirSize() {
    Pack little = pack.within(Limits.USUAL.with(Limit.LOOKS_OVER_CALL, 3_000_000));
    Work work = work(little, MANY, i -> submission(i, "展品" + i, i < 1_500 ? "L" : "L" + i, true));
    assertEquals(1_500, work.found().size());
    assertTrue(work.found().stream().allMatch(f -> f.ruling().status() == Status.VIOLATED));
    work = work(little, MANY, i -> submission(i, "展品" + i, i < 2_000 ? "L" : "L" + i, true));
    assertEquals(MANY, work.found().size());
    assertTrue(work.found().stream().allMatch(f -> f.ruling().status() == Status.UNDETERMINED));
  }

  @Test
  void callWithoutClashesIsNotExplained() {
    Work work = work(i -> submission(i, "展品" + i, "L" + i, true));
    assertEquals(List.of(), work.found());
    assertEquals(0, work.looks());
  }

  @Test
  void draftsAreLookedAtOnce() {
    Work work = work(i -> submission(i, "展品" + i, "L", false));
    assertEquals(List.of(), work.found());
    assertEquals(MANY, work.looks());
  }

  @Test
  void manyPairsAreEachLookedUp() {
    Work work = work(i -> submission(i, "展品" + i, "L" + i / 2, true));
    assertEquals(MANY, work.found().size());
    assertEquals(List.of("00001"), work.found().get(0).others());
    assertTrue(work.looks() <= 10L * MANY, () -> work.looks() + " looks");
  }

  @Test
  void nobodyIsComparedWithThoseWhoseLeadIsUnknown() {
    Work work = work(i -> submission(i, "展品" + i, i % 2 == 0 ? null : "L" + i, true));
    assertEquals(MANY / 2, work.found().size());
    assertTrue(work.looks() <= 5L * MANY, () -> work.looks() + " looks");
  }

  /** All clash with all: each names the first of the others, and that there are more. */
  @Test
  void oneLeadOfAll() {
    Work work = work(i -> submission(i, "展品" + i, "L", true));
    assertEquals(MANY, work.found().size());
    CallRuling last = work.found().get(MANY - 1);
    assertEquals(CallFinding.MOST_OTHERS, last.others().size());
    assertEquals("00000", last.others().get(0));
    assertEquals("00099", last.others().get(99));
    assertEquals("相关的其他申请多于100项，只列出编号在前的100项", last.ruling().notices().get(0).text().chinese());
    assertTrue(work.looks() <= 120L * MANY, () -> work.looks() + " looks");
  }

  /** More than some tens of thousands that all clash are left open, and take no time. */
  @Test
  void oneLeadOfTooMany() {
    int many = 45_000;
    Work work = work(many, i -> submission(i, "展品" + i, "L", true));
    assertEquals(many, work.found().size());
    assertTrue(
        work.found().stream().allMatch(found -> found.ruling().status() == Status.UNDETERMINED));
    assertTrue(work.looks() <= 120L * many, () -> work.looks() + " looks");
  }

  /** Drafts of the same lead, which come first by id, are not gone through for each submission. */
  @Test
  void oneLeadOfAllHalfOfThemDrafts() {
    Work work = work(i -> submission(i, "展品" + i, "L", i >= MANY / 2));
    assertEquals(MANY / 2, work.found().size());
    assertTrue(work.looks() <= 120L * MANY, () -> work.looks() + " looks");
  }

  @Test
  void asManyOthersAsAreNamedAreAll() {
    Work work = work(i -> submission(i, "展品" + i, i <= 100 ? "L" : "L" + i, true));
    assertEquals(101, work.found().size());
    assertEquals(100, work.found().get(0).others().size());
    assertEquals(List.of(), work.found().get(0).ruling().notices());
  }
}
