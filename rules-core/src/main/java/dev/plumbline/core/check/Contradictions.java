package dev.plumbline.core.check;

import dev.plumbline.core.check.reason.Definitions;
import dev.plumbline.core.check.reason.Domain;
import dev.plumbline.core.check.reason.FactConstraints;
import dev.plumbline.core.check.reason.FactConstraints.Part;
import dev.plumbline.core.check.reason.Patterns;
import dev.plumbline.core.check.reason.Patterns.Read;
import dev.plumbline.core.facts.Again;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions of a rule that can never hold together, its scope included, and such as always hold.
 * It concludes only what is so for any facts.
 */
final class Contradictions {
  private final PackText text;
  private final Definitions definitions;
  private final Patterns patterns;
  private final SenseMessages words;
  private final RuleText rule;

  /** What is known of one and the same fact, with the patterns that say it. */
  private record Group(FactType type, List<Read> patterns, FactConstraints known) {
    Group(FactType type) {
      this(type, new ArrayList<>(), new FactConstraints());
    }

    void add(Read read) {
      patterns.add(read);
      read.parts().forEach(known::add);
    }
  }

  private final Map<Object, Group> groups = new LinkedHashMap<>();
  private final List<Read> absent = new ArrayList<>();
  private boolean senseless;

  private Contradictions(
      PackText text,
      Definitions definitions,
      Patterns patterns,
      RuleText rule,
      SenseMessages words) {
    this.text = text;
    this.definitions = definitions;
    this.patterns = patterns;
    this.rule = rule;
    this.words = words;
  }

  /**
   * Checks a rule whose ancestors make sense.
   *
   * @param doubted the clause that it raises a doubt about, or {@code null}
   * @return whether it makes sense itself
   */
  static boolean check(
      PackText text,
      Definitions definitions,
      Patterns patterns,
      RuleText rule,
      RuleText doubted,
      SenseMessages words) {
    Contradictions check = new Contradictions(text, definitions, patterns, rule, words);
    check.all(doubted);
    return !check.senseless;
  }

  private void all(RuleText doubted) {
    for (Read read : patterns.above(rule)) {
      if (read.condition().quantifier() == Quantifier.NOT) {
        absent.add(read);
      } else if (read.positive()) {
        join(read);
      }
    }
    List<Read> own = patterns.own(rule);
    boolean follows = !own.isEmpty() && own.stream().allMatch(this::follows);
    own.forEach(this::own);
    absent.forEach(this::absent);
    if (!senseless && rule instanceof RuleText.Clause && follows) {
      words.followsFromScope(own.get(0));
    }
    if (!senseless && doubted != null && !meets(doubted)) {
      senseless = true;
      words.scopesApart(rule, doubted);
    }
  }

