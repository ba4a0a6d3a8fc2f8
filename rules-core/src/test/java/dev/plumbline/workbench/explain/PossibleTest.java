package dev.plumbline.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.PackException;
import dev.plumbline.core.Packs;
import dev.plumbline.workbench.explain.Possible.Proven;
import dev.plumbline.workbench.explain.Possible.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proven of clauses of one pack, on both sides of a bound. */
class PossibleTest {
  @TempDir private Path folder;

  private ClauseExplainer clauses(String... conditions) {
    StringBuilder rules = new StringBuilder(Packs.HEAD);
    for (int i = 0; i < conditions.length; i++) {
      rules.append(Packs.rule("条款" + i, "E." + i, conditions[i]));
    }
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules.toString());
    return ClauseExplainer.of(folder);
  }

  private static Map<Question, Proven> proven(List<Possible> all) {
    return all.stream().collect(Collectors.toMap(Possible::question, Possible::proven));
  }

  private static Possible of(Question question, List<Possible> all) {
    return all.stream().filter(one -> one.question() == question).findFirst().orElseThrow();
  }

  @Test
  void aBoundCanBeMetAndViolatedByWhatIsBesideIt() {
    List<Possible> all = clauses("Lead( ongoing <= 2 )").explain("E.0").possible();
    assertEquals(Map.of(Question.MET, Proven.YES, Question.VIOLATED, Proven.YES), proven(all));
    String title = "市科委在研项目数（作为负责人）";
    assertEquals(
        new Bilingual("项目负责人的" + title + "为3", "Running projects as lead of Project lead is 3"),
        of(Question.VIOLATED, all).example().get(0));
  }

  @Test
  void whatContradictsItselfIsNeverMet() {
    List<Possible> all =
        clauses(
                "Application( startsOn != null, $s : startsOn )\n"
                    + "  Application( endsOn != null, endsOn > $s, $e : endsOn )\n"
                    + "  Application( startsOn != null, startsOn > $e )")
            .explain("E.0")
            .possible();
    assertEquals(Map.of(Question.MET, Proven.NO, Question.VIOLATED, Proven.YES), proven(all));
    assertEquals("没有任何申请能符合，已证明", of(Question.MET, all).text().chinese());
  }

  @Test
  void whatIsTrueOfAllIsNeverViolated() {
    List<Possible> all =
        clauses(
                "Application( requested != null, $f : requested.wanYuan )\n    Application( requested != null, requested.wanYuan <= $f )")
            .explain("E.0")
            .possible();
    assertEquals(Map.of(Question.MET, Proven.YES, Question.VIOLATED, Proven.NO), proven(all));
  }

  /** There may be several rows of a target that some rule looks at row by row. */
  @Test
  void whatOneRowCannotSeveralCan() {
    String both =
        "Indicator( name == \"鱼\", valueIn( \"条\" ) > 3 )\n"
            + "    Indicator( name == \"鱼\", valueIn( \"条\" ) < 2 )";
    assertThrows(PackException.class, () -> clauses(both));
    String each =
        "exists Indicator( name == \"鱼\" )\n"
            + "    forall( $row : Indicator( name == \"鱼\" )\n"
            + "        Indicator( this == $row, valueIn( \"条\" ) >= 1 ) )";
    List<Possible> all = clauses(both, each).explain("E.0").possible();
    assertEquals(Map.of(Question.MET, Proven.YES, Question.VIOLATED, Proven.YES), proven(all));
    List<Bilingual> example = of(Question.MET, all).example();
    assertEquals(
        List.of(
            "考核指标「鱼」（第1项）的指标值为1",
            "考核指标「鱼」（第1项）的计量单位为「条」",
            "考核指标「鱼」（第2项）的指标值为4",
            "考核指标「鱼」（第2项）的计量单位为「条」"),
        example.stream().map(Bilingual::chinese).toList());
    assertTrue(example.get(2).english().contains("(2) is 4"), example::toString);
    String categories =
        "Indicator( name == \"鱼\", category == \"经济效益\" )\n"
            + "    Indicator( name == \"鱼\", category == \"社会效益\" )";
    assertEquals(
        Map.of(Question.MET, Proven.YES, Question.VIOLATED, Proven.YES),
        proven(clauses(categories).explain("E.0").possible()));
  }

  /** Two patterns may ask the same of two facts. */
  @Test
  void whatTwoFactsCannotThreeCan() {
    List<Possible> all =
        clauses(
                "Partner( name != null, $a : name )\n"
                    + "    Partner( name != null, $b : name )\n"
                    + "    Partner( name != null, name != $a, name != $b )\n"
                    + "    Application( title != null, title == $a )\n"
                    + "    Application( title != null, summary != null, summary == $b, summary != title )")
            .explain("E.0")
            .possible();
    assertEquals(Map.of(Question.MET, Proven.YES, Question.VIOLATED, Proven.YES), proven(all));
  }

  @Test
  void boundsThatTouchDoNotClashAndThoseApartDo() {
    ClauseExplainer explainer =
        clauses("Lead( ongoing <= 2 )", "Lead( ongoing >= 2 )", "Lead( ongoing > 2 )");
    ClausePair touching = explainer.compare("E.0", "E.1");
    assertEquals(
        Map.of(
            Question.CLASH, Proven.NO,
            Question.SECOND_FOLLOWS, Proven.NO,
            Question.FIRST_FOLLOWS, Proven.NO),
        proven(touching.possible()));
    assertTrue(
        of(Question.CLASH, touching.possible()).example().get(0).chinese().endsWith("为2"),
        touching.toString());
    ClausePair apart = explainer.compare("E.0", "E.2");
    assertEquals(Proven.YES, proven(apart.possible()).get(Question.CLASH));
  }

  @Test
  void theNarrowerBoundHasTheWiderFollow() {
    ClauseExplainer explainer = clauses("Lead( ongoing <= 2 )", "Lead( ongoing < 4 )");
    ClausePair pair = explainer.compare("E.0", "E.1");
    assertEquals(
        Map.of(
            Question.CLASH, Proven.NO,
            Question.SECOND_FOLLOWS, Proven.YES,
            Question.FIRST_FOLLOWS, Proven.NO),
        proven(pair.possible()));
    assertEquals(
        "项目负责人的市科委在研项目数（作为负责人）为3",
        of(Question.FIRST_FOLLOWS, pair.possible()).example().get(0).chinese());
  }

  /** Of one name there is but one declaration, also where another pattern asks for no name. */
  @Test
  void oneDeclarationIsNotTwo() {
    ClauseExplainer explainer =
        clauses(
            "Declaration( name == \"甲\", made == true )\n    exists Declaration( unsigned == 0 )",
            "Declaration( name == \"甲\", made == false )");
    assertEquals(
        Proven.YES, proven(explainer.compare("E.0", "E.1").possible()).get(Question.CLASH));
  }

  @Test
  void whatNeverAppliesTogetherIsNoClash() {
    String rules =
        Packs.HEAD
            + "rule \"范围甲\" when Application( topic == \"甲\" ) then end\n"
            + "rule \"范围乙\" when Application( topic == \"乙\" ) then end\n"
            + Packs.under("范围甲", "在甲", "E.1", "Lead( ongoing <= 2 )")
            + Packs.under("范围乙", "在乙", "E.2", "Lead( ongoing > 2 )");
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    ClausePair pair = ClauseExplainer.of(folder).compare("E.1", "E.2");
    assertEquals(Map.of(Question.CLASH, Proven.NO), proven(pair.possible()));
    assertEquals("不相冲：没有任何申请两条都适用，已证明", pair.possible().get(0).text().chinese());
  }

  @Test
  void aSumAndACountAreToldWithWhatMakesThem() {
    ClauseExplainer explainer =
        clauses(
            "accumulate( Indicator( name == \"培训\", $v : valueIn( \"人次\" ) );"
                + " $sum : sum( $v ), $least : min( $v ); $sum >= 40, $least >= 10 )",
            "accumulate( Partner( place != null, place.within( \"530000\" ) ); $n : count(1); $n >= 2 )");
    List<Possible> sum = explainer.explain("E.0").possible();
    assertEquals(Map.of(Question.MET, Proven.YES, Question.VIOLATED, Proven.YES), proven(sum));
    assertEquals(
        "可以符合，例如各项考核指标「培训」的以人次计的指标值合计为40（各项10、30）", of(Question.MET, sum).text().chinese());
    assertEquals("可能不符合，例如各项考核指标「培训」的以人次计的指标值合计为0", of(Question.VIOLATED, sum).text().chinese());
    List<Possible> count = explainer.explain("E.1").possible();
    assertEquals("可以符合，例如合作单位的个数（合作单位所在地在云南省之内）为2", of(Question.MET, count).text().chinese());
    assertEquals(
        "it can be violated, for one by the number of Partner unit (Place is within 云南省) is 0",
        of(Question.VIOLATED, count).text().english());
  }

  @Test
  void whatCannotBeDecidedSaysWhy() {
    ClauseExplainer explainer =
        clauses(
            "accumulate( Submission( awarded == true ); $n : count(1); $n <= 1 )",
            "Lead( ongoing <= 2 )");
    ClausePair pair = explainer.compare("E.0", "E.1");
    assertEquals(Proven.OPEN, proven(pair.possible()).get(Question.CLASH));
    assertEquals("是否相冲，无法证明：条件要看本次申报的全部申请", pair.possible().get(0).text().chinese());
    ClausePair turned = explainer.compare("E.1", "E.0");
    assertEquals(Proven.OPEN, proven(turned.possible()).get(Question.CLASH));
    assertEquals(List.of(), explainer.explain("E.0").possible());
  }

  @Test
  void aPairIsReadInALineForEachQuestion() {
    ClauseExplainer explainer = clauses("Lead( ongoing <= 2 )", "Lead( ongoing > 2 )");
    assertEquals(
        """
        E.0  条款0
        E.1  条款1

        对一切可能的申请
          · 相冲：没有任何申请能同时符合，已证明；两条都适用的例如项目负责人的市科委在研项目数（作为负责人）为2
          · 符合 E.0 的，也可能不符合 E.1，例如项目负责人的市科委在研项目数（作为负责人）为2
          · 符合 E.1 的，也可能不符合 E.0，例如项目负责人的市科委在研项目数（作为负责人）为3
        """,
        explainer.compare("E.0", "E.1").report(Locale.CHINESE).toString());
    assertEquals(
        """
        E.0  条款0
        E.1  条款1

        Over all applications that there may be
          · they clash: no application meets both, proven; both apply, for one, to Running projects as lead of Project lead is 2
          · what meets E.0 may violate E.1, for one Running projects as lead of Project lead is 2
          · what meets E.1 may violate E.0, for one Running projects as lead of Project lead is 3
        """,
        explainer.compare("E.0", "E.1").report(Locale.ENGLISH).toString());
    assertThrows(InputException.class, () -> explainer.compare("E.0", "E.7"));
    assertThrows(InputException.class, () -> explainer.compare("E.0", "E.0"));
  }
}
