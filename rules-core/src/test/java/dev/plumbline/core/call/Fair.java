package dev.plumbline.core.call;

import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Receipt;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** A flower fair as a call: who may have a stand, one for each exhibitor, and how many win. */
public final class Fair {
  static final LocalDateTime CLOSES = LocalDateTime.of(2024, 5, 31, 17, 0);

  static final Filing SIGNED_UP = Filing.builder().unitSubmittedAt(CLOSES.minusDays(3)).build();

  private static final String RULES =
      """
      import java.time.LocalDateTime;
      rule "报名期" when then
        insert( new FilingWindow( LocalDateTime.of( 2024, 5, 1, 9, 0 ), LocalDateTime.of( 2024, 5, 31, 17, 0 ) ) );
      end
      rule "展区有两个"
      @clause("F.1") @kind("ELIG") @severity("RETURN") @cite("一")
      when Application( topic in ( "月季", "兰花" ) ) then end
      rule "已报名" when Submission( submitted == true, $id : id ) then end
      rule "一人一个展位" extends "已报名"
      @clause("F.2") @kind("ELIG") @severity("REJECT") @cite("二")
      when
        Submission( id == $id, leadId != null, $lead : leadId )
        not Submission( submitted == true, leadId == $lead, id != $id )
      then end
      rule "展品不重名"
      @clause("F.10") @kind("DOC") @severity("RETURN") @cite("三")
      when
        Submission( $id : id, title != null, $title : title )
        not Submission( title == $title, id != $id )
      then end
      rule "说明不雷同"
      @clause("F.9") @kind("DERIVED") @severity("WARN") @cite("推定")
      when
        Submission( $id : id, text != null, $text : text )
        not Submission( text == $text, id != $id )
      then end
      rule "月季展区获奖不超过两个"
      @clause("F.3") @kind("CAP") @severity("REJECT") @cite("四")
      when
        accumulate( Submission( awarded == true, part == "月季" ); $n : count(1); $n <= 2 )
      then end
      """;

  private Fair() {}

  /** The fair's rules, loaded. */
  public static Guideline load(Path folder) {
    return Packs.load(folder, RULES);
  }

  /** A stand, signed up for unless the number is {@code null} and the builder says otherwise. */
  static Application.Builder stand(String id, String number) {
    return Application.builder(id)
        .topic("月季")
        .title("展品" + id)
        .summary("说明" + id)
        .lead(
            number == null ? null : Lead.builder().idNumber(new IdNumber(passport(number))).build())
        .filing(SIGNED_UP);
  }

  /** A short number stands for that of a passport. */
  private static String passport(String number) {
    return number.length() < 6 ? "E1000000" + number : number;
  }

  static CallVerdict evaluate(Guideline guideline, Application.Builder... stands) {
    return evaluate(guideline, Examination.precheck(), stands);
  }

  static CallVerdict evaluate(
      Guideline guideline, Examination examination, Application.Builder... stands) {
    return guideline.evaluateCall(
        List.of(stands).stream().map(Application.Builder::build), examination, verdict -> {});
  }

  /** A verdict under another receipt. */
  static CallVerdict withReceipt(CallVerdict verdict, Receipt receipt) {
    return new CallVerdict(
        verdict.applications(),
        verdict.findings(),
        verdict.parts(),
        verdict.inAll(),
        verdict.clauses(),
        verdict.refused(),
        receipt);
  }

  /** What was found, in brief: clause, application, status and others of each finding. */
  static String brief(CallVerdict verdict) {
    return verdict.findings().stream().map(Fair::brief).collect(Collectors.joining("; "));
  }

  private static String brief(CallFinding finding) {
    return finding.finding().clause()
        + " "
        + finding.applicationId()
        + " "
        + finding.finding().status()
        + " "
        + finding.others();
  }

  /** The conclusions over the call, each with the application's id. */
  static String conclusions(CallVerdict verdict) {
    return verdict.applications().stream()
        .map(a -> a.id() + " " + a.own() + ">" + a.conclusion())
        .collect(Collectors.joining("; "));
  }
}
