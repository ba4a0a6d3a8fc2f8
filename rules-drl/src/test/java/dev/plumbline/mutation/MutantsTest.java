package dev.plumbline.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;

/** Every change that a rule allows is made. */
class MutantsTest {
  private static final String HEAD =
      """
      package p
      import dev.plumbline.fact.*
      import java.math.BigDecimal
      import java.time.LocalDate
      import java.time.LocalDateTime
      import java.util.List
      import java.util.Set
      """;

  private static final Manifest MANIFEST =
      new Manifest(
          "p", null, "一号", "指南", LocalDate.EPOCH, ZoneId.of("Asia/Shanghai"), Map.of(), Map.of());

  private static String mutants(String rules) {
    PackFiles files =
        new PackFiles(
            MANIFEST, new TreeMap<>(Map.of("rules.drl", HEAD + rules)), new TreeMap<>(), "");
    PackReport report = new PackReport();
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    Map<String, List<String>> given = Map.of("Applicant.legalForm", List.of("企业", "个人"));
    List<Mutant> mutants = Mutants.of(RuleSource.read(files, text), text, given);
    return String.join("\n", mutants.stream().map(Mutant::toString).toList()) + "\n";
  }

  @Example
  void ofComparisonsAndLists() {
    assertEquals(
        """
            NUMBER A.1: ongoing < 2 → ongoing < 1
            NUMBER A.1: ongoing < 2 → ongoing < 3
            NUMBER A.1: $end : endsOn.plusMonths( 6 ) → $end : endsOn.plusMonths( 5 )
            NUMBER A.1: $end : endsOn.plusMonths( 6 ) → $end : endsOn.plusMonths( 7 )
            TEXT A.1: legalForm in ( "企业", "事业单位" ) → legalForm in ( "某某", "事业单位" )
            TEXT A.1: legalForm in ( "企业", "事业单位" ) → legalForm in ( "企业", "某某" )
            TRUTH A.1: branch == true → branch == false
            CODE A.1: place.within( "653126" ) → place.within( "653125" )
            CODE A.1: place.within( "653126" ) → place.within( "653127" )
            COMPARISON A.1: legalForm in ( "企业", "事业单位" ) → legalForm not in ( "企业", "事业单位" )
            COMPARISON A.1: branch == true → branch != true
            COMPARISON A.1: ongoing < 2 → ongoing == 2
            COMPARISON A.1: ongoing < 2 → ongoing != 2
            COMPARISON A.1: ongoing < 2 → ongoing >= 2
            COMPARISON A.1: ongoing < 2 → ongoing <= 2
            COMPARISON A.1: ongoing < 2 → ongoing > 2
            COMPARISON A.1: place != null → place == null
            COMPARISON A.1: place.within( "653126" ) → place.overlaps( "653126" )
            COMPARISON A.1: endsOn != null → endsOn == null
            ELEMENT_DROPPED A.1: legalForm in ( "企业", "事业单位" ) → legalForm in ( "事业单位" )
            ELEMENT_DROPPED A.1: legalForm in ( "企业", "事业单位" ) → legalForm in ( "企业" )
            ELEMENT_ADDED A.1: legalForm in ( "企业", "事业单位" ) → legalForm in ( "企业", "事业单位", "个人" )
            CONSTRAINT_DROPPED A.1: branch == true → ∅
            CONSTRAINT_DROPPED A.1: ongoing < 2 → ∅
            CONSTRAINT_DROPPED A.1: place != null → ∅
            CONSTRAINT_DROPPED A.1: endsOn != null → ∅
            CONSTRAINT_DROPPED A.1: place.within( "653126" ) → ∅
            CONSTRAINT_DROPPED A.1: legalForm in ( "企业", "事业单位" ) → ∅
            PATTERN_DROPPED A.1: Applicant( legalForm in ( "企业", "事业单位" ), branch == true ) → ∅
            PATTERN_DROPPED A.1: Lead( ongoing < 2 ) → ∅
            PATTERN_DROPPED A.1: Posting( place != null, place.within( "653126" ), endsOn != null, $end : endsOn.plusMonths( 6 ) ) → ∅
            """,
        mutants(
            """
            rule "甲" // not "a" text
                @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一/2")
            when
                Applicant( legalForm in ( "企业", "事业单位" ), branch == true )
                Lead( ongoing < 2 )
                Posting( place != null, place.within( "653126" ), endsOn != null, $end : endsOn.plusMonths( 6 ) )
            then
            end
            """));
  }

