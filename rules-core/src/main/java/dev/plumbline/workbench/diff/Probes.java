package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Edits of an application that bring the properties which a rule compares just below, to, and just
 * above what it compares them with; and that take away the facts it asks for.
 */
final class Probes {
  /** More facts than any rule counts to would make applications that nobody writes. */
  private static final int MOST_COUNTED = 40;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Side side;
  private final RuleText rule;
  private final FactsInScope world;
  private final PropertyEdits ways;
  private final Set<Probe> probes = new LinkedHashSet<>();

  private Probes(Side side, RuleText rule, FactsInScope world) {
    this.side = side;
    this.rule = rule;
    this.world = world;
    this.ways = new PropertyEdits(side.types());
  }

  /** The edits for a rule's own conditions, over the facts of an application. */
  static Set<Probe> of(Side side, RuleText rule, FactsInScope world) {
    Probes probes = new Probes(side, rule, world);
    for (Condition condition : rule.conditions()) {
      Presence presence = side.type(condition).presence();
      if (presence != Presence.DEFINED && presence != Presence.CALL) {
        probes.condition(condition);
      }
    }
    return probes.probes;
  }

  /** The edits that write other words where a rule asks for one. */
  static Set<Probe> words(Side side, RuleText rule, FactsInScope world, ChangedWords changed) {
    Probes probes = new Probes(side, rule, world);
    for (Condition condition : rule.conditions()) {
      Presence presence = side.type(condition).presence();
      if (presence == Presence.DEFINED || presence == Presence.CALL) {
        continue;
      }
      for (Item item : condition.items()) {
        PathTo path = changed.asked(condition, item);
        if (path != null) {
          for (Target target : Target.of(side, condition, world)) {
            changed.texts().stream().sorted().forEach(text -> probes.put(target, path, text));
          }
        }
      }
    }
    return probes.probes;
  }

  private void condition(Condition condition) {
    for (Target target : Target.of(side, condition, world)) {
      if (!target.path().isEmpty()) {
        add(List.of(new Edit(target.path(), null)));
      }
      if (condition.quantifier() != Quantifier.COUNT) {
        condition.items().forEach(item -> item(condition, target, item));
      }
    }
    if (condition.quantifier() == Quantifier.COUNT) {
      count(condition);
    } else if (condition.quantifier() == Quantifier.SUM) {
      sum(condition);
    }
  }

  private void item(Condition condition, Target target, Item item) {
    if (item instanceof Item.Compare compare && !isKey(target, compare.path())) {
      boolean list = propertyType(target, compare.path()) == List.class;
      for (Object value : world.values(condition, compare.operand())) {
        for (Object near : Around.of(value)) {
          put(target, compare.path(), list ? List.of(near) : near);
        }
      }
      if (compare.operand() instanceof Literal) {
        other(target, compare.path());
      }
    } else if (item instanceof Item.Member member && !isKey(target, member.path())) {
      for (Operand operand : member.members()) {
        world.values(condition, operand).forEach(value -> put(target, member.path(), value));
      }
      other(target, member.path());
    } else if (item instanceof Item.Stated stated) {
      add(PropertyEdits.without(target.type(), target.path(), stated.path()));
    } else if (item instanceof Item.Test test) {
      Set<Object> areas = world.values(condition, test.arguments().get(0));
      if (test.subject() instanceof PathTo path) {
        areas.forEach(area -> put(target, path, area));
      } else if (test.subject() instanceof Variable variable) {
        subject(variable, areas);
      }
    }
  }

  /** The place that a test is about was bound in another pattern, and is edited there. */
  private void subject(Variable variable, Set<Object> areas) {
    Bindings.Source source = world.bindings().of(variable);
    if (source != null && side.type(source.condition()).presence() != Presence.DEFINED) {
      for (Target target : Target.of(side, source.condition(), world)) {
        areas.forEach(area -> put(target, source.bind().path(), area));
      }
    }
  }

  private boolean isKey(Target target, PathTo path) {
    return path.names().equals(List.of(String.valueOf(target.type().key())));
  }

  private static Class<?> propertyType(Target target, PathTo path) {
    Property property = target.type().properties().get(path.names().get(0));
    return property.type();
  }

  private void put(Target target, PathTo path, Object value) {
    Class<?> type = propertyType(target, path);
    if (value instanceof String && type != String.class && type != Place.class) {
      return; // a text in a list of operands, for what is no text
    }
    List<Edit> edits = ways.to(target.type(), target.path(), target.fact(), path, value);
    if (!edits.isEmpty()) {
      add(edits);
    }
  }

  /** A text that no rule asks for. */
  private void other(Target target, PathTo path) {
    if (path.names().size() == 1 && propertyType(target, path) == String.class) {
      put(target, path, "其他");
    }
  }

  private void add(List<Edit> edits) {
    probes.add(new Probe(edits, null));
  }

  /** As many facts as are counted to, one fewer and one more. */
  private void count(Condition condition) {
    FactType type = side.type(condition);
    List<String> at = Target.pointer(type);
    for (Object bound : world.values(condition, condition.tally().bound())) {
      if (!(bound instanceof Number number)) {
        continue;
      }
      for (Object near : Around.of(new BigDecimal(number.intValue()))) {
        int wanted = ((BigDecimal) near).intValue();
        if (wanted > MOST_COUNTED) {
          continue;
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(at, JSON.arrayNode()));
        for (int i = 1; i <= wanted; i++) {
          edits.addAll(counted(condition, type, PropertyEdits.plus(at, String.valueOf(i)), i));
        }
        Bilingual label = Message.of("diff.counted", Titles.of(type), wanted).words();
        probes.add(new Probe(edits, label));
      }
    }
  }

  /** A row that brings the sum to what it is compared with, and one that is at its own limit. */
  private void sum(Condition condition) {
    FactType type = side.type(condition);
    PathTo path = condition.tallied().path();
    List<Target> rows = Target.of(side, condition, world);
    BigDecimal others = BigDecimal.ZERO;
    for (Target row : rows.subList(1, rows.size())) {
      Object value = row.fact() == null ? null : FactsInScope.at(type, row.fact(), path);
      others = value == null ? others : others.add(new BigDecimal(value.toString()));
    }
    for (Object bound : world.values(condition, condition.tally().bound())) {
      if (bound instanceof Number number) {
        for (Object near : Around.of(new BigDecimal(number.toString()))) {
          put(rows.get(0), path, ((BigDecimal) near).subtract(others));
        }
      }
    }
    if (condition.tally().least() != null) {
      item(condition, rows.get(0), condition.askedOfRow());
    }
  }

  private List<Edit> counted(Condition condition, FactType type, List<String> path, int number) {
    ObjectNode empty = JSON.objectNode();
    if (type.key() != null) {
      empty.put(type.key(), String.valueOf(number));
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(path, empty));
    for (Item item : condition.items()) {
      Target target = new Target(type, path, null);
      edits.addAll(SatisfyingEdits.of(side, world, condition, target, item, number - 1));
    }
    return edits;
  }
}
