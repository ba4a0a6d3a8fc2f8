package dev.plumbline.workbench.cases;

import dev.plumbline.Kind;
import dev.plumbline.Status;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which statuses the cases of a clause have to bring about: those that its rule can come to. */
public final class RequiredStatuses {
  private RequiredStatuses() {}

  /** The statuses. */
  public static Set<Status> of(PackText text, RuleText rule) {
    if (rule.provision().kind() == Kind.JUDG) {
      return EnumSet.of(Status.SATISFIED, Status.VIOLATED, Status.NEEDS_REVIEW);
    }
    Set<Status> statuses = EnumSet.of(Status.SATISFIED);
    boolean open = rule.conditions().stream().anyMatch(condition -> canLack(text, condition));
    if (open && rule.conditions().stream().anyMatch(c -> !isDoubted(text, rule, c))) {
      statuses.add(Status.UNDETERMINED);
    }
    // In a formal examination, what is missing is not met.
    boolean fails =
        rule.conditions().stream()
            .filter(c -> !isLastWord(text, rule, c))
            .anyMatch(c -> canLack(text, c) || canFail(text, rule, c));
    if (fails) {
      statuses.add(Status.VIOLATED);
    }
    return statuses;
  }

  /** Whether what a pattern may lack is for a person to see to wherever it lacks. */
  private static boolean isDoubted(PackText text, RuleText rule, Condition condition) {
    FactType type = text.types().named(condition.type());
    List<Item.PathTo> lacking =
        condition.items().stream()
            .flatMap(RequiredStatuses::paths)
            .filter(path -> mayLack(type.properties().get(path.names().get(0))))
            .toList();
    List<Item.PathTo> doubted =
        text.doubts(rule.clause())
            .flatMap(doubt -> doubt.conditions().stream())
            .filter(doubt -> doubt.type().equals(condition.type()))
            .flatMap(doubt -> doubt.items().stream())
            .filter(item -> item instanceof Item.Stated stated && !stated.stated())
            .map(item -> ((Item.Stated) item).path())
            .toList();
    return doubted.containsAll(lacking);
  }

  /**
   * Whether a pattern asks for the one word of a closed property that the scope has left: {@code
   * not Topic( name == $topic, name != "专题三" )}, and then {@code topic == "专题三"}.
   */
  private static boolean isLastWord(PackText text, RuleText rule, Condition condition) {
    return condition.items().stream()
        .allMatch(
            item ->
                item instanceof Item.Compare compare
                    && compare.operator().equals("==")
                    && compare.operand() instanceof Item.Literal literal
                    && isLeft(text, rule, condition.type(), compare.path(), literal));
  }

  private static boolean isLeft(
      PackText text, RuleText rule, String type, Item.PathTo path, Item.Literal literal) {
    WordList words = text.lexicon().list(type + "." + path);
    List<Condition> scope = text.scope(rule);
    Set<String> bound =
        scope.stream()
            .filter(condition -> condition.type().equals(type))
            .flatMap(condition -> condition.items().stream())
            .filter(item -> item instanceof Item.Bind bind && bind.path().equals(path))
            .map(item -> ((Item.Bind) item).variable())
            .collect(Collectors.toSet());
    return words != null
        && words.closed()
        && scope.stream()
            .filter(condition -> condition.quantifier() == Condition.Quantifier.NOT)
            .filter(
                condition ->
                    text.lexicon().list(condition.type() + "." + field(condition)) == words)
            .anyMatch(condition -> excludes(condition, bound, literal));
  }

  private static String field(Condition condition) {
    return condition.items().stream()
        .flatMap(RequiredStatuses::paths)
        .map(Item.PathTo::toString)
        .findFirst()
        .orElse("");
  }

  private static boolean excludes(Condition condition, Set<String> bound, Item.Literal literal) {
    return condition.items().size() == 2
        && condition.items().stream()
            .allMatch(
                item ->
                    item instanceof Item.Compare compare
                        && (compare.operator().equals("==")
                                && compare.operand() instanceof Item.Variable variable
                                && bound.contains(variable.name())
                            || compare.operator().equals("!=")
                                && compare.operand().equals(literal)));
  }

  /** Whether something that a pattern asks about can be missing. */
  private static boolean canLack(PackText text, Condition condition) {
    FactType type = text.types().named(condition.type());
    boolean always = type.name().equals("Application");
    return switch (type.presence()) {
      case DEFINED -> false;
      case SINGLE -> !always || asksWhatMayLack(type, condition);
      case LISTED -> true;
      case BOX, MADE, CALL -> asksWhatMayLack(type, condition);
    };
  }

  private static boolean asksWhatMayLack(FactType type, Condition condition) {
    return condition.items().stream()
        .flatMap(RequiredStatuses::paths)
        .map(path -> type.properties().get(path.names().get(0)))
        .anyMatch(RequiredStatuses::mayLack);
  }

  /**
   * What one ticks only if it applies, and what is worked out as a plain number, is always there.
   */
  private static boolean mayLack(Property property) {
    return !property.box() && !property.type().isPrimitive();
  }

  private static boolean canFail(PackText text, RuleText rule, Condition condition) {
    FactType type = text.types().named(condition.type());
    if (type.presence() == Presence.DEFINED) {
      return condition.items().stream()
          .flatMap(RequiredStatuses::variables)
          .anyMatch(variable -> isOfApplication(text, rule, variable));
    }
    // A form that is not filled in, a list that is empty, a count, or a property that is otherwise.
    return type.presence() != Presence.SINGLE
        || condition.items().stream()
            .anyMatch(item -> !(item instanceof Item.Bind) && !(item instanceof Item.Stated));
  }

  /** Whether a variable is bound to something that applications give. */
  static boolean isOfApplication(PackText text, RuleText rule, String variable) {
    return text.conditions(rule).stream()
        .filter(condition -> binds(condition, variable))
        .anyMatch(condition -> text.types().named(condition.type()).presence() != Presence.DEFINED);
  }

  private static boolean binds(Condition condition, String variable) {
    return condition.items().stream()
        .anyMatch(item -> item instanceof Item.Bind bind && bind.variable().equals(variable));
  }

  private static Stream<Item.PathTo> paths(Item item) {
    if (item instanceof Item.Bind bind) {
      return Stream.of(bind.path());
    }
    return operands(item).filter(Item.PathTo.class::isInstance).map(Item.PathTo.class::cast);
  }

  private static Stream<String> variables(Item item) {
    return operands(item)
        .filter(Item.Variable.class::isInstance)
        .map(operand -> ((Item.Variable) operand).name());
  }

  private static Stream<Item.Operand> operands(Item item) {
    if (item instanceof Item.Bind) {
      return Stream.empty();
    }
    Item.Operand subject = item instanceof Item.Test test ? test.subject() : item.path();
    return Stream.concat(Stream.of(subject), item.operands().stream());
  }
}
