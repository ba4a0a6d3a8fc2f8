package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Condition.Tally;
import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Stated;
import dev.plumbline.core.check.Item.Test;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to hold of a rule's conditions: they speak of facts and properties that exist, and
 * missing facts neither satisfy them nor make them fail with an error.
 */
final class ConditionCheck {
  /** Satisfied by what is missing; but for memberOf, which throws on it (Drools 10.2.0). */
  private static final Set<String> NOT_OF_MISSING =
      Set.of("!=", "not contains", "not matches", "not memberOf", "memberOf");

  /** The methods that conditions may call: places contain places, dates move. */
  private static final Set<String> METHODS =
      Set.of(
          "within",
          "overlaps",
          "plusDays",
          "plusMonths",
          "plusYears",
          "minusDays",
          "minusMonths",
          "minusYears");

  private final PackText text;
  private final RuleText rule;
  private final Source source;
  private final Unread unread;

  /** The variables bound so far, with the types of their values where they are known. */
  private final Map<String, Class<?>> bound = new HashMap<>();

  private ConditionCheck(PackText text, RuleText rule, Source source, Unread unread) {
    this.unread = unread;
    this.text = text;
    this.rule = rule;
    this.source = source;
  }

  static void check(PackText text, RuleText rule, Source source, Unread unread) {
    ConditionCheck check = new ConditionCheck(text, rule, source, unread);
    for (RuleText ancestor : text.ancestors(rule)) {
      for (Condition condition : ancestor.conditions()) {
        if (condition.quantifier() == Quantifier.FACT) {
          FactType type = text.types().named(condition.type());
          condition.items().forEach(item -> check.bind(type, item));
        }
      }
    }
    Set<String> before = new HashSet<>();
    for (Condition condition : rule.conditions()) {
      check.condition(condition, before);
      before.add(condition.type());
    }
  }

  private void condition(Condition condition, Set<String> typesBefore) {
    FactType type = text.types().named(condition.type());
    if (type == null && unread.mayDefine(condition.type())) {
      return; // it may be declared where nothing could be parsed
    }
    if (type == null) {
      String hint =
          Names.nearest(condition.type(), text.types().all().keySet())
              .map(near -> "，是不是「" + near + "」？")
              .orElse("，请用 declare 声明");
      source.problem(
          condition.line(), condition.column(), "没有「" + condition.type() + "」这种事实" + hint);
      return;
    }
    boolean onlyUnstated =
        !condition.items().isEmpty()
            && condition.items().stream().allMatch(i -> i instanceof Stated s && !s.stated());
    if (condition.quantifier() == Quantifier.NOT
        && rule.review() == null
        && type.presence() != Presence.DEFINED
        && type.presence() != Presence.CALL
        && !(onlyUnstated && typesBefore.contains(condition.type()))) {
      source.problem(
          condition.line(),
          condition.column(),
          "缺事实时「not "
              + condition.type()
              + "」会成立，条款里不能这样写；请改成正面的条件，或先写 exists "
              + condition.type()
              + "() 再写 not "
              + condition.type()
              + "( 属性 == null )");
    }
    if (condition.tally() != null) {
      tally(type, condition);
    }
    Set<String> guarded = new HashSet<>();
    Map<String, Class<?>> outer = new HashMap<>(bound);
    for (Item item : condition.items()) {
      item(type, item, guarded, condition.quantifier() == Quantifier.NOT);
      bind(type, item);
      if (holdsOnlyIfGiven(item)) {
        guarded.add(path(item).names().get(0));
      }
    }
    if (condition.tally() != null
        && condition.tally().distinct() != null
        && condition.items().stream()
            .noneMatch(
                i -> i instanceof Bind b && b.variable().equals(condition.tally().distinct()))) {
      source.problem(
          condition.line(),
          condition.column(),
          "计数的变量「" + condition.tally().distinct() + "」须在这个事实里绑定");
    }
    if (condition.quantifier() != Quantifier.FACT) {
      bound.keySet().retainAll(outer.keySet()); // what exists or does not binds nothing for others
    }
  }

