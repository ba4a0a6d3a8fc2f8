package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Product;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Amount;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The properties and variables that items name are there. */
final class PathCheck {
  private final FactType type;
  private final Variables bound;
  private final Said said;

  PathCheck(FactType type, Variables bound, Said said) {
    this.type = type;
    this.bound = bound;
    this.said = said;
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
      unbound(variable, (chinese, english) -> said.problem(item, chinese, english));
      return;
    }
    Sort sort = Sort.of(bound.type(variable));
    if (sort != null && sort != Sort.LIST) {
      said.problem(
          item,
          "「" + path + "」的括号里须是列表，「" + variable + "」是" + sort.chinese(),
          "between the brackets of \""
              + path
              + "\" there has to be a list; \""
              + variable
              + "\" is "
              + sort.english());
    }
  }

  private void brackets(Item item, Property property) {
    String name = property.name();
    boolean units = property.takesUnits();
    if (property.takesList()) {
      said.problem(
          item,
          "「" + name + "」须写明不计哪些标题，如 " + name + "( $labels )，$labels 是前面绑定的列表",
          "\""
              + name
              + "\" needs the headings that do not count, such as "
              + name
              + "( $labels ), where $labels is a list that was bound before");
      return;
    }
    said.problem(
        item,
        units
            ? "「" + name + "」须写明计量单位，如 " + name + "( \"项\" )"
            : "「" + name + "」不能带括号；带单位的写法如 valueIn( \"项\" )",
        units
            ? "\"" + name + "\" needs a unit, such as " + name + "( \"项\" )"
            : "\"" + name + "\" takes no brackets; with a unit write such as valueIn( \"项\" )");
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
    String near = Names.nearestTitled(name, titles).orElse(null);
    String all = String.join("、", known.keySet());
    said.problem(
        item,
        "「"
            + owner
            + "」没有「"
            + name
            + "」这个属性"
            + (near != null ? "，是不是「" + near + "」？" : known.isEmpty() ? "" : "，可用的有 " + all),
        "\""
            + owner
            + "\" has no property \""
            + name
            + "\""
            + (near != null
                ? "; did you mean \"" + near + "\"?"
                : known.isEmpty() ? "" : "; there are " + all.replace("、", ", ")));
  }

  /** Checks that an operand is there. */
  void operand(Item item, Operand operand) {
    if (operand instanceof Variable variable) {
      if (!bound.has(variable.name())) {
        unbound(variable.name(), (chinese, english) -> said.problem(item, chinese, english));
      }
    } else if (operand instanceof Product product) {
      product(product, (chinese, english) -> said.problem(item, chinese, english));
    } else if (operand instanceof PathTo path) {
      property(item, path);
    }
  }

  /** Checks that a variable is a number that can be multiplied. */
  void product(Product product, BiConsumer<String, String> report) {
    String name = product.variable().name();
    Class<?> value = bound.type(name);
    if (!bound.has(name)) {
      unbound(name, report);
    } else if (value == Amount.class) {
      report.accept(
          "「" + name + "」是金额，不能直接相乘，请绑定它的数字，如 " + name + " : amount.yuan",
          "\""
              + name
              + "\" is an amount, which cannot be multiplied; bind its number, as in "
              + name
              + " : amount.yuan");
    } else if (value != null && Sort.of(value) != Sort.NUMBER) {
      report.accept(
          "「" + name + "」是" + Sort.of(value).chinese() + "，不能相乘",
          "\"" + name + "\" is " + Sort.of(value).english() + " and cannot be multiplied");
    } else if (value != null && value != BigDecimal.class) {
      report.accept(
          "「" + name + "」是整数，不能相乘；须是小数（BigDecimal）",
          "\"" + name + "\" is a whole number and cannot be multiplied; it has to be a BigDecimal");
    }
  }

  /** Reports a variable that is not bound. */
  void unbound(String variable, BiConsumer<String, String> report) {
    String near = Names.nearest(variable, bound.names()).orElse(null);
    report.accept(
        "变量「"
            + variable
            + "」前面没有绑定"
            + (near == null ? "，请先写「" + variable + " : 属性」" : "，是不是「" + near + "」？"),
        "variable \""
            + variable
            + "\" is not bound before"
            + (near == null
                ? "; write \"" + variable + " : property\" first"
                : "; did you mean \"" + near + "\"?"));
  }
}
