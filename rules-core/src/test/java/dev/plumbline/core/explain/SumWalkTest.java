package dev.plumbline.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.MissingFact;
import dev.plumbline.core.Packs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums, each, and so many times an amount, on facts with and without gaps. */
class SumWalkTest {
  static final String RULES =
      """
      import java.math.BigDecimal;
      declare Area
        code : String
      end
      declare Tank @label("发酵罐")
        name : String @key
        volume : BigDecimal @label("容积") @unit("吨")
        amount : BigDecimal
      end
      declare Share
        part : BigDecimal
      end
      rule "新疆" when then insert( new Area( "650000" ) ); end
      rule "云南" when then insert( new Area( "530000" ) ); end
      rule "三成" when then insert( new Share( new BigDecimal( "30" ) ) ); end
      """
          + Packs.rule(
              "生产线",
              "S.1",
              "accumulate( Indicator( name == \"生产线\", $lines : valueIn( \"条\" ) );",
              "  $sum : sum( $lines ), $least : min( $lines ); $sum >= 10, $least >= 0 )")
          + Packs.rule(
              "自筹",
              "S.2",
              "Application( requested != null, $all : requested.yuan )",
              "accumulate( BudgetItem( name == \"自筹资金\", amount != null, $a : amount.yuan );",
              "  $own : sum( $a ); $own >= $all * 0.5 )")
          + Packs.rule(
              "罐",
              "S.3",
              "exists Indicator( name == \"罐\" )",
              "forall( $tank : Indicator( name == \"罐\" )",
              "  Indicator( this == $tank, valueIn( \"吨\" ) >= 400, valueIn( \"吨\" ) < 5000 ) )")
          + Packs.rule(
              "地区",
              "S.4",
              "exists Indicator( name == \"人次\" )",
              "forall( $row : Indicator( name == \"人次\" )",
              "  Area( $area : code )",
              "  Indicator( this == $row, place != null, place.within( $area ) ) )")
          + Packs.rule(
              "总容积",
              "S.5",
              "accumulate( Tank( amount > 1, $v : volume ); $sum : sum( $v ); $sum > 100.5 )")
          + Packs.rule(
              "个数",
              "S.6",
              "Share( $part : part )",
              "accumulate( Tank( $v : amount ); $sum : sum( $v ), $least : min( $v );",
              "  $sum >= $part * 0.1, $least > 0 )")
          + Packs.rule("培养", "S.8", "Indicator( name == \"培养\", atLeastIn( \"人次\", \"人\" ) >= 40 )")
          + Packs.rule(
              "各罐", "S.7", "exists Tank()", "forall( $t : Tank() Tank( this == $t, volume > 3 ) )");

  private static Guideline guideline;

