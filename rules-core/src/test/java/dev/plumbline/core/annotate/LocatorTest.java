package dev.plumbline.core.annotate;

import static dev.plumbline.core.annotate.GardenText.clause;
import static dev.plumbline.core.annotate.GardenText.found;
import static dev.plumbline.core.annotate.GardenText.locate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Concordance;
import dev.plumbline.Concordance.Stretch;
import dev.plumbline.Guideline;
import dev.plumbline.Kind;
import dev.plumbline.core.Packs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "文首, 7号, 清街〔2031〕7号",
    "文首/标题, 菜园, 关于认领“社区菜园” 地块的通知",
    "一/1, 每周照料, 并能每周照料地块",
    "一/1, 居住满2年, 认领人应当是在本街道居住满２年的居民",
    "一/12, 盖章, 认领表由居委会盖章",
    "一/地块面积, 平方米, 每户不超过12平方米",
    "二/地块面积, 平方米, 公用地块不超过40平方米",
    "二/无此标题/地块面积, 平方米, 公用地块不超过40平方米",
    "附件1/甲类, 50元, 50元",
    "附件1/乙类, 30元, 30元",
    "附件1/甲类, 向阳, 向 阳地块",
    "附件1, 乙类, 乙类",
    "二/联系人, 电话, 电话",
  })
  void wordsAreFoundFromTheCitationOn(String citation, String words, String stretch) {
    assertEquals(stretch, found(citation, words));
  }

  @Test
  void aStretchRunsOnOverAPageTurnedInTheMiddleOfAWord() {
    assertEquals("不得转\n\n租他人", found("一/1", "转租"));
  }

  @Test
  void aFormulaIsReadWithoutItsMarks() {
    assertEquals("日用水量小于 $10\\text{ L/m}^2\\cdot\\text{d}$", found("二", "10L/m²·d"));
    assertEquals("水温 $5\\text{-}30^\\circ\\text{C}$", found("二", "5-30℃"));
  }

  @Test
  void aStretchStaysWithinABracketThatItDoesNotClose() {
    assertEquals("每季一次", found("一/1", "每季一次"));
    assertEquals("认领期间须参加堆肥培训", found("一/1", "堆肥培训"));
    assertEquals("认领期间须参加堆肥培训（每季一次、免费）并留存记录", found("一/1", "堆肥培训…记录"));
  }

  @Test
  void twoPiecesTakeAllBetweenThem() {
    assertEquals("并能每周照料地块，不得转\n\n租他人", found("一/1", "每周…转租"));
    assertEquals("", found("一/1", "转租…每周"));
  }

  @Test
  void aCellOfATableEndsAStretchAndSoDoesABlankBetweenItsItems() {
    assertEquals("东园：番茄、黄瓜", found("附件1", "东园…黄瓜"));
    assertEquals("西园：草莓、薄荷", found("附件1", "西园…薄荷"));
    assertEquals("1、菠菜", found("附件1", "1、菠菜"));
    assertEquals("韭菜", found("附件1", "韭菜"));
  }

  @Test
  void clausesMayShareAStretch() {
    Concordance both =
        locate(clause("甲", "一/1", "居住满2年"), clause("乙", "二", "水温"), clause("丙", "一/1", "本街道"));

    assertEquals(
        List.of(List.of("甲", "丙"), List.of("乙")),
        both.stretches().stream().filter(Stretch::covered).map(Stretch::clauses).toList());
    assertEquals(List.of(), both.notFound());
  }

  @Test
  void whereClausesOverlapTheTextIsCut() {
    Concordance nested = locate(clause("甲", "一/1", "每周…转租"), clause("乙", "一/1", "转租"));

    assertEquals(
        List.of(List.of("甲"), List.of("甲", "乙")),
        nested.stretches().stream().filter(Stretch::covered).map(Stretch::clauses).toList());
  }

  @Test
  void whatIsNotFoundIsListed() {
    Concordance concordance =
        locate(
            clause("无此字", "一", "养鸡场"),
            clause("没有写", "一", null),
            clause("在出处之前", "二", "堆肥"),
            clause("只有记号", "一", "**"),
            clause("半截", "一", "堆肥…养鸡"),
            clause("有", "一", "堆肥"),
            clause("推定", Kind.DERIVED, "推定", null));

    assertEquals(List.of("无此字", "没有写", "在出处之前", "只有记号", "半截"), concordance.notFound());
  }

  @Test
  void textWithoutAClauseIsCutByLinesAndHeadingsAreTold() {
    Concordance bare = Locator.locate("## 二、用水\n\n**水量：**不限\n3. 自带水桶\n无水\t有水\n。\n", List.of());

    assertEquals(
        List.of(
            "二、用水 true 3", "水量 true 2", "不限 false 2", "自带水桶 false 4", "无水 false 2", "有水 false 2"),
        bare.stretches().stream()
            .map(
                s ->
                    "## 二、用水\n\n**水量：**不限\n3. 自带水桶\n无水\t有水\n。\n".substring(s.from(), s.to())
                        + " "
                        + s.heading()
                        + " "
                        + s.size())
            .toList());
  }

  @Test
  void aTextWithNothingInItHasNoStretches() {
    Concordance empty = Locator.locate(" \n**\n", List.of(clause("甲", "一", "字数")));

    assertEquals(List.of(), empty.stretches());
    assertEquals(List.of("甲"), empty.notFound());
  }

  @Test
  void linesMayEndAsOnWindows() {
    String text = GardenText.TEXT.replace("\n", "\r\n");
    Stretch stretch =
        Locator.locate(text, List.of(clause("甲", "一/1", "转租"))).stretches().stream()
            .filter(Stretch::covered)
            .findFirst()
            .orElseThrow();

    assertEquals("不得转\r\n\r\n租他人", text.substring(stretch.from(), stretch.to()));
  }

  @Test
  void aGuidelineFindsItsOwnClauses() {
    Guideline guideline =
        Packs.load(
            folder,
            Packs.rule("居住满2年", "一.1", "Lead( ongoing < 2 )")
                .replace("@cite(\"一\")", "@cite(\"一/1\") @words(\"居住满2年\")"));

    Concordance concordance = guideline.locate(GardenText.TEXT);

    assertEquals("居住满2年", guideline.clauses().get(0).words());
    assertTrue(concordance.stretches().stream().anyMatch(s -> s.clauses().equals(List.of("一.1"))));
    assertEquals(List.of(), concordance.notFound());
  }
}
