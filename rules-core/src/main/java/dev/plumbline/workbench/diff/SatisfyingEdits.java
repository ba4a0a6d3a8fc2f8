package dev.plumbline.workbench.diff;

import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Edits with which a fact meets what a pattern asks of it, as far as that is plain. */
final class SatisfyingEdits {
  private SatisfyingEdits() {}

  /**
   * The edits; empty if nothing need or can be done.
   *
   * @param choice which of several values to choose, from 0
   */
  static List<Edit> of(
      Side side, FactsInScope world, Condition condition, Target target, Item item, int choice) {
    PropertyEdits ways = new PropertyEdits(side.types());
    PathTo path = item.path();
    if (path == null || item instanceof Item.Stated stated && !stated.stated()) {
      return List.of();
    }
    Object wanted = wanted(side, world, condition, target, item, path, choice);
    return wanted == null
        ? List.of()
        : ways.to(target.type(), target.path(), target.fact(), path, wanted);
  }

  private static @Nullable Object wanted(
      Side side,
      FactsInScope world,
      Condition condition,
      Target target,
      Item item,
      PathTo path,
      int choice) {
    boolean there =
        target.fact() != null && FactsInScope.at(target.type(), target.fact(), path) != null;
    if (item instanceof Item.Compare compare) {
      List<Object> values = List.copyOf(world.values(condition, compare.operand()));
      return values.isEmpty()
          ? null
          : compared(compare.operator(), values.get(choice % values.size()));
    }
    if (item instanceof Item.Member member) {
      if (member.negated()) {
        return there ? null : "其他";
      }
      List<Object> values = new ArrayList<>();
      member.members().forEach(operand -> values.addAll(world.values(condition, operand)));
      return values.isEmpty() ? null : values.get(choice % values.size());
    }
    if (item instanceof Item.Test test) {
      List<Object> areas = List.copyOf(world.values(condition, test.arguments().get(0)));
      return areas.isEmpty() ? null : areas.get(choice % areas.size());
    }
    // Asked for in no particular value: what the rules say elsewhere of it, or anything.
    return there ? null : any(side, target, path);
  }

  private static @Nullable Object compared(String operator, Object value) {
    return switch (operator) {
      case ">" -> Around.moved(value, 1);
      case "<" -> Around.moved(value, -1);
      case "!=", "not memberOf", "not contains", "not matches" ->
          value instanceof String ? "其他" : Around.moved(value, 1);
      case "contains" -> List.of(value);
      case "matches" -> value.toString().replace(".*", "");
      default -> value;
    };
  }

  private static @Nullable Object any(Side side, Target target, PathTo path) {
    Property property = target.type().properties().get(path.names().get(0));
    LocalDate day = side.manifest().issuedOn();
    if (property.type() == String.class) {
      String named = named(side, target, path);
      return named == null ? "某" : named;
    }
    Map<Class<?>, Supplier<Object>> plain =
        Map.of(
            Boolean.class, () -> true,
            BigDecimal.class, () -> BigDecimal.ONE,
            Integer.class, () -> BigDecimal.ONE,
            LocalDate.class, () -> day,
            LocalDateTime.class, () -> day.atTime(12, 0),
            YearMonth.class, () -> YearMonth.from(day),
            Amount.class, () -> path.names().size() > 1 ? BigDecimal.ONE : Amount.ofYuan(1),
            Place.class, () -> path.names().size() > 1 ? null : Place.of("110000"));
    Supplier<Object> value = plain.get(property.type());
    return value == null ? null : value.get();
  }

  /** A text that some rule asks for there. */
  private static @Nullable String named(Side side, Target target, PathTo path) {
    for (RuleText rule : side.rules()) {
      for (Condition condition : rule.conditions()) {
        for (Item item : condition.items()) {
          if (condition.type().equals(target.type().name())
              && item instanceof Item.Compare compare
              && compare.operator().equals("==")
              && compare.path().equals(path)
              && compare.operand() instanceof Item.Literal literal
              && literal.value() instanceof String text) {
            return text;
          }
        }
      }
    }
    return null;
  }
}
