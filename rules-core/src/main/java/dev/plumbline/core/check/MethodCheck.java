package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.words.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The methods that conditions may call: places contain places, dates move. */
final class MethodCheck {
  /** What asks how a place lies to another. */
  static final Set<String> OF_PLACES = Set.of("within", "overlaps", "widerThan");

  private static final Set<String> METHODS =
      Set.of(
          "within",
          "overlaps",
          "widerThan",
          "plusDays",
          "plusMonths",
          "plusYears",
          "minusDays",
          "minusMonths",
          "minusYears");

  /** Days, months or years: enough for any rule, and no date leaves the calendar by them. */
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(36_500);

  private final FactType type;
  private final Variables bound;
  private final ItemProblems said;

  MethodCheck(FactType type, Variables bound, ItemProblems said) {
    this.type = type;
    this.bound = bound;
    this.said = said;
  }

  /** Whether there is such a method; reports it if not. */
  boolean exists(Item item, String method) {
    if (METHODS.contains(method)) {
      return true;
    }
    List<String> all = METHODS.stream().sorted().toList();
    String near = Names.nearest(method, METHODS).orElse(null);
    said.problem(
        item,
        near == null
            ? Message.of("check.noSuchMethod", method, all)
            : Message.of("check.noSuchMethodNear", method, near));
    return false;
  }

  /** Checks a call on a property; only for methods that exist. */
  void check(Item item, PathTo path, String method, List<Operand> arguments) {
    ValueKind owner = ValueKind.of(type.typeAt(path.names()));
    boolean ofPlaces = OF_PLACES.contains(method);
    if (owner == null) {
      return;
    }
    if (ofPlaces ? owner != ValueKind.PLACE : owner != ValueKind.DATE && owner != ValueKind.TIME) {
      said.problem(item, Message.of("check.methodOfKind", path.toString(), owner.words(), method));
    } else if (!ofPlaces && item instanceof Item.Test) {
      said.problem(item, Message.of("check.methodIsNoCondition", method));
    } else {
      arguments(item, method, arguments);
    }
  }

  /** Checks what stands in the brackets of a call. */
  void arguments(Item item, String method, List<Operand> arguments) {
    boolean ofPlaces = OF_PLACES.contains(method);
    if (arguments.size() != 1) {
      said.problem(item, Message.of("check.methodOneValue", method));
      return;
    }
    Operand argument = arguments.get(0);
    ValueKind sort = new ConditionTypes(type, bound, said).sort(argument);
    boolean area = sort == ValueKind.PLACE || sort == ValueKind.TEXT;
    if (sort != null && (ofPlaces ? !area : sort != ValueKind.NUMBER)) {
      said.problem(
          item,
          ofPlaces
              ? Message.of("check.methodOfPlace", method)
              : Message.of("check.methodOfNumber", method));
    } else if (!ofPlaces
        && argument instanceof Literal literal
        && new BigDecimal(literal.value().toString()).stripTrailingZeros().scale() > 0) {
      said.problem(item, Message.of("check.methodOfWhole", method));
    } else if (!ofPlaces
        && argument instanceof Literal literal
        && new BigDecimal(literal.value().toString()).abs().compareTo(FARTHEST) > 0) {
      said.problem(item, Message.of("check.methodTooFar", method, FARTHEST.toString()));
    }
  }
}
