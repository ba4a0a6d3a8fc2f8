package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Test;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    text.only(Definition.class).forEach(check::definition);
  }

  private void rule(RuleText rule) {
    Map<String, Area> bound = new HashMap<>();
    for (RuleText each : text.chain(rule)) {
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
          at(rule, item, PlaceWords.missing(place));
        }
      }
    } else if (item instanceof Compare || item instanceof Member) {
      compared(rule, own, type, item, bound);
    }
  }

  /** A code or level of a place is compared with others. */
  private void compared(
      RuleText rule, boolean own, FactType type, Item item, Map<String, Area> bound) {
    PathTo path = item.path();
    Property first = type.properties().get(path.names().get(0));
    if (path.names().size() != 2 || first == null || first.type() != Place.class) {
      return;
    }
    boolean plain = !(item instanceof Compare c) || c.operator().matches("==|!=");
    boolean code = path.names().get(1).equals("code");
    boolean level = path.names().get(1).equals("level");
    for (Operand operand : item.operands()) {
      if (code && operand instanceof Variable) {
        area(operand, type, bound).ifPresent(areas::add);
      } else if (own
          && plain
          && operand instanceof Literal literal
          && literal.value() instanceof String value) {
        if (code) {
          code(rule, item, value);
        } else if (level && !LEVELS.contains(value)) {
          at(rule, item, Message.of("check.noSuchLevel", value, LEVELS));
        }
      }
    }
  }

  private void code(RuleText rule, Item item, String code) {
    Message missing = PlaceWords.missing(code);
    String today = missing == null ? Place.of(code).code() : code;
    at(rule, item, missing);
    if (!today.equals(code)) {
      at(rule, item, Message.of("check.formerCode", code, today));
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

  private void definition(Definition rule) {
    FactType type = text.types().named(rule.type());
    List<Property> fields = type == null ? List.of() : type.fields();
    for (int i = 0; i < fields.size() && i < rule.values().size(); i++) {
      if (areas.contains(new Area(type.name(), fields.get(i).name()))
          && rule.values().get(i) instanceof String place) {
        Message missing = PlaceWords.missing(place);
        if (missing != null) {
          sources.get(rule.file()).atInserted(rule, i, missing);
        }
      }
    }
  }

  /** Reports what is wrong, if anything is. */
  private void at(RuleText rule, Item item, Message wrong) {
    if (wrong != null) {
      sources.get(rule.file()).problem(item.line(), item.column(), wrong);
    }
  }
}
