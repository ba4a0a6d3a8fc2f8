package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Test;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Place;
import java.util.List;

/** What has to hold of the items of one pattern, one after the other. */
final class ItemCheck {
  private final RuleText rule;
  private final FactType type;
  private final Variables bound;
  private final boolean inNot;

  /** The variable whose values are summed, or {@code null}. */
  private final String summed;

  private final ItemProblems said;
  private final PathCheck paths;
  private final Guards guards;
  private final MethodCheck methods;
  private final ConditionTypes types;

  ItemCheck(RuleText rule, FactType type, Variables bound, Condition condition, ItemProblems said) {
    this.rule = rule;
    this.type = type;
    this.bound = bound;
    this.inNot = condition.quantifier() == Quantifier.NOT;
    this.summed = condition.quantifier() == Quantifier.SUM ? condition.tally().variable() : null;
    this.said = said;
    this.paths = new PathCheck(type, bound, said);
    this.guards = new Guards(type, rule.head().whole() ? said : (item, message) -> {});
    this.methods = new MethodCheck(type, bound, said);
    this.types = new ConditionTypes(type, bound, said);
  }

  void check(Item item) {
    if (item instanceof Stated stated) {
      stated(stated);
    } else if (item instanceof Bind bind) {
      bind(bind);
    } else if (item instanceof Compare compare) {
      compare(compare);
    } else if (item instanceof Member member) {
      member(member);
    } else {
      test((Test) item);
    }
    bound.add(type, item);
    guards.passed(item);
  }

  /** Reports a number that may be more than it says, where it is asked to be exact. */
  private void exact(Item item, PathTo path) {
    String name = path.names().get(0);
    if (type.properties().get(name).lowerBound()) {
      said.problem(item, Message.of("check.notExact", name));
    }
  }

  private void stated(Stated stated) {
    if (paths.property(stated, stated.path()) == null) {
      guards.unsure();
    }
    if (!stated.stated() && !(rule instanceof RuleText.Doubt) && !inNot) {
      said.problem(stated, Message.of("check.absentInClause", stated.text()));
    }
  }

  private void bind(Bind bind) {
    boolean there = paths.property(bind, bind.path()) != null;
    // A sum passes over what is missing (Drools 10.2.0).
    if (there && !bind.variable().equals(summed)) {
      exact(bind, bind.path());
    }
    boolean mayLack = bind.variable().equals(summed) && bind.path().names().size() == 1;
    if (there && !mayLack) {
      guards.bound(bind, bind.path());
    }
    if (bind.method() != null) {
      call(bind, there ? bind.path() : null, bind.method(), bind.arguments());
    }
    // The executable model binds from the fact alone (Drools 10.2.0 fails to compile the rest).
    for (Operand argument : bind.arguments()) {
      if (argument instanceof Variable variable) {
        said.problem(bind, Message.of("check.variableInBinding", variable.name()));
      }
    }
  }

  private void compare(Compare compare) {
    boolean there = paths.property(compare, compare.path()) != null;
    boolean floor = compare.operator().equals(">=") || compare.operator().equals(">");
    if (there && !floor) {
      exact(compare, compare.path());
    }
    if (there && Guards.needs(compare)) {
      guards.compared(compare, compare.path());
    }
    if (there && paths.isBareValue(compare, compare.path(), compare.operand())) {
      return;
    }
    paths.operand(compare, compare.operand());
    if (there && compare.operand() instanceof PathTo other && type.typeAt(other.names()) != null) {
      exact(compare, other);
      compareTo(compare, other);
    }
    types.check(compare);
  }

  /** Two properties compared: a missing one differs from any value, and equals a missing one. */
  private void compareTo(Compare compare, PathTo other) {
    if (Guards.passesMissing(compare) || other.names().size() > 1) {
      guards.compared(compare, other);
    } else if (compare.operator().equals("==") && !guards.has(other)) {
      guards.compared(compare, compare.path());
    }
  }

  private void member(Member member) {
    boolean there = paths.property(member, member.path()) != null;
    if (there) {
      exact(member, member.path());
    }
    if (there && (member.path().names().size() > 1 || member.negated())) {
      guards.compared(member, member.path());
    }
    for (Operand operand : member.members()) {
      if (there && paths.isBareValue(member, member.path(), operand)) {
        continue;
      }
      paths.operand(member, operand);
      if (operand instanceof PathTo path && (member.negated() || path.names().size() > 1)) {
        guards.compared(member, path);
      }
    }
    types.check(member);
  }

  private void test(Test test) {
    if (test.subject() instanceof PathTo path) {
      boolean there = paths.property(test, path) != null;
      if (there) {
        guards.called(test, path, test.method());
      }
      call(test, there ? path : null, test.method(), test.arguments());
      return;
    }
    Variable variable = (Variable) test.subject();
    paths.operand(test, variable);
    Class<?> value = bound.type(variable.name());
    // A bound place is asked about only where all is known: in a definition.
    if (type.presence() != Presence.DEFINED || value != null && value != Place.class) {
      said.problem(test, Message.of("check.methodOfVariable", test.method()));
      return;
    }
    call(test, null, test.method(), test.arguments());
  }

  private void call(Item item, PathTo path, String method, List<Operand> arguments) {
    boolean exists = methods.exists(item, method);
    for (Operand argument : arguments) {
      paths.operand(item, argument);
      if (argument instanceof PathTo inner) {
        guards.compared(item, inner);
      }
    }
    if (exists && path != null) {
      methods.check(item, path, method, arguments);
    } else if (exists && item instanceof Test test && test.subject() instanceof Variable) {
      methods.arguments(item, method, arguments);
    }
  }
}
