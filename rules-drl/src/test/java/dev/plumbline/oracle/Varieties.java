package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;

import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The flower varieties that direction 3 counts. */
final class Varieties {
  /** What each figure of a variety is measured against, one a figure (B27). */
  static final String BLOOM_BASELINE = "bloomBaseline";

  static final String NEED_BASELINE = "waterFertiliserBaseline";

  record Variety(
      BigDecimal bloomExtension,
      BigDecimal waterFertiliserReduction,
      String bloomBaseline,
      String needBaseline) {
    Truth bloomsLonger() {
      return atLeast(bloomExtension, new BigDecimal("15"));
    }

    Truth needsLess() {
      return atLeast(waterFertiliserReduction, new BigDecimal("10"));
    }

    Truth noBloomBaseline() {
      return Truth.of(Folding.said(bloomBaseline) == null);
    }

    Truth noNeedBaseline() {
      return Truth.of(Folding.said(needBaseline) == null);
    }
  }

  private final List<Variety> all;

  Varieties(List<PackFact> facts) {
    all =
        facts == null
            ? List.of()
            : facts.stream()
                .filter(fact -> fact.type().equals("Variety"))
                .map(PackFact::properties)
                .map(
                    p ->
                        new Variety(
                            number(p, "bloomExtension"),
                            number(p, "waterFertiliserReduction"),
                            (String) p.get(BLOOM_BASELINE),
                            (String) p.get(NEED_BASELINE)))
                .toList();
  }

  private static BigDecimal number(Map<String, ?> properties, String name) {
    return (BigDecimal) properties.get(name);
  }

  Truth some(Function<Variety, Truth> test) {
    return Known.some(all, test);
  }

  /** Whether two of them pass; if none is given, they may still come. */
  Truth two(Function<Variety, Truth> test) {
    if (all.isEmpty()) {
      return Truth.UNKNOWN;
    }
    int certain = 0;
    int possible = 0;
    for (Variety variety : all) {
      Truth passes = test.apply(variety);
      certain += passes == Truth.TRUE ? 1 : 0;
      possible += passes == Truth.FALSE ? 0 : 1;
    }
    return certain >= 2 ? Truth.TRUE : possible < 2 ? Truth.FALSE : Truth.UNKNOWN;
  }
}
