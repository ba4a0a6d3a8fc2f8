package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Plumbline;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.PackDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits of the shipped pack, at least one of each kind, and what a comparison says of each:
 * reworded, stricter, looser, stricter for some and looser for others, and one of which nothing is
 * proven.
 */
class ProvenEditsTest {
  @Test
  void eachEditIsToldAsWhatItIs(@TempDir Path was, @TempDir Path is) {
    Copy.rulesIn(was);
    Copy.rulesIn(is)
        .replace(
            "13-topic-3.drl", "Cooperation( morePlaces > 0 )", "Cooperation( morePlaces >= 1 )")
        .replace("13-topic-3.drl", "$sum >= 40", "$sum >= 50")
        .replace("13-topic-3.drl", "requested.wanYuan <= 15", "requested.wanYuan <= 20")
        .replace("11-topic-1-direction-4.drl", "lower <= 2, upper >= 13", "lower <= 3, upper >= 14")
        .replace("73-annex-3.drl", "postedTo >= $from", "postedTo > $from")
        .replace(
            "12-topic-2.drl",
            "category != $one, category memberOf $categories )",
            "category != $one, category memberOf $categories, value != null )");

    Differences differences =
        PackDiff.compare(
            LoadedPack.of(Plumbline.load(was)),
            LoadedPack.of(Plumbline.load(is)),
            List.of(),
            Examination.precheck());

    List<String> proven =
        differences
            .report("旧", "新", false, Locale.CHINESE)
            .toString()
            .lines()
            .dropWhile(line -> !line.equals("对一切可能的申请"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .map(String::strip)
            .collect(Collectors.toList());
    assertEquals(
        List.of(
            "T1.D4.KPI.6: 证明：有严有宽：变严的例如申请的申报专题为「专题一」；申请的申报方向为「方向4」；"
                + "考核指标「运行pH」的范围下限为2；考核指标「运行pH」的范围上限为13：符合 → 不符合；"
                + "变宽的例如申请的申报专题为「专题一」；申请的申报方向为「方向4」；"
                + "考核指标「运行pH」的范围下限为3；考核指标「运行pH」的范围上限为14：不符合 → 符合",
            "T3.KPI.1: 证明：更严：没有申请因此变宽；变严的例如申请的申报专题为「专题三」；"
                + "各项考核指标「培养人次」的以人次或人计的指标值合计为 40：符合 → 不符合",
            "T3.FUND.M: 证明：更宽：没有申请因此变严；变宽的例如申请的申报专题为「专题三」；" + "申请资助额度为20万元：不符合 → 符合",
            "A3.10: 证明：更严：没有申请因此变宽；变严的例如申请的申报专题为「专题三」；推荐材料格式为「附件3」；"
                + "推荐材料的援派起始月为2000-01；推荐材料的援派终止月为2000-01：符合 → 不符合",
            "T2.KPI.0: 疑点「两类效益写在同一项指标上，别的指标没有写，能否各算一类」 无法证明：条件就每一份事实另数另看「考核指标」",
            "T3.REG: 疑点「专题三在主要合作地区之外另有合作地区」 证明：等价：对任何申请，结论都不变",
            "A3.10: 疑点「派驻终止年月各处写得不同」 证明：不会更严：没有申请因此变严；"
                + "未能确定有没有申请变宽，可能的是申请的申报专题为「专题三」；推荐材料格式为「附件3」；"
                + "推荐材料的援派起始月为2000-01；推荐材料的援派终止月为2000-01；派驻终止月为2000-01；"
                + "另一材料所载派驻终止月为1999-12：存疑 → 不存疑"),
        proven.subList(0, proven.size() - 1));
    String whole = proven.get(proven.size() - 1);
    assertTrue(whole.startsWith("未证明"), whole);
    for (String clause : List.of("T1.D4.KPI.6", "T3.FUND.M")) {
      assertTrue(whole.contains("条款 " + clause), whole);
    }
    for (String stricter : List.of("T3.KPI.1", "A3.10")) {
      assertFalse(whole.contains(stricter), whole);
    }
  }
}