  @Example
  void ofDefinitions() {
    assertEquals(
        """
            NUMBER 定义: new BigDecimal( "0.5" ) → new BigDecimal( "0.4" )
            NUMBER 定义: new BigDecimal( "0.5" ) → new BigDecimal( "0.6" )
            DAY 定义: LocalDate.of( 2024, 12, 31 ) → LocalDate.of( 2024, 12, 30 )
            DAY 定义: LocalDate.of( 2024, 12, 31 ) → LocalDate.of( 2025, 1, 1 )
            SECOND 定义: LocalDateTime.of( 2024, 12, 3, 16, 30 ) → LocalDateTime.of( 2024, 12, 3, 16, 29, 59 )
            SECOND 定义: LocalDateTime.of( 2024, 12, 3, 16, 30 ) → LocalDateTime.of( 2024, 12, 3, 16, 30, 1 )
            CODE 定义: "310000" → "232764"
            CODE 定义: "310000" → "310101"
            TEXT 定义: List.of( "农业", "林业" ) → List.of( "某某", "林业" )
            TEXT 定义: List.of( "农业", "林业" ) → List.of( "农业", "某某" )
            ELEMENT_DROPPED 定义: List.of( "农业", "林业" ) → List.of( "林业" )
            ELEMENT_DROPPED 定义: List.of( "农业", "林业" ) → List.of( "农业" )
            ELEMENT_ADDED 定义: List.of( "农业", "林业" ) → List.of( "农业", "林业", "某某" )
            DEFINITION_REMOVED 定义: insert( new Row( "310000", new BigDecimal( "0.5" ), LocalDate.of( 2024, 12, 31 ), LocalDateTime.of( 2024, 12, 3, 16, 30 ), List.of( "农业", "林业" ) ) ); → ∅
            """,
        mutants(
            """
            declare Row
                code : String
                most : BigDecimal
                from : LocalDate
                at : LocalDateTime
                fields : List
            end
            rule "定义" when then
                insert( new Row( "310000", new BigDecimal( "0.5" ), LocalDate.of( 2024, 12, 31 ),
                    LocalDateTime.of( 2024, 12, 3, 16, 30 ), List.of( "农业", "林业" ) ) );
            end
            """));
  }

  @Example
  void ofScopesDoubtsCountsAndUnits() {
    assertEquals(
        """
            TEXT A.1: topic == "一" → topic == "某某"
            COMPARISON A.1: topic == "一" → topic != "一"
            CONSTRAINT_DROPPED A.1: topic == "一" → ∅
            PATTERN_DROPPED A.1: Application( topic == "一" ) → ∅
            NUMBER A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) > 0.4
            NUMBER A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) > 0.6
            NUMBER A.2: $n >= 2 → $n >= 1
            NUMBER A.2: $n >= 2 → $n >= 3
            NUMBER A.2: size >= 2 → size >= 1
            NUMBER A.2: size >= 2 → size >= 3
            TEXT A.2: baseline == "亩产" → baseline == "某某"
            UNIT A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "平方厘米", "公顷" ) > 0.5
            UNIT A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "纳米", "公顷" ) > 0.5
            UNIT A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "平方厘米" ) > 0.5
            UNIT A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "纳米" ) > 0.5
            COMPARISON A.2: baseline == "亩产" → baseline != "亩产"
            COMPARISON A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) == 0.5
            COMPARISON A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) != 0.5
            COMPARISON A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) >= 0.5
            COMPARISON A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) <= 0.5
            COMPARISON A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷" ) < 0.5
            COMPARISON A.2: $n >= 2 → $n == 2
            COMPARISON A.2: $n >= 2 → $n != 2
            COMPARISON A.2: $n >= 2 → $n <= 2
            COMPARISON A.2: $n >= 2 → $n > 2
            COMPARISON A.2: $n >= 2 → $n < 2
            COMPARISON A.2: size >= 2 → size == 2
            COMPARISON A.2: size >= 2 → size != 2
            COMPARISON A.2: size >= 2 → size <= 2
            COMPARISON A.2: size >= 2 → size > 2
            COMPARISON A.2: size >= 2 → size < 2
            COMPARISON A.2: category != null → category == null
            ELEMENT_DROPPED A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "公顷" ) > 0.5
            ELEMENT_DROPPED A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩" ) > 0.5
            ELEMENT_ADDED A.2: valueIn( "亩", "公顷" ) > 0.5 → valueIn( "亩", "公顷", "纳米" ) > 0.5
            CONSTRAINT_DROPPED A.2: $n >= 2 → ∅
            CONSTRAINT_DROPPED A.2: baseline == "亩产" → ∅
            CONSTRAINT_DROPPED A.2: size >= 2 → ∅
            CONSTRAINT_DROPPED A.2: category != null → ∅
            CONSTRAINT_DROPPED A.2: valueIn( "亩", "公顷" ) > 0.5 → ∅
            PATTERN_DROPPED A.2: accumulate( Indicator( baseline == "亩产", valueIn( "亩", "公顷" ) > 0.5 ); $n : count(1); $n >= 2 ) → ∅
            PATTERN_DROPPED A.2: Set( size >= 2 ) from accumulate( Indicator( category != null, $category : category ), collectSet( $category ) ) → ∅
            SCOPE_DROPPED A.2: extends "甲" → ∅
            TEXT 疑: name == "甲" → name == "某某"
            COMPARISON 疑: not Partner( name == "甲" ) → exists Partner( name == "甲" )
            COMPARISON 疑: name == "甲" → name != "甲"
            CONSTRAINT_DROPPED 疑: name == "甲" → ∅
            PATTERN_DROPPED 疑: not Partner( name == "甲" ) → ∅
            SCOPE_DROPPED 疑: extends "乙" → ∅
            SCOPE_WIDENED 疑: extends "乙" → extends "甲"
            DOUBT_REMOVED 疑: 疑 → ∅
            """,
        mutants(
            """
            rule "甲" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
            when Application( topic == "一" ) then end
            rule "乙" extends "甲" @clause("A.2") @kind("KPI") @severity("REJECT") @cite("一")
            when
                accumulate( Indicator( baseline == "亩产", valueIn( "亩", "公顷" ) > 0.5 ); $n : count(1); $n >= 2 )
                Set( size >= 2 ) from accumulate( Indicator( category != null, $category : category ), collectSet( $category ) )
            then end
            rule "疑" extends "乙" @review("A.2")
            when not Partner( name == "甲" ) then end
            """));
  }

