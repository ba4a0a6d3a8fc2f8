package dev.plumbline.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.MissingFact;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, numbers in units, lists and areas in definitions, on facts with and without gaps. */
class CountWalkTest {
  private static final String RULES =
      """
      import java.math.BigDecimal; import java.util.List; import java.util.Set;
      declare Plant @label("花卉品种")
        name : String @key
        bloom : BigDecimal @label("花期延长") @unit("%")
        save : BigDecimal
      end
      declare Row
        area : String
        fields : List
      end
      declare Least
        number : Integer
      end
      rule "至少两种" when then insert( new Least( 2 ) ); end
      rule "西北行" when then insert( new Row( "650000", List.of( "农业", "能源" ) ) ); end
      rule "西南行" when then insert( new Row( "530000", List.of( "医药" ) ) ); end
      """
          + Packs.rule(
              "两种花",
              "C.1",
              "Least( $least : number )",
              "accumulate( Plant( bloom >= 15, save >= 10 ); $n : count(1); $n >= $least )")
          + Packs.rule(
              "两类指标",
              "C.2",
              "Set( size >= 2 ) from accumulate( Indicator( category in ( \"甲\", \"乙\", \"丙\" ),"
                  + " $c : category ), collectSet( $c ) )")
          + Packs.rule("种植", "C.3", "Indicator( name == \"面积\", valueIn( \"亩\" ) >= 20000 )")
          + Packs.rule(
              "领域",
              "C.4",
              "Row( $area : area, $fields : fields )",
              "Cooperation( place != null, place.within( $area ), field != null, field memberOf $fields )")
          + Packs.rule(
              "不在各行",
              "C.5",
              "Cooperation( place != null, $place : place )",
              "not Row( $place.within( area ) )")
          + Packs.rule(
              "规模", "C.6", "Indicator( name == \"规模\", valueIn( \"m³\", \"m³/天\" ) >= 10 )")
          + "rule \"领域自拟\" @review(\"C.4\") when Row( $area : area, $fields : fields )"
          + " Cooperation( fieldInOwnWords == true, place != null, place.within( $area ),"
          + " field != null, field not memberOf $fields ) then end\n";

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
          C.1 | U | Plant | | {}
          C.1 | S | | 2>=2 | {"Plant": [{"name":"一","bloom":15,"save":10},{"name":"二","bloom":16,"save":10}]}
          C.1 | V | | 1>=2差1; 14%>=15%差1% | {"Plant": [{"name":"一","bloom":15,"save":10},{"name":"二","bloom":14,"save":10}]}
          C.1 | V | | 1>=2差1 | {"Plant": [{"name":"一","bloom":15,"save":10}]}
          C.1 | V | | 1>=2差1 | {"Plant": [{"name":"一","bloom":15}]}
          C.1 | U | Plant[二].save | | {"Plant": [{"name":"一","bloom":15,"save":10},{"name":"二","bloom":16}]}
          C.1 | S | | 2>=2 | {"Plant": [{"name":"一","bloom":15,"save":10},{"name":"二","bloom":16},{"name":"三","bloom":15,"save":10}]}
          C.1 | V | | 1>=2差1; 14%>=15%差1% | {"Plant": [{"name":"一","bloom":15,"save":10},{"name":"二","bloom":14}]}
          C.2 | U | Indicator | | {}
          C.2 | V | | 0>=2差2 | {"indicators": []}
          C.2 | V | | 1>=2差1 | {"indicators": [{"name":"一","category":"甲"},{"name":"二","category":"甲"}]}
          C.2 | S | | 2>=2 | {"indicators": [{"name":"一","category":"甲"},{"name":"二","category":"丙"}]}
          C.2 | U | Indicator[二].category | | {"indicators": [{"name":"一","category":"甲"},{"name":"二"}]}
          C.2 | V | | 1>=2差1 | {"indicators": [{"name":"一"}]}
          C.2 | S | | 2>=2 | {"indicators": [{"name":"一"},{"name":"二","category":"甲"},{"name":"三","category":"乙"}]}
          C.3 | U | Indicator[面积] | | {"indicators": []}
          C.3 | S | | 20000亩>=20000亩 | {"indicators": [{"name":"面积","value":20000,"measure":"亩"}]}
          C.3 | V | | 19999亩>=20000亩差1亩 | {"indicators": [{"name":"面积","value":19999,"measure":"亩"}]}
          C.3 | S | | 2万亩（20000亩）>=20000亩 | {"indicators": [{"name":"面积","value":2,"measure":"万亩"}]}
          C.3 | V | | 1333公顷（19995亩）>=20000亩差5亩 | {"indicators": [{"name":"面积","value":1333,"measure":"公顷"}]}
          C.3 | U | Indicator[面积].measure | | {"indicators": [{"name":"面积","value":30000}]}
          C.3 | U | Indicator[面积].value | | {"indicators": [{"name":"面积","measure":"亩"}]}
          C.3 | U | Indicator[面积].measure | | {"indicators": [{"name":"面积","value":30000,"measure":"株"}]}
          C.4 | S | | 新疆维吾尔自治区喀什地区叶城县（653126）within新疆维吾尔自治区（650000）; 农业memberOf农业、能源 | {"cooperation": {"place":"叶城县","field":"农业"}}
          C.4 | V | | 医药memberOf农业、能源 | {"cooperation": {"place":"叶城县","field":"医药"}}
          C.4 | R | | 医药memberOf农业、能源; 是==是; 新疆维吾尔自治区喀什地区叶城县（653126）within新疆维吾尔自治区（650000） | {"cooperation": {"place":"叶城县","field":"医药","fieldInOwnWords":true}}
          C.4 | S | | 新疆维吾尔自治区喀什地区叶城县（653126）within新疆维吾尔自治区（650000）; 能源memberOf农业、能源 | {"cooperation": {"place":"叶城县","field":"能源","fieldInOwnWords":true}}
          C.4 | U | Cooperation.field | | {"cooperation": {"place":"叶城县"}}
          C.5 | V | | | {"cooperation": {"place":"叶城县"}}
          C.5 | S | | | {"cooperation": {"place":"上海市"}}
          C.5 | U | Cooperation | | {}
          C.6 | S | | 10立方米>=10m³ | {"indicators": [{"name":"规模","value":10,"measure":"立方米"}]}
          C.6 | S | | 1m³/小时（24m³/天）>=10m³/天 | {"indicators": [{"name":"规模","value":1,"measure":"m³/小时"}]}
          C.6 | V | | 9m³/天>=10m³/天差1m³/天 | {"indicators": [{"name":"规模","value":9,"measure":"m³/天"}]}
          """)
  void decides(String clause, String status, String missing, String evidence, String facts) {
    String json = "{\"id\":\"1\"" + (facts.equals("{}") ? "" : ",") + facts.strip().substring(1);
    Finding finding =
        guideline
            .evaluate(guideline.read(json.getBytes(StandardCharsets.UTF_8), null))
            .finding(clause)
            .orElseThrow();
    assertEquals(status, letter(finding), () -> finding.toString());
    assertEquals(
        missing == null ? "" : missing,
        finding.missing().stream().map(CountWalkTest::name).collect(Collectors.joining(" ")));
    if (evidence != null) {
      assertEquals(
          evidence,
          finding.evidence().stream().map(CountWalkTest::words).collect(Collectors.joining("; ")));
    }
  }

  @Test
  void refusesTwoFactsOfOneKey() {
    Application application =
        Application.builder("1")
            .packFact("Plant", Map.of("name", "一"))
            .packFact("Plant", Map.of("name", "一"))
            .build();
    InputException refused =
        assertThrows(InputException.class, () -> guideline.evaluate(application));
    assertEquals("/Plant", refused.problems().get(0).pointer());
    assertEquals("「一」给出了不止一次，只能给一次，请合成一项", refused.problems().get(0).text().chinese());
  }

  private static String letter(Finding finding) {
    return switch (finding.status()) {
      case SATISFIED -> "S";
      case VIOLATED -> "V";
      case UNDETERMINED -> "U";
      case NEEDS_REVIEW -> "R";
      case NOT_APPLICABLE -> "N";
    };
  }

  private static String name(MissingFact missing) {
    return missing.fact() + (missing.property() == null ? "" : "." + missing.property());
  }

  private static String words(Evidence evidence) {
    String distance = evidence.distance() == null ? "" : evidence.distance().text().chinese();
    return evidence.offeredText()
        + evidence.relation().symbol()
        + evidence.demandedText()
        + (distance.isEmpty() || distance.startsWith("0") ? "" : "差" + distance);
  }
}
