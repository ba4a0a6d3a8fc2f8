package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.clauses.EligibleOne;
import dev.plumbline.clauses.EligibleTwo;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of what stands in the rules: figures, dates, lists, weights, readings. No Java. */
class FiguresTest {
  @TempDir static Path folder;

  private static BeforeAndAfter packs;

  @BeforeAll
  static void edit() {
    packs =
        BeforeAndAfter.of(
            Copy.in(folder)
                // a threshold
                .replace("13-topic-3.drl", "人员不少于40人次\"", "人员不少于50人次\"")
                .replace("13-topic-3.drl", "$sum >= 40", "$sum >= 50")
                // a deadline
                .replace("30-submission.drl", "2024, 12, 3, 16, 30", "2024, 12, 6, 17, 0")
                // a period
                .replace(
                    "11-topic-1-direction-2.drl",
                    "LocalDate.of( 2026, 11, 30 )",
                    "LocalDate.of( 2027, 5, 31 )")
                // a cap
                .replace("13-topic-3.drl", "$awards <= 15", "$awards <= 2")
                // a 13th region with its fields
                .append(
                    "71-annex-1.drl",
                    """
                    rule "专题二合作地区：四川省"
                        @clause("A1.T2.SC") @kind("DEF") @severity("NONE") @cite("附件1/专题二")
                    when
                    then
                        insert( new CooperationRow( "四川省", "510000", List.of( "航空航天", "生命健康" ) ) );
                    end
                    """)
                // one more field in a row
                .replace(
                    "71-annex-1.drl",
                    "\"150000\", List.of( \"现代农牧业\"",
                    "\"150000\", List.of( \"乳业装备\", \"现代农牧业\"")
                // a severity
                .replace(
                    "20-requirements.drl",
                    "@clause(\"G.8.1\") @kind(\"DECL\") @severity(\"REVIEW\")",
                    "@clause(\"G.8.1\") @kind(\"DECL\") @severity(\"REJECT\")")
                // a clause retired
                .remove("30-submission.drl", "使用“一网通办”登录")
                // a reading: what counts is the time already spent, no longer the time left
                .replace("guideline.yaml", "B1: 驻外时间指自申报之日起剩余的派驻时间", "B1: 驻外时间指截至申报之日已派驻的时间")
                .replace(
                    "13-topic-3.drl",
                    "$until : date.plusMonths( 6 ) )\n    PostingSpan( latestEnd >= $until )",
                    "$since : date.minusMonths( 6 ) )\n    PostingSpan( earliestStart <= $since )")
                .replace("13-topic-3.drl", "终止只写到月，是否满6个月", "起始只写到月，是否满6个月")
                .replace(
                    "13-topic-3.drl",
                    "    PostingSpan( earliestEnd < $until )",
                    "    PostingSpan( latestStart > $since )")
                .replace(
                    "13-topic-3.drl",
                    "    OtherPostingSpan( earliestEnd < $until )",
                    "    OtherPostingSpan( latestStart > $since )"));
  }

  private static Application three(String edits) {
    return Edit.apply(Eligible.application(), edits);
  }

  @Test
  void whatTheEditsDoNotTouchStays() {
    assertEquals("", packs.flips(Eligible.application()));
    assertEquals("", packs.flips(EligibleTwo.application()));
    assertEquals("", packs.flips(EligibleTwo.elsewhere()));
  }

  @Test
  void aThreshold() {
    assertEquals("", packs.flips(three("indicators[培养人次].value=39")));
    assertEquals("T3.KPI.1 SV", packs.flips(three("indicators[培养人次].value=40")));
    assertEquals("T3.KPI.1 SV", packs.flips(three("indicators[培养人次].value=49")));
    assertEquals("", packs.flips(three("indicators[培养人次].value=50")));
  }

  @Test
  void aDeadline() {
    assertEquals("", packs.flips(three("filing.unitSubmittedAt=2024-12-03T16:30")));
    assertEquals("S.12 VS", packs.flips(three("filing.unitSubmittedAt=2024-12-03T16:30:01")));
    assertEquals("S.12 VS", packs.flips(three("filing.unitSubmittedAt=2024-12-06T17:00")));
    assertEquals("", packs.flips(three("filing.unitSubmittedAt=2024-12-06T17:00:01")));
    assertEquals("G.9.3 VS", packs.flips(three("contract.signedOn=2024-12-06")).split(",")[0]);
    assertEquals(LocalDateTime.of(2024, 12, 6, 17, 0), packs.after().window().closesAt());
  }

  @Test
  void aPeriod() {
    Application quinoa = EligibleOne.application(2);
    assertEquals("T1.D2.TERM.E SV", packs.flips(quinoa));
    assertEquals("T1.D2.TERM.E VS", packs.flips(Edit.apply(quinoa, "endsOn=2027-05-31")));
    assertEquals("", packs.flips(Edit.apply(quinoa, "endsOn=2027-06-01")));
  }

  @Test
  void aCap() {
    assertEquals("0 0", exceeded(2));
    assertEquals("0 1", exceeded(3));
  }

  private static String exceeded(int awards) {
    return exceeded(packs.before(), awards) + " " + exceeded(packs.after(), awards);
  }

  private static int exceeded(Guideline guideline, int awards) {
    return guideline
        .evaluateCall(
            IntStream.range(0, awards).mapToObj(i -> three("awarded=true; id=A" + i)),
            Examination.precheck(),
            each -> {})
        .findings("T3.CAP")
        .size();
  }

  @Test
  void aRegionWithItsFields() {
    Application sichuan =
        Edit.apply(EligibleTwo.elsewhere(), "cooperation.place=成都市; cooperation.field=航空航天");
    assertEquals("T2.FLD VS, T2.REG VS", packs.flips(sichuan));
    assertEquals("T2.REG VS", packs.flips(Edit.apply(sichuan, "cooperation.field=现代农牧业")));
    assertEquals("", packs.flips(Edit.apply(sichuan, "cooperation.place=贵阳市")));
  }

  @Test
  void aField() {
    Application dairy = Edit.apply(EligibleTwo.elsewhere(), "cooperation.field=乳业装备");
    assertEquals("T2.FLD VS", packs.flips(dairy));
    assertEquals("", packs.flips(Edit.apply(dairy, "cooperation.field=乳业")));
  }

  @Test
  void aSeverity() {
    Application untrue = three("declarations[经费预算真实].made=false");
    assertEquals("待复核→不通过", packs.conclusions(untrue));
    assertEquals("通过→通过", packs.conclusions(Eligible.application()));
  }

  @Test
  void aClauseRetired() {
    Application otherLogin = three("filing.login=平台账号");
    assertEquals("V", packs.then("S.6", otherLogin));
    assertEquals("-", packs.now("S.6", otherLogin));
    assertEquals("", packs.flips(otherLogin));
  }

  @Test
  void aReading() {
    Application newlyPosted = three("posting.startsOn=2024-08-01");
    Application soonBack = three("posting.endsOn=2025-03-31");
    assertEquals("T3.LEAD.6 SV", packs.flips(newlyPosted));
    assertEquals("T3.LEAD.6 VS", packs.flips(soonBack));
    assertEquals("驻外时间指截至申报之日已派驻的时间", packs.after().reading("B1").orElseThrow());
  }
}
