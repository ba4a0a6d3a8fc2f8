package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.PackException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers and texts of rules mean, to the session and to what explains it. */
class MeaningTest {
  private static final String IMPORTS =
      "import java.math.BigDecimal; import java.util.List; import java.util.Set;\n";

  private static final String TANK =
      IMPORTS + "declare Tank 号 : String @key d : BigDecimal i : Integer l : Long t : String end\n";

  @TempDir Path folder;

  private Finding finding(String rules, String facts) {
    Guideline guideline = Packs.load(folder, rules);
    String json = "{\"id\":\"1\"," + facts.replace('\'', '"') + "}";
    return guideline
        .evaluate(guideline.read(json.getBytes(StandardCharsets.UTF_8), null))
        .findings()
        .get(0);
  }

  private static String tanks(String field, String... values) {
    StringBuilder tanks = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      tanks.append(i == 0 ? "'Tank':[" : ",");
      tanks.append("{'号':'" + i + "','" + field + "':" + values[i] + "}");
    }
    return tanks + "]";
  }

  @ParameterizedTest
  @CsvSource({
    "d, 1.0,  1.00,  VIOLATED",
    "d, 1,    1.000, VIOLATED",
    "d, 100,  1E+2,  VIOLATED",
    "d, 0,    0.00,  VIOLATED",
    "d, 1.0,  1.01,  SATISFIED",
    "i, 1,    1.0,   VIOLATED",
    "i, 1,    2,     SATISFIED",
    "l, 1,    1,     VIOLATED"
  })
  void setsHaveEachNumberOnce(String field, String one, String other, String status) {
    Finding finding =
        finding(
            TANK
                + Packs.rule(
                    "至少两种",
                    "A.1",
                    "Set( size >= 2 ) from accumulate( Tank( "
                        + field
                        + " != null, $x : "
                        + field
                        + " ), collectSet( $x ) )"),
            tanks(field, one, other));
    assertEquals(status, finding.status().toString());
  }

  @Test
  void setsOfNumbersInAUnitHaveEachOnce() {
    String rule =
        IMPORTS
            + Packs.rule(
                "至少两种",
                "A.1",
                "Set( size >= 2 ) from accumulate( Indicator( valueIn( \"亩\" ) != null,"
                    + " $x : valueIn( \"亩\" ) ), collectSet( $x ) )");
    String one = "'indicators':[{'name':'甲','value':2.0,'measure':'万亩'},";
    assertEquals(
        "VIOLATED",
        finding(rule, one + "{'name':'乙','value':20000,'measure':'亩'}]").status().toString());
    assertEquals(
        "SATISFIED",
        finding(rule, one + "{'name':'乙','value':20001,'measure':'亩'}]").status().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "d, 1.50, SATISFIED",
    "d, 1.5,  SATISFIED",
    "d, 2.0,  SATISFIED",
    "d, 30.0, SATISFIED",
    "d, 1.51, VIOLATED",
    "i, 2,    SATISFIED",
    "i, 3,    VIOLATED",
    "l, 30,   SATISFIED",
    "l, 1,    VIOLATED"
  })
  void listsHaveANumberHoweverItIsWritten(String field, String value, String status) {
    String definition =
        "declare Lim all : List end rule \"定\" when then"
            + " insert( new Lim( List.of( 1.5, 2, 30 ) ) ); end\n";
    String member = "Tank( " + field + " != null, " + field + " memberOf $all )";
    String bound = "Tank( " + field + " != null, $x : " + field + " )";
    String facts = tanks(field, value);
    assertEquals(
        status,
        finding(TANK + definition + Packs.rule("之一", "A.1", "Lim( $all : all )", member), facts)
            .status()
            .toString());
    assertEquals(
        status,
        finding(TANK + definition + Packs.rule("之一", "A.1", bound, "Lim( all contains $x )"), facts)
            .status()
            .toString());
  }

  @Test
  void aNumberIsOneKeyHoweverItIsWritten() {
    String rules =
        "declare Row d : BigDecimal @key end\n" + Packs.rule("有", "A.1", "Row( d == 1.5 )");
    assertEquals(
        "SATISFIED", finding(IMPORTS + rules, "'Row':[{'d':1.50},{'d':2}]").status().toString());
    assertThrows(
        InputException.class, () -> finding(IMPORTS + rules, "'Row':[{'d':1.5},{'d':1.50}]"));
  }

  @ParameterizedTest
  @CsvSource({
    "i == 75.0,         75, SATISFIED",
    "i == 75.0,         76, VIOLATED",
    "i >= 75.00,        75, SATISFIED",
    "i >= 75.00,        74, VIOLATED",
    "'i in ( 7.0, 8 )', 7,  SATISFIED",
    "l == 75.0,         75, SATISFIED",
    "l != 75.0,         75, VIOLATED",
    "d == 75.0,         75, SATISFIED",
    "d == 75,           75.0, SATISFIED"
  })
  void aWholeNumberMayHaveAPoint(String condition, String value, String status) {
    String field = condition.substring(0, 1);
    Finding finding =
        finding(
            TANK + Packs.rule("数", "A.1", "Tank( " + field + " != null, " + condition + " )"),
            tanks(field, value));
    assertEquals(status, finding.status().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"i >= 7.5", "l == 0.5", "i in ( 1, 2.5 )", "l != 7.0001"})
  void aFractionIsNoWholeNumber(String condition) {
    PackException refused =
        assertThrows(
            PackException.class,
            () -> Packs.load(folder, TANK + Packs.rule("数", "A.1", "Tank( " + condition + " )")));
    assertEquals(7, refused.problems().get(0).line());
    assertTrue(refused.getMessage().contains("是整数，不能与"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "75,                 75, SATISFIED",
    "75L,                75, SATISFIED",
    "75L,                76, VIOLATED",
    "-75,               -75, SATISFIED",
    "12345678901,        12345678901, SATISFIED",
    "999999999999999999, 999999999999999999, SATISFIED"
  })
  void aDefinitionHasLongNumbers(String defined, String value, String status) {
    String rules =
        "declare Lim 名 : String most : Long end rule \"定\" when then insert( new Lim( \"1, 2\", "
            + defined
            + " ) ); end\n"
            + Packs.rule("数", "A.1", "Lim( $most : most )", "Tank( l == $most )");
    assertEquals(status, finding(TANK + rules, tanks("l", value)).status().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5", "1234567890123456789", "07", "75l", "\"75\""})
  void whatIsNoLongNumberIsTold(String defined) {
    String rules =
        "declare Lim most : Long end\nrule \"定\" when then\n insert( new Lim( "
            + defined
            + " ) ); end\n";
    PackException refused = assertThrows(PackException.class, () -> Packs.load(folder, rules));
    assertEquals(4, refused.problems().get(0).line(), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t matches \".*核桃.*\"     | 甲\\n核桃\\n乙 | SATISFIED",
        "t matches \".*核桃.*\"     | 核桃          | SATISFIED",
        "t matches \".*核桃.*\"     | 甲\\n乙       | VIOLATED",
        "t not matches \".*核桃.*\" | 甲\\n核桃     | VIOLATED",
        "t not matches \".*核桃.*\" | 甲\\n乙       | SATISFIED",
        "t matches \"甲.乙\"        | 甲\\n乙       | SATISFIED",
        "t matches \"\\\\d+.\\\\d+\"   | 1\\n2        | SATISFIED"
      })
  void aDotTakesLineBreaks(String condition, String text, String status) {
    Finding finding =
        finding(
            TANK + Packs.rule("式样", "A.1", "Tank( t != null, " + condition + " )"),
            tanks("t", "'" + text + "'"));
    assertEquals(status, finding.status().toString());
  }

  @Test
  void aTextMeansWhatItShowsButForQuoteAndBackslash() {
    String text = "C:\\users\\\"u0041\"";
    String written = text.replace("\\", "\\\\").replace("\"", "\\\"");
    String facts = tanks("t", "'" + written + "'");
    String definition =
        "declare Lim t : String end rule \"定\" when then insert( new Lim( \""
            + written
            + "\" ) ); end\n";
    String literal = TANK + Packs.rule("文字", "A.1", "Tank( t == \"" + written + "\" )");
    String defined =
        TANK + definition + Packs.rule("文字", "A.1", "Lim( $t : t )", "Tank( t == $t )");
    String listed = TANK + Packs.rule("文字", "A.1", "Tank( t in ( \"甲\", \"" + written + "\" ) )");
    for (String rules : new String[] {literal, defined, listed}) {
      assertEquals("SATISFIED", finding(rules, facts).status().toString(), rules);
      Finding other = finding(rules, tanks("t", "'乙'"));
      assertEquals("VIOLATED", other.status().toString(), rules);
      String evidence = other.evidence().get(0).text().chinese();
      assertTrue(evidence.contains(text) && !evidence.contains("\\\\"), evidence);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\t", "\\n", "\\d", "\\101", "\\u0041", "\\'", "\\s"})
  void otherEscapesAreTold(String escape) {
    for (String operator : new String[] {"==", "matches"}) {
      PackException refused =
          assertThrows(
              PackException.class,
              () ->
                  Packs.load(
                      folder,
                      TANK
                          + Packs.rule(
                              "文字", "A.1", "Tank( t " + operator + " \"a" + escape + "b\" )")));
      assertEquals(7, refused.problems().get(0).line(), refused.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "专题三,       true",
    "专题一方向1,  true",
    "未说明,       true",
    "专题叁,       false",
    "专题一方向9,  false",
    "专题,         false",
    "方向1,        false"
  })
  void whatAnApplicationIsForIsOneOfTheWords(String part, boolean known) {
    String words =
        IMPORTS
            + "declare Topic name : String end\n"
            + "rule \"一\" when then insert( new Topic( \"专题一\" ) ); end\n"
            + "rule \"三\" when then insert( new Topic( \"专题三\" ) ); end\n"
            + "rule \"词\" when then insert( new ClosedWords( List.of( \"Application.topic\" ),"
            + " List.of( \"专题一\", \"专题三\" ) ) ); end\n"
            + "rule \"向\" when then insert( new ClosedWords( List.of( \"Application.direction\" ),"
            + " List.of( \"方向1\" ) ) ); end\n";
    String cap =
        "rule \"上限\" @clause(\"CAP\") @kind(\"CAP\") @severity(\"NONE\") @cite(\"一\")\nwhen\n"
            + "  accumulate( Submission( awarded == true, part == \""
            + part
            + "\" ); $n : count(1); $n <= 1 )\nthen end\n";
    if (known) {
      Packs.load(folder, words + cap);
    } else {
      PackException refused =
          assertThrows(PackException.class, () -> Packs.load(folder, words + cap));
      assertEquals(10, refused.problems().get(0).line(), refused.getMessage());
      assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
  }
}
