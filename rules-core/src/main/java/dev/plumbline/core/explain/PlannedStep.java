package dev.plumbline.core.explain;

import dev.plumbline.core.compile.OneOfAgain;
import dev.plumbline.core.explain.Step.Binds;
import dev.plumbline.core.explain.Step.Decides;
import dev.plumbline.core.explain.Step.Part;
import dev.plumbline.core.facts.Again;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Binding;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateN;

/**
 * A pattern of a rule, prepared to be decided: every variable has a slot, every path is resolved.
 * The predicates are the compiled rule's own.
 */
final class PlannedStep {
  /** A path, resolved. */
  record Reach(Property[] properties, PathTo path) {
    static Reach of(FactType type, PathTo path) {
      List<Property> reached = new ArrayList<>();
      Map<String, Property> known = type.properties();
      for (String name : path.names()) {
        Property property = known.get(name);
        reached.add(property);
        known = FactTypes.propertiesOf(property.type());
      }
      return new Reach(reached.toArray(Property[]::new), path);
    }

    /** The value at its end, or {@code null} if the property it begins with is unknown. */
    Object of(Object fact) {
      Object current = fact;
      for (int i = 0; i < properties.length && current != null; i++) {
        current = properties[i].of(current, path.units());
      }
      return current;
    }
  }

  /** An item, prepared. */
  sealed interface Prepared {}

  /** Binds a value, in one slot or, where the model calls the variable otherwise too, in two. */
  record PlannedBind(Reach reach, Binding binding, int[] arguments, int[] slots)
      implements Prepared {}

  /**
   * Decides something.
   *
   * @param reach what it is about; {@code null} if that is a variable
   * @param slots the variables without which it cannot be decided
   * @param others the properties of the same fact without which it cannot be decided
   * @param asksForNothing whether it asks that something be missing
   * @param loose the property, where what falls short of a limit may still be more
   */
  record PlannedTest(
      Item item,
      Reach reach,
      int[] slots,
      Reach[] others,
      boolean asksForNothing,
      Property loose,
      PredicateN predicate,
      int[] arguments)
      implements Prepared {}

  /** What says which fact of its type is meant, and which that is. */
  record PlannedKey(Property property, Object literal, int slot, Reach other) {}

  /** In an argument's place: the count itself. */
  static final int THE_COUNT = -1;

  private final Step step;
  private final int[] factSlots;
  private final Prepared[] parts;
  private final int[] boundSlots;
  private final PlannedKey key;
  private final Reach counted;
  private final int[] tallied;
  private final int bound;
  private final Again again;

  PlannedStep(Step step, Slots slots) {
    this.step = step;
    this.factSlots = step.variables().stream().mapToInt(slots::add).toArray();
    List<Prepared> prepared = new ArrayList<>();
    List<Integer> bindings = new ArrayList<>();
    for (Part part : step.parts()) {
      prepared.add(
          part instanceof Binds binds ? bind(binds, slots, bindings) : test((Decides) part, slots));
    }
    this.parts = prepared.toArray(Prepared[]::new);
    this.boundSlots = bindings.stream().mapToInt(Integer::intValue).toArray();
    this.key = step.key() == null ? null : key(step.key(), slots);
    boolean counts = step.condition().quantifier() == Quantifier.COUNT;
    Item.Bind distinct = counts ? step.condition().tallied() : null;
    this.counted = distinct == null ? null : Reach.of(step.type(), distinct.path());
    this.tallied = counts ? tallied(slots) : null;
    this.bound =
        counts && step.condition().tally().bound() instanceof Item.Variable variable
            ? slots.of(variable.name())
            : THE_COUNT;
    this.again =
        counts ? OneOfAgain.again(step.condition(), step.type().type()).orElse(null) : null;
  }

