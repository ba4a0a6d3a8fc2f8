package dev.plumbline.core.check.reason;

import dev.plumbline.core.check.reason.ItemConstraint.Joined;
import dev.plumbline.core.check.reason.ItemConstraint.Order;
import dev.plumbline.core.check.reason.ItemConstraint.Value;
import dev.plumbline.core.check.reason.ItemConstraint.Whereabouts;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Test;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads from items what they demand. */
final class ItemConstraints {
  /** Regular expressions are tried on texts of rules only where a long one takes few steps. */
  private static final int LONG = 2000;

  private static final double MOST_STEPS = 20_000_000;

  private final FactType type;
  private final BoundVariables scope;

  /** For the items of a pattern. */
  ItemConstraints(FactType type, BoundVariables scope) {
    this.type = type;
    this.scope = scope;
  }

  /** What an item demands, the whole of it first; nothing if that is not known. */
  List<ItemConstraint> of(Item item) {
    if (item instanceof Stated stated) {
      return List.of(
          new ItemConstraint(
              value(stated.path()), stated.stated() ? Domain.given() : Domain.of(true, Set.of())));
    }
    if (item instanceof Bind bind && bind.method() == null) {
      Order order = new Order(key(bind.path()), scope.of(bind.variable()));
      return List.of(new ItemConstraint(order, Domain.of(true, Set.of("=")), null));
    }
    if (item instanceof Member member) {
      return with(member.path(), !member.negated(), member(member));
    }
    if (item instanceof Compare compare) {
      boolean positive = !compare.operator().equals("!=") && !compare.operator().startsWith("not ");
      return with(compare.path(), positive, compare(compare));
    }
    if (item instanceof Test test
        && test.subject() instanceof PathTo path
        && test.method().equals("within")) {
      return with(path, true, within(test, path));
    }
    return List.of();
  }

  /** What holds of a value inside another needs the other to be there. */
  private List<ItemConstraint> with(PathTo path, boolean positive, ItemConstraint demand) {
    List<ItemConstraint> all = new ArrayList<>();
    if (demand != null) {
      all.add(demand);
    }
    if (positive && !(demand != null && demand.subject() instanceof Value)) {
      all.add(new ItemConstraint(value(path), Domain.given(), null));
    }
    if (positive && path.names().size() > 1) {
      PathTo first = new PathTo(path.names().subList(0, 1));
      all.add(new ItemConstraint(value(first), Domain.given(), null));
    }
    // Where the whole is not known, what follows of it is no measure of it.
    return demand == null
        ? all.stream().map(d -> new ItemConstraint(d.subject(), d.most(), null)).toList()
        : all;
  }

  private ItemConstraint member(Member member) {
    List<Object> known = new ArrayList<>();
    boolean all = true;
    boolean single = true;
    for (Operand operand : member.members()) {
      List<Object> values = values(operand);
      all &= values != null;
      single &= values != null && values.size() == 1;
      known.addAll(values == null ? List.of() : values);
    }
    Value value = value(member.path());
    if (!member.negated()) {
      Domain exact = Domain.of(false, known);
      return all ? new ItemConstraint(value, exact, single ? exact : null) : null;
    }
    Domain exact = Domain.but(known);
    return all && single ? new ItemConstraint(value, exact) : null;
  }

  private ItemConstraint compare(Compare compare) {
    String operator = compare.operator();
    boolean negated = operator.startsWith("not ");
    String word = negated ? operator.substring(4) : operator;
    String path = key(compare.path());
    List<Object> values = values(compare.operand());
    if (word.equals("memberOf") && values != null) {
      return memberOf(value(compare.path()), values, negated);
    }
    if (Character.isLetter(word.charAt(0))) {
      Domain exact = Domain.of(negated, Set.of(!negated));
      return new ItemConstraint(new Joined(path, word, other(compare.operand())), exact);
    }
    if (values != null) {
      return alternatives(
          value(compare.path()), values.stream().map(v -> Domain.compared(operator, v)).toList());
    }
    if (compare.operand() instanceof PathTo right && path.compareTo(key(right)) > 0) {
      return new ItemConstraint(new Order(key(right), path), signs(mirrored(operator)));
    }
    return new ItemConstraint(new Order(path, other(compare.operand())), signs(operator));
  }

  private static ItemConstraint memberOf(Value value, List<Object> lists, boolean negated) {
    return alternatives(
        value,
        lists.stream()
            .map(list -> negated ? Domain.but((List<?>) list) : Domain.of(false, (List<?>) list))
            .toList());
  }

