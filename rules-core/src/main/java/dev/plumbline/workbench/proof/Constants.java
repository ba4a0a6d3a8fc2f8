package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.spi.Measures;
import dev.plumbline.workbench.proof.Values.Shift;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The constants with which conditions compare the properties of an application, gathered over those
 * properties that are compared with each other, through variables too. A property is known by the
 * type of its fact and its own name. Filled first, then only read.
 */
final class Constants {
  private final Map<String, String> joined = new HashMap<>();
  private final Map<String, Set<Object>> constants = new HashMap<>();
  private final Set<Shift> shifts = new LinkedHashSet<>();
  private final Set<BigDecimal> factors = new LinkedHashSet<>();
  private final Map<String, Set<String>> patterns = new HashMap<>();
  private final Map<String, Set<BigDecimal>> bounds = new HashMap<>();

  /** What a variable stands for: properties of an application, or values that the pack defines. */
  private record Source(Set<String> properties, Set<Object> values) {
    Source() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /**
   * Takes in the conditions of a rule.
   *
   * @param reread whether a pattern of another rule that asks the same reads its texts otherwise
   */
  void add(Theory theory, List<Condition> conditions, Predicate<Condition> reread) {
    Map<String, Source> bound = new HashMap<>();
    List<String> asked = new ArrayList<>();
    for (Condition condition : conditions) {
      FactType type = theory.type(condition.type());
      Map<String, Source> inner =
          condition.quantifier() == Quantifier.FACT ? bound : new HashMap<>(bound);
      for (Item item : condition.items()) {
        add(theory, type, item, inner);
      }
      if (condition.tally() != null) {
        tally(theory, type, condition, inner);
      }
      if (condition.tally() == null) {
        // What two patterns of a rule ask alike, two facts may meet, if they are bound.
        String words = reread.test(condition) ? " in other words" : "";
        String form = group(type, condition) + Forms.of(condition) + words;
        boolean binds = condition.items().stream().anyMatch(Item.Bind.class::isInstance);
        long before = binds ? asked.stream().filter(form::equals).count() : 0;
        asked.add(form);
        patterns
            .computeIfAbsent(group(type, condition), t -> new HashSet<>())
            .add(form + " again".repeat((int) before));
      }
    }
  }

  /** By type and, where it is said outright, key. */
  static String group(FactType type, Condition condition) {
    Object key = type.presence() == Presence.LISTED ? condition.key(type.key()) : null;
    return key == null ? type.name() : type.name() + "[" + Values.normal(key) + "]";
  }

  /** How many facts of a group tell apart all that is asked about them. */
  int facts(String group) {
    return Math.max(1, patterns.getOrDefault(group, Set.of()).size());
  }

  /** Whether patterns of a type are asked both by a key and without. */
  boolean isAskedWithoutKey(FactType type) {
    return patterns.containsKey(type.name());
  }

  /** All groups of a type. */
  List<String> groups(FactType type) {
    return patterns.keySet().stream()
        .filter(group -> group.equals(type.name()) || group.startsWith(type.name() + "["))
        .sorted()
        .toList();
  }

  /** With what counts and sums of facts of a type are compared. */
  Set<BigDecimal> bounds(String type) {
    return bounds.getOrDefault(type, Set.of());
  }

  Set<Shift> shifts() {
    return shifts;
  }

  Set<BigDecimal> factors() {
    return factors;
  }

  /** With what a property, or another that it is compared with, is compared. */
  Set<Object> of(String property) {
    return constants.getOrDefault(root(property), Set.of());
  }

  /** The properties that are compared with each other have one root. */
  String root(String property) {
    String at = property;
    while (joined.containsKey(at)) {
      at = joined.get(at);
    }
    return at;
  }

