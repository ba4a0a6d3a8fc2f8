package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.mostly;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.text;
import static dev.plumbline.oracle.Pools.title;

import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated applications over the whole space, with and without gaps. */
public final class Applications {
  /** Small changes after which a person has to look. */
  private static final List<Map.Entry<String, Object>> EDITS =
      List.of(
          Map.entry("applicant.branch", true),
          Map.entry("cooperation.otherPlaces", List.of(new Place("653126", false))),
          Map.entry("posting.personType", "医生"),
          Map.entry("posting.place", new Place("653101", false)),
          Map.entry("posting.state", "已任命未到岗"),
          Map.entry("posting.endsOn", LocalDate.of(2025, 6, 1)),
          Map.entry("recommendation.senderType", "其他市级部门"),
          Map.entry("recommendation.outcome", Pools.han(150, 2, true)),
          Map.entry("declarations[不含涉密内容].flagged", true),
          Map.entry("declarations[遵守科研诚信管理要求].flagged", true),
          Map.entry("declarations[遵守人类遗传资源管理法规].flagged", true),
          Map.entry("indicators[建议报告].value", BigDecimal.ONE),
          Map.entry("indicators[培养人次].category", "行政管理"),
          Map.entry("ethics", new Ethics(true, null, null)));

  private Applications() {}

  /** An application of which anything may be given, wrong or missing. */
  public static Arbitrary<Application> any() {
    return Builders.withBuilder(() -> Application.builder("A-0001"))
        .use(Arbitraries.just("shst-2024-42").injectNull(0.05))
        .in(Application.Builder::guideline)
        .use(mostly(Pools.CALL, "上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南"))
        .in(Application.Builder::callName)
        .use(title())
        .in(Application.Builder::title)
        .use(topic())
        .in(Application.Builder::topic)
        .use(oneOf("2024-12-01", "2024-12-01", "2024-11-30", "2024-12-02").map(Applications::date))
        .in(Application.Builder::startsOn)
        .use(oneOf("2025-11-30", "2025-11-30", "2025-12-01", "2026-11-30").map(Applications::date))
        .in(Application.Builder::endsOn)
        .use(Pools.requested())
        .in(Application.Builder::requested)
        .use(whole(Facts.applicant()))
        .in(Application.Builder::applicant)
        .use(whole(Facts.lead()))
        .in(Application.Builder::lead)
        .use(whole(Facts.posting()))
        .in(Application.Builder::posting)
        .use(whole(Facts.cooperation()))
        .in(Application.Builder::cooperation)
        .use(gap(Facts.partners()))
        .in((builder, partners) -> builder.partners(partners))
        .use(whole(Papers.contract()))
        .in(Application.Builder::contract)
        .use(whole(Papers.recommendation()))
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
        .use(Facts.indicators())
        .in((builder, indicators) -> builder.indicators(indicators))
        .use(whole(Facts.filing()))
        .in(Application.Builder::filing)
        .use(Papers.judgements())
        .in((builder, judgements) -> builder.judgements(judgements))
        .build(Application.Builder::build);
  }

  private static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static <T> Arbitrary<T> whole(Arbitrary<T> fact) {
    return fact.injectNull(0.05);
  }

  private static Arbitrary<String> topic() {
    return Arbitraries.frequency(
            Tuple.of(82, "专题三"), Tuple.of(5, "专题一"), Tuple.of(4, "专题二"), Tuple.of(9, ""))
        .map(topic -> topic.isEmpty() ? null : topic);
  }

  /** An eligible application with a few changes at most. */
  public static Arbitrary<Application> mostlyEligible() {
    Arbitrary<Application> bases = Arbitraries.of(Base.values()).map(base -> base.application);
    Arbitrary<UnaryOperator<Application>> edits =
        Arbitraries.frequencyOf(
            Tuple.of(2, loan()), Tuple.of(1, Arbitraries.of(EDITS).map(Applications::edit)));
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

  /** One property as any application may have it. */
  private static Arbitrary<UnaryOperator<Application>> loan() {
    return Combinators.combine(any(), Arbitraries.integers().between(0, 9999))
        .as(
            (donor, number) ->
                application -> {
                  List<Supplier<Application>> all = Records.variants(application, donor, false);
                  return all.isEmpty() ? application : all.get(number % all.size()).get();
                });
  }

  private static UnaryOperator<Application> edit(Map.Entry<String, Object> edit) {
    return application -> {
      try {
        return Records.with(application, edit.getKey(), edit.getValue());
      } catch (IllegalArgumentException e) {
        return application; // an earlier edit took the fact away
      }
    };
  }

  /** Both modes, as of times around the deadline, with and without time to mend. */
  public static Arbitrary<Examination> examinations() {
    Arbitrary<LocalDateTime> asOf =
        Arbitraries.of(
                "2024-11-01T00:00:00",
                "2024-11-20T08:00:00",
                "2024-12-03T16:30:00",
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

  /** Where a mostly eligible application begins. */
  private enum Base {
    DRAFT(Eligible.draft()),
    SUBMITTED(Eligible.submitted()),
    JUDGED(Eligible.judged());

    final Application application;

    Base(Application application) {
      this.application = application;
    }
  }
}
