package dev.plumbline.oracle;

import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers in units, compared by how much of the smallest unit of their kind each is. */
final class Units {
  private record Unit(String kind, BigDecimal size) {}

  /** Each kind of unit, and what its units come to; those of one size are one unit. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry(
              "area",
              "平方米=3 m²=3 亩=2000 市亩=2000 万亩=20000000 公顷=30000 ha=30000 hm²=30000 hm2=30000"
                  + " 千公顷=30000000 平方公里=3000000 km²=3000000"),
          Map.entry("time", "秒=1 分钟=60 分=60 min=60 小时=3600 h=3600 小时/次=3600 天=86400 周=604800"),
          Map.entry("months", "月=1 个月=1 年=12"),
          Map.entry("mass", "克=1 千克=1000 公斤=1000 kg=1000 吨=1000000 t=1000000 万吨=10000000000"),
          Map.entry("money", "元=1 万元=10000 亿元=100000000"),
          Map.entry("plants", "株=1 棵=1 万株=10000"),
          Map.entry("volume", "升=1 l=1 m³=1000 m3=1000 立方米=1000"),
          Map.entry("flow", "m³/天=1 m3/天=1 立方米/天=1 m³/小时=24 m3/小时=24 立方米/小时=24"),
          Map.entry("flux", "l/(m²·h)=1 l/(m2·h)=1 l/m²·h=1 lmh=1"),
          Map.entry("share", "%=1 ％=1"),
          Map.entry("reports", "份=1 篇=1"));

  /** Kinds of things that are counted one by one. */
  private static final Set<String> COUNTED =
      Set.of(
          "plants",
          "people",
          "reports",
          "as written: 人次",
          "as written: 个",
          "as written: 套",
          "as written: 台",
          "as written: 条",
          "as written: 项",
          "as written: 种");

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
    for (String name : new String[] {"名", "人", "位"}) {
      units.put(name, new Unit("people", BigDecimal.ONE));
    }
    return units;
  }

  private static Unit unit(String name) {
    String small = Folding.of(name);
    return UNITS.getOrDefault(small, new Unit("as written: " + small, BigDecimal.ONE));
  }

  /**
   * The sign of the number less the bound, where the bound is meant in the unit of the number if
   * that is one of these, else in the first of these that the number's unit is a multiple of; null
   * if there is none.
   */
  private static Integer compare(BigDecimal number, String measure, String bound, String... units) {
    if (number == null || Folding.said(measure) == null) {
      return null;
    }
    Unit own = unit(measure);
    if (COUNTED.contains(own.kind)
        && number.multiply(own.size).remainder(BigDecimal.ONE).signum() != 0) {
      return null;
    }
    BigDecimal limit = new BigDecimal(bound);
    Unit meant = null;
    for (String name : units) {
      Unit unit = unit(name);
      if (unit.equals(own)) {
        meant = unit;
        break;
      }
      meant = meant == null && unit.kind.equals(own.kind) ? unit : meant;
    }
    return meant == null ? null : number.multiply(own.size).compareTo(limit.multiply(meant.size));
  }

  private static Truth sign(Integer sign, boolean less, boolean equal, boolean more) {
    if (sign == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(sign < 0 ? less : sign > 0 ? more : equal);
  }

  static Truth atLeast(Indicator target, String floor, String... units) {
    return target == null ? Truth.UNKNOWN : atLeast(target, target.value(), floor, units);
  }

  static Truth atMost(Indicator target, String ceiling, String... units) {
    return target == null ? Truth.UNKNOWN : atMost(target, target.value(), ceiling, units);
  }

  static Truth above(Indicator target, String bound, String unit) {
    return target == null
        ? Truth.UNKNOWN
        : sign(compare(target.value(), target.measure(), bound, unit), false, false, true);
  }

  /** Whether this number of the target, in its unit, reaches the floor. */
  static Truth atLeast(Indicator target, BigDecimal number, String floor, String... units) {
    return sign(compare(number, target.measure(), floor, units), false, true, true);
  }

  /** Whether this number of the target, in its unit, stays within the ceiling. */
  static Truth atMost(Indicator target, BigDecimal number, String ceiling, String... units) {
    return sign(compare(number, target.measure(), ceiling, units), true, true, false);
  }

  /** Whether a number of this target is one in the unit. */
  static Truth convertsTo(Indicator target, String unit) {
    return target == null || target.value() == null || Folding.said(target.measure()) == null
        ? Truth.UNKNOWN
        : Truth.of(unit(target.measure()).kind.equals(unit(unit).kind));
  }
}
