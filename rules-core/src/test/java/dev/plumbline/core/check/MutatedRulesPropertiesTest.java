package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Problem;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever becomes of a rule file, reading it ends, and says where in the file it is wrong. */
class MutatedRulesPropertiesTest {
  /** Something of each kind that rule files have, and nothing wrong with it. */
  private static final String GOOD =
      """
      package small
      import dev.plumbline.fact.*
      import java.time.LocalDate
      import java.util.List
      import java.util.Set

      /* 试验用
         的规则 */
      declare 区 @label("地区") @en("Area") // 由规则给出
        名 : String @key @label("名称")
        日 : LocalDate
        项 : List
      end

      rule "定一" when then
        insert( new 区( "（一）", LocalDate.of( 2024, 12, 1 ), List.of( "a", "b" ) ) );
      end

      rule "选报专题三（能力提升）"
      when
        Application( topic == "专题三" )
      then
      end

      rule "培养不少于40人次"
        extends "选报专题三（能力提升）"
        @clause("A.1") @kind("KPI") @severity("RETURN") @cite("一/专题三") @words("40人次")
        @remedy("填“是”，不填“否”")
      when
        区( $名 : 名, $日 : 日 )
        Indicator( name == "培养人次", valueIn( "人次" ) >= 40 )
        Application( startsOn != null, $until : startsOn.plusMonths(6), topic in ( "专题三", "专题四" ) )
        Posting( endsOn >= $until, place != null, place.within( "650000" ) )
        accumulate( Partner( name == "x" ); $n : count(1); $n >= 2 )
        Set( size >= 2 ) from accumulate( Indicator( category in ( "x", "y" ), $c : category ), collectSet( $c ) )
        exists Partner()
        not Partner( name == null )
      then
      end

      rule "疑" extends "培养不少于40人次" @review("A.1") @reading("B1") when Lead( ongoing == 1 ) then end
      """;

  private static final Manifest MANIFEST =
      new Manifest(
          "small",
          null,
          "1号",
          "试验指南",
          LocalDate.of(2024, 11, 6),
          ZoneId.of("Asia/Shanghai"),
          Map.of("B1", "试验解读"),
          Map.of());

  /** What a slip of the hand, an editor or ill will may leave in a file. */
  private static final List<String> BITS =
      List.of(
          "\"",
          "'",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ";",
          ":",
          ".",
          "@",
          "=",
          "==",
          ">",
          "!",
          "&&",
          "||",
          "\\",
          "\\u0041",
          "/*",
          "*/",
          "//",
          "#",
          "\n",
          "\r",
          "\t",
          " ",
          "\u0000",
          "\u3000",
          "\u00A0",
          "\u200B",
          "\uFEFF",
          "\uD83D",
          "\uD83D\uDE00",
          "，",
          "（",
          "）",
          "“",
          "”",
          "‘",
          "：",
          "≥",
          "４",
          "end",
          "then",
          "when",
          "rule",
          "rule \"",
          "declare",
          "package",
          "import",
          "function",
          "query",
          "extends",
          "not",
          "from",
          "accumulate",
          "insert(",
          "((((((((((",
          "eval(",
          "\n  end : String",
          "or",
          "forall",
          "@key",
          "salience -",
          "0x",
          "1e9",
          ".5",
          "new",
          "null");

  /** One change of a text. */
  private record Change(int kind, double where, int length, String bit) {
    String of(String text) {
      int from = (int) (where * text.length());
      int to = Math.min(from + length, text.length());
      return switch (kind) {
        case 0 -> text.substring(0, from) + text.substring(to);
        case 1 -> text.substring(0, from) + bit + text.substring(from);
        case 2 -> text.substring(0, from) + bit + text.substring(to);
        case 3 -> text.substring(0, to) + text.substring(from);
        default -> text.substring(0, from);
      };
    }
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.frequency(
                    Tuple.of(3, 0), Tuple.of(4, 1), Tuple.of(3, 2), Tuple.of(1, 3), Tuple.of(1, 4)),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(BITS))
            .as(Change::new);
    return change
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            changes -> {
              String text = GOOD;
              for (Change each : changes) {
                text = each.of(text);
              }
              return text;
            });
  }

  @Property(tries = 2_000)
  void readingEndsAndPlacesAreInTheFile(@ForAll("mutated") String text) {
    List<Problem> problems = read(text);
    long lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    for (Problem problem : problems) {
      assertEquals("rules.drl", problem.source());
      if (problem.line() == 0) { // told of the file as a whole
        assertTrue(problem.text().chinese().startsWith("文件是空的"), problem::toString);
        continue;
      }
      assertTrue(problem.line() >= 1 && problem.line() <= lines + 1, problem::toString);
      assertTrue(problem.column() >= 1, problem::toString);
    }
    assertEquals(problems, read(text));
    Statistics.label("problems").collect(Math.min(problems.size(), 6));
  }

  /** Damage to one rule is told of that rule alone. */
  @Property(tries = 500)
  void otherRulesAreReadAllTheSame(@ForAll("mutated") String text) {
    String marker = "\n\nrule \"末\"\nwhen\n  Lead( ongoing < \"少\" )\nthen\nend\n";
    // What is left open in a comment or a text may swallow what follows it.
    if (text.contains("/*") && text.lastIndexOf("/*") > text.lastIndexOf("*/")) {
      return;
    }
    List<Problem> problems = read(text + marker);
    int line = (int) (text + marker).lines().count() - 2;
    assertTrue(
        problems.stream().anyMatch(p -> p.text().chinese().contains("ongoing") && p.line() == line),
        () -> text + "\n" + problems);
  }

  @Example
  void nothingIsWrongWithWhatWasNotChanged() {
    assertEquals(List.of(), read(GOOD));
    assertEquals(List.of(), read(GOOD.replace("\n", "\r\n")));
  }

  private static List<Problem> read(String text) {
    PackReport report = new PackReport();
    String plain = text.replaceAll("\r\n?", "\n"); // as files are read
    PackFiles files =
        new PackFiles(MANIFEST, new TreeMap<>(Map.of("rules.drl", plain)), new TreeMap<>(), "");
    assertNotNull(PackReader.read(files, report));
    return report.problems();
  }
}
