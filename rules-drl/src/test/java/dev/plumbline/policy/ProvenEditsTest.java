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
import java.util.Map;
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

    List<String> proven = proven(was, is, false);
    assertEquals(
        List.of(
            "T1.D4.KPI.6: 证明：有严有宽：变严的例如申请的申报专题为「专题一」；申请的申报方向为「方向4」；"
                + "考核指标「运行pH」的范围下限为2；考核指标「运行pH」的范围上限为13：符合 → 不符合；"
                + "变宽的例如申请的申报专题为「专题一」；申请的申报方向为「方向4」；"
                + "考核指标「运行pH」的范围下限为3；考核指标「运行pH」的范围上限为14：不符合 → 符合",
            "T3.KPI.1: 证明：更严：没有申请因此变宽；变严的例如申请的申报专题为「专题三」；"
                + "各项考核指标「培养人次」的以人次或人计的指标值合计为40：符合 → 不符合",
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

  /** A text that was no word is one, or another spelling of one. */
  @Test
  void aWordMoreIsProven(@TempDir Path was, @TempDir Path field, @TempDir Path topic) {
    Copy.rulesIn(was);
    Copy.rulesIn(field)
        .replace(
            "01-words.drl",
            "\"盐湖资源开发与利用 即 盐湖资源开发利用\"",
            "\"农牧特色 即 特色农牧业\", \"盐湖资源开发与利用 即 盐湖资源开发利用\"");
    List<String> proven = proven(was, field, false);
    assertEquals(
        "T2.FLD: 证明：更宽：没有申请因此变严；变宽的例如申请的申报专题为「专题二」；" + "合作地区为新疆维吾尔自治区（650000）；合作领域为「农牧特色」：不符合 → 符合",
        proven.get(0));

    Copy.rulesIn(topic)
        .replace("01-words.drl", "\"能力提升与需求挖掘 即 专题三\"", "\"能力提升与需求挖掘 即 专题三\", \"能力建设 即 专题三\"");
    proven = proven(was, topic, false);
    String direction = "条: 证明：更宽：没有申请因此变严；变宽的例如申请的申报专题为「能力建设」；申请的申报方向为「方向1」：是否适用不明 → 不适用";
    assertTrue(
        proven.stream().anyMatch(line -> line.startsWith("T1.D1.0、") && line.endsWith(direction)),
        proven.toString());
    assertTrue(proven.size() < 25, proven.toString());
    assertTrue(
        proven.contains(
            "另有 %d 条证明，加 --all 列出".formatted(proven(was, topic, true).size() - proven.size() + 1)),
        proven.toString());
    assertTrue(proven.stream().noneMatch(line -> line.contains("词汇变了")), proven.toString());
  }

  @Test
  void placesOfTheCorpsAreThoughtOf(@TempDir Path was, @TempDir Path is) {
    Copy.rulesIn(was);
    Copy.rulesIn(is)
        .replace(
            "11-topic-1-direction-1.drl",
            "rule \"方向1的合作地区隶属新疆生产建设兵团\"\n    extends \"选报方向1（新疆合成生物）\"",
            "rule \"方向1的合作地区隶属新疆生产建设兵团\"");
    assertEquals(
        "T1.D1.REG: 疑点「方向1的合作地区隶属新疆生产建设兵团」 证明：更严：没有申请因此变宽；"
            + "变严的例如申请的申报专题为「专题二」；合作地区为新疆生产建设兵团：不存疑 → 存疑",
        proven(was, is, false).get(0));
  }

  /** How much is own money, beside what is asked for: whatever that is. */
  @Test
  void ratiosAreProven(@TempDir Path was, @TempDir Path is) {
    Map<String, String> answers =
        Map.of(
            "$own >= $special * 0.6, $least >= 0", "不会更宽",
            "$own >= $special * 0.4, $least >= 0", "不会更严",
            "$own >= $special * 0.50, $least >= 0", "",
            "$own > $special * 0.5, $least >= 0", "不会更宽",
            "$own >= $special, $least >= 0", "不会更宽",
            "$own >= $special * 0.5, $least > 0", "不会更宽");
    Copy.rulesIn(was).append("20-requirements.drl", OWN.formatted(HALF));
    Copy other = Copy.rulesIn(is).append("20-requirements.drl", OWN.formatted(HALF));
    String last = HALF;
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      other.replace("20-requirements.drl", last, answer.getKey());
      last = answer.getKey();
      String line =
          proven(was, is, false).stream()
              .filter(one -> one.startsWith("G.8.9: "))
              .findFirst()
              .orElse("G.8.9: ");
      assertTrue(
          line.replace(" 证明：", " ").startsWith("G.8.9: " + answer.getValue()), last + " " + line);
    }
  }

  private static final String HALF = "$own >= $special * 0.5, $least >= 0";

  private static final String OWN =
      """

      rule "自筹不低于专项资金的50%%"
          @clause("G.8.9") @kind("ELIG") @severity("RETURN") @cite("二/8")
      when
          BudgetItem( name == "专项资金", amount != null, $special : amount.wanYuan )
          accumulate( BudgetItem( name == "自筹资金", amount != null, $a : amount.wanYuan );
              $own : sum( $a ), $least : min( $a ); %s )
      then
      end
      """;

  private static List<String> proven(Path was, Path is, boolean all) {
    Differences differences =
        PackDiff.compare(
            LoadedPack.of(Plumbline.load(was)),
            LoadedPack.of(Plumbline.load(is)),
            List.of(),
            Examination.precheck());
    return differences
        .report("旧", "新", all, Locale.CHINESE)
        .toString()
        .lines()
        .dropWhile(line -> !line.equals("对一切可能的申请"))
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .collect(Collectors.toList());
  }
}
