package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conditions of one rule in words. */
public final class ConditionWords {
  /** A variable: where it is bound, and to what. */
  private record Bound(Condition condition, FactType type, Item.Bind bind) {}

  private final FactTypes types;
  private final List<DefinedFact> defined;
  private final Map<String, Bound> bound = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** The definitions that were spoken of, so that the next mention says it is the same one. */
  private final Set<Condition> mentioned = new HashSet<>();

  /**
   * For the conditions of one rule.
   *
   * @param all its conditions, those of the rules that it extends before its own
   * @param defined the facts whose values are to be told where a condition looks them up
   */
  public ConditionWords(FactTypes types, List<Condition> all, List<DefinedFact> defined) {
    this.types = types;
    this.defined = List.copyOf(defined);
    for (Condition condition : all) {
      for (Item item : condition.items()) {
        if (item instanceof Item.Bind bind) {
          bound.put(bind.variable(), new Bound(condition, type(condition), bind));
        }
        if (item.path() != null && item.path().without() != null) {
          use(item.path().without());
        }
        if (item instanceof Item.Test test) {
          use(test.subject());
        }
        item.operands().forEach(this::use);
      }
      if (condition.tally() != null) {
        use(condition.tally().bound());
      }
    }
  }

  private void use(Item.Operand operand) {
    if (operand instanceof Item.Product product) {
      use(product.variable());
    } else if (operand instanceof Item.Variable variable) {
      used.add(variable.name());
    }
  }

  private FactType type(Condition condition) {
    return types.named(condition.type());
  }

  /**
   * Sentences for some of the conditions, one for each that a reader learns from; to be asked for
   * in the order of the rule.
   */
  public List<Bilingual> sentences(List<Condition> conditions) {
    return conditions.stream()
        .filter(condition -> !isLookup(condition) && !isOfEach(condition, conditions))
        .map(this::sentence)
        .toList();
  }

  /** Whether a pattern only says that there is one of those that another is about, each of them. */
  private static boolean isOfEach(Condition condition, List<Condition> conditions) {
    List<String> asked = condition.items().stream().map(Item::text).toList();
    return condition.quantifier() == Quantifier.EXISTS
        && conditions.stream()
            .filter(other -> other.each() != null && other.type().equals(condition.type()))
            .map(other -> other.items().subList(0, other.each().selecting()))
            .anyMatch(selection -> selection.stream().map(Item::text).toList().equals(asked));
  }

  /** Whether a pattern only finds what other patterns speak of. */
  private boolean isLookup(Condition condition) {
    boolean isDefined = type(condition).presence() == Presence.DEFINED;
    return condition.quantifier() == Quantifier.FACT
        && condition.items().stream().anyMatch(Item.Bind.class::isInstance)
        && condition.items().stream()
            .allMatch(
                item ->
                    item instanceof Item.Bind bind && used.contains(bind.variable())
                        || item instanceof Item.Stated
                        || isDefined
                            && item instanceof Item.Compare compare
                            && compare.operand() instanceof Item.Literal);
  }

  /** A condition in a sentence. */
  public Bilingual sentence(Condition condition) {
    FactType type = type(condition);
    Object key = condition.key(type.key());
    List<Bilingual> asked = asked(condition);
    Bilingual fact = fact(condition);
    if (condition.tally() != null) {
      Bilingual tally = tally(condition);
      return asked.isEmpty() ? tally : say("condition.counting", tally, and(asked));
    }
    if (asked.isEmpty()) {
      return switch (condition.quantifier()) {
        case EXISTS -> say("condition.exists", fact);
        case NOT -> say("condition.not", fact);
        default -> say("condition.thereIs", fact);
      };
    }
    Bilingual items = and(asked);
    return switch (condition.quantifier()) {
      case EXISTS -> say("condition.existsWith", fact, items);
      case NOT -> say("condition.notWith", fact, items);
      case EACH -> say("condition.each", fact, items);
      default -> {
        boolean several = type.presence() == Presence.LISTED || type.presence() == Presence.MADE;
        yield say(
            "condition.ofFact", key == null && several ? say("condition.some", fact) : fact, items);
      }
    };
  }

  /** What is asked of the fact, as far as a reader learns from it, but not which one it is. */
  private List<Bilingual> asked(Condition condition) {
    List<Bilingual> asked = new ArrayList<>();
    for (Item item : condition.items()) {
      if (!Condition.isKey(item, type(condition).key()) && isTelling(item, condition)) {
        asked.add(item(condition, item));
      }
    }
    return asked;
  }

