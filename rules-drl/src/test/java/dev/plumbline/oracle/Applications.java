package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.title;

import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.fact.Application;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated applications over the whole space, with and without gaps. */
public final class Applications {
  private static final Map<Theme, Arbitrary<Application>> BY_THEME = new EnumMap<>(Theme.class);

  static {
    for (Theme theme : Theme.values()) {
      BY_THEME.put(theme, joint(theme));
    }
  }

  private Applications() {}

  /** An application of which anything may be given, wrong or missing. */
  public static Arbitrary<Application> any() {
    return Arbitraries.frequencyOf(
        Stream.of(Theme.values())
            .map(theme -> Tuple.of(theme.weight, BY_THEME.get(theme)))
            .toList());
  }

  /** With papers that agree, or differ in one thing, more often than by chance. */
  private static Arbitrary<Application> joint(Theme theme) {
    Arbitrary<UnaryOperator<Application>> none = Arbitraries.just(UnaryOperator.identity());
    List<UnaryOperator<Application>> together = Edits.together(theme);
    int often = theme == Theme.CAPACITY ? 12 : 1;
    Arbitrary<UnaryOperator<Application>> edits =
        together.isEmpty()
            ? none
            : Arbitraries.frequencyOf(Tuple.of(6, none), Tuple.of(often, Arbitraries.of(together)));
    return Combinators.combine(application(theme), edits).as((draft, edit) -> edit.apply(draft));
  }

  private static Arbitrary<Application> application(Theme theme) {
    String end = theme == Theme.CAPACITY ? "2025-11-30" : "2026-11-30";
    return Builders.withBuilder(() -> Application.builder("A-0001"))
        .use(Arbitraries.just("shst-2024-42").injectNull(0.05))
        .in(Application.Builder::guideline)
        .use(Pools.callName())
        .in(Application.Builder::callName)
        .use(title())
        .in(Application.Builder::title)
        .use(topic(theme))
        .in(Application.Builder::topic)
        .use(direction(theme))
        .in(Application.Builder::direction)
        .use(oneOf("2024-12-01", "2024-12-01", "2024-11-30", "2024-12-02").map(Applications::date))
        .in(Application.Builder::startsOn)
        .use(
            oneOf(end, end, "2025-11-30", "2025-12-01", "2026-11-30", "2026-12-01")
                .map(Applications::date))
        .in(Application.Builder::endsOn)
        .use(Pools.requested(theme))
        .in(Application.Builder::requested)
        .use(whole(Facts.applicant()))
        .in(Application.Builder::applicant)
        .use(whole(Facts.lead()))
        .in(Application.Builder::lead)
        .use(Facts.posting(theme).injectNull(theme == Theme.CAPACITY ? 0.05 : 0.7))
        .in(Application.Builder::posting)
        .use(whole(Facts.cooperation(theme)))
        .in(Application.Builder::cooperation)
        .use(gap(Facts.partners(theme)))
        .in((builder, partners) -> builder.partners(partners))
        .use(whole(Papers.contracts()))
        .in((builder, contracts) -> builder.contracts(contracts))
        .use(whole(Letters.of(theme)))
        .in(Application.Builder::recommendation)
        .use(Papers.documents())
        .in((builder, documents) -> builder.documents(documents))
        .use(Papers.declarations())
        .in((builder, declarations) -> builder.declarations(declarations))
        .use(Papers.audits())
        .in((builder, audits) -> builder.audits(audits))
        .use(whole(Facts.ethics()))
        .in(Application.Builder::ethics)
        .use(whole(Facts.priorFunding()))
        .in(Application.Builder::priorFunding)
        .use(Facts.avoidance().injectNull(0.4))
        .in(Application.Builder::avoidance)
        .use(whole(Facts.budget()))
        .in(Application.Builder::budget)
        .use(Commitments.indicators(theme))
        .in((builder, indicators) -> builder.indicators(indicators))
        .use(whole(Facts.filing(theme)))
        .in(Application.Builder::filing)
        .use(Papers.judgements(theme))
        .in((builder, judgements) -> builder.judgements(judgements))
        .use(Commitments.varieties(theme))
        .in((builder, varieties) -> builder.packFacts(varieties))
        .build(Application.Builder::build);
  }

