package dev.plumbline.workbench.diff;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.PathTo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a pattern may be about.
 *
 * @param type its type
 * @param path where it stands in the application, or would
 * @param fact the fact; {@code null} if it is not there
 */
record Target(FactType type, List<String> path, @Nullable Object fact) {
  /** How many facts without a key are tried. */
  private static final int MOST = 3;

  /** The facts that a pattern may be about, those included that it names and that are not there. */
  static List<Target> of(Side side, Condition condition, FactsInScope world) {
    FactType type = side.type(condition);
    List<Object> facts = world.facts(condition);
    List<String> at = pointer(type);
    if (type.presence() != Presence.LISTED) {
      return List.of(new Target(type, at, facts.isEmpty() ? null : facts.get(0)));
    }
    List<Target> targets = new ArrayList<>();
    if (type.key() == null) {
      for (int i = 0; i < Math.max(1, Math.min(facts.size(), MOST)); i++) {
        Object fact = i < facts.size() ? facts.get(i) : null;
        targets.add(new Target(type, PropertyEdits.plus(at, String.valueOf(i + 1)), fact));
      }
      return targets;
    }
    for (String key : keys(condition, type, world, facts)) {
      Object fact =
          facts.stream().filter(f -> key.equals(type.keyProperty().of(f))).findFirst().orElse(null);
      targets.add(new Target(type, PropertyEdits.plus(at, key), fact));
    }
    return targets;
  }

  /** The keys that a pattern names; where it names none, those that are there. */
  private static Set<String> keys(
      Condition condition, FactType type, FactsInScope world, List<Object> facts) {
    Set<String> keys = new LinkedHashSet<>();
    PathTo key = new PathTo(List.of(type.key()));
    for (Item item : condition.items()) {
      if (item instanceof Item.Compare compare
          && compare.operator().equals("==")
          && compare.path().equals(key)) {
        world.values(condition, compare.operand()).forEach(value -> keys.add(value.toString()));
      } else if (item instanceof Item.Member member && member.path().equals(key)) {
        member
            .members()
            .forEach(
                operand ->
                    world.values(condition, operand).forEach(value -> keys.add(value.toString())));
      }
    }
    if (keys.isEmpty()) {
      facts.stream()
          .map(fact -> type.keyProperty().of(fact))
          .filter(String.class::isInstance)
          .limit(MOST)
          .forEach(value -> keys.add(value.toString()));
    }
    if (keys.isEmpty()) {
      keys.add("1");
    }
    return keys;
  }

  /** Where the facts of a type stand. */
  static List<String> pointer(FactType type) {
    return type.pointer().isEmpty() ? List.of() : List.of(type.pointer().substring(1).split("/"));
  }
}
