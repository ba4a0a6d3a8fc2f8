package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.DecidedBy;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Information;
import dev.plumbline.Kind;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Notice;
import dev.plumbline.Receipt;
import dev.plumbline.Relation;
import dev.plumbline.Remedy;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Value;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.ReviewRound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Verdicts at random, with gaps wherever a verdict may have them. */
final class Verdicts {
  private Verdicts() {}

  /** What else a finding may say. */
  private record Others(Remedy remedy, List<String> readings, List<Notice> notices) {}

  static Arbitrary<Verdict> any() {
    return Combinators.combine(
            text(),
            Arbitraries.of(Conclusion.class),
            some(finding()),
            some(finding()),
            some(toDo()),
            some(round()),
            some(notice()),
            receipt())
        .as(
            (id, conclusion, findings, others, toDo, route, notices, receipt) ->
                new Verdict(
                    id,
                    conclusion,
                    findings,
                    others,
                    findings,
                    toDo,
                    route,
                    others.stream()
                        .map(Finding::clause)
                        .map(n -> new Information(n, new Bilingual(n + n, n), "x" + n))
                        .toList(),
                    notices,
                    receipt));
  }

  /** Any characters, halves of surrogates and blanks among them. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(6),
        Arbitraries.of(
            "", " ", "\"", "\\", "\n", "人次", "\ud83d\ude00", "\ude00", "\u0085", "null"));
  }

  private static Arbitrary<String> perhaps() {
    return text().injectNull(0.3);
  }

  private static <T> Arbitrary<List<T>> some(Arbitrary<T> element) {
    return element.list().ofMaxSize(2);
  }

  private static Arbitrary<LocalDateTime> time() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 4_000_000_000L),
            Arbitraries.of(0, 1, 500_000_000, 999_999_999))
        .as((second, nano) -> LocalDateTime.ofEpochSecond(second, nano, java.time.ZoneOffset.UTC))
        .injectNull(0.3);
  }

  private static Arbitrary<Finding> finding() {
    return Combinators.combine(
            text().list().ofSize(3),
            Arbitraries.of(Status.class),
            Arbitraries.of(Severity.class),
            Arbitraries.of(Conclusion.class),
            Arbitraries.of(Kind.class),
            some(evidence()),
            some(missing()),
            Combinators.combine(remedy().injectNull(0.3), some(text()), some(notice()))
                .as(Others::new))
        .as(
            (texts, status, severity, weight, kind, evidence, missing, others) ->
                new Finding(
                    texts.get(0),
                    status,
                    severity,
                    weight,
                    kind,
                    new Bilingual(texts.get(1), texts.get(0)),
                    texts.get(2),
                    evidence,
                    missing,
                    others.remedy(),
                    others.readings(),
                    others.notices()));
  }

  private static Arbitrary<Bilingual> both() {
    return Combinators.combine(text(), text()).as(Bilingual::new);
  }

  private static Arbitrary<Remedy> remedy() {
    return Combinators.combine(
            Arbitraries.of(Remedy.Action.class),
            time(),
            Arbitraries.of(true, false),
            Arbitraries.of(Status.class).injectNull(0.3),
            both())
        .as(
            (action, until, late, beyond, words) ->
                new Remedy(action, until, late, LocalDate.of(2024, 12, 3), beyond, words));
  }

  private static Arbitrary<Notice> notice() {
    return Combinators.combine(Arbitraries.of(Notice.Kind.class), both().list().ofSize(4))
        .as(
            (kind, about) ->
                new Notice(kind, kind == Notice.Kind.AS_TOLD ? about.subList(0, 1) : about));
  }

  private static Arbitrary<Value.Quantity> quantity() {
    return Combinators.combine(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(6),
            text())
        .as(Value.Quantity::new);
  }

  private static Arbitrary<Value> value() {
    Arbitrary<Value> places =
        Arbitraries.of("云南省", "叶城县", "新疆兵团", "第八师").map(at -> new Value.Area(Place.of(at)));
    Arbitrary<Value> times =
        Combinators.combine(time().filter(Objects::nonNull), Arbitraries.integers().between(0, 2))
            .as(
                (time, part) ->
                    switch (part) {
                      case 0 -> new Value.Time(time);
                      case 1 -> new Value.Day(time.toLocalDate());
                      default -> new Value.Month(YearMonth.from(time));
                    });
    Arbitrary<Value> counts =
        Arbitraries.integers()
            .between(0, 1_000_000)
            .flatMap(
                n ->
                    Arbitraries.<Value>of(
                        new Value.More(n),
                        new Value.Money(Amount.ofYuan(n)),
                        new Value.Span(Duration.ofSeconds(n)),
                        new Value.Truth(n % 2 == 0),
                        new Value.None()));
    Arbitrary<Value> numbers =
        Combinators.combine(quantity(), quantity().injectNull(0.5))
            .as((given, counted) -> new Value.Quantity(given.number(), given.unit(), counted));
    Arbitrary<Value> sums =
        Combinators.combine(quantity(), quantity().list().ofMaxSize(2))
            .as((total, rows) -> new Value.Sum(total, List.copyOf(rows)));
    return Arbitraries.oneOf(places, times, counts, numbers, sums, text().map(Value.Words::new));
  }

  /** Of all relations and any values; what is so or not has one value on each side. */
  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(
            text(),
            perhaps(),
            both(),
            value().list().ofMaxSize(3),
            Arbitraries.of(Relation.class).injectNull(0.1),
            value().list().ofMaxSize(3),
            Combinators.combine(both().injectNull(0.5), value().injectNull(0.5)).as(Asked::new),
            Arbitraries.integers().between(0, 7))
        .as(
            (fact, property, title, offered, relation, demanded, asked, met) ->
                new Evidence(
                    fact,
                    property,
                    title,
                    met > 5 ? title : null,
                    met > 5 ? List.of(new Value.Truth(true)) : offered,
                    relation,
                    met > 5 ? List.of(new Value.Truth(false)) : demanded,
                    asked.source(),
                    asked.distance(),
                    met % 2 == 0,
                    met == 0 ? title : null));
  }

  /** What else evidence may tell. */
  private record Asked(Bilingual source, Value distance) {}

  private static Arbitrary<MissingFact> missing() {
    Arbitrary<MissingFact.Instead> instead =
        Combinators.combine(
                Arbitraries.of(MissingFact.Unfit.class), text().list().ofSize(4), perhaps())
            .as(
                (unfit, t, nearest) ->
                    new MissingFact.Instead(
                        unfit,
                        t.get(0),
                        List.of(t.get(1)),
                        List.of(t.get(2), t.get(3)),
                        List.of(t.get(3)),
                        nearest));
    return Combinators.combine(
            text(), perhaps(), both(), both(), perhaps(), instead.injectNull(0.5))
        .as(MissingFact::new);
  }

  private static Arbitrary<ToDo> toDo() {
    return Combinators.combine(text(), both(), some(missing()), time()).as(ToDo::new);
  }

  private static Arbitrary<ReviewRound> round() {
    return Combinators.combine(some(text()), Arbitraries.integers(), text()).as(ReviewRound::new);
  }

  private static Arbitrary<Receipt> receipt() {
    return Combinators.combine(
            text(),
            perhaps().list().ofSize(3),
            text(),
            text(),
            Arbitraries.of(DecidedBy.class).injectNull(0.1),
            Arbitraries.of(Mode.class),
            time(),
            time())
        .as(
            (id, t, pack, engine, who, mode, asOf, cure) ->
                new Receipt(id, t.get(0), t.get(1), pack, t.get(2), engine, who, mode, asOf, cure));
  }
}
