package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the conditions of a rule read. */
final class Phrases {
  private static final Set<Class<?>> TIMES =
      Set.of(LocalDate.class, LocalDateTime.class, YearMonth.class);

  private final Side side;
  private final Bindings bindings;

  Phrases(Side side, Bindings bindings) {
    this.side = side;
    this.bindings = bindings;
  }

  /** The type of a pattern's facts. */
  FactType type(Condition condition) {
    return side.type(condition);
  }

  /** The fact that a pattern is about: {@code 考核指标「培养人次」}. */
  Words fact(Condition condition) {
    FactType type = side.type(condition);
    Object key = null;
    for (Item item : condition.items()) {
      if (item instanceof Item.Compare compare
          && compare.operator().equals("==")
          && compare.operand() instanceof Literal literal
          && List.of(String.valueOf(type.key())).equals(compare.path().names())) {
        key = literal.value();
      }
    }
    return Words.of(type.titleOf(key), type.englishOf(key));
  }

  /** A property of a fact: {@code 指标值}. */
  private static Words name(FactType type, PathTo path) {
    Map<String, Property> known = type.properties();
    Words words = Words.NONE;
    for (String name : path.names()) {
      Property property = known.get(name);
      boolean amount = !words.isEmpty() && property.name().equals("wanYuan");
      words = amount ? words : words.join(Words.of(property.title(), property.english()));
      known = FactTypes.propertiesOf(property.type());
    }
    return words;
  }

  /** The units that a number is asked for in, or is in; empty if there are none. */
  private static Words unit(FactType type, PathTo path) {
    Map<String, Property> known = type.properties();
    String unit = "";
    for (String name : path.names()) {
      unit = known.get(name).unit();
      known = FactTypes.propertiesOf(known.get(name).type());
    }
    if (!path.units().isEmpty()) {
      return Words.of(String.join("/", path.units()));
    }
    return unit.startsWith("{") ? Words.NONE : Words.of(unit);
  }

  /** The property of a pattern's fact: {@code 考核指标「培养人次」指标值，人次}, or {@code 组织类型}. */
  Words property(Condition condition, PathTo path) {
    FactType type = side.type(condition);
    Words unit = unit(type, path);
    Words name = name(type, path);
    Words property = unit.isEmpty() ? name : name.comma(unit);
    boolean plain = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
    return plain ? property : fact(condition).join(property);
  }

  /** A comparison in words, fit for what is compared. */
  Words relation(FactType type, PathTo path, String operator) {
    Class<?> value = valueType(type, path);
    boolean time = TIMES.contains(value);
    return switch (operator) {
      case ">=" -> time ? Words.of("不早于", "not before") : Words.of("不少于", "at least");
      case "<=" -> time ? Words.of("不晚于", "not after") : Words.of("不超过", "at most");
      case ">" -> time ? Words.of("晚于", "after") : Words.of("大于", "more than");
      case "<" -> time ? Words.of("早于", "before") : Words.of("少于", "less than");
      case "==" -> Words.of("为", "is");
      case "!=" -> Words.of("不为", "is not");
      case "in", "memberOf" -> Words.of("属于", "is one of");
      case "all memberOf" -> Words.of("各项都属于", "are all among");
      case "not in", "not memberOf" -> Words.of("不属于", "is none of");
      case "contains" -> Words.of("含有", "contains");
      case "not contains" -> Words.of("不含", "does not contain");
      case "matches" -> Words.of("合乎式样", "matches");
      case "not matches" -> Words.of("不合式样", "does not match");
      case "within" -> Words.of("在", "is within");
      case "overlaps" -> Words.of("与之同在一地：", "overlaps");
      case "widerThan" -> Words.of("大于", "is wider than");
      default -> Words.of(operator);
    };
  }

  private static Class<?> valueType(FactType type, PathTo path) {
    Map<String, Property> known = type.properties();
    Class<?> value = null;
    for (String name : path.names()) {
      value = known.get(name).type();
      known = FactTypes.propertiesOf(value);
    }
    return value;
  }

  /** What something is compared with. */
  Words operand(Condition condition, Operand operand) {
    if (operand instanceof Literal literal) {
      return Values.of(literal.value());
    }
    if (operand instanceof PathTo path) {
      return name(side.type(condition), path);
    }
    if (operand instanceof Item.Product product) {
      return operand(condition, product.variable()).and(" × ").and(Values.of(product.factor()));
    }
    Bindings.Source source = bindings.of((Variable) operand);
    if (source == null) {
      return Words.of(((Variable) operand).name());
    }
    Words from = property(source.condition(), source.bind().path());
    return source.bind().method() == null ? from : from.and(moved(source));
  }

  private Words moved(Bindings.Source source) {
    Words by = operand(source.condition(), source.bind().arguments().get(0));
    String method = source.bind().method();
    Words unit = span(method);
    return method.startsWith("plus")
        ? Words.of("后", " plus ").and(by).and(unit)
        : Words.of("前", " minus ").and(by).and(unit);
  }

