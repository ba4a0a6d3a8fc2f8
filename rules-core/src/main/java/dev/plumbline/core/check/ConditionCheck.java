package dev.plumbline.core.check;

import dev.plumbline.Limit;
import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Condition.Tally;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Product;
import dev.plumbline.core.check.Item.Stated;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.Again;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Names;
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
  private final Unread unread;
  private final List<Condition> before = new ArrayList<>();
  private Variables bound;

  private ConditionCheck(PackText text, RuleText rule, Source source, Unread unread) {
    this.unread = unread;
    this.text = text;
    this.rule = rule;
    this.source = source;
    this.bound = new Variables(text);
  }

  static void check(PackText text, RuleText rule, Source source, Unread unread) {
    ConditionCheck check = new ConditionCheck(text, rule, source, unread);
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
      source.problem(
          condition.line(),
          condition.column(),
          "一个事实的条件太多，至多 " + most + " 个，请拆成几条规则",
          "too many conditions on one fact; at most " + most + ", make it several rules");
      return;
    }
    FactType type = text.types().named(condition.type());
    if (type == null && unread.mayDefine(condition.type())) {
      return; // it may be declared where nothing could be parsed
    }
    if (type == null) {
      unknown(condition);
      return;
    }
    if (condition.quantifier() == Quantifier.NOT) {
      negation(type, condition, typesBefore);
    }
    if (condition.tally() != null) {
      tally(type, condition);
    }
    if (condition.each() != null) {
      new EachCheck(text, source, rule.review() != null).check(type, condition, before);
    }
    Variables outer = bound.copy();
    ItemCheck items = new ItemCheck(rule, type, bound, condition, this::problem);
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
    problem(
        condition,
        "没有「"
            + condition.type()
            + "」这种事实"
            + (near == null ? "，请用 declare 声明" : "，是不是「" + near + "」？"),
        "there are no facts \""
            + condition.type()
            + "\""
            + (near == null ? "; declare them" : "; did you mean \"" + near + "\"?"));
  }

  private void negation(FactType type, Condition condition, Set<String> typesBefore) {
    boolean onlyUnstated =
        !condition.items().isEmpty()
            && condition.items().stream().allMatch(i -> i instanceof Stated s && !s.stated());
    if (rule.review() == null
        && type.presence() != Presence.DEFINED
        && type.presence() != Presence.CALL
        && !(onlyUnstated && typesBefore.contains(condition.type()))) {
      String name = condition.type();
      problem(
          condition,
          "缺事实时「not "
              + name
              + "」会成立，条款里不能这样写；请改成正面的条件，或先写 exists "
              + name
              + "() 再写 not "
              + name
              + "( 属性 == null )",
          "\"not "
              + name
              + "\" holds where facts are missing, which a clause cannot ask for; turn the condition"
              + " round, or write exists "
              + name
              + "() and then not "
              + name
              + "( property == null )");
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
        problem(
            item,
            "「" + listed + "」可以写几类，写几类的会计几次；计数、合计时只能写 " + listed + " == \"…\"",
            "\""
                + listed
                + "\" may list several, each of which would count; in a count or a sum write only "
                + listed
                + " == \"…\"");
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
          "「" + type.name() + "」至多一份，不用" + (sum ? "合计" : "计数") + "，请直接写条件",
          "there is at most one "
              + type.name()
              + ": write the condition without "
              + (sum ? "a sum" : "counting"));
    }
    if (condition.countsFacts()) {
      Again.of(type.type()).ifPresent(again -> countedAgain(condition, again.listed()));
    }
    if (tally.bound() instanceof Variable variable) {
      Sort sort = Sort.of(bound.type(variable.name()));
      if (!bound.has(variable.name())) {
        new PathCheck(type, bound, this::problem)
            .unbound(
                variable.name(),
                (chinese, english) ->
                    source.problem(tally.line(), tally.column(), chinese, english));
      } else if (sort != null && sort != Sort.NUMBER) {
        source.problem(
            tally.line(),
            tally.column(),
            (sum ? "合计" : "个数") + "是数字，不能与「" + variable.name() + "」比较，后者是" + sort.chinese(),
            (sum ? "a sum" : "a count")
                + " is a number and cannot be compared with \""
                + variable.name()
                + "\", which is "
                + sort.english());
      }
    } else if (tally.bound() instanceof Product product) {
      new PathCheck(type, bound, this::problem)
          .product(
              product,
              (chinese, english) -> source.problem(tally.line(), tally.column(), chinese, english));
    }
    if (condition.quantifier() == Quantifier.SUM) {
      new SumCheck(type, source).asked(condition);
      return;
    }
    boolean floor = tally.operator().equals(">=") || tally.operator().equals(">");
    if (!floor && !alwaysKnown(type, condition)) {
      source.problem(
          tally.line(),
          tally.column(),
          "缺事实时「" + tally.operator() + "」会成立，个数只能要求不少于（>=、>）；要求不多于的，只能数不会缺的属性",
          "\""
              + tally.operator()
              + "\" holds where facts are missing: a count can only have a lower limit (>=, >);"
              + " for an upper one count only what is never missing");
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
          (sum ? "合计" : "计数") + "的变量「" + variable + "」须在这个事实里绑定",
          "the variable \""
              + variable
              + "\" that is "
              + (sum ? "summed" : "counted")
              + " must be bound in this fact");
    }
  }

  private void problem(Condition condition, String message, String english) {
    source.problem(condition.line(), condition.column(), message, english);
  }

  private void problem(Item item, String message, String english) {
    source.problem(item.line(), item.column(), message, english);
  }
}
