package dev.plumbline.bench.hand;

import dev.plumbline.Severity;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import dev.plumbline.spi.Folding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 一、专题三, by hand. */
final class HandTopic3 {
  static final LocalDate STARTS = LocalDate.of(2024, 12, 1);
  static final LocalDate ENDS = LocalDate.of(2025, 11, 30);
  static final BigDecimal MOST = new BigDecimal("15");

  /** The seats of the areas that the listed counties belong to. */
  static final List<Place> SEATS = Stream.of("653101", "540202").map(Place::of).toList();

  static final Pattern DISTRICT = Pattern.compile(".*[省区州盟地旗县][ 党]*(委|组织部).*");
  static final Pattern SOME_CITY = Pattern.compile(".+市 *(委|组织部).*");
  static final Pattern THIS_CITY = Pattern.compile(".*上[ 海市]*(委|组织部).*");

  /** What stands between the words of a list. */
  static final Pattern SEPARATORS = Pattern.compile("[、，,；;/／|｜\\n\\r]+|以及|[和与及或]");

  static final Posting NO_POSTING = Posting.builder().build();
  static final Recommendation NO_PAPER = Recommendation.builder().build();
  private static final Cooperation NO_COOPERATION = Cooperation.builder().build();

  private HandTopic3() {}

  static void examine(HandFacts facts, HandFindings found) {
    found.within(HandWords.TOPICS.is(facts.application.topic(), "专题三"));
    found.clause("T3.SEL", Severity.RETURN, HandTruth.TRUE);
    found.judged("T3.OBJ.1");
    found.judged("T3.CON.1");
    found.judged("T3.CON.2");
    found.judged("T3.KPI.6");
    found.judged("T3.LEAD.7");
    region(facts.application, found);
    targets(facts.application, found);
    money(facts.application, found);
    lead(facts, found);
    recommendation(facts.application, found);
    found.within(HandTruth.TRUE);
  }

  private static void region(Application application, HandFindings found) {
    Cooperation cooperation =
        application.cooperation() == null ? NO_COOPERATION : application.cooperation();
    HandTruth inArea = withinAny(cooperation.place(), HandAreas.COUNTERPARTS);
    boolean further = inArea.holds() && cooperation.morePlaces() > 0;
    found.clause("T3.REG", Severity.REJECT, inArea, further || isWider(cooperation.place()));
  }

  private static HandTruth withinAny(Place place, List<Place> areas) {
    return place == null ? HandTruth.UNKNOWN : HandTruth.of(HandAreas.around(place, areas) != null);
  }

  /** Whether a place holds a counterpart area and more. */
  private static boolean isWider(Place place) {
    return HandAreas.inside(place) != null;
  }

  private static void targets(Application application, HandFindings found) {
    HandIndicators rows = HandIndicators.of(application);
    found.clause("T3.KPI.1", Severity.RETURN, enoughTrained(rows.trained()));
    training(rows.trained(), found);
    found.clause("T3.KPI.5", Severity.RETURN, sum(rows.needs(), 2, "项", "个", "条"));
    HandTruth someReport = sum(rows.reports(), 1, "份", "个", "项");
    HandTruth both = someReport.and(sum(rows.covered(), 2, "项", "个", "条"));
    found.clause("T3.KPI.7", Severity.RETURN, both, false, someReport.holds());
  }

  /** So many persons are at least so many person-times, but perhaps more. */
  private static HandTruth enoughTrained(List<Indicator> rows) {
    HandTruth persons = sum(rows, 40, "人次", "人");
    HandTruth times = sum(rows, 40, "人次");
    return persons.holds() ? persons : times;
  }

