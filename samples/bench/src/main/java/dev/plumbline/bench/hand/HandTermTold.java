package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandLeadTold.POSTING;
import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 一、专题三/申报主体要求/1, from when to when the lead is posted, by hand, with evidence. */
final class HandTermTold {
  private static final int A_YEAR = 12;
  private static final String MONTHS = "个月";

  private static final HandProperty STATE = POSTING.property("state", "派驻状态", "State");
  private static final HandQuestion IN_POST = STATE.asks(Relation.EQUAL, words("在任"));
  private static final HandQuestion APPOINTED = STATE.asks(Relation.EQUAL, words("已任命未到岗"));
  private static final HandPaper FILING_DAY =
      HandPaper.of("FilingDay", "申报日", "Day of applying", "/filing/unitSubmittedAt");
  private static final MissingFact NO_START =
      POSTING.property("startsOn", "派驻起始日", "First day").missing;
  private static final MissingFact NO_END = POSTING.property("endsOn", "派驻终止日", "Last day").missing;

  private static final HandDoubt NOT_ARRIVED =
      HandDoubt.of("已任命但未到岗", "The lead is appointed but has not arrived", "B6");
  private static final HandDoubt MAYBE_OVER_ELSEWHERE =
      HandDoubt.of(
          "照另一处所写，申报日可能已经期满", "By the other paper the posting may be over on the day of applying");
  private static final HandDoubt MAYBE_NOT_BEGUN_ELSEWHERE =
      HandDoubt.of(
          "照另一处所写，申报日可能还未到任",
          "By the other paper the lead may not yet be in post on the day of applying");
  private static final HandDoubt NOT_OVER_ELSEWHERE =
      HandDoubt.of(
          "申报日已经期满，照另一处所写则仍在任",
          "The posting is over on the day of applying, but not by the other paper");
  private static final HandDoubt BEGUN_ELSEWHERE =
      HandDoubt.of(
          "申报日还未到任，照另一处所写则已在任",
          "Not yet in post on the day of applying, but in post by the other paper");
  private static final HandDoubt MAYBE_OVER =
      HandDoubt.of(
          "终止只写到月，申报日是否仍在任无法断定",
          "Only the last month is stated: it is open if the lead is still in post on the day of"
              + " applying",
          "B4");
  private static final HandDoubt MAYBE_NOT_BEGUN =
      HandDoubt.of(
          "起始只写到月，申报日是否已到任无法断定",
          "Only the first month is stated: it is open if the lead is in post on the day of"
              + " applying",
          "B4");
  private static final HandDoubt A_YEAR_ELSEWHERE =
      HandDoubt.of("任期不足一年，照另一处所写则满一年", "Shorter than a year, but a year by the other paper", "B5");
  private static final HandDoubt SHORTER_ELSEWHERE =
      HandDoubt.of("照另一处所写，任期不足一年", "By the other paper the posting is shorter than a year", "B5");
  private static final HandDoubt REMAIN_ELSEWHERE =
      HandDoubt.of(
          "不满6个月，照另一处所写则满", "6 months do not remain, but they do by the other paper", "B1");
  private static final HandDoubt MAY_NOT_REMAIN_ELSEWHERE =
      HandDoubt.of("照另一处所写，可能不满6个月", "By the other paper 6 months may not remain", "B1");
  private static final HandDoubt MAY_NOT_REMAIN =
      HandDoubt.of(
          "终止只写到月，是否满6个月无法断定",
          "Only the last month is stated: it is open if 6 months remain",
          "B4");

  private static final HandSpanTold SPAN =
      new HandSpanTold("PostingSpan", "", "Span of the posting");
  private static final HandSpanTold OTHER =
      new HandSpanTold("OtherPostingSpan", "另一材料所载", "Span of the posting by another paper");

  private HandTermTold() {}

  static void examine(HandFacts facts, HandReport report) {
    Posting posting = facts.application.posting();
    Recommendation form = facts.application.recommendation();
    Posting known = posting == null ? HandTopic3.NO_POSTING : posting;
    Recommendation paper = form == null ? HandTopic3.NO_PAPER : form;
    HandSpan span = HandSpan.of(known, paper);
    List<HandSpan> others = span.others(known, paper);
    MissingFact noStart = posting == null ? POSTING.missing : NO_START;
    MissingFact noEnd = posting == null ? POSTING.missing : NO_END;

    HandReasons inPost = new HandReasons();
    LocalDate day = facts.day;
    inPost.has(FILING_DAY, day);
    String state = HandWords.STATES.read(known.state());
    if (inPost.has(POSTING, posting)) {
      HandTruth is = HandWords.among(state, "在任");
      inPost.word(STATE, IN_POST, posting.state(), is, Severity.REVIEW);
    }
    by(inPost, SPAN.startsBy, span.earliestStart(), day, noStart);
    by(inPost, SPAN.lastsTo, span.latestEnd(), day, noEnd);
    doubtInPost(inPost, state, known, day, span, others, report);
    report.clause("T3.LEAD.3", inPost);

    HandReasons aYear = new HandReasons();
    Integer months = span.months();
    if (months == null) {
      aYear.lacks(span.earliestStart() == null ? noStart : noEnd);
    } else {
      aYear.number(SPAN.longEnough, months, A_YEAR, MONTHS);
      doubtTerm(aYear, months, others, report);
    }
    report.clause("T3.LEAD.4", aYear);

    HandReasons remains = new HandReasons();
    remains.has(FILING_DAY, day);
    LocalDate until = day == null ? null : day.plusMonths(6);
    by(remains, SPAN.remains, span.latestEnd(), until, noEnd);
    doubtRest(remains, until, span, others, report);
    report.clause("T3.LEAD.6", remains);
  }

