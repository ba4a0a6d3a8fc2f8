package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.read.BareWords;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The properties and variables that items name are there. */
final class PathCheck {
  private final FactType type;
  private final Variables bound;
  private final ItemProblems said;

  PathCheck(FactType type, Variables bound, ItemProblems said) {
    this.type = type;
    this.bound = bound;
    this.said = said;
  }

  /**
   * Whether a word that a property is compared with is a value without its quotes, which is told.
   */
  boolean isBareValue(Item item, PathTo left, Operand operand) {
    Class<?> wanted = type.typeAt(left.names());
    if (!(operand instanceof PathTo path)
        || path.names().size() > 1
        || type.properties().containsKey(path.names().get(0))
        || wanted == null) {
      return false;
    }
    String word = path.names().get(0);
    String truth = BareWords.truth(word);
    if (ValueKind.of(wanted) == ValueKind.TRUTH && truth != null) {
      said.problem(item, Message.of("read.truthForm", word, truth));
      return true;
    }
    if (ValueKind.of(wanted) == ValueKind.TEXT && word.codePoints().anyMatch(c -> c > 0x2E80)) {
      said.problem(item, Message.of("read.textWithoutQuotes", word));
      return true;
    }
    return false;
  }

  /** The property a path begins with, once the whole path is known to exist. */
  Property property(Item item, PathTo path) {
    Map<String, Property> known = type.properties();
    Property first = null;
    Property last = null;
    for (String name : path.names()) {
      Property property = known.get(name);
      if (property == null) {
        unknown(item, last == null ? type.name() : last.name(), name, known);
        return null;
      }
      if (property.takesUnits() == path.units().isEmpty()
          || property.takesList() != (path.without() != null)) {
        brackets(item, property);
        return null;
      }
      first = first == null ? property : first;
      last = property;
      known = FactTypes.propertiesOf(property.type());
    }
    if (last.takesUnits()) {
      UnitCheck.check(item, path, said);
    }
    if (path.without() != null) {
      list(item, path);
    }
    return first;
  }

  /** What a count leaves out is a list that was bound before. */
  private void list(Item item, PathTo path) {
    String variable = path.without().name();
    if (!bound.has(variable)) {
      unbound(variable, message -> said.problem(item, message));
      return;
    }
    ValueKind sort = ValueKind.of(bound.type(variable));
    if (sort != null && sort != ValueKind.LIST) {
      said.problem(item, Message.of("check.bracketsList", path.toString(), variable, sort.words()));
    }
  }

  private void brackets(Item item, Property property) {
    String name = property.name();
    boolean units = property.takesUnits();
    if (property.takesList()) {
      said.problem(item, Message.of("check.bracketsHeadings", name));
      return;
    }
    said.problem(
        item,
        units ? Message.of("check.bracketsUnit", name) : Message.of("check.noBrackets", name));
  }

  private void unknown(Item item, String owner, String name, Map<String, Property> known) {
    Map<String, String> titles = new LinkedHashMap<>();
    // What takes units is called as the value itself is, which is the one meant by that name.
    known
        .values()
        .forEach(
            property ->
                titles.put(
                    property.name(), property.takesUnits() ? property.name() : property.title()));
    String variable = "$" + name;
    String near =
        bound.names().contains(variable)
            ? variable
            : Names.nearestTitled(name, titles).orElse(null);
    List<String> all = List.copyOf(known.keySet());
    said.once(
        item,
        near != null
            ? Message.of("check.noSuchPropertyNear", owner, name, near)
            : known.isEmpty()
                ? Message.of("check.noSuchPropertyNone", owner, name)
                : Message.of("check.noSuchProperty", owner, name, all));
  }

  /** Checks that an operand is there. */
  void operand(Item item, Operand operand) {
    if (operand instanceof Variable variable) {
      if (!bound.has(variable.name())) {
        unbound(variable.name(), message -> said.problem(item, message));
      }
    } else if (operand instanceof Product product) {
      product(product, message -> said.problem(item, message));
    } else if (operand instanceof PathTo path) {
      property(item, path);
    }
  }

  /** Checks that a variable is a number that can be multiplied. */
  void product(Product product, Consumer<Message> report) {
    String name = product.variable().name();
    Class<?> value = bound.type(name);
    if (!bound.has(name)) {
      unbound(name, report);
    } else if (value == Amount.class) {
      report.accept(Message.of("check.amountTimes", name));
    } else if (value != null && ValueKind.of(value) != ValueKind.NUMBER) {
      report.accept(Message.of("check.kindTimes", name, ValueKind.of(value).words()));
    } else if (value != null && value != BigDecimal.class) {
      report.accept(Message.of("check.wholeTimes", name));
    }
  }

  /** Reports a variable that is not bound. */
  void unbound(String variable, Consumer<Message> report) {
    String near = Names.nearest(variable, bound.names()).orElse(null);
    report.accept(
        near == null
            ? Message.of("check.notBound", variable)
            : Message.of("check.notBoundNear", variable, near));
  }
}
