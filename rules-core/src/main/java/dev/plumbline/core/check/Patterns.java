package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Definitions.Defined;
import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.check.Known.Part;
import dev.plumbline.core.facts.FactType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the patterns of one rule after the other, as far as reasoning about them goes. */
final class Patterns {
  private final PackText text;
  private final Definitions definitions;
  private final Scope scope = new Scope();

  Patterns(PackText text, Definitions definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  /**
   * A pattern with what its items demand. Immutable.
   *
   * @param rule the rule it stands in
   * @param condition the pattern
   * @param type the type of its facts
   * @param parts its items
   * @param matching the definitions that it may be about; {@code null} if they are not known
   * @param bounds what a count is compared with; {@code null} if that is not known
   */
  record Read(
      RuleText rule,
      Condition condition,
      FactType type,
      List<Part> parts,
      List<Defined> matching,
      List<Object> bounds) {
    /** Whether it says that there is such a fact. */
    boolean positive() {
      return condition.quantifier() == Quantifier.FACT
          || condition.quantifier() == Quantifier.EXISTS;
    }

    /** What is known of a fact of which all items hold. */
    Known known() {
      Known known = new Known();
      parts.forEach(known::add);
      return known;
    }
  }

  /** The patterns of a rule; those of the rules it extends come before. */
  List<Read> read(RuleText rule) {
    return rule.conditions().stream().map(condition -> read(rule, condition)).toList();
  }

  private Read read(RuleText rule, Condition condition) {
    FactType type = text.types().named(condition.type());
    List<Object> bounds =
        condition.tally() == null
            ? null
            : new Demands(type, scope).values(condition.tally().bound());
    Map<String, Scope.Bound> mark = scope.mark();
    List<Defined> matching = matching(type, condition);
    List<Part> parts = new ArrayList<>();
    for (Item item : condition.items()) {
      if (item instanceof Bind bind) {
        scope.bind(bind.variable(), values(bind, matching));
      }
      parts.add(Part.of(new Demands(type, scope), item));
    }
    if (condition.quantifier() != Quantifier.FACT) {
      scope.back(mark);
    }
    return new Read(rule, condition, type, parts, matching, bounds);
  }

  private List<Defined> matching(FactType type, Condition condition) {
    List<Defined> all = definitions.all(type);
    Demands demands = new Demands(type, scope);
    return all == null
        ? null
        : all.stream()
            .filter(defined -> condition.items().stream().allMatch(i -> fits(demands, i, defined)))
            .toList();
  }

  /** Whether an item may hold of a defined fact. */
  static boolean fits(Demands demands, Item item, Defined defined) {
    for (Demand demand : demands.of(item)) {
      if (demand.subject() instanceof Demand.Value value
          && defined.values().containsKey(value.path())
          && !((Domain) demand.most()).has(defined.values().get(value.path()))) {
        return false;
      }
    }
    return true;
  }

  private static Set<Object> values(Bind bind, List<Defined> matching) {
    if (matching == null || bind.method() != null) {
      return null;
    }
    Set<Object> values = new LinkedHashSet<>();
    for (Defined defined : matching) {
      Object value = defined.values().get(bind.path().toString());
      if (value == null) {
        return null; // computed from what is written down
      }
      values.add(value);
    }
    return values;
  }
}
