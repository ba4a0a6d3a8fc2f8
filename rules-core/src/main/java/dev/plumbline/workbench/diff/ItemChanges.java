package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Test;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.ConditionWords;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two patterns about the same fact ask differently. */
final class ItemChanges {
  private final RuleText oldRule;
  private final Bindings oldBindings;
  private final ConditionWords oldWords;
  private final RuleText newRule;
  private final Bindings newBindings;
  private final ConditionWords newWords;

  ItemChanges(
      RuleText oldRule,
      Bindings oldBindings,
      ConditionWords oldWords,
      RuleText newRule,
      Bindings newBindings,
      ConditionWords newWords) {
    this.oldRule = oldRule;
    this.oldBindings = oldBindings;
    this.oldWords = oldWords;
    this.newRule = newRule;
    this.newBindings = newBindings;
    this.newWords = newWords;
  }

  void compare(Condition old, Condition condition, List<Edited> edits) {
    List<Item> gone = new ArrayList<>(old.items());
    gone.removeIf(Item.Bind.class::isInstance);
    List<Item> come = new ArrayList<>();
    for (Item item : condition.items()) {
      if (!(item instanceof Item.Bind)) {
        String form = newBindings.form(item);
        if (!gone.removeIf(new FirstOf<>(other -> oldBindings.form(other).equals(form)))) {
          come.add(item);
        }
      }
    }
    for (int likeness = 3; likeness > 0; likeness--) {
      for (Item was : List.copyOf(gone)) {
        for (Item is : List.copyOf(come)) {
          if (gone.contains(was) && likeness(was, is) == likeness) {
            gone.remove(was);
            come.remove(is);
            edits.add(
                new Edited(
                    words(old, was, condition, is),
                    readAlike(old, was, condition, is),
                    Side.where(oldRule, was),
                    Side.where(newRule, is)));
          }
        }
      }
    }
    for (Item item : gone) {
      edits.add(
          new Edited(
              Message.of("diff.conditionRemoved", oldWords.sentence(old, item)),
              Side.where(oldRule, item),
              Side.where(newRule, condition)));
    }
    for (Item item : come) {
      edits.add(
          new Edited(
              Message.of("diff.conditionAdded", newWords.sentence(condition, item)),
              Side.where(oldRule, old),
              Side.where(newRule, item)));
    }
  }

  private boolean readAlike(Condition old, Item was, Condition condition, Item is) {
    return oldWords.item(old, was).equals(newWords.item(condition, is))
        && oldWords.operands(old, was).equals(newWords.operands(condition, is));
  }

  private static int likeness(Item was, Item is) {
    if (was instanceof Test one && is instanceof Test other) {
      return one.method().equals(other.method()) ? 2 : 0;
    }
    PathTo before = was.path();
    PathTo after = is.path();
    if (before == null || after == null || !before.names().equals(after.names())) {
      return 0;
    }
    if (was instanceof Compare one && is instanceof Compare other) {
      return one.operator().equals(other.operator()) ? 3 : 2;
    }
    return isList(was) && isList(is) ? 3 : was.getClass() == is.getClass() ? 2 : 1;
  }

  /** Whether an item lists the values that it lets pass. */
  private static boolean isList(Item item) {
    return item instanceof Member member && !member.negated()
        || item instanceof Compare compare && compare.operator().equals("==");
  }

  private Message words(Condition old, Item was, Condition condition, Item is) {
    PathTo path = is.path();
    if (was instanceof Compare one
        && is instanceof Compare other
        && one.path().equals(other.path())) {
      return Told.remark(compared(old, one, condition, other), newWords.property(condition, path));
    }
    boolean alike =
        was instanceof Member one && is instanceof Member other && one.negated() == other.negated();
    if (alike || was.getClass() != is.getClass() && isList(was) && isList(is)) {
      return Told.remark(listed(old, was, condition, is), newWords.property(condition, path));
    }
    boolean sameSubject =
        was instanceof Test one
            && is instanceof Test other
            && oldBindings.form(one.subject()).equals(newBindings.form(other.subject()));
    if (sameSubject) {
      return Told.remark(
          Told.arrow(oldWords.operands(old, was).get(0), newWords.operands(condition, is).get(0)),
          newWords.subject(condition, is));
    }
    return Told.remark(
        Told.arrow(oldWords.item(old, was), newWords.item(condition, is)),
        newWords.fact(condition));
  }

  private Message compared(Condition old, Compare was, Condition condition, Compare is) {
    if (!was.operator().equals(is.operator())) {
      return Told.arrow(oldWords.demand(old, was), newWords.demand(condition, is));
    }
    Message span = span(old, was.operand(), condition, is.operand());
    return span != null
        ? span
        : Told.arrow(oldWords.operands(old, was).get(0), newWords.operands(condition, is).get(0));
  }

  /** Dates that are moved by another number of months: that number alone. */
  private @Nullable Message span(Condition old, Operand was, Condition condition, Operand is) {
    if (!(was instanceof Variable one && is instanceof Variable other)) {
      return null;
    }
    Item.Bind before = oldBindings.of(one).bind();
    Item.Bind after = newBindings.of(other).bind();
    boolean alike =
        before.method() != null
            && before.method().equals(after.method())
            && before.path().equals(after.path())
            && before.arguments().get(0) instanceof Literal
            && after.arguments().get(0) instanceof Literal;
    return alike ? Told.arrow(oldWords.span(old, before), newWords.span(condition, after)) : null;
  }

  private Message listed(Condition old, Item was, Condition condition, Item is) {
    List<String> before = was.operands().stream().map(oldBindings::form).toList();
    List<String> after = is.operands().stream().map(newBindings::form).toList();
    List<Bilingual> more =
        is.operands().stream()
            .filter(operand -> !before.contains(newBindings.form(operand)))
            .map(operand -> newWords.operand(condition, is, operand))
            .toList();
    List<Bilingual> fewer =
        was.operands().stream()
            .filter(operand -> !after.contains(oldBindings.form(operand)))
            .map(operand -> oldWords.operand(old, was, operand))
            .toList();
    return Told.listed(fewer, more);
  }
}
