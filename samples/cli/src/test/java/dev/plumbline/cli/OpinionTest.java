package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an opinion says first, and that it says each thing once. */
class OpinionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Run edited(String sample, Consumer<ObjectNode> edit, String... options)
      throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(Path.of(Run.sample(sample)).toFile());
    edit.accept(tree);
    return Run.with(JSON.writeValueAsString(tree), Run.args(List.of("-"), prepend(options)));
  }

  private static String[] prepend(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "check";
    System.arraycopy(options, 0, all, 1, options.length);
    return all;
  }

  private static int at(Run run, String text) {
    int at = run.out().indexOf(text);
    assertTrue(at >= 0, () -> text + " is not in\n" + run.out());
    return at;
  }

  private static long lines(Run run, String text) {
    return run.outLines().stream().filter(line -> line.contains(text)).count();
  }

  @Test
  void theHeadNamesUnitAndLead() {
    Run run = Run.of("check", Run.sample("t3-09-trainees-39.json"));
    assertEquals("申报单位：上海绿野植保技术有限公司（虚构）　项目负责人：方知夏", run.outLines().get(1), run.out());
  }

  @Test
  void aRejectionDecidesWhereverItComesFrom() {
    Run run = Run.of("check", "--mode", "formal", Run.sample("t1-15-draft-no-letter-yet.json"));

    assertTrue(at(run, "决定结论的是（2 处）") < at(run, "○ [不通过] 缺：推荐材料"));
    assertTrue(at(run, "其中起决定作用的：方向2的推荐函由省级科技主管部门出具（T1.D2.DOC.2）") > 0);
    assertTrue(at(run, "另须处理（1 处）") < at(run, "○ [退回补正] 申报单位审核"));
  }

  @Test
  void aMissingLetterIsOneEntryWithTheWayToGetIt() {
    Run run = Run.of("check", Run.sample("t1-15-draft-no-letter-yet.json"));

    assertEquals(1, lines(run, "缺：推荐材料"), run.out());
    assertEquals(1, lines(run, "办法：向西藏的省级科技主管部门取得推荐函；于 2024-12-03 16:30 前补充"), run.out());
    assertEquals(1, lines(run, "关系到 17 条：A2.0、"), run.out());
  }

  @Test
  void twoMissingPapersHaveTheirOwnRemedies() throws IOException {
    Run run =
        edited(
            "t3-09-trainees-39.json",
            tree -> {
              tree.remove("recommendation");
              tree.remove("contract");
            });

    assertEquals(1, lines(run, "办法：向上海市对口支援前方指挥部（联络组）或市级组织部门取得推荐表；于 "), run.out());
    assertEquals(1, lines(run, "办法：到上海市技术市场管理办公室或其登记点办理认定登记，"), run.out());
  }

  @Test
  void oneWrongPlaceIsToldOnce() {
    Run run = Run.of("check", Run.sample("t3-22-region-jiangxi.json"));

    assertEquals(1, lines(run, "江西省上饶市"), run.out());
    assertTrue(at(run, "专题三的合作地区属于对口地区（T3.REG）") > 0);
    assertTrue(at(run, "合作地区、考核指标「培养人次」指标对象所在地区、派驻地区为江西省上饶市（361100），") > 0);
    assertTrue(at(run, "同时关系到 4 条：A1.CP.0、A1.T3.R、T3.KPI.3、T3.LEAD.2") > 0);
    assertTrue(at(run, "不在以下16个地区之内：安徽省六安市、") > 0);
  }

  @Test
  void theNearestAreasComeFirst() {
    Run run = Run.of("check", Run.sample("t3-21-region-kashi-city.json"));
    assertTrue(at(run, "个地区之内：新疆维吾尔自治区喀什地区") > 0);
  }

  @Test
  void figuresAreShownAsTheyAreWritten() {
    Run run = Run.of("check", Run.sample("t1-06-control-interval-31-minutes.json"));
    assertTrue(at(run, "指标值为31分钟，应不超过0.5小时，超出1分钟\n") > 0);

    Run short_ = Run.of("check", Run.sample("t1-17-planting-1333-hectares.json"));
    assertTrue(at(short_, "指标值为1333公顷（19995亩），应不少于20000亩，差5亩\n") > 0);
  }

  @Test
  void patternsAreNoDemands() {
    for (String lang : List.of("zh", "en")) {
      Run run = Run.of("check", "--lang", lang, Run.sample("t2-29-letter-with-blanks.json"));
      assertFalse(run.out().contains("[^"), run.out());
    }
  }

  @Test
  void whatIsNotDoneIsSaidInWords() throws IOException {
    Run run =
        edited(
            "t3-01-complete-yecheng.json",
            tree -> ((ObjectNode) tree.get("recommendation")).put("uploaded", false));

    assertTrue(at(run, "依据：推荐材料未上传\n") > 0);
    assertTrue(at(run, "办法：请补正：推荐材料应上传，于 ") > 0);
  }

  @Test
  void anAdverseJudgementIsMendedInWhatWasJudged() throws IOException {
    Run run =
        edited(
            "t3-01-complete-yecheng.json",
            tree ->
                tree.putArray("judgements").addObject().put("clause", "G.8.2").put("met", false));

    assertTrue(at(run, "依据：评审认为不符合\n") > 0);
    assertTrue(at(run, "办法：请补正：经费预算合理，于 ") > 0);
  }

  @Test
  void aPartnerThatIsTheUnitItselfIsSaidToBe() throws IOException {
    Run run =
        edited(
            "t3-01-complete-yecheng.json",
            tree ->
                tree.putArray("partners")
                    .addObject()
                    .put("name", tree.at("/applicant/name").asText()));
    assertTrue(at(run, "，不应与申报单位的单位名称相同") > 0);
  }

  @Test
  void aDraftIsToldThatTimeIsOver() {
    String draft = Run.sample("t3-04-draft-complete-not-submitted.json");

    Run late = Run.of("check", "--as-of", "2024-12-03T16:30:01", draft);
    assertEquals(1, lines(late, "申报已于 2024-12-03 16:30 截止，没有申报单位提交的记录，补正期限已过"), late.out());
    assertEquals(0, lines(late, "前补充"), late.out());
    assertEquals(0, lines(Run.of("check", "--as-of", "2024-12-03T16:30", draft), "申报已于"));
    String[] cured = {"check", "--as-of", "2024-12-05", "--cure-until", "2024-12-10", draft};
    assertEquals(1, lines(Run.of(cured), "没有申报单位提交的记录，可补正至 2024-12-10 "));
  }

  private static Run draftEndingIn(String month) throws IOException {
    return edited(
        "t3-04-draft-complete-not-submitted.json",
        tree -> {
          ObjectNode posting = (ObjectNode) tree.get("posting");
          posting.remove("endsOn");
          posting.put("endMonth", month);
          ((ObjectNode) tree.get("recommendation")).put("postedTo", month);
        });
  }

  @Test
  void aDraftWhosePostingEndsByMonthIsNotToldThatItFails() throws IOException {
    Run run = draftEndingIn("2025-06");

    assertTrue(at(run, "由申报单位于 2024-12-01（含当日）之前提交，过期即须由人复核") > 0);
    assertEquals(0, lines(run, "过期即不符合"), run.out());
    assertTrue(run.out().startsWith("【通过】"), run.out());
  }

  @Test
  void aDraftThatIsForReviewAtItsBestIsForReviewUntilItFails() throws IOException {
    Run run = draftEndingIn("2025-05");

    assertTrue(run.out().startsWith("【待复核】"), run.out());
    assertTrue(at(run, "由申报单位于 2024-11-30（含当日）之前提交，过期即不符合") > 0);
  }

  @Test
  void informationIsToldOnceInARunAndOnlyTheApplicantsOwn() {
    Run one = Run.of("check", Run.sample("t1-01-complete-d1-lysine.json"));
    assertEquals(1, lines(one, "指南另告知"), one.out());
    assertEquals(0, lines(one, "附件3："), one.out());

    Run two =
        Run.of(
            "check",
            Run.sample("t1-01-complete-d1-lysine.json"),
            Run.sample("t3-01-complete-yecheng.json"));
    assertEquals(1, lines(two, "指南另告知"), two.out());
    assertTrue(at(two, "附件3：推荐表中其他需要说明的情况可不填（1 份）") > two.out().lastIndexOf("本意见依据"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"precheck", "formal"})
  void everyConclusionButEligibleSaysWhatDecidesIt(String mode) {
    for (String sample : Run.samples()) {
      Run run = Run.of("check", "--mode", mode, sample);
      boolean eligible = run.out().startsWith("【通过】");
      assertEquals(eligible ? 0 : 1, lines(run, "决定结论的是"), run.out());
      assertFalse(run.out().contains("为是，") || run.out().contains("为否，"), run.out());
      assertFalse(run.out().contains("null"), run.out());
    }
  }
}