  @Example
  void ofWhatMissingFactsWeigh() {
    String mutants =
        mutants(
            """
            rule "甲" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
                @missing("ongoing: WARN, name: REVIEW")
            when Lead( ongoing < 2, name != null ) then end
            rule "乙" @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一") @missing("name: WARN")
            when Lead( name != null ) then end
            """);
    assertEquals(
        """
            MISSING_DROPPED A.1: ongoing: WARN → ∅
            MISSING_WEIGHED A.1: ongoing: WARN → ongoing: REVIEW
            MISSING_DROPPED A.1: name: REVIEW → ∅
            MISSING_WEIGHED A.1: name: REVIEW → name: WARN
            MISSING_DROPPED A.2: name: WARN → ∅
            MISSING_WEIGHED A.2: name: WARN → name: REVIEW
            """,
        mutants
            .lines()
            .filter(line -> line.startsWith("MISSING"))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Example
  void ofVocabularies() {
    assertEquals(
        """
            PROPERTY_DROPPED 组织类型: "Applicant.legalForm" → ∅
            PROPERTY_DROPPED 组织类型: "Posting.state" → ∅
            LINE_DROPPED 组织类型: "法人" → ∅
            LINE_DROPPED 组织类型: "企业法人 属于 法人" → ∅
            LINE_MOVED 组织类型: "企业法人 属于 法人" → "企业法人 属于 自然人"
            LINE_DROPPED 组织类型: "企业单位法人 即 企业法人" → ∅
            LINE_MOVED 组织类型: "企业单位法人 即 企业法人" → "企业单位法人 即 自然人"
            LINE_DROPPED 组织类型: "自然人 不认可" → ∅
            LINE_DROPPED 组织类型: "个人 即 自然人" → ∅
            LINE_MOVED 组织类型: "个人 即 自然人" → "个人 即 法人"
            DEFINITION_REMOVED 组织类型: insert( new ClosedWords( List.of( "Applicant.legalForm", "Posting.state" ), List.of( "法人", "企业法人 属于 法人", "企业单位法人 即 企业法人", "自然人 不认可", "个人 即 自然人" ) ) ); → ∅
            LINE_DROPPED 指标名称: "育种规程 即 技术规程" → ∅
            LINE_MOVED 指标名称: "育种规程 即 技术规程" → "育种规程 即 育种专利"
            DEFINITION_REMOVED 指标名称: insert( new OtherSpellings( List.of( "Indicator.name" ), List.of( "育种规程 即 技术规程" ) ) ); → ∅
            """,
        mutants(
                """
                rule "甲" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
                when
                    Applicant( legalForm == "法人" )
                    Indicator( name == "技术规程", committed == true )
                    exists Indicator( name == "育种专利" )
                then end
                rule "组织类型" when then
                    insert( new ClosedWords( List.of( "Applicant.legalForm", "Posting.state" ), List.of(
                        "法人", "企业法人 属于 法人", "企业单位法人 即 企业法人", "自然人 不认可", "个人 即 自然人" ) ) );
                end
                rule "指标名称" when then
                    insert( new OtherSpellings( List.of( "Indicator.name" ), List.of( "育种规程 即 技术规程" ) ) );
                end
                """)
            .lines()
            .filter(line -> !line.contains(" A.1: "))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  /** A unit may be written otherwise than the table does, and is not mutated into itself. */
  @Example
  void ofUnitsInOtherSpellings() {
    String mutants =
        mutants(
            """
            rule "甲" @clause("A.1") @kind("KPI") @severity("REJECT") @cite("一")
            when Indicator( name == "规模", valueIn( "立方米" ) >= 10 ) then end
            """);
    assertEquals(
        """
        UNIT A.1: valueIn( "立方米" ) >= 10 → valueIn( "微升" ) >= 10
        UNIT A.1: valueIn( "立方米" ) >= 10 → valueIn( "平方厘米" ) >= 10
        ELEMENT_DROPPED A.1: valueIn( "立方米" ) >= 10 → valueIn( ) >= 10
        ELEMENT_ADDED A.1: valueIn( "立方米" ) >= 10 → valueIn( "立方米", "平方厘米" ) >= 10
        """,
        mutants
            .lines()
            .filter(line -> line.startsWith("UNIT") || line.startsWith("ELEMENT"))
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
