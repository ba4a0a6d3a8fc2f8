package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.fact.ReviewRound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a pack's rules write texts in quotes, and which properties they compare with which. */
final class TextUses {
  /**
   * A text in quotes.
   *
   * @param property what it is compared with, or the field that it fills
   * @param text the text
   * @param rule the rule it stands in
   * @param item the item it stands in; {@code null} in a definition
   * @param value the number of the value that it is, or is part of, in a definition
   * @param element its number in a list; -1 if it stands in none
   */
  record Use(String property, String text, RuleText rule, Item item, int value, int element) {}

  /** A comparison of two properties. */
  record Join(String one, String other, RuleText rule, Item item) {}

  /** A question whether something is there at all. */
  record Absence(String property, RuleText rule, Item item) {}

  private final PackText text;
  private final List<Use> uses = new ArrayList<>();
  private final List<Use> contained = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final Set<String> matched = new HashSet<>();
  private final Set<String> counted = new LinkedHashSet<>();

  TextUses(PackText text) {
    this.text = text;
    for (RuleText rule : text.rules().values()) {
      if (rule instanceof Definition definition) {
        definition(definition);
      } else {
        conditions(rule);
      }
    }
    // How an application is reviewed is looked up by its topic, without a rule.
    joins.add(
        new Join(ReviewRound.class.getSimpleName() + ".topics", "Application.topic", null, null));
  }

  /** The texts that properties are compared with, or definitions fill in. */
  List<Use> uses() {
    return uses;
  }

  /** The texts that rules look for within a text. */
  List<Use> contained() {
    return contained;
  }

  /** The comparisons of two properties. */
  List<Join> joins() {
    return joins;
  }

  /** The questions whether a text is missing. */
  List<Absence> absences() {
    return absences;
  }

  /** The properties that are matched with regular expressions. */
  Set<String> matched() {
    return matched;
  }

  /** The properties of which distinct values are counted. */
  Set<String> counted() {
    return counted;
  }

  private void definition(Definition rule) {
    FactType type = text.types().named(rule.type());
    if (type == null || rule.isVocabulary()) {
      return; // its lines are about words, and are no texts that a fact is compared with
    }
    List<Property> fields = type.fields();
    List<Object> values = rule.values();
    for (int i = 0; i < Math.min(fields.size(), values.size()); i++) {
      String property = type.name() + "." + fields.get(i).name();
      Object value = values.get(i);
      if (value instanceof String literal) {
        uses.add(new Use(property, literal, rule, null, i, -1));
      } else if (value instanceof List<?> list) {
        for (int j = 0; j < list.size(); j++) {
          if (list.get(j) instanceof String literal) {
            uses.add(new Use(property, literal, rule, null, i, j));
          }
        }
      }
    }
  }

  private void conditions(RuleText rule) {
    Map<String, String> bound = new HashMap<>();
    text.scope(rule).forEach(condition -> bind(condition, bound));
    for (Condition condition : rule.conditions()) {
      FactType type = text.types().named(condition.type());
      if (type == null) {
        continue;
      }
      for (Item item : condition.items()) {
        if (item instanceof Bind bind) {
          bind(type, bind, bound);
        } else {
          item(rule, type, item, bound);
        }
      }
      if (condition.quantifier() == Quantifier.COUNT && condition.tally().variable() != null) {
        String property = bound.get(condition.tally().variable());
        if (property != null) {
          counted.add(property);
        }
      }
    }
  }

  private void bind(Condition condition, Map<String, String> bound) {
    FactType type = text.types().named(condition.type());
    for (Item item : condition.items()) {
      if (type != null && item instanceof Bind bind) {
        bind(type, bind, bound);
      }
    }
  }

  private static void bind(FactType type, Bind bind, Map<String, String> bound) {
    String property = bind.method() == null ? property(type, bind.path()) : null;
    bound.put(bind.variable(), property);
  }

  private void item(RuleText rule, FactType type, Item item, Map<String, String> bound) {
    if (item instanceof Compare compare) {
      String property = property(type, compare.path());
      if (property == null) {
        return;
      }
      if (compare.operator().endsWith("matches")) {
        matched.add(property);
      } else if (compare.operator().endsWith("contains") && !isList(type, compare.path())) {
        contained.addAll(uses(rule, property, item, compare.operand()));
      } else {
        compared(rule, type, property, item, compare.operand(), bound);
      }
    } else if (item instanceof Member member) {
      String property = property(type, member.path());
      if (property != null) {
        member.members().forEach(each -> compared(rule, type, property, item, each, bound));
      }
    } else if (item instanceof Stated stated && !stated.stated()) {
      String property = property(type, stated.path());
      if (property != null) {
        absences.add(new Absence(property, rule, item));
      }
    }
  }

  private void compared(
      RuleText rule,
      FactType type,
      String property,
      Item item,
      Operand operand,
      Map<String, String> bound) {
    uses.addAll(uses(rule, property, item, operand));
    String other =
        operand instanceof Variable variable
            ? bound.get(variable.name())
            : operand instanceof PathTo path ? property(type, path) : null;
    if (other != null) {
      joins.add(new Join(property, other, rule, item));
    }
  }

  private static List<Use> uses(RuleText rule, String property, Item item, Operand operand) {
    return operand instanceof Literal literal && literal.value() instanceof String words
        ? List.of(new Use(property, words, rule, item, -1, -1))
        : List.of();
  }

  private static boolean isList(FactType type, PathTo path) {
    return ValueKind.of(type.typeAt(path.names())) == ValueKind.LIST;
  }

  /** The property that a path ends at, as type and name; {@code null} if it holds no texts. */
  private static String property(FactType type, PathTo path) {
    ValueKind sort = path.names().size() == 1 ? ValueKind.of(type.typeAt(path.names())) : null;
    if (sort != ValueKind.TEXT && sort != ValueKind.LIST) {
      return null;
    }
    // All that a text lists is compared as the text is.
    List<String> from = type.properties().get(path.names().get(0)).derivedFrom();
    boolean listed = sort == ValueKind.LIST && from.size() == 1;
    return type.name() + "." + (listed ? from.get(0) : path.names().get(0));
  }

  /** For each property, all that it is compared with, directly or by way of others. */
  Map<String, String> groups() {
    Map<String, String> parents = new LinkedHashMap<>();
    joins.forEach(join -> parents.put(root(parents, join.one()), root(parents, join.other())));
    Map<String, String> groups = new LinkedHashMap<>();
    joins.forEach(
        join -> {
          groups.put(join.one(), root(parents, join.one()));
          groups.put(join.other(), root(parents, join.other()));
        });
    return groups;
  }

  private static String root(Map<String, String> parents, String property) {
    String root = property;
    while (parents.containsKey(root) && !parents.get(root).equals(root)) {
      root = parents.get(root);
    }
    return root;
  }
}