  /** Whether the numbers of some rows, none of them negative, add up to enough. */
  private static HandTruth sum(List<Indicator> rows, int enough, String... units) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean open = rows.isEmpty();
    for (Indicator row : rows) {
      BigDecimal value = row.atLeastIn(units);
      if (value == null) {
        open = true;
      } else if (value.signum() < 0) {
        return HandTruth.FALSE;
      } else {
        sum = sum.add(value);
      }
    }
    if (sum.compareTo(BigDecimal.valueOf(enough)) >= 0) {
      return HandTruth.TRUE;
    }
    return open ? HandTruth.UNKNOWN : HandTruth.FALSE;
  }

  private static void training(List<Indicator> rows, HandFindings found) {
    HandTruth listed = rows.isEmpty() ? HandTruth.UNKNOWN : HandTruth.TRUE;
    HandTruth inTime = listed;
    HandTruth inArea = listed;
    HandTruth ofKind = listed;
    for (Indicator row : rows) {
      inTime =
          inTime
              .and(HandFacts.notBefore(row.startsOn(), STARTS))
              .and(HandFacts.notBefore(ENDS, row.endsOn()));
      inArea = inArea.and(withinAny(row.place(), HandAreas.COUNTERPARTS));
      ofKind = ofKind.and(categories(row.category()));
    }
    Predicate<Indicator> near = row -> row.place() == null || HandAreas.near(row.place()) != null;
    boolean wide =
        rows.stream().anyMatch(row -> isWider(row.place())) && rows.stream().allMatch(near);
    found.clause("T3.KPI.2", Severity.RETURN, inTime, false, listed.holds());
    found.clause("T3.KPI.3", Severity.RETURN, inArea, wide, listed.holds());
    found.clause("T3.KPI.4", Severity.RETURN, ofKind, false, listed.holds());
  }

  /** Whether the people trained are of the kinds asked for, of which there may be both. */
  static HandTruth categories(String text) {
    HandTruth whole = HandWords.CATEGORIES.is(text, "技术", "科研管理");
    if (whole != HandTruth.UNREAD) {
      return whole;
    }
    HandTruth all = HandTruth.TRUE;
    for (String part : SEPARATORS.split(text)) {
      if (!part.isBlank()) {
        all = all.and(HandWords.CATEGORIES.is(part, "技术", "科研管理"));
      }
    }
    return all;
  }

  private static void money(Application application, HandFindings found) {
    found.clause("T3.TERM.S", Severity.RETURN, isDay(application.startsOn(), STARTS));
    found.clause("T3.TERM.E", Severity.RETURN, isDay(application.endsOn(), ENDS));
    Amount requested = application.requested();
    HandTruth some = HandTruth.UNKNOWN;
    HandTruth allowed = HandTruth.UNKNOWN;
    if (requested != null) {
      some = HandTruth.of(requested.yuan().signum() > 0);
      allowed = HandTruth.of(requested.wanYuan().compareTo(MOST) <= 0);
    }
    found.clause("T3.FUND.T", Severity.WARN, some);
    found.clause("T3.FUND.M", Severity.RETURN, allowed);
  }

  private static HandTruth isDay(LocalDate day, LocalDate wanted) {
    return day == null ? HandTruth.UNKNOWN : HandTruth.of(day.equals(wanted));
  }

  private static void lead(HandFacts facts, HandFindings found) {
    Posting posting =
        facts.application.posting() == null ? NO_POSTING : facts.application.posting();
    boolean posted = facts.application.posting() != null;
    found.clause(
        "T3.LEAD.1",
        Severity.REJECT,
        HandFacts.within(posting.dispatchedBy(), HandFacts.CITY),
        false,
        posted);
    found.clause(
        "T3.LEAD.2",
        Severity.REJECT,
        withinAny(posting.place(), HandAreas.COUNTERPARTS),
        withinAny(posting.place(), SEATS).holds() || isWider(posting.place()));
    found.clause(
        "T3.LEAD.5",
        Severity.REJECT,
        HandWords.PERSONS.is(posting.personType(), "援派干部"),
        HandWords.PERSONS.is(posting.personType(), "挂职干部", "专业技术人才", "医生", "教师").holds(),
        posted);
    Recommendation paper =
        facts.application.recommendation() == null ? NO_PAPER : facts.application.recommendation();
    HandSpan span = HandSpan.of(posting, paper);
    List<HandSpan> others = span.others(posting, paper);
    inPost(facts, posting, span, others, found);

    HandTruth aYear = span.lasts(12);
    boolean otherwise =
        others.stream()
            .map(other -> other.lasts(12))
            .anyMatch(
                other ->
                    aYear.holds() && other == HandTruth.FALSE
                        || aYear == HandTruth.FALSE && other.holds());
    found.clause("T3.LEAD.4", Severity.REJECT, aYear, otherwise);

    LocalDate until = facts.day == null ? null : facts.day.plusMonths(6);
    HandTruth remains = HandFacts.notBefore(span.latestEnd(), until);
    boolean open =
        remains.holds()
            && (HandFacts.isBefore(span.earliestEnd(), until)
                || others.stream().anyMatch(o -> HandFacts.isBefore(o.earliestEnd(), until)));
    boolean elsewhere =
        remains == HandTruth.FALSE
            && others.stream().anyMatch(o -> HandFacts.notBefore(o.latestEnd(), until).holds());
    found.clause("T3.LEAD.6", Severity.REJECT, remains, open || elsewhere);
  }

  private static void inPost(
      HandFacts facts, Posting posting, HandSpan span, List<HandSpan> others, HandFindings found) {
    LocalDate day = facts.day;
    HandTruth state = HandWords.STATES.is(posting.state(), "在任");
    HandTruth onTheDay = span.covers(day);
    HandTruth inPost = state.and(onTheDay);
    boolean open =
        inPost.holds()
            && (span.mayNotCover(day) || others.stream().anyMatch(o -> o.mayNotCover(day)));
    boolean elsewhere =
        state.holds()
            && (HandFacts.isBefore(day, span.earliestStart())
                || HandFacts.isBefore(span.latestEnd(), day))
            && others.stream().anyMatch(o -> o.covers(day).holds());
    boolean toCome = HandWords.STATES.is(posting.state(), "已任命未到岗").holds();
    boolean onlyStateLacks = facts.application.posting() != null && onTheDay.holds();
    found.clause("T3.LEAD.3", Severity.REJECT, inPost, open || elsewhere || toCome, onlyStateLacks);
  }

  private static void recommendation(Application application, HandFindings found) {
    Recommendation paper =
        application.recommendation() == null ? NO_PAPER : application.recommendation();
    found.clause(
        "T3.DOC.1",
        Severity.RETURN,
        HandWords.FORMS.is(paper.form(), "附件3").and(HandTruth.ticked(paper.uploaded())));

    HandTruth organisation = HandWords.SENDERS.is(paper.senderType(), "市级组织部门");
    HandTruth ofCity = HandFacts.within(paper.senderUnder(), HandFacts.CITY);
    HandTruth level = HandTruth.UNKNOWN;
    HandTruth levelOrCounty = HandTruth.UNKNOWN;
    if (paper.senderUnder() != null) {
      String said = paper.senderUnder().level();
      level = HandTruth.of(said.equals("省级"));
      levelOrCounty = HandTruth.of(said.equals("省级") || said.equals("县级"));
    }
    HandTruth command = HandWords.SENDERS.is(paper.senderType(), "前方指挥部", "联络组");
    HandTruth issued = ofCity.and(command.and(levelOrCounty).or(organisation.and(level)));
    boolean byName = issued.holds() && organisation.holds() && isElsewhere(paper.sender());
    boolean other =
        ofCity.and(level).and(HandWords.SENDERS.is(paper.senderType(), "其他市级部门")).holds();
    found.clause("T3.DOC.2", Severity.REJECT, issued, byName || other);
  }

  /** Whether a name is that of a district, a county or another city. */
  private static boolean isElsewhere(String sender) {
    return HandFacts.said(sender).holds() && (isOfDistrict(sender) || isOfAnotherCity(sender));
  }

  static boolean isOfDistrict(String sender) {
    return DISTRICT.matcher(Folding.visible(sender)).matches();
  }

  static boolean isOfAnotherCity(String sender) {
    String name = Folding.visible(sender);
    return SOME_CITY.matcher(name).matches() && !THIS_CITY.matcher(name).matches();
  }
}
