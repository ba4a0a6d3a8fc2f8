package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;

import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The flower varieties that direction 3 counts. */
final class Varieties {
  record Variety(BigDecimal bloomExtension, BigDecimal waterFertiliserReduction) {
    Truth bloomsLonger() {
      return atLeast(bloomExtension, new BigDecimal("15"));
    }

    Truth needsLess() {
      return atLeast(waterFertiliserReduction, new BigDecimal("10"));
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
                            number(p, "bloomExtension"), number(p, "waterFertiliserReduction")))
                .toList();
  }

  private static BigDecimal number(Map<String, ?> properties, String name) {
    return (BigDecimal) properties.get(name);
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