  /** The fact that a pattern is about: {@code 考核指标「培养人次」}. */
  public Bilingual fact(Condition condition) {
    FactType type = type(condition);
    return Titles.of(type, condition.key(type.key()));
  }

  /** A property of the fact that a pattern is about; of what there is one of, its own title. */
  public Bilingual property(Condition condition, Item.PathTo path) {
    FactType type = type(condition);
    Bilingual property = ConditionTerms.path(type, path);
    boolean one = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
    return one ? property : ConditionTerms.of(fact(condition), property);
  }

  /** What is counted, or added up. */
  public Bilingual tallied(Condition condition) {
    FactType type = type(condition);
    Bilingual title = Titles.of(type);
    if (condition.quantifier() == Quantifier.SUM) {
      Bilingual summed = ConditionTerms.path(type, condition.tallied().path());
      return say("condition.sum", fact(condition), summed);
    }
    String variable = condition.tally().variable();
    return variable == null
        ? say("condition.number", title)
        : say(
            "condition.numberOfDistinct",
            title,
            ConditionTerms.path(type, bound.get(variable).bind().path()));
  }

  /** The same, with what is asked of those that count. */
  public Bilingual counting(Condition condition) {
    List<Bilingual> asked = asked(condition);
    return asked.isEmpty()
        ? tallied(condition)
        : say("condition.withValue", tallied(condition), and(asked));
  }

  /** A number that a count or sum may come to, in the unit that it is in. */
  public Bilingual tallyValue(Condition condition, Object value) {
    return ConditionTerms.value(value, tallyUnit(condition));
  }

  /** What is asked of a count or sum: {@code 不少于2}. */
  public Bilingual tallyDemand(Condition condition) {
    return RelationWords.of(
        condition.tally().operator(),
        tallyType(condition),
        !(condition.tally().bound() instanceof Item.Literal),
        operand(condition, condition.tally().bound(), tallyUnit(condition)));
  }

  /** What is asked of each row of a sum, if anything: {@code 每一项不少于0}. */
  public Bilingual eachRow(Condition condition) {
    Item.Compare least = condition.tally().least();
    Bilingual operand = operand(condition, least.operand(), tallyUnit(condition));
    return say(
        "condition.said",
        Message.of("condition.eachRow"),
        RelationWords.of(least.operator(), tallyType(condition), false, operand));
  }

  private Bilingual tally(Condition condition) {
    Bilingual tally = say("condition.said", tallied(condition), tallyDemand(condition));
    return condition.tally().least() == null
        ? tally
        : say("condition.and", tally, eachRow(condition));
  }

  private Class<?> tallyType(Condition condition) {
    return condition.quantifier() == Quantifier.SUM ? summed(condition).type() : int.class;
  }

  private String tallyUnit(Condition condition) {
    return condition.quantifier() == Quantifier.SUM ? unit(summed(condition)) : "";
  }

  private Property summed(Condition condition) {
    return type(condition).at(condition.tallied().path().names());
  }

  /** The unit that numbers are in; none where the rule asks for one. */
  private static String unit(Property property) {
    return property.takesUnits() ? "" : property.unit();
  }

  /** What a reader learns from: not that something is given which is asked about anyway. */
  private boolean isTelling(Item item, Condition condition) {
    if (item instanceof Item.Bind) {
      return false;
    }
    if (!(item instanceof Item.Stated stated) || !stated.stated()) {
      return true;
    }
    String name = stated.path().names().get(0);
    return condition.items().stream()
        .filter(other -> other != item)
        .filter(other -> !(other instanceof Item.Bind bind) || used.contains(bind.variable()))
        .noneMatch(other -> Condition.reads(other, name));
  }

  /** An item in words, the fact itself left out: {@code 指标值不少于40}. */
  public Bilingual item(Condition condition, Item item) {
    Item said = item.asSaid();
    if (said instanceof Item.Stated stated) {
      Bilingual property = ConditionTerms.path(type(condition), stated.path());
      return say(stated.stated() ? "condition.given" : "condition.notGiven", property);
    }
    return say("condition.said", subject(condition, said), demand(condition, said));
  }

  /** What a condition asks by one of its items: {@code 考核指标「培养人次」：指标值不少于40}. */
  public Bilingual sentence(Condition condition, Item item) {
    return say("condition.ofFact", fact(condition), item(condition, item));
  }

  /** What an item is about, the fact itself left out: {@code 指标值}. */
  public Bilingual subject(Condition condition, Item item) {
    if (item instanceof Item.Test test && !(test.subject() instanceof Item.PathTo)) {
      return operand(condition, test.subject(), "");
    }
    Bilingual all = ConditionTerms.path(type(condition), item.path());
    return item.path().without() == null
        ? all
        : say("condition.without", all, operand(condition, item.path().without(), ""));
  }

