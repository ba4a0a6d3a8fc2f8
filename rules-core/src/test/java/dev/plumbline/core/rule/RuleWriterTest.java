package dev.plumbline.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compiled says what was read: a number is compared as it is written. */
class RuleWriterTest {
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

  /** What the rule compiler gets, of conditions and of definitions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "when T( a.b>=3.5,c == 4 /* 2 */ ) | T( a.b >= 3.5B, c == 4 )",
        "when T( a == 75.0, b in (0.0,-2.50) ) | T( a == 75, b in ( 0, -2.5B ) )",
        "when T( a > 2147483648, b < 100000000 ) | T( a > 2147483648B, b < 100000000 )",
        "when T( t matches \".*\\\\d.\", u == \"x\" ) | T( t matches \"(?s).*\\\\d.\", u == \"x\" )",
        "when T( matches == \"x\", t == \"matches\" ) | T( matches == \"x\", t == \"matches\" )",
        "when T( $a : a, b not memberOf $c ) | T( $a : a, b not memberOf $c )",
        "when T( $a : a.minusDays( 1 ), $b.containsAll( c ) ) | T( $a : a.minusDays( 1 ), $b.containsAll( c ) )",
        "when T( valueIn( \"亩\", \"公顷\" ) >= $a * 0.5 ) | T( valueIn( \"亩\", \"公顷\" ) >= $a * 0.5B )",
        "when T( length( $a ) != null, b == true ) | T( length( $a ) != null, b == true )",
        "when exists( T( a == 1 ) ) not T() | exists T( a == 1 ) not T( )",
        "when accumulate( T( a == 1 ); $n : count(1); $n >= 2 ) | accumulate( T( a == 1 ); $0n0_0 : count(1); $0n0_0 >= 2 )",
        "when Set( size >= 2 ) from accumulate( T( $a : a ), collectSet( $a ) ) | Set( size >= 2 ) from accumulate( T( $a : a ), collectSet( $a ) )",
        "when accumulate( T( $a : a ); $s : sum( $a ), $l : min( $a ); $s > 1.5, $l >= 0 ) | accumulate( T( $a : a ); $0n0_0 : sum( $a ), $0least0_0 : min( $a ); $0n0_0 > 1.5B, $0least0_0 >= 0 )",
        "when forall( $x : T( a == 1 ) L( $b : x ) T( this == $x, b > $b ) ) | forall( $0row : T( a == 1 ) L( $b : x ) T( this == $0row, b > $b ) )",
        "when then insert( new L( 7, 8, true ) ); | then insert( new L( 7, 8L, true ) );",
        "when then insert( new L( List.of( 1, 2.50, \"x\" ), -8, 9 ) ); | then insert( new L( java.util.List.of( 1, new java.math.BigDecimal( \"2.5\" ), \"x\" ), -8L, 9 ) );",
        "when then insert( new L( 7, 8L, new BigDecimal(\"9.50\") ) ); | then insert( new L( 7, 8L, new java.math.BigDecimal( \"9.50\" ) ) );",
        "when then insert( new L( \"1, \\\"2\", 3, LocalDate.of(2024,12,3) ) ); | then insert( new L( \"1, \\\"2\", 3L, java.time.LocalDate.of( 2024, 12, 3 ) ) );"
      })
  void whatIsCompiled(String written, String compiled, @TempDir Path folder) {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD
            + "declare L x : Integer y : Long z : Integer end rule \"r\" "
            + written
            + (written.contains("then") ? "" : " then")
            + " end");
    PackReport report = new PackReport();
    PackText text = PackReader.read(PackFiles.read(folder, report), report);
    String rule = RuleWriter.write(text, text.rules().get("r"));
    // Fields of declared types go by names of their own.
    String spaced =
        rule.replaceAll("\\bf_", "").replaceAll("\\s+", " ").replaceAll("\\( \\)", "( )");
    assertTrue(spaced.contains(compiled), spaced);
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