  /** The unit in which a date is moved. */
  static Words span(String method) {
    if (method.endsWith("Months")) {
      return Words.of("个月", " months");
    }
    return method.endsWith("Years") ? Words.of("年", " years") : Words.of("天", " days");
  }

  /** An item in words: {@code 指标值，人次不少于 40}. */
  Words item(Condition condition, Item item) {
    FactType type = side.type(condition);
    if (item instanceof Item.Compare compare) {
      boolean number = compare.operand() instanceof Literal one && one.value() instanceof Number;
      Words operand = operand(condition, compare.operand());
      return joined(
          name(type, compare.path()),
          relation(type, compare.path(), compare.operator()),
          number ? operand.join(unit(type, compare.path())) : operand);
    }
    if (item instanceof Item.Member member) {
      return joined(
          name(type, member.path()),
          relation(type, member.path(), member.negated() ? "not in" : "in"),
          Words.list(member.members().stream().map(m -> operand(condition, m)).toList()));
    }
    if (item instanceof Item.Stated stated) {
      return name(type, stated.path())
          .and(stated.stated() ? Words.of("已填", " stated") : Words.of("未填", " not stated"));
    }
    Item.Test test = (Item.Test) item;
    Words subject = operand(condition, test.subject());
    Words area = area(condition, test.arguments().get(0));
    return switch (test.method()) {
      case "within" -> subject.and("在", " within ").and(area).and("之内", "");
      case "overlaps" -> subject.and("与", " overlaps ").and(area).and("同在一地", "");
      default -> subject.and("大于", " wider than ").and(area);
    };
  }

  /** The area that a place is asked to be in. */
  Words area(Condition condition, Operand operand) {
    return operand instanceof Literal literal
        ? Values.area(literal.value())
        : operand(condition, operand);
  }

  private static Words joined(Words subject, Words relation, Words operand) {
    return subject.and(
        relation.chinese() + " " + operand.chinese(),
        " " + relation.english() + " " + operand.english());
  }

  /** A whole pattern in words. */
  Words condition(Condition condition) {
    List<Words> asked = new ArrayList<>();
    for (Item item : condition.items()) {
      if (!(item instanceof Item.Bind) && !isKey(condition, item)) {
        asked.add(item(condition, item));
      }
    }
    Words items = asked.isEmpty() ? Words.NONE : Words.of("：", ": ").and(Words.list(asked));
    Words whole = fact(condition).and(items);
    return switch (condition.quantifier()) {
      case FACT -> whole;
      case EXISTS -> Words.of("有", "there is ").and(whole);
      case NOT -> Words.of("没有", "there is no ").and(whole);
      case COUNT -> whole.and("；", "; ").and(tally(condition)).and(" ").and(bound(condition));
      case SUM -> {
        Words sum = whole.and("；", "; ").and(tally(condition)).and(" ").and(bound(condition));
        yield condition.tally().least() == null ? sum : sum.comma(least(condition));
      }
      case EACH -> Words.of("每一项", "each ").and(whole);
    };
  }

  private boolean isKey(Condition condition, Item item) {
    return item instanceof Item.Compare compare
        && compare.operator().equals("==")
        && compare.operand() instanceof Literal
        && List.of(String.valueOf(side.type(condition).key())).equals(compare.path().names());
  }

  /** What is counted, and how it is compared. */
  Words tally(Condition condition) {
    Condition.Tally tally = condition.tally();
    Words relation = relation(tally.operator());
    if (condition.quantifier() == Condition.Quantifier.SUM) {
      return name(side.type(condition), condition.tallied().path())
          .and("合计", ", total, ")
          .and(relation);
    }
    return tally.variable() == null
        ? Words.of("份数", "number ").and(relation)
        : operand(condition, new Variable(tally.variable()))
            .and("的种数", ", distinct, ")
            .and(relation);
  }

  /** The units in which a sum is; empty if it is none, or of no unit. */
  Words summedIn(Condition condition) {
    return condition.quantifier() == Condition.Quantifier.SUM
        ? unit(side.type(condition), condition.tallied().path())
        : Words.NONE;
  }

  /** What each row that is summed has to be. */
  Words least(Condition condition) {
    Condition.Tally tally = condition.tally();
    return Words.of("每一项", "each ")
        .and(relation(tally.least().operator()))
        .and(" ")
        .and(operand(condition, tally.least().operand()));
  }

  /** How a count is compared. */
  static Words relation(String operator) {
    return switch (operator) {
      case ">=" -> Words.of("不少于", "at least");
      case "<=" -> Words.of("不超过", "at most");
      case ">" -> Words.of("大于", "more than");
      case "<" -> Words.of("少于", "less than");
      default -> Words.of(operator);
    };
  }

  /** What a count is compared with. */
  Words bound(Condition condition) {
    return operand(condition, condition.tally().bound());
  }
}
