package dev.plumbline.core.check;

import dev.plumbline.Limit;
import dev.plumbline.core.facts.Again;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to hold of a rule's conditions: they speak of facts and properties that exist, and
 * missing facts neither satisfy them nor make them fail with an error.
 */
final class ConditionCheck {
  private final PackText text;
  private final RuleText rule;
  private final Source source;
  private final UnparsedParts unread;
  private final List<Condition> before = new ArrayList<>();
  private Variables bound;

  private ConditionCheck(PackText text, RuleText rule, Source source, UnparsedParts unread) {
    this.unread = unread;
    this.text = text;
    this.rule = rule;
    this.source = source;
    this.bound = new Variables(text);
  }

  static void check(PackText text, RuleText rule, Source source, UnparsedParts unread) {
    ConditionCheck check = new ConditionCheck(text, rule, source, unread);
    boolean whole = text.chain(rule).stream().allMatch(each -> each.head().whole());
    check.bound = whole ? check.bound : check.bound.andUnread();
    for (RuleText ancestor : text.ancestors(rule)) {
      check.before.addAll(ancestor.conditions());
      List<Variables> scopes = new ArrayList<>();
      for (Condition condition : ancestor.conditions()) {
        scopes.add(check.bound.copy());
        if (condition.quantifier() == Quantifier.FACT) {
          FactType type = text.types().named(condition.type());
          condition.items().forEach(item -> check.bound.add(type, item));
        } else if (condition.each() != null) {
          check.bound = scopes.get(scopes.size() - 1 - condition.each().definitions());
        }
      }
    }
    Set<String> types = new HashSet<>();
    List<Variables> scopes = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      scopes.add(check.bound.copy());
      check.condition(condition, types);
      types.add(condition.type());
      check.before.add(condition);
      if (condition.each() != null) {
        // What is looked up for each row is bound for no others.
        check.bound = scopes.get(scopes.size() - 1 - condition.each().definitions());
      }
    }
  }

  private void condition(Condition condition, Set<String> typesBefore) {
    int most = source.limits().count(Limit.ITEMS);
    if (condition.items().size() > most) {
      source.problem(condition.line(), condition.column(), Message.of("check.tooManyItems", most));
      return;
    }
    FactType type = text.types().named(condition.type());
    if (type == null) {
      if (!unread.mayDefine(condition.type())) {
        unknown(condition);
      }
      condition.items().forEach(item -> bound.add(null, item));
      return;
    }
    if (condition.quantifier() == Quantifier.NOT) {
      negation(type, condition, typesBefore);
    }
    if (condition.tally() != null) {
      tally(type, condition);
    }
    if (condition.each() != null) {
      new EachCheck(text, source, rule instanceof Doubt).check(type, condition, before);
    }
    Variables outer = bound.copy();
    ItemCheck items = new ItemCheck(rule, type, bound, condition, items());
    condition.items().forEach(items::check);
    if (condition.tally() != null && condition.tally().variable() != null) {
      tallied(condition);
    }
    if (condition.quantifier() == Quantifier.SUM && condition.tallied() != null) {
      new SumCheck(type, source).summed(condition);
    }
    if (condition.quantifier() != Quantifier.FACT) {
      bound = outer; // what exists or does not binds nothing for others
    }
  }

  private void unknown(Condition condition) {
    Map<String, String> titles = new LinkedHashMap<>();
    text.types().all().values().forEach(type -> titles.put(type.name(), type.title()));
    String near = Names.nearestTitled(condition.type(), titles).orElse(null);
    source.once(
        condition.line(),
        condition.column(),
        near == null
            ? Message.of("check.noSuchFact", condition.type())
            : Message.of("check.noSuchFactNear", condition.type(), near));
  }

  private void negation(FactType type, Condition condition, Set<String> typesBefore) {
    boolean onlyUnstated =
        !condition.items().isEmpty()
            && condition.items().stream().allMatch(i -> i instanceof Stated s && !s.stated());
    if (!(rule instanceof Doubt)
        && rule.head().whole()
        && type.presence() != Presence.DEFINED
        && type.presence() != Presence.CALL
        && !(onlyUnstated && typesBefore.contains(condition.type()))) {
      String name = condition.type();
      problem(condition, Message.of("check.notOfMissing", name));
    }
  }

  /** What lists several would count once for each of them that is asked for. */
  private void countedAgain(Condition condition, String listed) {
    for (Item item : condition.items()) {
      boolean one =
          item instanceof Item.Compare compare
              && compare.operator().equals("==")
              && compare.operand() instanceof Item.Literal;
      if (!one && Condition.reads(item, listed)) {
        problem(item, Message.of("check.countedAgain", listed));
      }
    }
  }

  /**
   * A count is certain only where facts are listed; below a limit, only where nothing is missing.
   */
  private void tally(FactType type, Condition condition) {
    Tally tally = condition.tally();
    boolean sum = condition.quantifier() == Quantifier.SUM;
    if (type.presence() == Presence.SINGLE || type.presence() == Presence.BOX) {
      problem(
          condition,
          sum
              ? Message.of("check.sumOfOne", type.name())
              : Message.of("check.countOfOne", type.name()));
    }
    if (condition.countsFacts()) {
      Again.of(type.type()).ifPresent(again -> countedAgain(condition, again.listed()));
    }
    if (tally.bound() instanceof Variable variable) {
      ValueKind sort = ValueKind.of(bound.type(variable.name()));
      if (!bound.has(variable.name())) {
        new PathCheck(type, bound, items())
            .unbound(
                variable.name(), message -> source.problem(tally.line(), tally.column(), message));
      } else if (sort != null && sort != ValueKind.NUMBER) {
        source.problem(
            tally.line(),
            tally.column(),
            sum
                ? Message.of("check.sumBound", variable.name(), sort.words())
                : Message.of("check.countBound", variable.name(), sort.words()));
      }
    } else if (tally.bound() instanceof Product product) {
      new PathCheck(type, bound, items())
          .product(product, message -> source.problem(tally.line(), tally.column(), message));
    }
    if (condition.quantifier() == Quantifier.SUM) {
      new SumCheck(type, source).asked(condition);
      return;
    }
    boolean floor = tally.operator().equals(">=") || tally.operator().equals(">");
    if (!floor && !alwaysKnown(type, condition)) {
      source.problem(
          tally.line(), tally.column(), Message.of("check.countUpper", tally.operator()));
    }
  }

  /** Whether nothing that is missing changes a count; what others of a call lack does not. */
  private static boolean alwaysKnown(FactType type, Condition condition) {
    return type.presence() == Presence.DEFINED
        || type.presence() == Presence.CALL
        || condition.items().stream()
            .allMatch(
                item ->
                    item instanceof Compare compare
                        && type.properties().containsKey(compare.path().names().get(0))
                        && type.properties().get(compare.path().names().get(0)).box());
  }

  private void tallied(Condition condition) {
    if (condition.tallied() == null) {
      String variable = condition.tally().variable();
      boolean sum = condition.quantifier() == Quantifier.SUM;
      problem(
          condition,
          sum
              ? Message.of("check.sumUnbound", variable)
              : Message.of("check.countUnbound", variable));
    }
  }

  private void problem(Condition condition, Message message) {
    source.problem(condition.line(), condition.column(), message);
  }

  private void problem(Item item, Message message) {
    source.problem(item.line(), item.column(), message);
  }

  private ItemProblems items() {
    return new ItemProblems() {
      @Override
      public void problem(Item item, Message message) {
        source.problem(item.line(), item.column(), message);
      }

      @Override
      public void once(Item item, Message message) {
        source.once(item.line(), item.column(), message);
      }
    };
  }
}
