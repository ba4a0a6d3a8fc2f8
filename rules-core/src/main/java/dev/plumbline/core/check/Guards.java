package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.words.Message;
import java.util.HashSet;
import java.util.Set;

/** Within one pattern: what may be missing must be asked for before it satisfies or fails. */
final class Guards {
  /** Satisfied by what is missing; but for memberOf, which throws on it (Drools 10.2.0). */
  private static final Set<String> NOT_OF_MISSING =
      Set.of("!=", "not contains", "not matches", "not memberOf", "memberOf", Compare.ALL_MEMBERS);

  private final FactType type;
  private final ItemProblems said;
  private final Set<String> guarded = new HashSet<>();
  private boolean unsure;

  Guards(FactType type, ItemProblems said) {
    this.type = type;
    this.said = said;
  }

  /** It is not known what was asked for: what may be missing is not told. */
  void unsure() {
    unsure = true;
  }

  /** Whether a comparison holds, or fails with an error, where its property is missing. */
  static boolean needs(Compare compare) {
    return compare.path().names().size() > 1 || passesMissing(compare);
  }

  /** Whether a comparison holds of a missing value, or fails with an error on it. */
  static boolean passesMissing(Compare compare) {
    return NOT_OF_MISSING.contains(compare.operator());
  }

  /** An item stands in the pattern; what it shows to be given needs no further guard. */
  void passed(Item item) {
    if (item instanceof Stated stated && stated.stated()) {
      guarded.add(stated.path().names().get(0));
    } else if (item instanceof Compare compare && !NOT_OF_MISSING.contains(compare.operator())) {
      guarded.add(compare.path().names().get(0));
    } else if (item instanceof Member member && !member.negated()) {
      guarded.add(member.path().names().get(0));
    }
  }

  boolean has(PathTo path) {
    return guarded.contains(path.names().get(0));
  }

  /** Reports a comparison with what may be missing. */
  void compared(Item item, PathTo path) {
    if (mayLack(path)) {
      said.problem(item, Message.of("check.mayLackCompared", first(path)));
    }
  }

  /** Reports a binding of what may be missing. */
  void bound(Item item, PathTo path) {
    if (mayLack(path)) {
      said.problem(item, Message.of("check.mayLackBound", first(path)));
    }
  }

  /** Reports a call on what may be missing. */
  void called(Item item, PathTo path, String method) {
    if (mayLack(path)) {
      said.problem(item, Message.of("check.mayLackCalled", first(path), method));
    }
  }

  private static String first(PathTo path) {
    return path.names().get(0);
  }

  /** Whether a property may be missing, and nothing before has shown that it is given. */
  private boolean mayLack(PathTo path) {
    Property property = type.properties().get(first(path));
    return !unsure
        && property != null
        && type.presence() != Presence.DEFINED
        && !property.box()
        && !has(path);
  }
}
