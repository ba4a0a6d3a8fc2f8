package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number with a decimal point is compared as it is written. */
class LiteralsTest {
  private static Guideline guideline;

  @BeforeAll
  static void load(@TempDir Path folder) {
    guideline =
        Packs.load(
            folder,
            Packs.rule("不少于", "A.1", "Indicator( name == \"甲 0.7\", value >= 0.05 ) // 0.9")
                + Packs.rule("等于", "A.2", "Indicator( name == \"甲 0.7\", value == 1.1 )")
                + Packs.rule("之一", "A.3", "Indicator( name == \"甲 0.7\", value in ( 0.05, 1.1 ) )")
                + Packs.rule("小于", "A.4", "Indicator( name == \"甲 0.7\", value < 0.3 )"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05,  SATISFIED, VIOLATED,  SATISFIED, SATISFIED",
    "0.050, SATISFIED, VIOLATED,  SATISFIED, SATISFIED",
    "0.049, VIOLATED,  VIOLATED,  VIOLATED,  SATISFIED",
    "1.1,   SATISFIED, SATISFIED, SATISFIED, VIOLATED",
    "0.3,   SATISFIED, VIOLATED,  VIOLATED,  VIOLATED",
    "0.29999999999999999, SATISFIED, VIOLATED, VIOLATED, SATISFIED",
  })
  void atTheBound(String value, String atLeast, String equal, String oneOf, String below) {
    String json = "{\"id\":\"1\",\"indicators\":[{\"name\":\"甲 0.7\",\"value\":" + value + "}]}";
    Verdict verdict =
        guideline.evaluate(guideline.read(json.getBytes(StandardCharsets.UTF_8), null));
    Map<String, String> found = new LinkedHashMap<>();
    verdict.findings().forEach(finding -> found.put(finding.clause(), "" + finding.status()));
    assertEquals(Map.of("A.1", atLeast, "A.2", equal, "A.3", oneOf, "A.4", below), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A( a1.b >= 3.5, c.d == 4, e > 5 )      | A( a1.b >= 3.5B, c.d == 4, e > 5 )",
        "rule \"1.5\" /* 2.5 */ A( a > 1 ) // 6.5 | rule \"1.5\" /* 2.5 */ A( a > 1 ) // 6.5",
        "A( a == 75.0, b in ( 0.0, -2.50 ) )    | A( a == 75, b in ( 0, -2.5B ) )",
        "A( a > 2147483648, b < 100000000 )     | A( a > 2147483648B, b < 100000000 )",
        "A( t matches \".*\\\\d\\\".\", u == \"x\" ) | A( t matches \"(?s).*\\\\d\\\".\", u == \"x\" )",
        "A( matches == \"x\", t == \"matches\" )  | A( matches == \"x\", t == \"matches\" )",
        "then insert( new L( 7, 8, 9 ) );        | then insert( new L( 7, 8L, 9 ) );",
        "then insert( new L( List.of( 1, 2 ), -8, 9 ) ); | then insert( new L( List.of( 1, 2 ), -8L, 9 ) );",
        "then insert( new L( 7, 8L, 9.50 ) );    | then insert( new L( 7, 8L, new java.math.BigDecimal( \"9.5\" ) ) );",
        "then insert( new L( \"1, 2\", 3 ) );    | then insert( new L( \"1, 2\", 3L ) );"
      })
  void onlyWhatIsCodeIsMarked(String written, String marked) {
    assertEquals(marked, Literals.marked(written, Set.of(1)));
  }

  @Test
  void longNumbersAreComparedToo(@TempDir Path folder) {
    Guideline large =
        Packs.load(
            folder,
            "declare 证 号 : Long end\n"
                + Packs.rule("证号", "A.2", "证( 号 > 3000000000, 号 != null, 号 not in ( 3000000002 ) )")
                + Packs.rule("多于", "A.1", "Indicator( name == \"甲\", value > 2147483648 )")
                + Packs.rule(
                    "金额",
                    "A.4",
                    "Application( requested != null, requested.wanYuan < 2147483648 )"));
    String json =
        "{\"id\":\"1\",\"requested\":\"15万元\",\"证\":[{\"号\":3000000001}],"
            + "\"indicators\":[{\"name\":\"甲\",\"value\":2147483649}]}";
    Map<String, String> found = new LinkedHashMap<>();
    large
        .evaluate(large.read(json.getBytes(StandardCharsets.UTF_8), null))
        .findings()
        .forEach(finding -> found.put(finding.clause(), "" + finding.status()));
    assertEquals(Map.of("A.1", "SATISFIED", "A.2", "SATISFIED", "A.4", "SATISFIED"), found);
  }
}
