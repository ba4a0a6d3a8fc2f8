package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.day;
import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.number;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.someOf;

import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
          someOf(
              List.of(
                  counted("培养人次", "人次", "39", "40", "40.0", "41", "39.99"),
                  counted("技术需求", "项", "1", "2", "2.0", "3"),
                  counted("建议报告", "份", "0", "1", "1", "1.0", "2", "3"),
                  counted("建议报告覆盖的技术需求", "项", "0", "1", "2", "2", "3", "4"),
                  counted("其他指标", "项", "1")));
    };
  }

  private static Arbitrary<Indicator> counted(String name, String unit, String... values) {
    return Combinators.combine(
            Written.key(Names.INDICATOR, name),
            number(values),
            Written.texts(
                Arbitraries.frequency(Tuple.of(8, unit), Tuple.of(1, "篇"), Tuple.of(1, "名"))
                    .injectNull(0.08)),
            Written.lists(Words.CATEGORY, oneOf("技术", "科研管理", "行政管理")),
            Pools.place(Theme.CAPACITY),
            day("2024-12-01", "2024-12-01", "2024-11-30", "2024-12-02"),
            day("2025-11-30", "2025-11-30", "2025-12-01", "2025-11-29"))
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
                    .build())
        .injectNull(0.05);
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
                            number("3", "100"),
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
                                number("10", "10.0", "11", "11", "9.9", "9"))
                            .as((bloom, reduction) -> variety(name, bloom, reduction))
                            .injectNull(0.2))
                .toList()));
  }

  static PackFact variety(String name, BigDecimal bloomExtension, BigDecimal reduction) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", name);
    if (bloomExtension != null) {
      properties.put("bloomExtension", bloomExtension);
    }
    if (reduction != null) {
      properties.put("waterFertiliserReduction", reduction);
    }
    return new PackFact("Variety", properties);
  }
}