  /** An end of the posting, by a day that may not be known: that it is missing is told already. */
  private static void by(
      HandReasons why, HandQuestion asked, LocalDate end, LocalDate day, MissingFact missing) {
    if (end == null) {
      why.lacks(missing);
    } else if (day != null) {
      why.day(asked, end, day);
    }
  }

  private static void doubtInPost(
      HandReasons inPost,
      String state,
      Posting posting,
      LocalDate day,
      HandSpan span,
      List<HandSpan> others,
      HandReport report) {
    if ("已任命未到岗".equals(state)) {
      report.doubt(NOT_ARRIVED, List.of(APPOINTED.met(words(posting.state()))));
    }
    if (inPost.truth().holds()) {
      for (HandSpan other : others) {
        if (HandFacts.isBefore(other.earliestEnd(), day)) {
          report.doubt(
              MAYBE_OVER_ELSEWHERE, List.of(OTHER.endsBefore.day(other.earliestEnd(), day)));
          break;
        }
      }
      for (HandSpan other : others) {
        if (HandFacts.isBefore(day, other.latestStart())) {
          report.doubt(
              MAYBE_NOT_BEGUN_ELSEWHERE, List.of(OTHER.startsAfter.day(other.latestStart(), day)));
          break;
        }
      }
      if (HandFacts.isBefore(span.earliestEnd(), day)) {
        report.doubt(MAYBE_OVER, List.of(SPAN.endsBefore.day(span.earliestEnd(), day)));
      }
      if (HandFacts.isBefore(day, span.latestStart())) {
        report.doubt(MAYBE_NOT_BEGUN, List.of(SPAN.startsAfter.day(span.latestStart(), day)));
      }
    } else if ("在任".equals(state)) {
      doubtElsewhere(posting, day, span, others, report);
    }
  }

  /** Not in post by the posting's own paper, but by another. */
  private static void doubtElsewhere(
      Posting posting, LocalDate day, HandSpan span, List<HandSpan> others, HandReport report) {
    boolean over = HandFacts.isBefore(span.latestEnd(), day);
    boolean notBegun = HandFacts.isBefore(day, span.earliestStart());
    if (!over && !notBegun) {
      return;
    }
    for (HandSpan other : others) {
      if (other.covers(day).holds()) {
        List<Evidence> covers =
            List.of(
                OTHER.startsBy.day(other.earliestStart(), day),
                OTHER.lastsTo.day(other.latestEnd(), day));
        Evidence state = IN_POST.met(words(posting.state()));
        if (over) {
          Evidence ends = SPAN.endsAtLast.day(span.latestEnd(), day);
          report.doubt(NOT_OVER_ELSEWHERE, all(state, ends, covers));
        }
        if (notBegun) {
          Evidence begins = SPAN.startsAtFirst.day(span.earliestStart(), day);
          report.doubt(BEGUN_ELSEWHERE, all(state, begins, covers));
        }
        return;
      }
    }
  }

  private static List<Evidence> all(Evidence first, Evidence second, List<Evidence> more) {
    List<Evidence> all = new ArrayList<>(List.of(first, second));
    all.addAll(more);
    return all;
  }

  private static void doubtTerm(
      HandReasons aYear, int months, List<HandSpan> others, HandReport report) {
    boolean isYear = aYear.truth().holds();
    for (HandSpan other : others) {
      Integer term = other.months();
      if (term != null && term < A_YEAR == isYear) {
        Value offered = HandQuestion.number(term, MONTHS);
        if (isYear) {
          report.doubt(SHORTER_ELSEWHERE, List.of(OTHER.tooShort.met(offered)));
        } else {
          Evidence own = SPAN.tooShort.met(HandQuestion.number(months, MONTHS));
          report.doubt(A_YEAR_ELSEWHERE, List.of(own, OTHER.longEnough.met(offered)));
        }
        return;
      }
    }
  }

  private static void doubtRest(
      HandReasons remains,
      LocalDate until,
      HandSpan span,
      List<HandSpan> others,
      HandReport report) {
    if (remains.truth() == HandTruth.FALSE) {
      for (HandSpan other : others) {
        if (HandFacts.notBefore(other.latestEnd(), until).holds()) {
          Evidence own = SPAN.endsEarly.day(span.latestEnd(), until);
          report.doubt(REMAIN_ELSEWHERE, List.of(own, OTHER.remains.day(other.latestEnd(), until)));
          return;
        }
      }
    } else if (remains.truth().holds()) {
      for (HandSpan other : others) {
        if (HandFacts.isBefore(other.earliestEnd(), until)) {
          Evidence early = OTHER.mayEndEarly.day(other.earliestEnd(), until);
          report.doubt(MAY_NOT_REMAIN_ELSEWHERE, List.of(early));
          break;
        }
      }
      if (HandFacts.isBefore(span.earliestEnd(), until)) {
        report.doubt(MAY_NOT_REMAIN, List.of(SPAN.mayEndEarly.day(span.earliestEnd(), until)));
      }
    }
  }
}
