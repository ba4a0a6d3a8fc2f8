package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.workbench.explain.Variables.Bound;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a condition compares with, in words: a value, or where the value is to be found. */
final class References {
  private final Definitions definitions;
  private final Variables variables;

  /** The definitions that were spoken of, so that the next mention says it is the same one. */
  private final Set<Condition> mentioned = new HashSet<>();

  References(Definitions definitions, Variables variables) {
    this.definitions = definitions;
    this.variables = variables;
  }

  /**
   * An operand of a condition.
   *
   * @param unit the unit of what it is compared with
   */
  Words operand(Item.Operand operand, Condition at, FactType type, String unit) {
    if (operand instanceof Item.Literal literal) {
      return Phrases.literal(literal.value(), unit);
    }
    if (operand instanceof Item.PathTo path) {
      return own(at, type, path);
    }
    if (operand instanceof Item.Product product) {
      return Words.form(
          "{0}的 {1} 倍",
          "{1} times {0}",
          operand(product.variable(), at, type, ""),
          Phrases.literal(product.factor(), ""));
    }
    Bound bound = variables.of(((Item.Variable) operand).name());
    Words day = value(bound, at);
    return bound.bind().method() == null
        ? day
        : Relations.moved(
            bound.bind().method(), day, operand(bound.bind().arguments().get(0), at, type, ""));
  }

  /** What a path leads to, with what is not counted of it. */
  Words path(Item.PathTo path, Condition at, FactType type) {
    Words all = Phrases.path(type, path);
    return path.without() == null
        ? all
        : Words.form("不计{1}的{0}", "{0} without {1}", all, operand(path.without(), at, type, ""));
  }

  /** An operand that stands for an area. */
  Words area(Item.Operand operand, Condition at, FactType type) {
    if (operand instanceof Item.Literal literal) {
      return Phrases.area(literal.value());
    }
    if (operand instanceof Item.Variable variable) {
      Bound bound = variables.of(variable.name());
      if (bound.condition() != at && Definitions.isDefined(bound.type())) {
        List<DefinedFact> meant = definitions.meant(bound.type(), bound.condition());
        Words title = Phrases.title(bound.type());
        return meant.size() == 1
            ? Words.form(
                "{0}（{1}）",
                "{0} ({1})",
                title,
                Phrases.area(meant.get(0).values().get(bound.bind().path().names().get(0))))
            : oneOf(bound, title, meant);
      }
    }
    return operand(operand, at, type, "");
  }

  private static Words own(Condition at, FactType type, Item.PathTo path) {
    Words property = Phrases.path(type, path);
    return at.quantifier() == Condition.Quantifier.FACT
        ? property
        : Words.form("其{0}", "its {0}", property);
  }

  private Words value(Bound bound, Condition at) {
    Words property = Phrases.path(bound.type(), bound.bind().path());
    if (bound.condition() == at) {
      return property;
    }
    if (Definitions.isDefined(bound.type())) {
      return defined(bound, property);
    }
    Object key = key(bound);
    if (key == null && bound.type().name().equals(at.type())) {
      return Words.form("前述的{0}", "the {0} from before", property);
    }
    return Phrases.of(Phrases.fact(bound.type(), key), property);
  }

  private Words defined(Bound bound, Words property) {
    List<DefinedFact> meant = definitions.meant(bound.type(), bound.condition());
    Words title = Phrases.title(bound.type());
    if (meant.size() != 1) {
      return Phrases.of(oneOf(bound, title, meant), property);
    }
    Property last = Phrases.last(bound.type(), bound.bind().path());
    Object value = meant.get(0).values().get(bound.bind().path().names().get(0));
    return Words.form(
        "{0}（{1}）", "{0} ({1})", Phrases.of(title, property), Phrases.literal(value, last.unit()));
  }

  private Words oneOf(Bound bound, Words title, List<DefinedFact> meant) {
    if (meant.isEmpty()) {
      return title;
    }
    return mentioned.add(bound.condition())
        ? Words.form("某一{0}", "some {0}", title)
        : Words.form("该{0}", "that {0}", title);
  }

  private static Object key(Bound bound) {
    String key = bound.type().key();
    for (Item item : bound.condition().items()) {
      if (key != null
          && item instanceof Item.Compare compare
          && compare.path().names().equals(List.of(key))
          && compare.operand() instanceof Item.Literal literal) {
        return literal.value();
      }
    }
    return null;
  }
}
