package dev.plumbline.core.rule;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole condition of a rule, its scope included, in a form in which equal ones are equal: the
 * order of patterns and items, the names of variables and the spacing do not matter.
 */
public final class SameConditions {
  /** An item, with what the variables in it are called; names are unlike within a rule. */
  private record Line(Item item, Map<String, String> names) {
    String written() {
      return Shape.of(item, names::get);
    }
  }

  private record Pattern(
      Quantifier quantifier, String type, List<Line> lines, Condition.Tally tally, Line count) {}

  private final PackText text;
  private final List<Pattern> patterns = new ArrayList<>();
  private final Map<String, Pattern> single = new HashMap<>();
  private Map<String, String> bound = Map.of();
  private int count;

  private SameConditions(PackText text) {
    this.text = text;
  }

  /** The whole condition of a rule whose scope is there. */
  public static String of(PackText text, RuleText rule) {
    SameConditions same = new SameConditions(text);
    text.conditions(rule).forEach(same::read);
    return same.written();
  }

  private void read(Condition condition) {
    Map<String, String> before = bound;
    List<Line> lines = new ArrayList<>();
    for (Item item : condition.items()) {
      if (item instanceof Bind bind) {
        Map<String, String> more = new HashMap<>(bound);
        more.put(bind.variable(), "$" + count++);
        bound = more;
      }
      lines.add(new Line(item, bound));
    }
    Pattern pattern =
        new Pattern(
            condition.quantifier() == Quantifier.FACT ? Quantifier.EXISTS : condition.quantifier(),
            condition.type(),
            lines,
            condition.tally(),
            counted(condition));
    if (condition.quantifier() != Quantifier.FACT) {
      bound = before;
    }
    FactType type = text.types().named(condition.type());
    boolean one = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
    if (pattern.quantifier() == Quantifier.EXISTS && one) {
      Pattern earlier = single.putIfAbsent(type.name(), pattern);
      if (earlier != null) {
        earlier.lines().addAll(lines); // both are about the same fact
        return;
      }
    }
    patterns.add(pattern);
  }

  /** The comparison of a count, as an item on a property called count. */
  private Line counted(Condition condition) {
    Condition.Tally tally = condition.tally();
    if (tally == null) {
      return null;
    }
    Item.PathTo count = new Item.PathTo(List.of("count"));
    return new Line(new Compare("", 0, 0, count, tally.operator(), tally.bound()), bound);
  }

  private String written() {
    Map<String, String> names = names();
    TreeSet<String> all = new TreeSet<>();
    for (Pattern pattern : patterns) {
      TreeSet<String> items = new TreeSet<>();
      for (Line line : pattern.lines()) {
        boolean idle =
            line.item() instanceof Bind bind
                    && !names.containsKey(line.names().get(bind.variable()))
                || line.item() instanceof Stated stated && guards(stated, pattern);
        if (!idle) {
          items.add(named(line, names));
        }
      }
      String tally = "";
      if (pattern.tally() != null) {
        String distinct = pattern.tally().variable();
        Line last =
            pattern.lines().isEmpty() ? null : pattern.lines().get(pattern.lines().size() - 1);
        tally =
            named(pattern.count(), names)
                + (distinct == null ? "" : " of " + names.get(last.names().get(distinct)))
                + least(pattern.tally().least());
      }
      all.add(pattern.quantifier() + " " + pattern.type() + items + tally);
    }
    return String.join("\n", all);
  }

  private static String least(Compare least) {
    return least == null ? "" : " least " + least.operator() + " " + Item.written(least.operand());
  }

  private static String named(Line line, Map<String, String> names) {
    return Shape.of(line.item(), variable -> names.get(line.names().get(variable)));
  }

  /** Names for the variables that are used, by what they stand for. */
  private Map<String, String> names() {
    Set<String> used = new HashSet<>();
    for (Pattern pattern : patterns) {
      pattern.lines().forEach(line -> used.addAll(used(line)));
      if (pattern.count() != null) {
        used.addAll(used(pattern.count()));
      }
      if (pattern.tally() != null && pattern.tally().variable() != null) {
        pattern.lines().forEach(line -> used.add(line.names().get(pattern.tally().variable())));
      }
    }
    Map<String, String> names = new HashMap<>();
    Map<String, Integer> alike = new HashMap<>();
    for (Pattern pattern : patterns) {
      TreeSet<String> plain = new TreeSet<>();
      pattern.lines().stream()
          .filter(line -> !(line.item() instanceof Bind) && used(line).isEmpty())
          .forEach(line -> plain.add(line.written()));
      for (Line line : pattern.lines()) {
        if (line.item() instanceof Bind bind && used.contains(line.names().get(bind.variable()))) {
          String what = pattern.type() + plain + "." + Shape.source(bind, line.names()::get);
          names.put(
              line.names().get(bind.variable()), what + "#" + alike.merge(what, 1, Integer::sum));
        }
      }
    }
    return names;
  }

  /** The variables that an item uses, and does not bind. */
  private static Set<String> used(Line line) {
    Set<String> used = new HashSet<>();
    if (line.item() instanceof Bind bind) {
      Shape.source(
          bind,
          variable -> {
            used.add(line.names().get(variable));
            return variable;
          });
    } else {
      Shape.of(
          line.item(),
          variable -> {
            used.add(line.names().get(variable));
            return variable;
          });
    }
    return used;
  }

  /** Whether an item only keeps others from meeting something missing. */
  private static boolean guards(Stated stated, Pattern pattern) {
    return stated.stated()
        && pattern.lines().stream()
            .map(Line::item)
            .anyMatch(
                item ->
                    item instanceof Compare compare
                            && !compare.operator().equals("!=")
                            && !compare.operator().startsWith("not ")
                            && compare.path().names().get(0).equals(stated.path().names().get(0))
                        || item instanceof Item.Member member
                            && !member.negated()
                            && member.path().names().get(0).equals(stated.path().names().get(0))
                        || item instanceof Item.Test test
                            && test.subject() instanceof Item.PathTo path
                            && path.names().get(0).equals(stated.path().names().get(0)));
  }
}