  @BeforeAll
  static void load(@TempDir Path folder) {
    guideline = Packs.load(folder, RULES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          S.1 | U | Indicator[生产线] | | {}
          S.1 | U | Indicator[生产线] | | {"indicators": []}
          S.1 | S | | 指标值10条>=10条 | {"indicators": [{"name":"生产线","value":10,"measure":"条"}]}
          S.1 | V | | 指标值9条>=10条差1条 | {"indicators": [{"name":"生产线","value":9,"measure":"条"}]}
          S.1 | S | | 指标值合计10条（4条、6条）>=10条 | {"indicators": [{"name":"生产线","value":6,"measure":"条"},{"name":"生产线","value":4,"measure":"条"}]}
          S.1 | V | | 指标值合计8条（2条、6条）>=10条差2条 | {"indicators": [{"name":"生产线","value":6,"measure":"条"},{"name":"生产线","value":2,"measure":"条"}]}
          S.1 | S | | 指标值合计12条（6条、6条）>=10条 | {"indicators": [{"name":"生产线","value":6,"measure":"条"},{"name":"生产线","value":6,"measure":"条"}]}
          S.1 | U | Indicator[生产线].value | | {"indicators": [{"name":"生产线","value":6,"measure":"条"},{"name":"生产线","measure":"条"}]}
          S.1 | U | Indicator[生产线].measure | | {"indicators": [{"name":"生产线","value":6,"measure":"条"},{"name":"生产线","value":4,"measure":"吨"}]}
          S.1 | S | | 指标值10条>=10条 | {"indicators": [{"name":"生产线","value":10,"measure":"条"},{"name":"生产线","measure":"条"}]}
          S.1 | V | | 指标值-1条>=0条差1条 | {"indicators": [{"name":"生产线","value":11,"measure":"条"},{"name":"生产线","value":-1,"measure":"条"}]}
          S.1 | S | | 指标值合计11条（0条、11条）>=10条 | {"indicators": [{"name":"生产线","value":11,"measure":"条"},{"name":"生产线","value":0,"measure":"条"}]}
          S.1 | V | | 指标值9条>=10条差1条 | {"indicators": [{"name":"生产线","value":9,"measure":"条","category":"技术、科研管理"}]}
          S.1 | S | | 指标值合计10条（4条、6条）>=10条 | {"indicators": [{"name":"生产线","value":6,"measure":"条","category":["技术","科研管理","其他"]},{"name":"生产线","value":4,"measure":"条"}]}
          S.2 | U | Application.requested BudgetItem | | {}
          S.2 | U | Application.requested | | {"budget":{"items":[{"name":"自筹资金","amount":"5万元"}]}}
          S.2 | V | | 科目金额合计0元>=5万元差5万元 | {"requested":"10万元","budget":{"items":[]}}
          S.2 | S | | 科目金额5万元>=5万元 | {"requested":"10万元","budget":{"items":[{"name":"自筹资金","amount":"5万元"}]}}
          S.2 | V | | 科目金额49999.99元>=5万元差0.01元 | {"requested":"10万元","budget":{"items":[{"name":"自筹资金","amount":"49999.99元"}]}}
          S.2 | S | | 科目金额合计5万元（2万元、3万元）>=5万元 | {"requested":"10万元","budget":{"items":[{"name":"自筹资金","amount":"2万元"},{"name":"自筹资金","amount":"3万元"}]}}
          S.2 | U | BudgetItem.amount | | {"requested":"10万元","budget":{"items":[{"name":"自筹资金","amount":"2万元"},{"name":"自筹资金"}]}}
          S.3 | U | Indicator[罐] | | {}
          S.3 | S | | 指标值400吨>=400吨; 指标值400吨<5000吨 | {"indicators": [{"name":"罐","value":400,"measure":"吨"}]}
          S.3 | V | | 指标值399吨>=400吨差1吨 | {"indicators": [{"name":"罐","value":399,"measure":"吨"}]}
          S.3 | V | | 指标值300吨>=400吨差100吨 | {"indicators": [{"name":"罐","value":420,"measure":"吨"},{"name":"罐","value":300,"measure":"吨"}]}
          S.3 | V | | 指标值300吨>=400吨差100吨 | {"indicators": [{"name":"罐","measure":"吨"},{"name":"罐","value":300,"measure":"吨"}]}
          S.3 | U | Indicator[罐].value | | {"indicators": [{"name":"罐","value":420,"measure":"吨"},{"name":"罐","measure":"吨"}]}
          S.3 | V | | 指标值300吨、310吨>=400吨 | {"indicators": [{"name":"罐","value":310,"measure":"吨"},{"name":"罐","value":300,"measure":"吨"}]}
          S.4 | S | | 指标对象所在地区云南省昆明市（530100）、新疆维吾尔自治区喀什地区叶城县（653126）within新疆维吾尔自治区、云南省 | {"indicators": [{"name":"人次","place":"叶城县"},{"name":"人次","place":"昆明市"}]}
          S.4 | U | Indicator[人次].place | | {"indicators": [{"name":"人次","place":"叶城县"},{"name":"人次"}]}
          S.5 | U | Tank | | {}
          S.5 | S | | 容积合计101吨（50.5吨、50.5吨）>100.5吨 | {"Tank": [{"name":"一","volume":50.5,"amount":2},{"name":"二","volume":50.5,"amount":2}]}
          S.5 | V | | 容积100.5吨>100.5吨 | {"Tank": [{"name":"一","volume":100.5,"amount":2}]}
          S.5 | U | Tank[二].amount | | {"Tank": [{"name":"一","volume":100.5,"amount":2},{"name":"二","volume":1}]}
          S.5 | S | | 容积100.6吨>100.5吨 | {"Tank": [{"name":"一","volume":100.6,"amount":2},{"name":"二","volume":1}]}
          S.6 | S | | amount3>=3 | {"Tank": [{"name":"一","amount":3}]}
          S.6 | S | | amount合计3（2、1）>=3 | {"Tank": [{"name":"一","amount":2},{"name":"二","amount":1}]}
          S.6 | V | | amount2>=3差1 | {"Tank": [{"name":"一","amount":2}]}
          S.6 | U | Tank[二].amount | | {"Tank": [{"name":"一","amount":2},{"name":"二"}]}
          S.8 | S | | 指标值60名>=40人次 | {"indicators": [{"name":"培养","value":60,"measure":"名"}]}
          S.8 | U | Indicator[培养].measure | | {"indicators": [{"name":"培养","value":39,"measure":"人"}]}
          S.8 | V | | 指标值39人次>=40人次差1人次 | {"indicators": [{"name":"培养","value":39,"measure":"人次"}]}
          S.8 | U | Indicator[培养].measure | | {"indicators": [{"name":"培养","value":60,"measure":"条"}]}
          S.7 | U | Tank | | {}
          S.7 | V | | 容积3吨>3吨 | {"Tank": [{"name":"一","volume":4},{"name":"二","volume":3}]}
          S.7 | U | Tank[二].volume | | {"Tank": [{"name":"一","volume":4},{"name":"二"}]}
          S.7 | S | | 容积4吨>3吨 | {"Tank": [{"name":"一","volume":4}]}
          """)
  void decides(String clause, String status, String missing, String evidence, String facts) {
    String json = "{\"id\":\"1\"" + (facts.equals("{}") ? "" : ",") + facts.strip().substring(1);
    Finding finding =
        guideline
            .evaluate(guideline.read(json.getBytes(StandardCharsets.UTF_8), null))
            .finding(clause)
            .orElseThrow();
    assertEquals(status, finding.status().name().substring(0, 1), () -> finding.toString());
    assertEquals(
        missing == null ? "" : missing,
        finding.missing().stream().map(SumWalkTest::name).collect(Collectors.joining(" ")));
    if (evidence != null) {
      assertEquals(
          evidence,
          finding.evidence().stream().map(SumWalkTest::words).collect(Collectors.joining("; ")));
    }
  }

  @Test
  void takesSeveralOnlyWhereTheyAreAddedUpOrEachIsLookedAt() {
    String json =
        """
        {"id": "1", "indicators": [{"name": "面积"}, {"name": "罐"},
         {"name": "罐"}, {"name": " 面积"}]}
        """;
    InputException refused =
        Assertions.assertThrows(
            InputException.class,
            () -> guideline.read(json.getBytes(StandardCharsets.UTF_8), null));
    assertEquals(
        "指标名称：「面积」给出了不止一次，只能给一次，请合成一项（前一次在第 1 行）", refused.problems().get(0).text().chinese());
    assertEquals(1, refused.problems().size());
  }

  private static String name(MissingFact missing) {
    return missing.fact() + (missing.property() == null ? "" : "." + missing.property());
  }

  private static String words(Evidence evidence) {
    String title = evidence.title().chinese();
    String distance = evidence.distance() == null ? "" : evidence.distance().text().chinese();
    return title.substring(title.indexOf('」') + 1)
        + evidence.offeredText()
        + evidence.relation().symbol()
        + evidence.demandedText()
        + (distance.isEmpty() || distance.startsWith("0吨") ? "" : "差" + distance);
  }
}
