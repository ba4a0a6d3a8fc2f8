package dev.plumbline.core.check.reason;

import dev.plumbline.core.check.reason.Definitions.Defined;
import dev.plumbline.core.check.reason.FactConstraints.Part;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the patterns of rules, as far as reasoning about them goes; those of a scope once. */
public final class Patterns {
  private static final Chain NOTHING = new Chain(List.of(), List.of(), new BoundVariables());

  private final PackText text;
  private final Definitions definitions;
  private final Map<String, Chain> read = new HashMap<>();

  public Patterns(PackText text, Definitions definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  /** The patterns of a rule, with what is bound behind them. */
  private record Chain(List<Read> above, List<Read> own, BoundVariables scope) {
    List<Read> all() {
      return Stream.concat(above.stream(), own.stream()).toList();
    }
  }

  /**
   * A pattern with what its items demand. Immutable.
   *
   * @param rule the rule it stands in
   * @param condition the pattern
   * @param type the type of its facts
   * @param parts its items
   * @param known what is known of a fact of which all items hold
   * @param matching the definitions that it may be about; {@code null} if they are not known
   * @param bounds what a count is compared with; {@code null} if that is not known
   */
  public record Read(
      RuleText rule,
      Condition condition,
      FactType type,
      List<Part> parts,
      FactConstraints known,
      List<Defined> matching,
      List<Object> bounds) {
    /** Whether it says that there is such a fact. */
    public boolean positive() {
      return condition.quantifier() == Quantifier.FACT
          || condition.quantifier() == Quantifier.EXISTS;
    }
  }

  /** The patterns that a rule inherits. */
  public List<Read> above(RuleText rule) {
    return chain(rule).above();
  }

  /** The patterns of a rule itself. */
  public List<Read> own(RuleText rule) {
    return chain(rule).own();
  }

  private Chain chain(RuleText rule) {
    Chain known = read.get(rule.name());
    if (known != null) {
      return known;
    }
    Chain parent = rule.parent() == null ? NOTHING : chain(text.rules().get(rule.parent()));
    BoundVariables scope = parent.scope().copy();
    List<Read> own = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      BoundVariables inner = condition.quantifier() == Quantifier.FACT ? scope : scope.copy();
      own.add(read(rule, condition, inner));
    }
    Chain chain = new Chain(parent.all(), own, scope);
    read.put(rule.name(), chain);
    return chain;
  }

  private Read read(RuleText rule, Condition condition, BoundVariables scope) {
    FactType type = text.types().named(condition.type());
    ItemConstraints demands = new ItemConstraints(type, scope);
    List<Object> bounds =
        condition.tally() == null ? null : demands.values(condition.tally().bound());
    List<Defined> matching = matching(type, condition, demands);
    List<Part> parts = new ArrayList<>();
    FactConstraints known = new FactConstraints();
    for (Item item : condition.items()) {
      if (item instanceof Bind bind) {
        scope.bind(bind.variable(), values(bind, matching));
      }
      Part part = Part.of(demands, item);
      parts.add(part);
      known.add(part);
    }
    return new Read(rule, condition, type, parts, known, matching, bounds);
  }

  private List<Defined> matching(FactType type, Condition condition, ItemConstraints demands) {
    List<Defined> all = definitions.all(type);
    if (all == null) {
      return null;
    }
    List<ItemConstraint> asked =
        condition.items().stream().flatMap(item -> demands.of(item).stream()).toList();
    return all.stream().filter(defined -> fits(asked, defined)).toList();
  }

  /** Whether demands may hold of a defined fact. */
  public static boolean fits(List<ItemConstraint> demands, Defined defined) {
    for (ItemConstraint demand : demands) {
      if (demand.subject() instanceof ItemConstraint.Value value
          && defined.values().containsKey(value.path())
          && !((Domain) demand.most()).has(defined.values().get(value.path()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a pattern may be about a defined fact, whatever its variables stand for. */
  public static boolean mayBeAbout(Condition condition, FactType type, Defined defined) {
    ItemConstraints demands = new ItemConstraints(type, new BoundVariables());
    return condition.items().stream().allMatch(item -> fits(demands.of(item), defined));
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
