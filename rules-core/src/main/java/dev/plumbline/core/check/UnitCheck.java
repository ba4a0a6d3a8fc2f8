package dev.plumbline.core.check;

import dev.plumbline.core.facts.Names;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Measures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that a number is asked for in. A pack may use units of its own, which do not convert.
 */
final class UnitCheck {
  private UnitCheck() {}

  /** Reports units that are miswritten or repeated. */
  static void check(Item item, PathTo path, ItemProblems said) {
    Map<String, String> seen = new HashMap<>();
    for (String unit : path.units()) {
      if (unit.isBlank()) {
        said.problem(item, Message.of("check.unitBlank", path.names().get(0)));
        continue;
      }
      String cut = cut(unit);
      if (cut != null) {
        said.problem(item, Message.of("check.unitCut", unit, cut));
        continue;
      }
      String other = seen.putIfAbsent(Measures.name(unit).orElse(unit.strip()), unit);
      if (other != null) {
        said.problem(item, Message.of("check.unitTwice", other, unit));
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