  private static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static <T> Arbitrary<T> whole(Arbitrary<T> fact) {
    return fact.injectNull(0.05);
  }

  private static Arbitrary<String> topic(Theme theme) {
    return Written.words(
            Words.TOPIC,
            Arbitraries.frequencyOf(
                Tuple.of(88, Arbitraries.just(theme.topic)),
                Tuple.of(4, Arbitraries.of("专题一", "专题二", "专题三"))))
        .injectNull(0.05);
  }

  private static Arbitrary<String> direction(Theme theme) {
    Arbitrary<String> any = Arbitraries.of("方向1", "方向2", "方向3", "方向4");
    if (theme.direction == null) {
      Arbitrary<String> written = Written.words(Words.DIRECTION, any);
      return Arbitraries.frequencyOf(
              Tuple.of(5, written), Tuple.of(1, Arbitraries.of(Written.NOTHING)))
          .injectNull(0.7);
    }
    return Written.words(
            Words.DIRECTION,
            Arbitraries.frequencyOf(
                Tuple.of(88, Arbitraries.just(theme.direction)), Tuple.of(4, any)))
        .injectNull(0.05);
  }

  /** An eligible application with a few changes at most. */
  public static Arbitrary<Application> mostlyEligible() {
    return Arbitraries.frequencyOf(
        Stream.of(Theme.values())
            .map(theme -> Tuple.of(theme.weight, mostlyEligible(theme)))
            .toList());
  }

  private static Arbitrary<Application> mostlyEligible(Theme theme) {
    Arbitrary<Application> bases =
        Arbitraries.of(Eligible.draft(theme), Eligible.submitted(theme), Eligible.judged(theme));
    Arbitrary<UnaryOperator<Application>> edits =
        Arbitraries.frequencyOf(
            Tuple.of(4, loan(BY_THEME.get(theme))),
            Tuple.of(1, loan(any())),
            Tuple.of(5, Arbitraries.of(Edits.of(theme))));
    return Combinators.combine(bases, edits.list().ofMaxSize(4))
        .as(
            (application, list) -> {
              Application edited = application;
              for (UnaryOperator<Application> edit : list) {
                edited = edit.apply(edited);
              }
              return edited;
            });
  }

  /** One property as another application may have it. */
  private static Arbitrary<UnaryOperator<Application>> loan(Arbitrary<Application> donors) {
    return Combinators.combine(donors, Arbitraries.integers().between(0, 9999))
        .as(
            (donor, number) ->
                application -> {
                  List<Supplier<Application>> all = Records.variants(application, donor, false);
                  return all.isEmpty() ? application : all.get(number % all.size()).get();
                });
  }

  /** Both modes, as of times around the deadline, with and without time to mend. */
  public static Arbitrary<Examination> examinations() {
    Arbitrary<LocalDateTime> asOf =
        Arbitraries.of(
                "2024-11-01T00:00:00",
                "2024-11-20T08:00:00",
                "2024-12-03T16:30:00",
                "2024-12-03T16:30:00.9",
                "2024-12-03T16:30:01",
                "2024-12-10T12:00:00")
            .map(LocalDateTime::parse);
    Arbitrary<LocalDateTime> cureUntil =
        Arbitraries.of("2024-12-05T00:00:00", "2024-12-10T12:00:00", "2024-12-31T00:00:00")
            .map(LocalDateTime::parse);
    return Combinators.combine(
            Arbitraries.of(Mode.values()), asOf.injectNull(0.4), cureUntil.injectNull(0.5))
        .as(Examination::new);
  }
}
