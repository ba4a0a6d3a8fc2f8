package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a rule as sentences, one for each pattern that a reader learns from. */
final class Sentences {
  private final PackText text;
  private final Variables variables;
  private final References references;

  /**
   * For the conditions of one rule.
   *
   * @param all its conditions, those of the rules it extends before its own
   */
  Sentences(PackText text, Definitions definitions, List<Condition> all) {
    this.text = text;
    this.variables = new Variables(text.types(), all);
    this.references = new References(definitions, variables);
  }

  /** Sentences for some of the conditions; to be asked in the order of the rule. */
  List<Words> of(List<Condition> conditions) {
    List<Words> sentences = new ArrayList<>();
    for (Condition condition : conditions) {
      FactType type = text.types().named(condition.type());
      if (!isLookup(condition, type) && !isOfEach(condition, conditions)) {
        sentences.add(sentence(condition, type));
      }
    }
    return sentences;
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
  private boolean isLookup(Condition condition, FactType type) {
    boolean binds = condition.items().stream().anyMatch(Item.Bind.class::isInstance);
    boolean defined = Definitions.isDefined(type);
    return condition.quantifier() == Quantifier.FACT
        && binds
        && condition.items().stream()
            .allMatch(
                item ->
                    item instanceof Item.Bind bind && variables.isUsed(bind.variable())
                        || item instanceof Item.Stated
                        || defined && isLiteral(item));
  }

  private static boolean isLiteral(Item item) {
    return item instanceof Item.Compare compare && compare.operand() instanceof Item.Literal;
  }

  private Words sentence(Condition condition, FactType type) {
    Object key = key(condition, type);
    List<Words> asked = new ArrayList<>();
    for (Item item : condition.items()) {
      if (!isKey(item, type, key) && isTelling(item, condition)) {
        asked.add(item(item, condition, type));
      }
    }
    Words items = Words.join(asked, "，", ", ");
    Words fact = Phrases.fact(type, key);
    return switch (condition.quantifier()) {
      case FACT -> fact(type, key, fact, asked.isEmpty() ? null : items);
      case EXISTS ->
          asked.isEmpty()
              ? Words.form("至少有一项{0}", "there is {0}", fact)
              : Words.form("至少有一项{0}：{1}", "there is {0} with: {1}", fact, items);
      case NOT ->
          asked.isEmpty()
              ? Words.form("没有{0}", "there is no {0}", fact)
              : Words.form("没有这样的{0}：{1}", "there is no {0} with: {1}", fact, items);
      case COUNT -> count(condition, type, asked.isEmpty() ? null : items);
      case SUM -> sum(condition, type, fact, asked.isEmpty() ? null : items);
      case EACH ->
          Words.form(
              "每一项{0}（至少一项）：{1}", "each {0}, of which there is one at least: {1}", fact, items);
    };
  }

  private static Words fact(FactType type, Object key, Words fact, Words items) {
    if (items == null) {
      return Words.form("有{0}", "there is {0}", fact);
    }
    boolean several = type.presence() == Presence.LISTED || type.presence() == Presence.MADE;
    boolean one = key == null && several;
    return one
        ? Words.form("某一{0}：{1}", "some {0}: {1}", fact, items)
        : Words.form("{0}：{1}", "{0}: {1}", fact, items);
  }

  private Words count(Condition condition, FactType type, Words items) {
    Condition.Tally tally = condition.tally();
    Words counted =
        tally.variable() == null
            ? Words.form("{0}的个数", "the number of {0}", Phrases.title(type))
            : Words.form(
                "{0}中不同的{1}的个数",
                "the number of distinct values of {1} in {0}",
                Phrases.title(type),
                Phrases.path(type, variables.of(tally.variable()).bind().path()));
    Words compared =
        Relations.form(
            tally.operator(),
            Integer.class,
            !(tally.bound() instanceof Item.Literal),
            counted,
            references.operand(tally.bound(), condition, type, ""));
    return only(compared, items);
  }

  private static Words only(Words compared, Words items) {
    return items == null
        ? compared
        : Words.form("{0}，只计这样的：{1}", "{0}, counting those with: {1}", compared, items);
  }

  private Words sum(Condition condition, FactType type, Words fact, Words items) {
    Condition.Tally tally = condition.tally();
    Item.PathTo path = condition.tallied().path();
    Property property = Phrases.last(type, path);
    String unit = property.takesUnits() ? "" : property.unit();
    Words compared =
        Relations.form(
            tally.operator(),
            property.type(),
            !(tally.bound() instanceof Item.Literal),
            Words.form(
                "各项{0}的{1}合计", "the sum of {1} over each {0}", fact, Phrases.path(type, path)),
            references.operand(tally.bound(), condition, type, unit));
    if (tally.least() == null) {
      return only(compared, items);
    }
    Words least =
        Relations.form(
            tally.least().operator(),
            property.type(),
            false,
            Words.form("每一项", "each"),
            references.operand(tally.least().operand(), condition, type, unit));
    return only(Words.join(List.of(compared, least), "，", ", "), items);
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
        .noneMatch(other -> speaksOf(other, name));
  }

  private boolean speaksOf(Item item, String property) {
    boolean unused = item instanceof Item.Bind bind && !variables.isUsed(bind.variable());
    Item.PathTo path = unused ? null : item.path();
    return path != null && path.names().get(0).equals(property);
  }

  private Words item(Item meant, Condition condition, FactType type) {
    Item item = meant.asSaid();
    if (item instanceof Item.Compare compare) {
      Words value = references.path(compare.path(), condition, type);
      Property property = Phrases.last(type, compare.path());
      Words demanded = references.operand(compare.operand(), condition, type, property.unit());
      return Relations.form(compare.operator(), property.type(), !isLiteral(item), value, demanded);
    }
    if (item instanceof Item.Member member) {
      List<Words> members =
          member.members().stream()
              .map(one -> references.operand(one, condition, type, ""))
              .toList();
      Words value = Phrases.path(type, member.path());
      Words all = Words.join(members, "、", ", ");
      return member.negated()
          ? Words.form("{0}不是{1}中的任何一个", "{0} is none of {1}", value, all)
          : Words.form("{0}是{1}之一", "{0} is one of {1}", value, all);
    }
    if (item instanceof Item.Test test) {
      Words subject =
          test.subject() instanceof Item.PathTo path
              ? Phrases.path(type, path)
              : references.operand(test.subject(), condition, type, "");
      Words area = references.area(test.arguments().get(0), condition, type);
      return Relations.form(test.method(), Object.class, true, subject, area);
    }
    Item.Stated stated = (Item.Stated) item;
    Words value = Phrases.path(type, stated.path());
    return stated.stated()
        ? Words.form("填有{0}", "{0} is given", value)
        : Words.form("未填{0}", "{0} is not given", value);
  }

  private static Object key(Condition condition, FactType type) {
    return condition.items().stream()
        .filter(Item.Compare.class::isInstance)
        .map(Item.Compare.class::cast)
        .filter(compare -> type.key() != null && compare.operator().equals("=="))
        .filter(compare -> compare.path().names().equals(List.of(type.key())))
        .map(Item.Compare::operand)
        .filter(Item.Literal.class::isInstance)
        .map(operand -> ((Item.Literal) operand).value())
        .findFirst()
        .orElse(null);
  }

  private static boolean isKey(Item item, FactType type, Object key) {
    return key != null
        && item instanceof Item.Compare compare
        && compare.path().names().equals(List.of(type.key()))
        && compare.operator().equals("==");
  }
}