  /** What an item asks: {@code 不少于40}. */
  public Bilingual demand(Condition condition, Item item) {
    if (item instanceof Item.Compare compare) {
      return RelationWords.of(
          compare.operator(),
          type(condition).at(compare.path().names()).type(),
          !(compare.operand() instanceof Item.Literal),
          operands(condition, compare).get(0));
    }
    if (item instanceof Item.Member member) {
      Bilingual members = ConditionTerms.list(operands(condition, member));
      return RelationWords.of(member.negated() ? "not in" : "in", Object.class, false, members);
    }
    Item.Test test = (Item.Test) item;
    return RelationWords.of(test.method(), Object.class, true, operands(condition, test).get(0));
  }

  /** What an item compares with. */
  public List<Bilingual> operands(Condition condition, Item item) {
    return item.operands().stream().map(operand -> operand(condition, item, operand)).toList();
  }

  /** One of the values that an item compares with. */
  public Bilingual operand(Condition condition, Item item, Item.Operand operand) {
    return item instanceof Item.Test
        ? area(condition, operand)
        : operand(
            condition,
            operand,
            item.path() == null ? "" : type(condition).at(item.path().names()).unit());
  }

  private Bilingual operand(Condition at, Item.Operand operand, String unit) {
    if (operand instanceof Item.Literal literal) {
      return ConditionTerms.value(literal.value(), unit);
    }
    if (operand instanceof Item.PathTo path) {
      Bilingual property = ConditionTerms.path(type(at), path);
      return at.quantifier() == Quantifier.FACT ? property : say("condition.own", property);
    }
    if (operand instanceof Item.Product product) {
      return say(
          "condition.times",
          operand(at, product.variable(), ""),
          ConditionTerms.value(product.factor()));
    }
    Bound source = bound.get(((Item.Variable) operand).name());
    Bilingual value = value(source, at);
    return source.bind().method() == null
        ? value
        : RelationWords.moved(source.bind().method(), value, movedBy(at, source.bind()));
  }

  private Bilingual movedBy(Condition at, Item.Bind bind) {
    return operand(at, bind.arguments().get(0), "");
  }

  /** By how much a variable's day is moved: {@code 6个月}; {@code null} if it is not. */
  public Bilingual span(Condition at, Item.Bind bind) {
    return bind.method() == null ? null : RelationWords.span(bind.method(), movedBy(at, bind));
  }

  /** An operand that stands for an area. */
  private Bilingual area(Condition at, Item.Operand operand) {
    if (operand instanceof Item.Literal literal) {
      return ConditionTerms.area(literal.value());
    }
    if (operand instanceof Item.Variable variable) {
      Bound source = bound.get(variable.name());
      List<DefinedFact> meant = meant(source);
      if (source.condition() != at && !meant.isEmpty()) {
        Bilingual title = Titles.of(source.type());
        return meant.size() == 1
            ? say(
                "condition.withValue",
                title,
                ConditionTerms.area(meant.get(0).at(source.bind().path())))
            : oneOf(source, title);
      }
    }
    return operand(at, operand, "");
  }

  private Bilingual value(Bound source, Condition at) {
    Bilingual property = ConditionTerms.path(source.type(), source.bind().path());
    if (source.condition() == at) {
      return property;
    }
    List<DefinedFact> meant = meant(source);
    if (!meant.isEmpty()) {
      Bilingual title = Titles.of(source.type());
      return meant.size() == 1
          ? say(
              "condition.withValue",
              ConditionTerms.of(title, property),
              ConditionTerms.value(
                  meant.get(0).at(source.bind().path()),
                  source.type().at(source.bind().path().names()).unit()))
          : ConditionTerms.of(oneOf(source, title), property);
    }
    boolean same = source.type().name().equals(at.type());
    return same && source.condition().key(source.type().key()) == null
        ? say("condition.fromBefore", property)
        : ConditionTerms.of(fact(source.condition()), property);
  }

  /** The defined facts that a variable may be of. */
  private List<DefinedFact> meant(Bound source) {
    return defined.stream().filter(fact -> fact.fits(source.condition())).toList();
  }

  private Bilingual oneOf(Bound source, Bilingual title) {
    return mentioned.add(source.condition())
        ? say("condition.some", title)
        : say("condition.that", title);
  }

  private static Bilingual and(List<Bilingual> all) {
    return all.stream().reduce((one, other) -> say("condition.and", one, other)).orElseThrow();
  }

  private static Bilingual say(String key, Object... arguments) {
    return Message.of(key, arguments).words();
  }
}
