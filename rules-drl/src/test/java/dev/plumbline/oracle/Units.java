package dev.plumbline.oracle;

import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers in units, compared by how much of the smallest unit of their kind each is. */
final class Units {
  private record Unit(String kind, BigDecimal size) {}

  /** Each kind of unit, and what its units come to; those of one size are one unit. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry(
              "area",
              "平方米=3 m²=3 m2=3 亩=2000 市亩=2000 万亩=20000000 公顷=30000 ha=30000 hm²=30000"
                  + " hm2=30000 千公顷=30000000 平方公里=3000000 km²=3000000"),
          Map.entry("time", "秒=1 分钟=60 分=60 min=60 小时=3600 h=3600 小时/次=3600 天=86400 周=604800"),
          Map.entry("months", "月=1 个月=1 年=12"),
          Map.entry("mass", "克=1 g=1 千克=1000 公斤=1000 kg=1000 吨=1000000 t=1000000 万吨=10000000000"),
          Map.entry("length", "米=1 m=1 千米=1000 公里=1000 km=1000"),
          Map.entry("money", "元=1 万元=10000 亿元=100000000"),
          Map.entry("plants", "株=1 棵=1 万株=10000"),
          Map.entry("volume", "升=1 l=1 m³=1000 m3=1000 立方米=1000"),
          Map.entry("flow", "m³/天=1 m3/天=1 立方米/天=1 m³/小时=24 m3/小时=24 立方米/小时=24"),
          Map.entry("flux", "l/(m²·h)=1 l/(m2·h)=1 l/m²·h=1 l/㎡·h=1 lmh=1"),
          Map.entry("share", "%=1 ％=1"),
          Map.entry("reports", "份=1 篇=1"),
          Map.entry("people", "名=1 人=1 位=1"),
          Map.entry("machines", "台=1 台套=1"));

  /** What is counted one by one: half of it is none. */
  private static final List<String> COUNTED =
      List.of("plants", "reports", "people", "人次", "套", "个", "条", "种", "项", "machines", "处", "件");

  private static final Map<String, Unit> UNITS = units();

  private Units() {}

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    KINDS.forEach(
        (kind, list) -> {
          for (String entry : list.split(" ")) {
            int equals = entry.lastIndexOf('=');
            BigDecimal size = new BigDecimal(entry.substring(equals + 1));
            units.put(Folding.of(entry.substring(0, equals)), new Unit(kind, size));
          }
        });
    for (String name : new String[] {"℃", "°c", "摄氏度"}) {
      units.put(name, new Unit("temperature", BigDecimal.ONE));
    }
    return units;
  }

  /** A unit that is not listed is a kind of its own. */
  private static Unit unit(String name) {
    String small = Folding.of(name);
    return UNITS.getOrDefault(small, new Unit(small, BigDecimal.ONE));
  }

  /**
   * A number in its smallest unit, beside the unit in which a bound is meant.
   *
   * @param all how much of the smallest unit it is
   * @param meant the unit of these that the number is in, else the first that its unit fits
   */
  private record Amount(BigDecimal all, Unit meant) {
    int compareTo(String bound) {
      return all.compareTo(new BigDecimal(bound).multiply(meant.size));
    }
  }

  private static Amount amount(Indicator target, BigDecimal number, String... units) {
    if (number == null || Folding.said(target.measure()) == null) {
      return null;
    }
    Unit own = unit(target.measure());
    List<Unit> fitting =
        Arrays.stream(units).map(Units::unit).filter(u -> u.kind.equals(own.kind)).toList();
    BigDecimal all = number.multiply(own.size);
    boolean inParts = all.stripTrailingZeros().scale() > 0;
    if (fitting.isEmpty() || COUNTED.contains(own.kind) && inParts) {
      return null;
    }
    return new Amount(all, fitting.contains(own) ? own : fitting.get(0));
  }

  /**
   * The number of the target in the unit of these that it is in, else in the first of them that its
   * unit is a multiple of; {@code null} if there is none.
   */
  static BigDecimal number(Indicator target, String... units) {
    Amount amount = amount(target, target.value(), units);
    return amount == null ? null : amount.all.divide(amount.meant.size);
  }

  static Truth atLeast(Indicator target, String floor, String... units) {
    return atLeast(target, target.value(), floor, units);
  }

  static Truth atMost(Indicator target, String ceiling, String... units) {
    return atMost(target, target.value(), ceiling, units);
  }

  static Truth above(Indicator target, String bound, String unit) {
    Amount amount = amount(target, target.value(), unit);
    return amount == null ? Truth.UNKNOWN : Truth.of(amount.compareTo(bound) > 0);
  }

  /** Whether this number of the target, in its unit, reaches the floor. */
  static Truth atLeast(Indicator target, BigDecimal number, String floor, String... units) {
    Amount amount = amount(target, number, units);
    return amount == null ? Truth.UNKNOWN : Truth.of(amount.compareTo(floor) >= 0);
  }

  /** Whether this number of the target, in its unit, stays within the ceiling. */
  static Truth atMost(Indicator target, BigDecimal number, String ceiling, String... units) {
    Amount amount = amount(target, number, units);
    return amount == null ? Truth.UNKNOWN : Truth.of(amount.compareTo(ceiling) <= 0);
  }

  /** Whether the target is given in the unit or a multiple of it. */
  static boolean fits(Indicator target, String unit) {
    return Folding.said(target.measure()) != null
        && unit(target.measure()).kind.equals(unit(unit).kind);
  }
}
