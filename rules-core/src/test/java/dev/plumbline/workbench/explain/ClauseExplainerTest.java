package dev.plumbline.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.core.Packs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseExplainerTest {
  /** Two definitions, told apart by a number. */
  private static final String STEPS =
      """
      declare Step @label("档次") @en("Step")
          level : Integer @label("档") @en("Level")
          least : Integer @label("最少月数") @en("Least months") @unit("个月")
      end
      rule "一档" when then
          insert( new Step( 1, 5 ) );
      end
      rule "二档" when then
          insert( new Step( 2, 8 ) );
      end
      """;

  private static ClauseExplanation explain(Path folder, String... conditions) {
    String rules = Packs.HEAD + STEPS + Packs.rule("够久", "E.1", conditions);
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    return ClauseExplainer.of(folder).explain("E.1");
  }

  @Test
  void aDefinitionIsLookedUpByNumber(@TempDir Path folder) {
    ClauseExplanation explained =
        explain(
            folder, "Step( level == 2, $least : least )", "PostingSpan( termMonths >= $least )");

    assertEquals(
        List.of(new Bilingual("档 2，最少月数 8个月", "Level 2, Least months 8 months")),
        explained.definitions().stream()
            .flatMap(definition -> definition.entries().stream())
            .map(ClauseExplanation.Entry::values)
            .toList());
    assertEquals("派驻：派驻任期不少于档次的最少月数（8个月）", explained.condition().get(0).chinese());
  }

  /** One of everything that an explanation may tell. */
  private static final String ALL =
      """
      import java.util.List;
      declare Step @label("档次") @en("Step")
          level : Integer @label("档") @en("Level")
      end
      rule "一档" @clause("E.9") @kind("DEF") @severity("NONE") @cite("九") when then
          insert( new Step( 2 ) );
      end
      rule "词" when then
          insert( new ClosedWords( List.of( "Applicant.legalForm" ), List.of( "法人", "单位 即 法人", "企业 属于 法人" ) ) );
      end
      rule "本专题" when Application( topic == "甲" ) then end
      rule "是法人" extends "本专题"
      @clause("E.1") @kind("ELIG") @severity("REJECT") @cite("一") @reading("B1") @missing("legalForm: WARN")
      when
        Step( $most : level )
        Applicant( legalForm == "法人" )
        Lead( ongoing <= $most )
      then end
      rule "法人存疑" extends "是法人" @review("E.1") @reading("B1") when Applicant( name == null ) then end
      rule "告知" @clause("E.2") @kind("INFO") @severity("NONE") @cite("二") when Application( title != null ) then end
      rule "评审" extends "是法人" @clause("E.3") @kind("JUDG") @severity("REVIEW") @cite("三") when Judgement( clause == "E.3", met == true ) then end
      rule "上限" @clause("E.4") @kind("CAP") @severity("WARN") @cite("四")
      when
        Step( $most : level )
        accumulate( Submission( awarded == true, part == "甲" ); $n : count(1); $n <= $most )
      then end
      """;

  @Test
  void allOfAClauseIsTold(@TempDir Path folder) {
    ClauseExplainer explainer = all(folder);
    ClauseExplanation explained = explainer.explain("E.1");
    assertEquals(
        """
        E.1  是法人
        资格/不通过，出处 一
        按解读 B1：试验解读
        由申请的事实判定
        规则：rules.drl:13

        适用范围（全都成立才适用）
          本专题  rules.drl:12
            · 申请：申报专题为「甲」

        条件
          · 申报单位：组织类型为「法人」
          · 项目负责人：市科委在研项目数（作为负责人）不超过档次的档（2）

        缺了不按违反论处
          · 缺申报单位的组织类型：提示

        查用的定义
          档次
            · 档 2  rules.drl:6
          组织类型的写法
            · 「法人」，也写作「单位」，包括「企业」  rules.drl:9

        对一切可能的申请
          · 可以符合，例如申请的申报专题为「甲」；申报单位的组织类型为「法人」；项目负责人的市科委在研项目数（作为负责人）为2
          · 可能不符合，例如申请的申报专题为「甲」；申报单位的组织类型为「法人」；项目负责人的市科委在研项目数（作为负责人）为3

        何时须由人看
          法人存疑  rules.drl:20
            按解读 B1：试验解读
            本条成立，并且：
            · 申报单位：未填单位名称

        谁用到它
          · 法人存疑：沿用它的条件  rules.drl:20
          · E.3 评审：沿用它的条件  rules.drl:22
          · E.4 上限：也查用档次  rules.drl:23

        用例
          · 不是法人：不符合  cases/a.yaml:3
        """,
        explained.report(Locale.CHINESE).toString());
    assertEquals(
        """
        E.1  是法人
        eligibility/reject, cited 一
        by reading B1: 试验解读
        Decided by the facts of the application
        rule: rules.drl:13

        Applies where all of this holds
          本专题  rules.drl:12
            · Application: Topic is "甲"

        Condition
          · Applicant unit: Legal form is "法人"
          · Project lead: Running projects as lead is at most Level of Step (2)

        Missing, and yet no violation
          · without Legal form of Applicant unit: warn

        Definitions
          Step
            · Level 2  rules.drl:6
          Ways of writing: Legal form
            · "法人", also written "单位", kinds of it are "企业"  rules.drl:9

        Over all applications that there may be
          · it can be met, for one by Topic of Application is "甲"; Legal form of Applicant unit is "法人"; Running projects as lead of Project lead is 2
          · it can be violated, for one by Topic of Application is "甲"; Legal form of Applicant unit is "法人"; Running projects as lead of Project lead is 3

        When a person must look
          法人存疑  rules.drl:20
            by reading B1: 试验解读
            the clause is met, and:
            · Applicant unit: Name is not given

        Who relies on it
          · 法人存疑: extends it  rules.drl:20
          · E.3 评审: extends it  rules.drl:22
          · E.4 上限: also looks up Step  rules.drl:23

        Cases
          · 不是法人: violated  cases/a.yaml:3
        """,
        explained.report(Locale.ENGLISH).toString());
  }

  @Test
  void whatDecidesIsTold(@TempDir Path folder) {
    ClauseExplainer explainer = all(folder);
    Map<String, Bilingual> decisions =
        Map.of(
            "E.2", new Bilingual("只告知，不作判定", "Tells something; nothing is decided"),
            "E.3",
                new Bilingual(
                    "由评审的人判断，规则只看有无评审意见",
                    "Decided by a reviewer; the rule looks for the judgement"),
            "E.4", new Bilingual("就本次申报的全部申请判定", "Decided over all applications of the call"),
            "E.9",
                new Bilingual(
                    "定义，供其他规则查用；本身不作判定",
                    "A definition that other rules look up; nothing is decided"));
    decisions.forEach(
        (clause, decision) -> assertEquals(decision, explainer.explain(clause).decision()));
    String bare = explainer.explain("E.9").report(Locale.CHINESE).toString();
    assertTrue(bare.contains("条件\n  （没有条件）\n"), bare);
    assertTrue(bare.endsWith("用例\n  （没有用例提到它）\n"), bare);
  }

  private static ClauseExplainer all(Path folder) {
    String cases =
        """
        base: b.json
        cases:
          - name: 不是法人
            change: { applicant: { legalForm: 个人 } }
            expect: { findings: { E.1: 不符合 } }
        """;
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + ALL);
    Packs.write(folder, "cases/a.yaml", cases, "cases/bases/b.json", "{\"id\": \"b\"}");
    return ClauseExplainer.of(folder);
  }
}
