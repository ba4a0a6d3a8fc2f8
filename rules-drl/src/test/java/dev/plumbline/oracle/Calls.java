package dev.plumbline.oracle;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Tuple;

/** Generated calls: a few or many applications of few leads, titles, texts and parts. */
final class Calls {
  private Calls() {}

  static Arbitrary<List<Application>> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, application(12, true).list().ofMaxSize(6).map(Calls::numbered)),
        Tuple.of(1, application(12, false).list().ofSize(40).map(Calls::numbered)),
        Tuple.of(1, application(2, false).list().ofSize(70).map(Calls::numbered)));
  }

  /** An id for each. */
  private static List<Application> numbered(List<Application> applications) {
    List<Application> numbered = new ArrayList<>();
    IntStream.range(0, applications.size())
        .forEach(i -> numbered.add(Records.with(applications.get(i), "id", "A-" + i)));
    return numbered;
  }

  /**
   * What the clauses over a call look at.
   *
   * @param parts how often a topic with directions is applied for, beside topics 2 and 3
   * @param bare whether title and text may well be missing
   */
  private static Arbitrary<Application> application(int parts, boolean bare) {
    double gap = bare ? 0.3 : 0.05;
    Arbitrary<Filing> filing =
        Arbitraries.just(
            Filing.builder().unitSubmittedAt(LocalDateTime.of(2024, 12, 1, 9, 0)).build());
    return Builders.withBuilder(() -> Application.builder("A-0"))
        .use(
            Written.words(
                    Words.TOPIC,
                    Arbitraries.frequency(
                        Tuple.of(parts, "专题一"), Tuple.of(6, "专题二"), Tuple.of(6, "专题三")))
                .injectNull(0.05))
        .in(Application.Builder::topic)
        .use(Written.words(Words.DIRECTION, directions()).injectNull(0.7))
        .in(Application.Builder::direction)
        .use(lead().injectNull(gap))
        .in(Application.Builder::lead)
        .use(filing.injectNull(0.3))
        .in(Application.Builder::filing)
        .use(Written.names(numbers(bare ? 6 : 60).map(n -> "项目（第" + n + "号）")).injectNull(gap))
        .in(Application.Builder::title)
        .use(summary(bare).injectNull(0.5))
        .in(Application.Builder::summary)
        .use(paper(bare).injectNull(gap))
        .in(Application.Builder::recommendation)
        .use(Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)))
        .in((builder, awarded) -> builder.awarded(awarded))
        .build(Application.Builder::build);
  }

  private static Arbitrary<String> directions() {
    return Arbitraries.of("方向1", "方向2", "方向3", "方向4");
  }

  private static Arbitrary<Integer> numbers(int most) {
    return Arbitraries.integers().between(1, most);
  }

  private static Arbitrary<Lead> lead() {
    return Arbitraries.frequencyOf(
            Tuple.of(10, Written.names(numbers(30).map(n -> "3101011980010100" + (10 + n)))),
            Tuple.of(1, Written.names(Arbitraries.of("E1234567", "31010119800101001X"))),
            Tuple.of(
                2,
                Arbitraries.of(
                    "无",
                    "310101********0018",
                    "31010119800101●●●●",
                    "310101198013010018",
                    "3101011980010100")))
        .map(IdNumber::new)
        .injectNull(0.1)
        .map(number -> new Lead("李四", number, 0));
  }

  private static Arbitrary<String> summary(boolean bare) {
    return numbers(bare ? 5 : 50)
        .flatMap(n -> Arbitraries.of(n + "号概述，AI 温室", n + "号概述,  ai 温室", n + "号概述，AI温室", "无"));
  }

  /** A recommendation whose three parts, if whole, may come to the text of a summary. */
  private static Arbitrary<Recommendation> paper(boolean bare) {
    return numbers(bare ? 5 : 50)
        .flatMap(
            n ->
                Arbitraries.of("AI 温室", "ＡＩ温室", null)
                    .map(
                        outcome ->
                            Recommendation.builder()
                                .background(n + "号")
                                .foundation("概述，")
                                .outcome(outcome)
                                .build()));
  }
}
