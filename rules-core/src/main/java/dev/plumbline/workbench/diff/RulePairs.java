package dev.plumbline.workbench.diff;

import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Clause;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.rule.RuleText.Scope;
import dev.plumbline.core.rule.SameConditions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which rule of the new pack is which of the old. Immutable once made. */
final class RulePairs {
  private final Side older;
  private final Side newer;
  private final Map<RuleText, RuleText> newOf = new LinkedHashMap<>();
  private final Map<RuleText, String> asked = new IdentityHashMap<>();
  private final List<RuleText> gone;
  private final List<RuleText> come;

  RulePairs(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
    this.gone = new ArrayList<>(older.rules());
    this.come = new ArrayList<>(newer.rules());
    pair((was, is) -> was.clause() != null && was.clause().equals(is.clause()));
    pair(this::isRenamed);
    pair((was, is) -> sameSort(was, is) && was.name().equals(is.name()));
    pair((was, is) -> sameSort(was, is) && sameContent(was, is));
    pair((was, is) -> sameSort(was, is) && sameHead(was, is));
    pair((was, is) -> was instanceof Doubt && sameSort(was, is));
    pair(this::onlyDefinition);
  }

  private void pair(BiPredicate<RuleText, RuleText> same) {
    for (RuleText was : List.copyOf(gone)) {
      for (RuleText is : come) {
        if (same.test(was, is)) {
          newOf.put(was, is);
          gone.remove(was);
          come.remove(is);
          break;
        }
      }
    }
  }

  /**
   * A clause that has another id and asks the same of the same. Where several do, their names tell.
   */
  private boolean isRenamed(RuleText was, RuleText is) {
    if (!asksTheSame(was, is)) {
      return false;
    }
    boolean one =
        gone.stream().filter(other -> asksTheSame(other, is)).count() == 1
            && come.stream().filter(other -> asksTheSame(was, other)).count() == 1;
    return one || was.name().equals(is.name());
  }

  private boolean asksTheSame(RuleText was, RuleText is) {
    return was instanceof Clause
        && is instanceof Clause
        && !was.conditions().isEmpty()
        && asked(older, was).equals(asked(newer, is));
  }

  /** All that a clause asks, in a form in which equal ones are equal. */
  private String asked(Side side, RuleText rule) {
    return asked.computeIfAbsent(rule, each -> SameConditions.of(side.text(), each));
  }

  /** A clause is known by its id alone; rules of other sorts keep to themselves. */
  private boolean sameSort(RuleText was, RuleText is) {
    if (was.clause() != null && is.clause() != null) {
      return false;
    }
    if (was instanceof Definition before && is instanceof Definition after) {
      return before.type().equals(after.type());
    }
    return was instanceof Scope && is instanceof Scope
        || was instanceof Doubt before
            && is instanceof Doubt after
            && isAboutTheSame(before, after);
  }

  private boolean isAboutTheSame(Doubt was, Doubt is) {
    RuleText clause = newOf.get(older.clause(was.about()));
    return was.about().equals(is.about()) || clause != null && clause == newer.clause(is.about());
  }

  private boolean sameContent(RuleText was, RuleText is) {
    return was instanceof Definition before && is instanceof Definition after
        ? Values.same(before.values(), after.values())
        : forms(older, was).equals(forms(newer, is));
  }

  /** Reference facts are told apart by their first value, where that is a text. */
  private static boolean sameHead(RuleText was, RuleText is) {
    return was instanceof Definition before
        && is instanceof Definition after
        && !before.values().isEmpty()
        && before.values().get(0) instanceof String head
        && !after.values().isEmpty()
        && head.equals(after.values().get(0));
  }

  private boolean onlyDefinition(RuleText was, RuleText is) {
    return was instanceof Definition definition
        && sameSort(was, is)
        && older.text().definitions(definition.type()).size() == 1
        && newer.text().definitions(definition.type()).size() == 1;
  }

  private static List<String> forms(Side side, RuleText rule) {
    return new Bindings(side.text().conditions(rule)).forms(side.text().conditions(rule));
  }

  /** The ids of the clauses that have another one now, the old and the new. */
  Set<String> renamed() {
    Set<String> ids = new HashSet<>();
    newOf.forEach(
        (was, is) -> {
          if (was.isRenamedBy(is)) {
            ids.add(was.clause());
            ids.add(is.clause());
          }
        });
    return ids;
  }

  /** The pairs, in the order of the old rules. */
  Map<RuleText, RuleText> pairs() {
    return newOf;
  }

  /** The old rules that have no counterpart. */
  List<RuleText> gone() {
    return gone;
  }

  /** The new rules that have no counterpart. */
  List<RuleText> come() {
    return come;
  }

  /** Whether an old and a new rule, perhaps none, are the same one. */
  boolean same(@Nullable RuleText was, @Nullable RuleText is) {
    return was == null ? is == null : newOf.get(was) == is;
  }
}
