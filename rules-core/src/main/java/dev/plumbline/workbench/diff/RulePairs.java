package dev.plumbline.workbench.diff;

import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.rule.RuleText.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which rule of the new pack is which of the old. Immutable once made. */
final class RulePairs {
  private final Side older;
  private final Side newer;
  private final Map<RuleText, RuleText> newOf = new LinkedHashMap<>();
  private final List<RuleText> gone;
  private final List<RuleText> come;

  RulePairs(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
    this.gone = new ArrayList<>(older.rules());
    this.come = new ArrayList<>(newer.rules());
    pair((was, is) -> was.clause() != null && was.clause().equals(is.clause()));
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

  /** A clause is known by its id alone; rules of other sorts keep to themselves. */
  private static boolean sameSort(RuleText was, RuleText is) {
    if (was.clause() != null && is.clause() != null) {
      return false;
    }
    if (was instanceof Definition before && is instanceof Definition after) {
      return before.type().equals(after.type());
    }
    return was instanceof Scope && is instanceof Scope
        || was instanceof Doubt before
            && is instanceof Doubt after
            && before.about().equals(after.about());
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