  private PlannedBind bind(Binds binds, Slots slots, List<Integer> bindings) {
    int[] arguments = slots(binds.binding().getInputVariables(), slots);
    int said = slots.add(binds.item().variable());
    int called = slots.add(binds.binding().getBoundVariable());
    bindings.add(said);
    bindings.add(called);
    return new PlannedBind(
        Reach.of(step.type(), binds.item().path()),
        binds.binding(),
        arguments,
        said == called ? new int[] {said} : new int[] {said, called});
  }

  private PlannedTest test(Decides decides, Slots slots) {
    Item item = decides.item();
    List<Operand> operands = new ArrayList<>(item.operands());
    if (item instanceof Item.Test asked && item.path() == null) {
      operands.add(asked.subject());
    }
    List<Integer> variables = new ArrayList<>();
    List<Reach> others = new ArrayList<>();
    if (item.path() != null && item.path().without() != null) {
      variables.add(slots.of(item.path().without().name()));
    }
    for (Operand operand : operands) {
      if (operand instanceof Item.Variable variable) {
        variables.add(slots.of(variable.name()));
      } else if (operand instanceof Item.Product product) {
        variables.add(slots.of(product.variable().name()));
      } else if (operand instanceof PathTo path) {
        others.add(Reach.of(step.type(), path));
      }
    }
    Property first =
        item instanceof Item.Compare compare
            ? step.type().properties().get(compare.path().names().get(0))
            : null;
    return new PlannedTest(
        item,
        item.path() == null ? null : Reach.of(step.type(), item.path()),
        variables.stream().mapToInt(Integer::intValue).toArray(),
        others.toArray(Reach[]::new),
        item instanceof Item.Stated stated && !stated.stated(),
        first != null && first.lowerBound() ? first : null,
        decides.constraint().getPredicate(),
        slots(decides.constraint().getVariables(), slots));
  }

  private PlannedKey key(Item.Compare asked, Slots slots) {
    Operand operand = asked.operand();
    return new PlannedKey(
        step.type().keyProperty(),
        operand instanceof Literal literal ? literal.value() : null,
        operand instanceof Item.Variable variable ? slots.of(variable.name()) : THE_COUNT,
        operand instanceof PathTo path ? Reach.of(step.type(), path) : null);
  }

  private int[] tallied(Slots slots) {
    Variable<?>[] variables = step.tally().getVariables();
    int[] arguments = new int[variables.length];
    for (int i = 0; i < variables.length; i++) {
      arguments[i] = slots.find(variables[i].getName(), THE_COUNT);
    }
    return arguments;
  }

  private static int[] slots(Variable<?>[] variables, Slots slots) {
    int[] at = new int[variables.length];
    for (int i = 0; i < variables.length; i++) {
      at[i] = slots.of(variables[i].getName());
    }
    return at;
  }

  Step step() {
    return step;
  }

  FactType type() {
    return step.type();
  }

  Quantifier quantifier() {
    return step.condition().quantifier();
  }

  /** The slots of the fact itself. */
  int[] factSlots() {
    return factSlots;
  }

  Prepared[] parts() {
    return parts;
  }

  /** The slots of what it binds. */
  int[] boundSlots() {
    return boundSlots;
  }

  /** What says which fact is meant, or {@code null}. */
  PlannedKey key() {
    return key;
  }

  /** Whether a fact that is not there is missing, even if the list is complete. */
  boolean isListedByKey() {
    return key != null && step.type().presence() == Presence.LISTED;
  }

  /** Of what distinct values are counted; {@code null} to count facts. */
  Reach counted() {
    return counted;
  }

  /** The slots that the comparison of a count reads, or {@link #THE_COUNT}. */
  int[] tallied() {
    return tallied;
  }

  /** The slot of what a count is compared with, or {@link #THE_COUNT} if that is a number. */
  int bound() {
    return bound;
  }

  /** Which of the facts that are counted stand for one again; {@code null} if none do. */
  Again again() {
    return again;
  }

  PredicateN tally() {
    SingleConstraint constraint = step.tally();
    return constraint.getPredicate();
  }
}
