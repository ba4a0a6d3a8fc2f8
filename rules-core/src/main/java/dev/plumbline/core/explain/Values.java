package dev.plumbline.core.explain;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The values that a pattern sees: of its fact's properties, and of the variables bound so far. */
final class Values {
  private final Values outer;
  private final String name;
  private final Object value;
  private final Object written;
  private final Origin origin;

  /** A variable without a value, because a fact is missing. */
  record Absent(Missing missing) {}

  /** A property of a type of facts, from which a variable has its value. */
  record Origin(FactType type, Property property) {}

  /** Nothing bound. */
  static final Values NONE = new Values(null, "", null, null, null);

  private Values(Values outer, String name, Object value, Object written, Origin origin) {
    this.outer = outer;
    this.name = name;
    this.value = value;
    this.written = written;
    this.origin = origin;
  }

  /** These, and one more. */
  Values with(String variable, Object bound) {
    return with(variable, bound, bound, null);
  }

  /**
   * These, and one more that was written otherwise than it is seen.
   *
   * @param origin the property that it is, or {@code null}
   */
  Values with(String variable, Object bound, Object written, Origin origin) {
    return new Values(this, variable, bound, written, origin);
  }

  /** The property that a variable stands for, or {@code null}. */
  Origin origin(String variable) {
    return scope(variable).origin;
  }

  /** The value of a variable, perhaps {@link Absent}. */
  Object of(String variable) {
    return scope(variable).value;
  }

  private Values scope(String variable) {
    for (Values scope = this; scope != NONE; scope = scope.outer) {
      if (scope.name.equals(variable)) {
        return scope;
      }
    }
    throw new IllegalStateException("variable " + variable + " is not bound");
  }

  /** Whether there is such a variable. */
  boolean isBound(String variable) {
    for (Values scope = this; scope != NONE; scope = scope.outer) {
      if (scope.name.equals(variable)) {
        return true;
      }
    }
    return false;
  }

  /** What an operand stands for, for a fact. */
  Object of(Operand operand, FactType type, Object fact) {
    if (operand instanceof Literal literal) {
      return literal.value();
    }
    if (operand instanceof Item.Product product) {
      Object number = of(product.variable().name());
      return number instanceof Absent ? number : product.of((BigDecimal) number);
    }
    return operand instanceof Item.Variable variable
        ? of(variable.name())
        : at(type, fact, (PathTo) operand);
  }

  /** What was written where an operand stands for a value, for a fact as it was written. */
  Object written(Operand operand, FactType type, Object fact) {
    return operand instanceof Item.Variable variable
        ? scope(variable.name()).written
        : of(operand, type, fact);
  }

  /** The value at the end of a path, or {@code null} if the property it begins with is unknown. */
  static Object at(FactType type, Object fact, PathTo path) {
    List<String> names = path.names();
    Object current = type.properties().get(names.get(0)).of(fact, path.units());
    for (int i = 1; i < names.size() && current != null; i++) {
      Property property = FactTypes.propertiesOf(current.getClass()).get(names.get(i));
      current = property.of(current, path.units());
    }
    return current;
  }

  /** The same, of a count without what a variable lists: by what is bound here. */
  Object read(FactType type, Object fact, PathTo path) {
    return path.without() == null
        ? at(type, fact, path)
        : type.properties().get(path.names().get(0)).of(fact, (List<?>) of(path.without().name()));
  }

  /** The property at the end of a path. */
  static Property property(FactType type, PathTo path) {
    Map<String, Property> known = type.properties();
    Property property = null;
    for (String step : path.names()) {
      property = known.get(step);
      known = FactTypes.propertiesOf(property.type());
    }
    return property;
  }
}