  private void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      joined.put(a, b);
      Set<Object> all = constants.computeIfAbsent(b, k -> new LinkedHashSet<>());
      Set<Object> more = constants.remove(a);
      if (more != null) {
        all.addAll(more);
      }
    }
  }

  private void put(String property, Object value) {
    Set<Object> all = constants.computeIfAbsent(root(property), k -> new LinkedHashSet<>());
    if (value instanceof List<?> list) {
      all.addAll(list);
    } else {
      all.add(value);
    }
  }

  /** The property whose values decide what is at the end of a path. */
  static String property(FactType type, PathTo path) {
    Property head = type.properties().get(path.names().get(0));
    if (head.takesUnits()) {
      return type.name() + "." + head.derivedFrom().get(0);
    }
    return property(type, head, path.without() == null ? "" : path.without().name());
  }

  /**
   * The same of a property by itself.
   *
   * @param without the variable that says what is left out of it; empty if nothing is
   */
  static String property(FactType type, Property property, String without) {
    String name = type.name() + "." + property.name();
    return without.isEmpty() ? name : name + "(" + without + ")";
  }

  private void add(Theory theory, FactType type, Item item, Map<String, Source> bound) {
    boolean defined = type.presence() == Presence.DEFINED;
    if (item instanceof Item.Bind bind) {
      Source source = source(theory, type, bind.path());
      if (bind.method() != null) {
        Object by = ((Item.Literal) bind.arguments().get(0)).value();
        Shift shift = Shift.of(bind.method(), new BigDecimal(by.toString()));
        shifts.add(shift);
        shifts.add(shift.back());
        Set<Object> moved = new LinkedHashSet<>();
        source.values().forEach(value -> moved.add(shift.of(value)));
        source = new Source(source.properties(), moved);
      }
      bound.put(bind.variable(), source);
      return;
    }
    Source left =
        item.path() != null
            ? source(theory, type, item.path())
            : item instanceof Item.Test test && test.subject() instanceof Item.Variable variable
                ? bound.getOrDefault(variable.name(), new Source())
                : new Source();
    if (!defined && item.path() != null && !item.path().units().isEmpty()) {
      Property head = type.properties().get(item.path().names().get(0));
      String measure = type.name() + "." + head.derivedFrom().get(head.derivedFrom().size() - 1);
      item.path().units().forEach(unit -> put(measure, unit));
    }
    if (item instanceof Item.Compare compare && compare.operator().endsWith("matches")) {
      return; // a pattern is no text
    }
    for (Operand operand : item.operands()) {
      Source right = source(theory, type, operand, bound);
      for (String one : left.properties()) {
        right.properties().forEach(other -> join(one, other));
        right.values().forEach(value -> put(one, inUnits(item.path(), value)));
      }
      for (String one : right.properties()) {
        left.values().forEach(value -> put(one, value));
      }
    }
  }

  /** A number that is asked for in a unit is marked with it, since others may be written. */
  private static Object inUnits(PathTo path, Object value) {
    if (path == null || path.names().size() < 2) {
      return path == null || path.units().isEmpty() || !(value instanceof BigDecimal number)
          ? value
          : new Measured(number, path.units().get(0));
    }
    return path.names().get(1).equals("yuan") && value instanceof BigDecimal number
        ? number.movePointLeft(4).stripTrailingZeros()
        : value;
  }

  /** A number with its unit. */
  record Measured(BigDecimal number, String unit) {
    /** As many in another unit, or {@code null}. */
    BigDecimal in(String other) {
      BigDecimal converted = Measures.convert(number, unit, other);
      return converted == null ? null : converted.stripTrailingZeros();
    }
  }

  private void tally(Theory theory, FactType type, Condition condition, Map<String, Source> bound) {
    Set<BigDecimal> all = bounds.computeIfAbsent(condition.type(), name -> new TreeSet<>());
    source(theory, type, condition.tally().bound(), bound).values().stream()
        .filter(BigDecimal.class::isInstance)
        .forEach(value -> all.add((BigDecimal) value));
    if (condition.tally().least() != null) {
      Object least = ((Item.Literal) condition.tally().least().operand()).value();
      all.add((BigDecimal) Values.normal(least));
    }
  }

  private Source source(Theory theory, FactType type, Operand operand, Map<String, Source> bound) {
    if (operand instanceof PathTo path) {
      return source(theory, type, path);
    }
    Source source = new Source();
    if (operand instanceof Item.Literal literal) {
      source.values().add(Values.normal(literal.value()));
    } else if (operand instanceof Item.Variable variable) {
      return bound.getOrDefault(variable.name(), source);
    } else if (operand instanceof Item.Product product) {
      Source of = bound.getOrDefault(product.variable().name(), source);
      factors.add(product.factor());
      if (product.factor().signum() != 0) {
        factors.add(BigDecimal.ONE.divide(product.factor(), MathContext.DECIMAL128));
      }
      Set<Object> all = new LinkedHashSet<>();
      of.values().forEach(value -> all.add(Values.times((BigDecimal) value, product.factor())));
      return new Source(of.properties(), all);
    }
    return source;
  }

  private Source source(Theory theory, FactType type, PathTo path) {
    Source source = new Source();
    if (type.presence() == Presence.DEFINED) {
      for (Fact row : theory.rows(type)) {
        Object value = row.defined().at(path);
        if (value != null) {
          source.values().add(Values.normal(value));
        }
      }
    } else {
      source.properties().add(property(type, path));
    }
    return source;
  }
}
