package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.facts.Names;
import dev.plumbline.fact.Measures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that a number is asked for in. A pack may use units of its own, which do not convert.
 */
final class UnitCheck {
  private UnitCheck() {}

  /** Reports units that are miswritten or repeated. */
  static void check(Item item, PathTo path, Said said) {
    Map<String, String> seen = new HashMap<>();
    for (String unit : path.units()) {
      if (unit.isBlank()) {
        said.problem(
            item,
            "「" + path.names().get(0) + "」的计量单位不能空着",
            "the unit of \"" + path.names().get(0) + "\" must not be blank");
        continue;
      }
      String cut = cut(unit);
      if (cut != null) {
        said.problem(
            item,
            "没有「" + unit + "」这个计量单位，是不是「" + cut + "」？",
            "there is no unit \"" + unit + "\"; did you mean \"" + cut + "\"?");
        continue;
      }
      String other = seen.putIfAbsent(Measures.name(unit).orElse(unit.strip()), unit);
      if (other != null) {
        said.problem(
            item,
            "「" + other + "」和「" + unit + "」是同一个计量单位；请删去一个，或改成想写的",
            "\""
                + other
                + "\" and \""
                + unit
                + "\" are the same unit; take one out, or write what was meant");
      }
    }
  }

  /** The known unit of which one that is not known is only the beginning, or {@code null}. */
  private static String cut(String unit) {
    return Measures.name(unit).isPresent()
        ? null
        : near(unit).filter(known -> known.startsWith(unit)).orElse(null);
  }

  /** The known unit nearest to one that is not known. */
  static Optional<String> near(String unit) {
    return Names.nearest(unit, Measures.spellings());
  }
}