  /** One of the demands holds; which, is not known. */
  private static ItemConstraint alternatives(Value value, List<Domain> domains) {
    if (domains.isEmpty()) {
      return null;
    }
    Domain most = domains.get(0);
    Domain least = domains.get(0);
    for (Domain domain : domains.subList(1, domains.size())) {
      most = most.or(domain);
      least = least.and(domain);
    }
    return new ItemConstraint(value, most, least);
  }

  private static Domain signs(String operator) {
    return switch (operator) {
      case "==" -> Domain.of(false, Set.of("="));
      case "!=" -> Domain.of(true, Set.of("<", ">"));
      case "<" -> Domain.of(false, Set.of("<"));
      case "<=" -> Domain.of(false, Set.of("<", "="));
      case ">" -> Domain.of(false, Set.of(">"));
      default -> Domain.of(false, Set.of(">", "="));
    };
  }

  private static String mirrored(String operator) {
    return operator.replace('<', '~').replace('>', '<').replace('~', '>');
  }

  private ItemConstraint within(Test test, PathTo path) {
    List<Object> areas = values(test.arguments().get(0));
    if (areas == null || areas.isEmpty() || !areas.stream().allMatch(String.class::isInstance)) {
      return null;
    }
    List<Place> places = areas.stream().map(area -> Place.of((String) area)).toList();
    Areas most = new Areas(places);
    return new ItemConstraint(new Whereabouts(key(path)), most, places.size() == 1 ? most : null);
  }

  /** What an operand may stand for; {@code null} if that is not known. */
  List<Object> values(Operand operand) {
    if (operand instanceof Literal literal) {
      return List.of(Definitions.normal(literal.value()));
    }
    if (operand instanceof Product product) {
      List<Object> values = scope.of(product.variable().name()).values();
      return values == null || !values.stream().allMatch(BigDecimal.class::isInstance)
          ? null
          : values.stream()
              .map(value -> Definitions.normal(product.of((BigDecimal) value)))
              .toList();
    }
    return operand instanceof Variable variable ? scope.of(variable.name()).values() : null;
  }

  private Object other(Operand operand) {
    if (operand instanceof Variable variable) {
      return scope.of(variable.name());
    }
    if (operand instanceof Product product) {
      return List.of(scope.of(product.variable().name()), product.factor().stripTrailingZeros());
    }
    return operand instanceof PathTo path ? key(path) : ((Literal) operand).value();
  }

  private Value value(PathTo path) {
    return new Value(key(path), type.typeAt(path.names()));
  }

  private static String key(PathTo path) {
    return path.toString();
  }

  /** What a subject may be before anything is known. */
  static ValueSet anything(ItemConstraint.Subject subject, ValueSet asked) {
    if (subject instanceof Whereabouts) {
      return asked;
    }
    if (subject instanceof Order order) {
      Collection<String> signs =
          order.path().equals(order.other()) ? Set.of("=") : Set.of("<", "=", ">");
      return Domain.of(true, signs);
    }
    if (subject instanceof Joined) {
      return Domain.of(true, Set.of(true, false));
    }
    return anyOf(((Value) subject).type());
  }

  private static Domain anyOf(Class<?> type) {
    boolean truth = type == Boolean.class || type == boolean.class;
    boolean whole = type == Integer.class || type == int.class || type == Long.class;
    return truth ? Domain.of(true, Set.of(true, false)) : Domain.any(whole);
  }

  /** Whether texts pass the item; {@code null} if it is no question of a text by itself. */
  Predicate<Object> text(Item item) {
    if (!(item instanceof Compare compare)
        || !(compare.operand() instanceof Literal literal)
        || type.typeAt(compare.path().names()) != String.class) {
      return null;
    }
    String asked = literal.value().toString();
    return switch (compare.operator()) {
      case "contains" -> text -> ((String) text).contains(asked);
      case "not contains" -> text -> !((String) text).contains(asked);
      case "matches" -> matching(literal);
      case "not matches" -> matching(literal) == null ? null : matching(literal).negate();
      default -> null;
    };
  }

  private static Predicate<Object> matching(Literal literal) {
    try {
      SafePattern pattern = SafePattern.of(literal.written());
      if (pattern.steps(LONG) > MOST_STEPS) {
        return null; // rules may have many texts, and are read more often than they decide
      }
      return text -> pattern.matches((String) text);
    } catch (SafePattern.Unsafe e) {
      return null; // told elsewhere
    }
  }

  /** What a comparison is about. */
  Value subject(Item item) {
    return value(((Compare) item).path());
  }
}
