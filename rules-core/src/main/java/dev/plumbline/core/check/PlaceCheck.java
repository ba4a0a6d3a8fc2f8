package dev.plumbline.core.check;

import dev.plumbline.InputException;
import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Test;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The places that rules name exist: areas, codes and levels, in conditions and definitions. */
final class PlaceCheck {
  private static final List<String> LEVELS = List.of("省级", "地级", "县级");

  /** A property of a defined type that holds areas. */
  private record Area(String type, String property) {}

  private final PackText text;
  private final Map<String, Source> sources;
  private final Set<Area> areas = new HashSet<>();

  private PlaceCheck(PackText text, Map<String, Source> sources) {
    this.text = text;
    this.sources = sources;
  }

  /**
   * Checks the rules whose scope is there.
   *
   * @param rules those rules
   */
  static void check(PackText text, Map<String, Source> sources, List<RuleText> rules) {
    PlaceCheck check = new PlaceCheck(text, sources);
    rules.forEach(check::rule);
    text.rules().values().stream()
        .filter(rule -> rule.inserts() != null)
        .forEach(check::definition);
  }

  private void rule(RuleText rule) {
    Map<String, Area> bound = new HashMap<>();
    for (RuleText each : Stream.concat(text.ancestors(rule).stream(), Stream.of(rule)).toList()) {
      for (Condition condition : each.conditions()) {
        FactType type = text.types().named(condition.type());
        if (type != null) {
          condition.items().forEach(item -> item(rule, each == rule, type, item, bound));
        }
      }
    }
  }

  private void item(RuleText rule, boolean own, FactType type, Item item, Map<String, Area> bound) {
    if (item instanceof Bind bind) {
      bound.put(bind.variable(), area(type, bind.path()));
    } else if (item instanceof Test test && MethodCheck.OF_PLACES.contains(test.method())) {
      for (Operand operand : test.arguments()) {
        area(operand, type, bound).ifPresent(areas::add);
        if (own && operand instanceof Literal literal && literal.value() instanceof String place) {
          exists(place, (chinese, english) -> at(rule, item, chinese, english));
        }
      }
    } else if (item instanceof Compare compare) {
      compared(rule, own, type, item, compare.path(), List.of(compare.operand()), bound);
    } else if (item instanceof Member member) {
      compared(rule, own, type, item, member.path(), member.members(), bound);
    }
  }

  /** A code or level of a place is compared with others. */
  private void compared(
      RuleText rule,
      boolean own,
      FactType type,
      Item item,
      PathTo path,
      List<Operand> operands,
      Map<String, Area> bound) {
    Property first = type.properties().get(path.names().get(0));
    if (path.names().size() != 2 || first == null || first.type() != Place.class) {
      return;
    }
    boolean plain = !(item instanceof Compare c) || c.operator().matches("==|!=");
    boolean code = path.names().get(1).equals("code");
    boolean level = path.names().get(1).equals("level");
    for (Operand operand : operands) {
      if (code && operand instanceof Variable) {
        area(operand, type, bound).ifPresent(areas::add);
      } else if (own
          && plain
          && operand instanceof Literal literal
          && literal.value() instanceof String value) {
        if (code) {
          code(rule, item, value);
        } else if (level && !LEVELS.contains(value)) {
          at(
              rule,
              item,
              "地区的级别没有「" + value + "」，只有 " + String.join("、", LEVELS),
              "no place has the level \"" + value + "\"; there are " + String.join(", ", LEVELS));
        }
      }
    }
  }

  private void code(RuleText rule, Item item, String code) {
    boolean[] there = {true};
    exists(
        code,
        (chinese, english) -> {
          there[0] = false;
          at(rule, item, chinese, english);
        });
    if (there[0] && !Place.of(code).code().equals(code)) {
      String today = Place.of(code).code();
      at(
          rule,
          item,
          "地区的代码不会是「" + code + "」，请写「" + today + "」",
          "the code of a place is never \"" + code + "\"; write \"" + today + "\"");
    }
  }

  private Optional<Area> area(Operand operand, FactType type, Map<String, Area> bound) {
    return Optional.ofNullable(
        operand instanceof Variable variable
            ? bound.get(variable.name())
            : operand instanceof PathTo path ? area(type, path) : null);
  }

  private static Area area(FactType type, PathTo path) {
    Property property = type.properties().get(path.names().get(0));
    return type.presence() == Presence.DEFINED
            && property != null
            && property.type() == String.class
        ? new Area(type.name(), property.name())
        : null;
  }

  private void definition(RuleText rule) {
    FactType type = text.types().named(rule.inserts());
    List<Property> fields = type == null ? List.of() : Definitions.fields(type);
    for (int i = 0; i < fields.size() && i < rule.insertedValues().size(); i++) {
      int value = i;
      if (areas.contains(new Area(type.name(), fields.get(i).name()))
          && rule.insertedValues().get(i).value() instanceof String place) {
        exists(
            place,
            (chinese, english) ->
                sources.get(rule.file()).atInserted(rule.line(), value, chinese, english));
      }
    }
  }

  private static void exists(String place, PlaceWords.Report report) {
    try {
      Place.of(place);
    } catch (InputException e) {
      PlaceWords.tell(place, e.problems().get(0).message(), report);
    }
  }

  private void at(RuleText rule, Item item, String chinese, String english) {
    sources.get(rule.file()).problem(item.line(), item.column(), chinese, english);
  }
}
