package dev.plumbline.core.annotate;

import dev.plumbline.Clause;
import dev.plumbline.Concordance;
import dev.plumbline.Concordance.Stretch;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import java.util.List;

/** An invented rule of a neighbourhood about its garden plots, laid out as such texts are. */
final class GardenText {
  /** With a page turned in the middle of a word, Markdown, a formula, and a table. */
  static final String TEXT =
      """
      # 清溪街道办事处

      清街〔2031〕7号

      ## 关于认领“社区菜园” 地块的通知

      ### 一、认领条件

      12. 认领表由居委会盖章。

      1. 认领人应当是在本街道居住满２年的居民，并能每周照料地块，不得转

      租他人；认领期间须参加堆肥培训（每季一次、免费）并留存记录。

      **地块面积：**每户不超过12平方米。

      ## **二、灌溉标准**

      **地块面积：**公用地块不超过40平方米。

      日用水量小于 $10\\text{ L/m}^2\\cdot\\text{d}$ ，水温 $5\\text{-}30^\\circ\\text{C}$ 。

      联系人：            电话：

      附件 1

      类别\t可种作物\t押金
      甲类：向 阳地块\t东园：番茄、黄瓜 西园：草莓、薄荷\t50元
      <b>乙类</b>：背阴地块\t1、菠菜 2、韭菜\t30元
      """;

  private GardenText() {}

  static Clause clause(String id, String citation, String words) {
    return clause(id, Kind.ELIG, citation, words);
  }

  static Clause clause(String id, Kind kind, String citation, String words) {
    return new Clause(
        id,
        id,
        null,
        kind,
        Severity.REJECT,
        citation,
        words,
        List.of(),
        null,
        null,
        true,
        false,
        "rules.drl",
        1);
  }

  static Concordance locate(Clause... clauses) {
    return Locator.locate(TEXT, List.of(clauses));
  }

  /** What the text says where a clause was found; its stretches are joined by {@code /}. */
  static String found(String citation, String words) {
    Concordance concordance = locate(clause("甲", citation, words));
    return String.join(
        "/",
        concordance.stretches().stream()
            .filter(Stretch::covered)
            .map(stretch -> TEXT.substring(stretch.from(), stretch.to()))
            .toList());
  }
}