  /** A plain comparison that holds shows that its property is given. */
  private static boolean holdsOnlyIfGiven(Item item) {
    return item instanceof Compare compare && !NOT_OF_MISSING.contains(compare.operator())
        || item instanceof Member member && !member.negated();
  }

  private static PathTo path(Item item) {
    return item instanceof Compare compare ? compare.path() : ((Member) item).path();
  }

  private void item(FactType type, Item item, Set<String> guarded, boolean inNot) {
    if (item instanceof Stated stated) {
      property(type, item, stated.path());
      if (stated.stated()) {
        guarded.add(stated.path().names().get(0));
      } else if (rule.review() == null && !inNot) {
        problem(item, "缺事实时「" + item.text() + "」会成立，只能写在疑点规则（@review）里");
      }
    } else if (item instanceof Bind bind) {
      Property property = property(type, item, bind.path());
      if (property != null) {
        guard(type, item, bind.path(), property, guarded, "绑定");
      }
      call(type, item, bind.path(), property, bind.method(), bind.arguments(), guarded);
      // The executable model binds from the fact alone (Drools 10.2.0 fails to compile the rest).
      bind.arguments().stream()
          .filter(Variable.class::isInstance)
          .forEach(
              variable -> problem(item, "绑定里不能用变量「" + ((Variable) variable).name() + "」，请直接写数字"));
    } else if (item instanceof Compare compare) {
      Property property = property(type, item, compare.path());
      if (property != null
          && (compare.path().names().size() > 1 || NOT_OF_MISSING.contains(compare.operator()))) {
        guard(type, item, compare.path(), property, guarded, "这样比较");
      }
      operand(type, item, compare.operand());
      compareTo(type, item, compare, property, guarded);
      ConditionTypes.check(type, compare, bound, this::problem);
    } else if (item instanceof Member member) {
      Property property = property(type, item, member.path());
      if (property != null && (member.path().names().size() > 1 || member.negated())) {
        guard(type, item, member.path(), property, guarded, "这样比较");
      }
      for (Operand operand : member.members()) {
        operand(type, item, operand);
        if (operand instanceof PathTo path && (member.negated() || path.names().size() > 1)) {
          guard(type, item, path, guarded);
        }
      }
      ConditionTypes.check(type, member, bound, this::problem);
    } else if (item instanceof Test test && test.subject() instanceof PathTo path) {
      Property property = property(type, item, path);
      if (property != null) {
        guard(type, item, path, property, guarded, "调用「" + test.method() + "」");
      }
      call(type, item, path, property, test.method(), test.arguments(), guarded);
    } else if (item instanceof Test test) {
      aboutVariable(type, test, guarded);
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

  /** A bound place is asked about only where all is known: in a definition. */
  private void aboutVariable(FactType type, Test test, Set<String> guarded) {
    operand(type, test, test.subject());
    Class<?> value = bound.get(((Variable) test.subject()).name());
    if (type.presence() != Presence.DEFINED || value != null && value != Place.class) {
      problem(test, "变量上的「" + test.method() + "」只能用于地区，并且写在定义的事实里，如 $place.within( code )");
      return;
    }
    call(type, test, null, null, test.method(), test.arguments(), guarded);
  }

  /**
   * A count is certain only where facts are listed; below a limit, only where nothing is missing.
   */
  private void tally(FactType type, Condition condition) {
    Tally tally = condition.tally();
    boolean listed = type.presence() != Presence.SINGLE && type.presence() != Presence.BOX;
    if (!listed) {
      source.problem(condition.line(), condition.column(), "「" + type.name() + "」至多一份，不用计数，请直接写条件");
    }
    if (tally.bound() instanceof Variable variable && !bound.containsKey(variable.name())) {
      source.problem(tally.line(), tally.column(), "变量「" + variable.name() + "」前面没有绑定");
    }
    boolean floor = tally.operator().equals(">=") || tally.operator().equals(">");
    if (!floor && !alwaysKnown(type, condition)) {
      source.problem(
          tally.line(),
          tally.column(),
          "缺事实时「" + tally.operator() + "」会成立，个数只能要求不少于（>=、>）；要求不多于的，只能数不会缺的属性");
    }
  }

  private void call(
      FactType type,
      Item item,
      PathTo path,
      Property property,
      String method,
      List<Operand> arguments,
      Set<String> guarded) {
    method(item, method);
    for (Operand argument : arguments) {
      operand(type, item, argument);
      if (argument instanceof PathTo inner) {
        guard(type, item, inner, guarded);
      }
    }
    if (property != null && METHODS.contains(String.valueOf(method))) {
      ConditionTypes.check(type, item, path, method, arguments, bound, this::problem);
    }
  }

  /** Two properties compared: a missing one differs from any value, and equals a missing one. */
  private void compareTo(
      FactType type, Item item, Compare compare, Property property, Set<String> guarded) {
    if (!(compare.operand() instanceof PathTo other)
        || property == null
        || ConditionTypes.of(type, other) == null) {
      return;
    }
    boolean equal = compare.operator().equals("==");
    if (NOT_OF_MISSING.contains(compare.operator()) || other.names().size() > 1) {
      guard(type, item, other, guarded);
    } else if (equal && !guarded.contains(other.names().get(0))) {
      guard(type, item, compare.path(), property, guarded, "这样比较");
    }
  }

  private void guard(FactType type, Item item, PathTo path, Set<String> guarded) {
    Property first = type.properties().get(path.names().get(0));
    if (first != null) {
      guard(type, item, path, first, guarded, "这样比较");
    }
  }

  private void method(Item item, String method) {
    if (method != null && !METHODS.contains(method)) {
      problem(
          item,
          "不能调用「"
              + method
              + "」，可用的有 "
              + METHODS.stream().sorted().collect(Collectors.joining("、")));
    }
  }

  private void operand(FactType type, Item item, Operand operand) {
    if (operand instanceof Variable variable && !bound.containsKey(variable.name())) {
      problem(
          item,
          "变量「"
              + variable.name()
              + "」前面没有绑定"
              + Names.nearest(variable.name(), bound.keySet())
                  .map(near -> "，是不是「" + near + "」？")
                  .orElse(""));
    } else if (operand instanceof PathTo path) {
      property(type, item, path);
    }
  }

  private void guard(
      FactType type, Item item, PathTo path, Property property, Set<String> guarded, String what) {
    String first = path.names().get(0);
    if (type.presence() != Presence.DEFINED && !property.box() && !guarded.contains(first)) {
      problem(item, "「" + first + "」可能缺失，" + what + "之前须先写「" + first + " != null」");
    }
  }

  /** The property a path begins with, once the whole path is known to exist. */
  private Property property(FactType type, Item item, PathTo path) {
    Map<String, Property> known = type.properties();
    Property first = null;
    for (String name : path.names()) {
      Property property = known.get(name);
      if (property == null) {
        problem(item, unknown(type, name, known));
        return null;
      }
      if (property.takesUnits() == path.units().isEmpty()) {
        problem(
            item,
            property.takesUnits()
                ? "「" + name + "」须写明计量单位，如 " + name + "( \"项\" )"
                : "「" + name + "」不能带括号；带单位的写法如 valueIn( \"项\" )");
        return null;
      }
      first = first == null ? property : first;
      known = FactTypes.propertiesOf(property.type());
    }
    return first;
  }

  private static String unknown(FactType type, String name, Map<String, Property> known) {
    List<String> titled =
        known.values().stream().filter(p -> p.title().equals(name)).map(Property::name).toList();
    String hint =
        titled.isEmpty()
            ? Names.nearest(name, known.keySet())
                .map(near -> "，是不是「" + near + "」？")
                .orElse(known.isEmpty() ? "" : "，可用的有 " + String.join("、", known.keySet()))
            : "，是不是「" + titled.get(0) + "」？";
    return "「" + type.name() + "」没有「" + name + "」这个属性" + hint;
  }

  private void bind(FactType type, Item item) {
    if (item instanceof Bind bind) {
      bound.put(bind.variable(), type == null ? null : ConditionTypes.of(type, bind.path()));
    }
  }

  private void problem(Item item, String message) {
    source.problem(item.line(), item.column(), message);
  }
}
