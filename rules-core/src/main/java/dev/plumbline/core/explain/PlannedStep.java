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
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
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
      if (properties.length == 1) {
        return properties[0].of(fact, path.units());
      }
      Object current = fact;
      for (int i = 0; i < properties.length && current != null; i++) {
        current = properties[i].of(current, path.units());
      }
      return current;
    }
  }

  /** A compiled predicate, which finds its arguments in their slots. */
  @FunctionalInterface
  interface Check {
    boolean test(Object[] values) throws Exception;

    static Check of(SingleConstraint constraint, int[] slots) {
      int one = slots.length > 0 ? slots[0] : 0;
      int two = slots.length > 1 ? slots[1] : 0;
      switch (slots.length) {
        case 1:
          @SuppressWarnings("unchecked")
          Predicate1<Object> ofOne = constraint.getPredicate1();
          return values -> ofOne.test(values[one]);
        case 2:
          @SuppressWarnings("unchecked")
          Predicate2<Object, Object> ofTwo = constraint.getPredicate2();
          return values -> ofTwo.test(values[one], values[two]);
        default:
          PredicateN ofAll = constraint.getPredicate();
          return values -> ofAll.test(arguments(slots, values));
      }
    }
  }

  /** What stands in some slots. */
  static Object[] arguments(int[] slots, Object[] values) {
    Object[] arguments = new Object[slots.length];
    for (int i = 0; i < slots.length; i++) {
      arguments[i] = values[slots[i]];
    }
    return arguments;
  }

  /** An item, prepared. */
  sealed interface Prepared {}

  /**
   * Binds a value, in one slot or, where the model calls the variable otherwise too, in two.
   *
   * @param binding makes it of what is at the end of the path; {@code null} if it is that
   */
  record PlannedBind(Reach reach, Binding binding, int[] arguments, int[] slots)
      implements Prepared {}

  /**
   * Decides something.
   *
   * @param reach what it is about; {@code null} if that is a variable
   * @param slots the variables without which it cannot be decided
   * @param others the properties of the same fact without which it cannot be decided
   * @param asksForSomething whether it asks that something be there
   * @param asksForNothing whether it asks that something be missing
   * @param loose the property, where what falls short of a limit may still be more
   * @param ofKey whether it asks of the fact that it has the key by which facts are looked up
   * @param allMembers whether all that a text lists must be among those allowed
   */
  record PlannedTest(
      Item item,
      Reach reach,
      int[] slots,
      Reach[] others,
      boolean asksForSomething,
      boolean asksForNothing,
      Property loose,
      boolean ofKey,
      boolean allMembers,
      Check check)
      implements Prepared {}

  /** What says which fact of its type is meant, and which that is. */
  record PlannedKey(Property property, Object literal, int slot, Reach other) {}

  /** In an argument's place: the count, or the sum, itself. */
  static final int THE_COUNT = -1;

  private static final int[] NONE = {};

  private final Step step;
  private final FactType type;
  private final int typeNumber;
  private final Quantifier quantifier;
  private final int[] factSlots;
  private final Prepared[] parts;
  private final int[] boundSlots;
  private final PlannedKey key;
  private final Reach counted;
  private final int[] tallied;
  private final int bound;
  private final Again again;
  private final int[] selecting;

  /**
   * Prepares a pattern.
   *
   * @param types the types of fact that are numbered already; takes in that of the pattern
   */
  PlannedStep(Step step, Slots slots, Map<FactType, Integer> types) {
    this.step = step;
    this.type = step.type();
    this.typeNumber = types.computeIfAbsent(type, each -> types.size());
    this.quantifier = step.condition().quantifier();
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
    boolean tallies = step.tally() != null;
    Item.Bind value = step.condition().tallied();
    this.counted = value == null ? null : Reach.of(step.type(), value.path());
    this.tallied = tallies ? tallied(slots) : null;
    List<Integer> bounds = new ArrayList<>();
    if (tallies) {
      variable(step.condition().tally().bound(), slots, bounds);
    }
    this.bound = bounds.isEmpty() ? THE_COUNT : bounds.get(0);
    this.again =
        tallies ? OneOfAgain.again(step.condition(), step.type().type()).orElse(null) : null;
    this.selecting = step.condition().each() == null ? NONE : selecting(slots);
  }

  /** The variables with which rows are compared to be selected. */
  private int[] selecting(Slots slots) {
    List<Integer> variables = new ArrayList<>();
    for (Part part : step.parts().subList(0, step.condition().each().selecting())) {
      if (part.item() instanceof Item.Compare compare
          && compare.operand() instanceof Item.Variable variable) {
        variables.add(slots.of(variable.name()));
      }
    }
    return variables.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds the variable of an operand, if it has one. */
  private static void variable(Operand operand, Slots slots, List<Integer> variables) {
    if (operand instanceof Item.Variable variable) {
      variables.add(slots.of(variable.name()));
    } else if (operand instanceof Item.Product product) {
      variables.add(slots.of(product.variable().name()));
    }
  }

  private PlannedBind bind(Binds binds, Slots slots, List<Integer> bindings) {
    int[] arguments = slots(binds.binding().getInputVariables(), slots);
    Item.Bind item = binds.item();
    int said = slots.add(item.variable());
    int called = slots.add(binds.binding().getBoundVariable());
    bindings.add(said);
    bindings.add(called);
    return new PlannedBind(
        Reach.of(step.type(), item.path()),
        item.method() == null && item.path().without() == null ? null : binds.binding(),
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
      variable(operand, slots, variables);
      if (operand instanceof PathTo path) {
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
        item instanceof Item.Stated stated && stated.stated(),
        item instanceof Item.Stated stated && !stated.stated(),
        first != null && first.lowerBound() ? first : null,
        item == step.key(),
        item instanceof Item.Compare compare && compare.operator().equals(Item.Compare.ALL_MEMBERS),
        Check.of(decides.constraint(), slots(decides.constraint().getVariables(), slots)));
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
    return type;
  }

  /** The number of the type among those that the plan asks for. */
  int typeNumber() {
    return typeNumber;
  }

  Quantifier quantifier() {
    return quantifier;
  }

  /** The slots of the fact itself. */
  int[] factSlots() {
    return factSlots;
  }

  Prepared[] parts() {
    return parts;
  }

  /** Whether it comes to the same in a closed world and in an open one. */
  boolean isOfOneWorld() {
    return (quantifier == Quantifier.FACT || quantifier == Quantifier.EXISTS)
        && Stream.of(parts)
            .noneMatch(part -> part instanceof PlannedTest test && test.asksForNothing());
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

  /** Of what distinct values are counted, or values summed; {@code null} to count facts. */
  Reach counted() {
    return counted;
  }

  /** The slots that the comparison of a count or sum reads, or {@link #THE_COUNT}. */
  int[] tallied() {
    return tallied;
  }

  /** The slot of what a count or sum is compared with; {@link #THE_COUNT} if it is a number. */
  int bound() {
    return bound;
  }

  /** Which of the facts that are counted stand for one again; {@code null} if none do. */
  Again again() {
    return again;
  }

  /** The slots of the variables with which rows are compared to be selected. */
  int[] selecting() {
    return selecting;
  }

  /** How many of its parts, the first, say which rows are meant. */
  int selectingParts() {
    return step.condition().each().selecting();
  }

  PredicateN tally() {
    SingleConstraint constraint = step.tally();
    return constraint.getPredicate();
  }
}
