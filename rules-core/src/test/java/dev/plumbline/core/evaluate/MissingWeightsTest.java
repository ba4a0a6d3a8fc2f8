package dev.plumbline.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Severity;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a missing fact weighs where {@code @missing} says so, in a pre-check and a formal one. */
@TestInstance(Lifecycle.PER_CLASS)
class MissingWeightsTest {
  private static final String RULES =
      """
      declare ProjectPeriod startsOn : LocalDate endsOn : LocalDate end
      rule "执行期" when then insert( new ProjectPeriod( LocalDate.of( 2024, 1, 1 ), LocalDate.of( 2024, 12, 31 ) ) ); end
      rule "专题一" when Application( topic == "专题一" ) then end
      rule "不少于40人次"
          @clause("NUMBER") @kind("KPI") @severity("RETURN") @cite("一")
      when
          Indicator( name == "人次", valueIn( "人次" ) >= 40 )
      then end
      rule "在任期间"
          @clause("TIME") @kind("KPI") @severity("RETURN") @cite("一") @missing("startsOn: WARN, endsOn: REVIEW")
      when
          ProjectPeriod( $start : startsOn, $end : endsOn )
          Indicator( name == "人次", startsOn >= $start, endsOn <= $end )
      then end
      rule "每项需求都有报告"
          @clause("COVER") @kind("KPI") @severity("RETURN") @cite("一") @missing("覆盖.value: WARN")
      when
          Indicator( name == "报告", valueIn( "份" ) >= 1 )
          Indicator( name == "覆盖", valueIn( "项" ) >= 2 )
      then end
      rule "都已签署"
          @clause("SIGNED") @kind("DECL") @severity("RETURN") @cite("一") @missing("承诺.unsigned: WARN")
      when
          Declaration( name == "承诺", made == true, unsigned == 0 )
      then end
      rule "驻外在任" extends "专题一"
          @clause("POST") @kind("ELIG") @severity("REJECT") @cite("一") @missing("state: REVIEW")
      when
          Posting( state == "在任", place != null )
      then end
      rule "词汇：状态" when then insert( new ClosedWords( List.of( "Posting.state" ), List.of( "在任", "离任 不认可" ) ) ); end
      """;

  private static final String COMPLETE =
      "{'id':'1','topic':'专题一','posting':{'state':'在任','place':'叶城县'},"
          + "'declarations':[{'name':'承诺','made':true,'unsigned':0}],'indicators':["
          + "{'name':'人次','value':40,'measure':'人次','startsOn':'2024-01-01','endsOn':'2024-12-31'},"
          + "{'name':'报告','value':1,'measure':'份'},{'name':'覆盖','value':2,'measure':'项'}]}";

  private Guideline guideline;

  @BeforeAll
  void load(@TempDir Path folder) {
    String dates = "import java.time.LocalDate; import java.util.List;\n";
    guideline = Packs.load(folder, dates + RULES);
  }

  /**
   * The columns: what is taken out of the application, which clause that is for, and what it comes
   * to in a pre-check and a formal examination: status and weight.
   */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          # nothing
          '1' | '1' | NUMBER | SATISFIED ELIGIBLE | SATISFIED ELIGIBLE
          # what no annotation names weighs as usual
          'value':40, | | NUMBER | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          # what it names stays open and weighs that
          'startsOn':'2024-01-01', | | TIME | UNDETERMINED ELIGIBLE | UNDETERMINED ELIGIBLE
          ,'endsOn':'2024-12-31' | | TIME | UNDETERMINED NEEDS_REVIEW | UNDETERMINED NEEDS_REVIEW
          # of two, the heavier
          ,'startsOn':'2024-01-01','endsOn':'2024-12-31' | | TIME | UNDETERMINED NEEDS_REVIEW | UNDETERMINED NEEDS_REVIEW
          # what contradicts is violated, whatever else is missing
          'startsOn':'2024-01-01','endsOn':'2024-12-31' | 'endsOn':'2025-01-01' | TIME | VIOLATED CORRECTABLE | VIOLATED CORRECTABLE
          # a whole fact weighs as usual, unless its key is named and all that is asked of it
          {'name':'人次','value':40,'measure':'人次','startsOn':'2024-01-01','endsOn':'2024-12-31'}, | | TIME | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          {'name':'人次','value':40,'measure':'人次','startsOn':'2024-01-01','endsOn':'2024-12-31'}, | | NUMBER | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          ,{'name':'覆盖','value':2,'measure':'项'} | | COVER | UNDETERMINED ELIGIBLE | UNDETERMINED ELIGIBLE
          'value':2, | | COVER | UNDETERMINED ELIGIBLE | UNDETERMINED ELIGIBLE
          # its unit is not named
          {'name':'覆盖','value':2,'measure':'项'} | {'name':'覆盖','value':2} | COVER | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          # another fact of the type is missing, or both
          {'name':'报告','value':1,'measure':'份'}, | | COVER | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          ,{'name':'报告','value':1,'measure':'份'},{'name':'覆盖','value':2,'measure':'项'} | | COVER | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          # a whole fact, of which something else is asked too
          ,'unsigned':0 | | SIGNED | UNDETERMINED ELIGIBLE | UNDETERMINED ELIGIBLE
          {'name':'承诺','made':true,'unsigned':0} | | SIGNED | UNDETERMINED CORRECTABLE | VIOLATED CORRECTABLE
          'made':true,'unsigned':0 | 'made':false | SIGNED | VIOLATED CORRECTABLE | VIOLATED CORRECTABLE
          # of what there is but one
          'state':'在任', | | POST | UNDETERMINED NEEDS_REVIEW | UNDETERMINED NEEDS_REVIEW
          'posting':{'state':'在任','place':'叶城县'}, | | POST | UNDETERMINED CORRECTABLE | VIOLATED INELIGIBLE
          'state':'在任','place':'叶城县' | 'personType':'干部' | POST | UNDETERMINED CORRECTABLE | VIOLATED INELIGIBLE
          # what is not recognised is for a person in a formal examination
          'state':'在任' | 'state':'休假' | POST | UNDETERMINED NEEDS_REVIEW | NEEDS_REVIEW NEEDS_REVIEW
          'state':'在任' | 'state':'离任' | POST | VIOLATED INELIGIBLE | VIOLATED INELIGIBLE
          # a scope that is open weighs as ever
          'topic':'专题一',  | | POST | UNDETERMINED CORRECTABLE | UNDETERMINED NEEDS_REVIEW
          """)
  void weighsWhatItSays(
      String part, String instead, String clause, String precheck, String formal) {
    String json = edit(COMPLETE, part, instead == null ? "" : instead).replace('\'', '"');
    Application application = guideline.read(json.getBytes(StandardCharsets.UTF_8), "a.json");
    assertEquals(precheck, found(guideline.evaluate(application), clause));
    assertEquals(formal, found(guideline.evaluate(application, Examination.formal()), clause));
  }

  private static String edit(String json, String part, String instead) {
    int at = json.indexOf(part);
    assertEquals(true, at >= 0, part);
    return json.substring(0, at) + instead + json.substring(at + part.length());
  }

  private static String found(Verdict verdict, String clause) {
    Finding finding = verdict.finding(clause).orElseThrow();
    assertEquals(
        verdict.all().map(Finding::weight).max(Comparator.naturalOrder()).orElseThrow(),
        verdict.conclusion());
    Conclusion weight = finding.weight();
    Severity severity = clause.equals("POST") ? Severity.REJECT : Severity.RETURN;
    assertEquals(severity, finding.severity(), "the severity stays the clause's");
    return finding.status() + " " + weight;
  }
}
