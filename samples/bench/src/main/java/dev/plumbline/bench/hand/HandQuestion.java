package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a clause asks of a property, as evidence tells it; an answer of an application makes
 * evidence of it.
 *
 * @param demanded what it asks for; {@code null} if that hangs on the application
 * @param source from what other paper that is read, or {@code null}
 * @param missing what is told where there is no answer
 */
record HandQuestion(
    String fact,
    String property,
    Bilingual title,
    Bilingual claim,
    Relation relation,
    List<Value> demanded,
    Bilingual source,
    MissingFact missing) {
  private static final int LONGEST = 60;
  private static final int MOST_TOLD = 20;
  private static final int FEW = 8;

  private static final Comparator<Value> ORDER =
      Comparator.comparing((Value value) -> value.getClass().getName())
          .thenComparing(value -> value instanceof Value.Quantity q ? q.number() : BigDecimal.ZERO)
          .thenComparing(Value::toString);

  /** An answer that meets it. */
  Evidence met(Value offered) {
    return answer(List.of(offered), demanded, null, true);
  }

  /** A day that is as asked, by the day of another paper. */
  Evidence day(LocalDate offered, LocalDate asked) {
    return answer(List.of(new Value.Day(offered)), List.of(new Value.Day(asked)), null, true);
  }

  /** A place that is to an area as asked. */
  Evidence places(Place offered, Place asked) {
    return answer(List.of(area(offered)), List.of(area(asked)), null, true);
  }

  Evidence answer(List<Value> offered, List<Value> asked, Value distance, boolean met) {
    return new Evidence(
        fact, property, title, claim, offered, relation, asked, source, distance, met, null);
  }

  /** A text as it is told: of a longer one nobody reads the rest. */
  static String shown(String text) {
    return cut(Shown.line(text));
  }

  private static String cut(String shown) {
    return shown.length() <= LONGEST || shown.codePointCount(0, shown.length()) <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
  }

  static Value words(String text) {
    Value.Words words = new Value.Words(text);
    String cut = cut(words.words());
    return cut.equals(words.words()) ? words : new Value.Words(cut);
  }

  static Value area(Place place) {
    return new Value.Area(place);
  }

  static Value number(long number, String unit) {
    return new Value.Quantity(BigDecimal.valueOf(number), unit);
  }

  /** The answers of several rows: each once, in an order that does not hang on that of the rows. */
  static List<Value> told(Collection<List<Value>> answers) {
    if (answers.size() == 1) {
      return answers.iterator().next();
    }
    return few(answers.stream().flatMap(List::stream).distinct().sorted(ORDER).toList());
  }

  /** Of many values the first few, and how many there are. */
  static List<Value> few(List<Value> values) {
    if (values.size() <= MOST_TOLD) {
      return values;
    }
    List<Value> few = new ArrayList<>(values.subList(0, FEW));
    few.add(new Value.More(values.size()));
    return few;
  }
}