  /** Whether a doubt may be raised where the scope of its clause is not known to fail. */
  private boolean meets(RuleText doubted) {
    Set<String> inherited = new HashSet<>();
    text.ancestors(rule).forEach(scope -> inherited.add(scope.name()));
    for (Read read : patterns.above(doubted)) {
      Group group = groups.get(key(read));
      if (!inherited.contains(read.rule().name()) && read.positive() && group != null) {
        FactConstraints known = new FactConstraints();
        group.patterns().forEach(pattern -> pattern.parts().forEach(known::add));
        read.parts().forEach(part -> known.add(part.orMissing()));
        if (!known.possible()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether what is known of some fact so far says all that a pattern does. */
  private boolean follows(Read read) {
    return read.positive()
        && groups.values().stream()
            .filter(group -> group.type().equals(read.type()))
            .anyMatch(group -> read.parts().stream().allMatch(group.known()::implies));
  }

  private void own(Read read) {
    if (read.positive() && read.matching() != null && read.matching().isEmpty()) {
      senseless = true;
      words.undefined(read, definitions.all(read.type()));
      return;
    }
    if (!read.known().possible()) {
      clash(read, List.of());
      return;
    }
    repeated(read);
    if (read.condition().tally() != null) {
      senseless |= !new Counts(read, text, words).check();
    }
    if (read.condition().quantifier() == Quantifier.NOT) {
      absent.add(read);
    } else if (read.positive()) {
      Group group = join(read);
      if (!group.known().possible()) {
        clash(read, group.patterns().subList(0, group.patterns().size() - 1));
      }
    }
  }

  /** Adds to what is known of the fact that a pattern is about. */
  private Group join(Read read) {
    Group group = groups.computeIfAbsent(key(read), key -> new Group(read.type()));
    group.add(read);
    return group;
  }

  /** Two patterns with equal keys are about one fact, if there is but one of the key. */
  private Object key(Read read) {
    FactType type = read.type();
    if (type.presence() == Presence.SINGLE || type.presence() == Presence.BOX) {
      return type.name();
    }
    Domain key = type.key() == null ? null : read.known().of(type.key());
    boolean keyed = type.presence() == Presence.LISTED && key != null && key.only() != null;
    return keyed && key.only().size() == 1 && !key.missing() && isOne(read, key.only())
        ? List.of(type.name(), key.only().iterator().next())
        : List.of(read.rule().file(), read.condition().line(), read.condition().column());
  }

  /** Whether it is about one row, and nothing of which the row lists several. */
  private boolean isOne(Read read, Set<Object> keys) {
    String listed = Again.of(read.type().type()).map(Again::listed).orElse(null);
    return !text.mayRepeat(read.type(), keys)
        && read.condition().items().stream()
            .noneMatch(item -> item.path() != null && item.path().names().get(0).equals(listed));
  }

  /** Reports the first item that cannot hold together with those before it. */
  private void clash(Read read, List<Read> before) {
    senseless = true;
    List<Read> owners = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    FactConstraints known = new FactConstraints();
    for (Read other : before) {
      for (Part part : other.parts()) {
        owners.add(other);
        parts.add(part);
        known.add(part);
      }
    }
    for (Part part : read.parts()) {
      known.add(part);
      if (!known.possible()) {
        report(read, part, owners, parts);
        return;
      }
      owners.add(read);
      parts.add(part);
    }
  }

  /** Names the earlier item that rules this one out, if one does so alone. */
  private void report(Read read, Part part, List<Read> owners, List<Part> earlier) {
    if (!possible(part, part)) {
      words.never(read, part);
      return;
    }
    for (int i = 0; i < earlier.size(); i++) {
      if (!possible(earlier.get(i), part)) {
        words.never(read, part, owners.get(i).rule(), earlier.get(i));
        return;
      }
    }
    words.neverTogether(read, part);
  }

  private static boolean possible(Part one, Part other) {
    FactConstraints both = new FactConstraints();
    both.add(one);
    both.add(other);
    return both.possible();
  }

  /** Reports items that hold wherever the others of the pattern do. */
  private void repeated(Read read) {
    List<Part> left = new ArrayList<>(read.parts());
    List<String> shapes = left.stream().map(part -> Shape.of(part.item())).toList();
    for (int i = left.size() - 1; i > -1 && left.size() > 1; i--) {
      Part part = left.get(i);
      List<Part> others = new ArrayList<>(left);
      others.remove(i);
      int first = shapes.indexOf(shapes.get(i));
      Part twin = first < i ? left.get(first) : null;
      boolean guard = part.item() instanceof Item.Stated stated && stated.stated();
      boolean binds = part.item() instanceof Item.Bind;
      if (binds || twin == null && (guard || !implied(part, others))) {
        continue;
      }
      left.remove(i);
      senseless = true;
      Part by = others.stream().filter(o -> implied(part, List.of(o))).findFirst().orElse(null);
      words.always(read, part, twin, by);
    }
  }

  private static boolean implied(Part part, List<Part> others) {
    FactConstraints known = new FactConstraints();
    others.forEach(known::add);
    return known.implies(part);
  }

  /** Reports a fact that must be there and must not. */
  private void absent(Read not) {
    for (Group group : groups.values()) {
      Read last = group.patterns().get(group.patterns().size() - 1);
      boolean own = not.rule() == rule || last.rule() == rule;
      if (own
          && !senseless
          && group.type().equals(not.type())
          && not.parts().stream().allMatch(group.known()::implies)) {
        senseless = true;
        words.thereAndNot(rule, not, last);
      }
    }
  }
}
