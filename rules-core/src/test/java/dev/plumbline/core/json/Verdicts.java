package dev.plumbline.core.json;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Information;
import dev.plumbline.Kind;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Receipt;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.fact.ReviewRound;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Verdicts at random, with gaps wherever a verdict may have them. */
final class Verdicts {
  private Verdicts() {}

  /** What else a finding may say. */
  private record Others(List<String> optional, List<String> readings) {}

  static Arbitrary<Verdict> any() {
    return Combinators.combine(
            text(),
            Arbitraries.of(Conclusion.class),
            some(finding()),
            some(finding()),
            some(toDo()),
            some(round()),
            some(text()),
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
                    notices.stream().map(n -> new Information(n, n + n, "x" + n)).toList(),
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
    Arbitrary<List<String>> optional = perhaps().list().ofSize(2);
    return Combinators.combine(
            text().list().ofSize(3),
            Arbitraries.of(Status.class),
            Arbitraries.of(Severity.class),
            Arbitraries.of(Conclusion.class),
            Arbitraries.of(Kind.class),
            some(evidence()),
            some(missing()),
            Combinators.combine(optional, some(text())).as(Others::new))
        .as(
            (texts, status, severity, weight, kind, evidence, missing, others) ->
                new Finding(
                    texts.get(0),
                    status,
                    severity,
                    weight,
                    kind,
                    texts.get(1),
                    texts.get(2),
                    evidence,
                    missing,
                    others.optional().get(0),
                    others.readings(),
                    others.optional().get(1)));
  }

  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(text(), perhaps().list().ofSize(9))
        .as(
            (fact, t) ->
                new Evidence(
                    fact, t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5), t.get(6),
                    t.get(7), t.get(8)));
  }

  private static Arbitrary<MissingFact> missing() {
    return Combinators.combine(text(), perhaps().list().ofSize(6))
        .as(
            (fact, t) ->
                new MissingFact(
                    fact, t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5), null,
                    List.of(), null));
  }

  private static Arbitrary<ToDo> toDo() {
    return Combinators.combine(text(), text(), some(missing()), time()).as(ToDo::new);
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
            Arbitraries.of(Mode.class),
            time(),
            time())
        .as(
            (id, t, pack, engine, mode, asOf, cure) ->
                new Receipt(id, t.get(0), t.get(1), pack, t.get(2), engine, mode, asOf, cure));
  }
}
