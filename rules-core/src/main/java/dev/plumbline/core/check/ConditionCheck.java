package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
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
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.time.temporal.Temporal;
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
  private static final Set<String> SATISFIED_BY_MISSING =
      Set.of("!=", "not contains", "not matches");

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
  private final boolean complete;
  private final Source source;
  private final Set<String> bound = new HashSet<>();

  private ConditionCheck(PackText text, RuleText rule, Source source, boolean complete) {
    this.complete = complete;
    this.text = text;
    this.rule = rule;
    this.source = source;
  }

  static void check(PackText text, RuleText rule, Source source, boolean complete) {
    ConditionCheck check = new ConditionCheck(text, rule, source, complete);
    for (RuleText ancestor : text.ancestors(rule)) {
      for (Condition condition : ancestor.conditions()) {
        condition.items().forEach(check::bind);
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
    if (type == null && !complete) {
      return;
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
    Set<String> guarded = new HashSet<>();
    for (Item item : condition.items()) {
      item(type, item, guarded, condition.quantifier() == Quantifier.NOT);
      bind(item);
    }
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
      method(item, bind.method());
      bind.arguments().forEach(argument -> operand(type, item, argument));
    } else if (item instanceof Compare compare) {
      Property property = property(type, item, compare.path());
      if (property != null
          && (compare.path().names().size() > 1
              || SATISFIED_BY_MISSING.contains(compare.operator()))) {
        guard(type, item, compare.path(), property, guarded, "这样比较");
      }
      operand(type, item, compare.operand());
      if (property != null) {
        comparable(item, type, compare);
      }
    } else if (item instanceof Member member) {
      Property property = property(type, item, member.path());
      if (property != null && (member.path().names().size() > 1 || member.negated())) {
        guard(type, item, member.path(), property, guarded, "这样比较");
      }
      member.members().forEach(operand -> operand(type, item, operand));
    } else if (item instanceof Test test) {
      Property property = property(type, item, test.path());
      if (property != null) {
        guard(type, item, test.path(), property, guarded, "调用「" + test.method() + "」");
      }
      method(item, test.method());
      test.arguments().forEach(argument -> operand(type, item, argument));
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

  /** Values of different kinds never compare; Drools compiles some such and matches at random. */
  private void comparable(Item item, FactType type, Compare compare) {
    if (!(compare.operand() instanceof Literal literal)) {
      return;
    }
    Class<?> left = last(type, compare.path());
    boolean text = literal.value() instanceof String;
    boolean number = literal.value() instanceof Number;
    String problem = null;
    if (left == String.class && !text) {
      problem = "是文字，值须加引号";
    } else if (Number.class.isAssignableFrom(left) && !number) {
      problem = "是数字，不能与「" + literal.value() + "」比较";
    } else if (Temporal.class.isAssignableFrom(left)) {
      problem = "是日期或时间，请在定义里用 LocalDate.of 或 LocalDateTime.of 写出，再绑定到变量比较";
    } else if ((left == Boolean.class || left == boolean.class) && (text || number)) {
      problem = "是真假值，请与 true 或 false 比较";
    } else if (left == Place.class || left == Amount.class) {
      problem = left == Place.class ? "是地区，请写 within( … )" : "是金额，请与它的 wanYuan（万元）比较";
    }
    if (problem != null) {
      problem(item, "「" + compare.path() + "」" + problem);
    }
  }

  private static Class<?> last(FactType type, PathTo path) {
    Map<String, Property> known = type.properties();
    Class<?> last = Object.class;
    for (String name : path.names()) {
      last = known.get(name).type();
      known = FactTypes.propertiesOf(last);
    }
    return last;
  }

  private void operand(FactType type, Item item, Operand operand) {
    if (operand instanceof Variable variable && !bound.contains(variable.name())) {
      problem(
          item,
          "变量「"
              + variable.name()
              + "」前面没有绑定"
              + Names.nearest(variable.name(), bound)
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

  private void bind(Item item) {
    if (item instanceof Bind bind) {
      bound.add(bind.variable());
    }
  }

  private void problem(Item item, String message) {
    source.problem(item.line(), item.column(), message);
  }
}
