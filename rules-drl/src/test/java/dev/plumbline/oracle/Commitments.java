package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.day;
import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.number;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.rowsOf;
import static dev.plumbline.oracle.Pools.someOf;

import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated targets of all topics, and flower varieties. */
final class Commitments {
  private Commitments() {}

  static Arbitrary<List<Indicator>> indicators(Theme theme) {
    return switch (theme.topic) {
      case "专题一" -> Targets.of(theme);
      case "专题二" -> benefits();
      default ->
          rowsOf(
                  List.of(
                      counted(
                          "培养人次", "人次", "39", "40", "40.0", "41", "39.5", "25", "15", "60", "-1"),
                      counted("技术需求", "项", "1", "2", "2.0", "3", "1.5"),
                      counted("建议报告", "份", "0", "1", "1", "1.0", "2", "3"),
                      counted("建议报告覆盖的技术需求", "项", "0", "1", "2", "2", "3", "4"),
                      counted("其他指标", "项", "1")
                          .map(rows -> rows == null ? null : rows.subList(0, 1))))
              .map(Written::onceIfOther);
    };
  }

  /** One row of the name, or several that may be for other places, times and people. */
  private static Arbitrary<List<Indicator>> counted(String name, String unit, String... values) {
    Arbitrary<Integer> rows = Arbitraries.frequency(Tuple.of(7, 1), Tuple.of(2, 2), Tuple.of(1, 3));
    return rows.flatMap(number -> row(name, unit, values).list().ofSize(number)).injectNull(0.05);
  }

  private static Arbitrary<Indicator> row(String name, String unit, String... values) {
    return Combinators.combine(
            Written.key(Names.INDICATOR, name),
            number(values),
            Written.texts(
                Arbitraries.frequency(
                        Tuple.of(12, unit),
                        Tuple.of(1, "篇"),
                        Tuple.of(unit.equals("人次") ? 2 : 0, "人"),
                        Tuple.of(1, "名"))
                    .injectNull(0.08)),
            Written.lists(Words.CATEGORY, gap(Arbitraries.of("技术", "技术", "科研管理", "科研管理", "行政管理"))),
            Pools.place(Theme.CAPACITY),
            day("2024-12-01", "2024-12-01", "2024-12-01", "2024-11-30", "2024-12-02"),
            day("2025-11-30", "2025-11-30", "2025-11-30", "2025-12-01", "2025-11-29"))
        .as(
            (key, value, measure, category, place, startsOn, endsOn) ->
                Indicator.builder()
                    .name(key)
                    .value(value)
                    .measure(measure)
                    .category(category)
                    .place(place)
                    .startsOn(startsOn)
                    .endsOn(endsOn)
                    .build());
  }

  /** A few targets in the categories of topic 2. */
  private static Arbitrary<List<Indicator>> benefits() {
    return someOf(
        Stream.of("指标之一", "指标之二", "指标之三")
            .map(
                name ->
                    Combinators.combine(
                            Written.lists(
                                Words.CATEGORY,
                                oneOf("技术效益", "技术效益", "经济效益", "经济效益", "社会效益", "其他效益")),
                            number("3", "100", "-3", "0"),
                            Written.texts(oneOf("项", "万元")))
                        .as(
                            (category, value, measure) ->
                                Indicator.builder()
                                    .name(name)
                                    .category(category)
                                    .value(value)
                                    .measure(measure)
                                    .build())
                        .injectNull(0.2))
            .toList());
  }

  static Arbitrary<List<PackFact>> varieties(Theme theme) {
    if (theme != Theme.FLOWERS) {
      return Arbitraries.just(null);
    }
    return gap(
        someOf(
            Stream.of("花之一", "花之二", "花之三", "花之四")
                .map(
                    name ->
                        Combinators.combine(
                                number("15", "15.0", "16", "16", "14.9", "14"),
                                number("10", "10.0", "11", "11", "9.9", "9"),
                                baseline(),
                                baseline())
                            .as((bloom, less, one, other) -> variety(name, bloom, less, one, other))
                            .injectNull(0.2))
                .toList()));
  }

  private static Arbitrary<String> baseline() {
    return Written.texts(Arbitraries.just("当地主栽品种").injectNull(0.05));
  }

  static PackFact variety(
      String name, BigDecimal bloom, BigDecimal less, String bloomBaseline, String lessBaseline) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", name);
    properties.put("bloomExtension", bloom);
    properties.put("waterFertiliserReduction", less);
    properties.put(Varieties.BLOOM_BASELINE, bloomBaseline);
    properties.put(Varieties.NEED_BASELINE, lessBaseline);
    properties.values().removeIf(Objects::isNull);
    return new PackFact("Variety", properties);
  }
}
