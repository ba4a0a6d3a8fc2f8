package dev.plumbline.bench.hand;

import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a clause is met, is not, or is open: its conditions are looked at in turn, the first that
 * fails decides, and if none does all that is missing is told.
 */
final class HandReasons {
  private final List<Evidence> seen = new ArrayList<>(3);
  private List<MissingFact> missing = List.of();
  private boolean failed;

  /** How many conditions were looked at until one failed. */
  private int looked;

  private boolean usual;
  private Severity weight;

  HandTruth truth() {
    return failed ? HandTruth.FALSE : missing.isEmpty() ? HandTruth.TRUE : HandTruth.UNKNOWN;
  }

  List<Evidence> evidence() {
    return failed || missing.isEmpty() ? seen : List.of();
  }

  /** Which condition failed, from 1; 0 if none did. */
  int failedAt() {
    return failed ? looked : 0;
  }

  List<MissingFact> missing() {
    return failed ? List.of() : missing;
  }

  /** What that weighs which is missing, where no form asks for it; {@code null} if as usual. */
  Severity weight() {
    return usual ? null : weight;
  }

  /** Something is missing. */
  HandReasons lacks(MissingFact fact) {
    return lacks(fact, null);
  }

  /** Something is missing that weighs less than usual. */
  HandReasons lacks(MissingFact fact, Severity weighs) {
    if (failed) {
      return this;
    }
    looked++;
    if (missing.isEmpty()) {
      missing = new ArrayList<>(4);
    }
    if (!missing.contains(fact)) {
      missing.add(fact);
    }
    usual |= weighs == null;
    boolean heavier = weighs != null && (weight == null || weighs.compareTo(weight) < 0);
    weight = heavier ? weighs : weight;
    return this;
  }

  /** All that others lack. */
  void lacksAll(HandReasons other) {
    for (MissingFact fact : other.missing()) {
      lacks(fact, other.weight());
    }
  }

  /** Whether a paper is there; if it is not, all of it is missing. */
  boolean has(HandPaper paper, Object fact) {
    if (fact == null) {
      lacks(paper.missing);
    }
    return fact != null;
  }

  HandReasons tells(boolean met, Evidence evidence) {
    if (!failed) {
      looked++;
      if (!met) {
        seen.clear();
        failed = true;
      }
      seen.add(evidence);
    }
    return this;
  }

  private HandReasons tells(
      HandQuestion asked, boolean met, Value offered, List<Value> demanded, Value distance) {
    return tells(met, asked.answer(List.of(offered), demanded, distance, met));
  }

  HandReasons ticked(HandBox box, Boolean ticked) {
    return ticked == null
        ? lacks(box.missing())
        : tells(ticked, ticked ? box.ticked() : box.empty());
  }

  /** That a text is given at all, which is no evidence of anything. */
  HandReasons said(HandProperty property, String text) {
    return HandFacts.said(text).holds() ? this : lacks(property.missing(text));
  }

  /** That a name is given; it may be any text. */
  HandReasons named(HandProperty property, String name) {
    return name != null ? this : lacks(property.missing);
  }

  HandReasons word(HandProperty property, HandQuestion asked, String text, HandTruth is) {
    return word(property, asked, text, is, null);
  }

  /** That a text is one of the words asked for. */
  HandReasons word(
      HandProperty property, HandQuestion asked, String text, HandTruth is, Severity weighs) {
    return switch (is) {
      case UNKNOWN -> lacks(property.missing(text), weighs);
      case UNREAD -> throw new IllegalArgumentException("the hand tells of known words only");
      case TRUE, FALSE ->
          tells(asked, is.holds(), HandQuestion.words(text), asked.demanded(), null);
    };
  }

  /** That a text is the word that another text is. */
  HandReasons sameWord(
      HandProperty property, HandQuestion asked, String text, HandTruth same, String other) {
    return same == HandTruth.UNREAD
        ? word(property, asked, text, same)
        : tells(
            asked,
            same.holds(),
            HandQuestion.words(text),
            List.of(HandQuestion.words(other)),
            null);
  }

  /** That two names are the same, or are not; it is known that there is another. */
  HandReasons name(HandProperty property, HandQuestion asked, String name, String other) {
    if (name == null) {
      return lacks(property.missing);
    }
    boolean same = Folding.of(name).equals(Folding.of(other));
    return tells(
        asked,
        same == (asked.relation() == Relation.EQUAL),
        HandQuestion.words(name),
        List.of(HandQuestion.words(other)),
        null);
  }

  HandReasons within(HandQuestion asked, Place place, Place area) {
    return within(asked, place, area, null);
  }

  HandReasons within(HandQuestion asked, Place place, Place area, Severity weighs) {
    return place == null
        ? lacks(asked.missing(), weighs)
        : tells(asked, place.within(area), HandQuestion.area(place), asked.demanded(), null);
  }

  HandReasons day(HandQuestion asked, LocalDate day, LocalDate figure) {
    return day(asked, day, figure, null);
  }

  HandReasons day(HandQuestion asked, LocalDate day, LocalDate figure, Severity weighs) {
    if (day == null) {
      return lacks(asked.missing(), weighs);
    }
    boolean met = holds(asked.relation(), day.compareTo(figure));
    Value distance =
        met ? null : HandQuestion.number(Math.abs(ChronoUnit.DAYS.between(day, figure)), "天");
    return tells(
        asked,
        met,
        new Value.Day(day),
        asked.demanded() != null ? asked.demanded() : List.of(new Value.Day(figure)),
        distance);
  }

  /** By the second. */
  HandReasons time(HandQuestion asked, LocalDateTime time, LocalDateTime figure) {
    if (time == null) {
      return lacks(asked.missing());
    }
    LocalDateTime one = time.truncatedTo(ChronoUnit.SECONDS);
    LocalDateTime other = figure.truncatedTo(ChronoUnit.SECONDS);
    boolean met = holds(asked.relation(), one.compareTo(other));
    return tells(
        asked,
        met,
        new Value.Time(time),
        asked.demanded() != null ? asked.demanded() : List.of(new Value.Time(figure)),
        met ? null : new Value.Span(Duration.between(one, other).abs()));
  }

  HandReasons number(HandQuestion asked, Integer number, int figure, String unit) {
    return number(asked, number, figure, unit, null);
  }

  HandReasons number(HandQuestion asked, Integer number, int figure, String unit, Severity weighs) {
    if (number == null) {
      return lacks(asked.missing(), weighs);
    }
    boolean met = holds(asked.relation(), number.compareTo(figure));
    Value distance = met ? null : HandQuestion.number(Math.abs((long) number - figure), unit);
    return tells(asked, met, HandQuestion.number(number, unit), asked.demanded(), distance);
  }

  HandReasons amount(HandQuestion asked, Amount amount, Amount figure) {
    if (amount == null) {
      return lacks(asked.missing());
    }
    boolean met = holds(asked.relation(), amount.compareTo(figure));
    BigDecimal off = amount.yuan().subtract(figure.yuan()).abs();
    return tells(
        asked,
        met,
        new Value.Money(amount),
        asked.demanded(),
        met ? null : new Value.Money(new Amount(off)));
  }

  private static boolean holds(Relation relation, int compared) {
    return switch (relation) {
      case AT_LEAST -> compared >= 0;
      case MORE_THAN -> compared > 0;
      case AT_MOST -> compared <= 0;
      case LESS_THAN -> compared < 0;
      case EQUAL -> compared == 0;
      default -> throw new IllegalArgumentException(relation + " is no comparison of figures");
    };
  }
}
