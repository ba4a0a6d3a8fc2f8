package dev.plumbline.workbench.diff;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.ConditionWords;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;

/** What the conditions of a rule ask that those of another did not, and the other way about. */
final class ConditionChanges {
  private final RuleText oldRule;
  private final RuleText newRule;
  private final Bindings oldBindings;
  private final Bindings newBindings;
  private final ConditionWords oldWords;
  private final ConditionWords newWords;
  private final List<Edited> edits = new ArrayList<>();

  private ConditionChanges(Side older, RuleText oldRule, Side newer, RuleText newRule) {
    this.oldRule = oldRule;
    this.newRule = newRule;
    this.oldBindings = new Bindings(older.text().conditions(oldRule));
    this.newBindings = new Bindings(newer.text().conditions(newRule));
    this.oldWords = older.words(oldRule);
    this.newWords = newer.words(newRule);
  }

  /** What differs between the rules' own conditions. */
  static List<Edited> between(Side older, RuleText oldRule, Side newer, RuleText newRule) {
    return new ConditionChanges(older, oldRule, newer, newRule).compare();
  }

  private List<Edited> compare() {
    List<Condition> gone = new ArrayList<>(oldRule.conditions());
    List<Condition> come = new ArrayList<>();
    for (Condition condition : newRule.conditions()) {
      String form = newBindings.form(condition);
      if (!gone.removeIf(new FirstOf<>(old -> oldBindings.form(old).equals(form)))) {
        come.add(condition);
      }
    }
    // Patterns about one fact belong together, then those of one type.
    pair(gone, come, 2);
    pair(gone, come, 1);
    for (Condition condition : gone) {
      Message words = Message.of("diff.conditionRemoved", oldWords.sentence(condition));
      edits.add(new Edited(words, Side.where(oldRule, condition), Side.where(newRule)));
    }
    for (Condition condition : come) {
      Message words = Message.of("diff.conditionAdded", newWords.sentence(condition));
      edits.add(new Edited(words, Side.where(oldRule), Side.where(newRule, condition)));
    }
    // What refers to a pattern that was edited need not be told, unless there is nothing else.
    List<Edited> own = edits.stream().filter(edit -> !edit.implied()).toList();
    return own.isEmpty() ? edits : own;
  }

  private void pair(List<Condition> gone, List<Condition> come, int likeness) {
    for (Condition old : List.copyOf(gone)) {
      for (Condition condition : List.copyOf(come)) {
        if (gone.contains(old) && likeness(old, condition) >= likeness) {
          gone.remove(old);
          come.remove(condition);
          edited(old, condition);
        }
      }
    }
  }

  private static int likeness(Condition old, Condition condition) {
    boolean comparable =
        old.quantifier() == condition.quantifier()
            && old.type().equals(condition.type())
            && (old.tally() == null || sameCount(old.tally(), condition.tally()));
    if (!comparable) {
      return 0;
    }
    return Bindings.identity(old).equals(Bindings.identity(condition)) ? 2 : 1;
  }

  private static boolean sameCount(Condition.Tally old, Condition.Tally tally) {
    return (old.variable() == null) == (tally.variable() == null);
  }

  private void edited(Condition old, Condition condition) {
    new ItemChanges(oldRule, oldBindings, oldWords, newRule, newBindings, newWords)
        .compare(old, condition, edits);
    if (old.tally() != null) {
      tally(old, condition);
    }
  }

  private void tally(Condition old, Condition condition) {
    Condition.Tally was = old.tally();
    Condition.Tally is = condition.tally();
    Where before = new Where(oldRule.file(), was.line(), was.column());
    Where after = new Where(newRule.file(), is.line(), is.column());
    summed(old, condition);
    least(old, condition);
    boolean sameBound = oldBindings.form(was.bound()).equals(newBindings.form(is.bound()));
    if (was.operator().equals(is.operator()) && sameBound) {
      return;
    }
    Message words = Told.arrow(oldWords.tallyDemand(old), newWords.tallyDemand(condition));
    edits.add(new Edited(Told.remark(words, newWords.tallied(condition)), before, after));
  }

  /** What is summed, where that is another property, or in other units. */
  private void summed(Condition old, Condition condition) {
    if (sumsAlike(old, condition)) {
      return;
    }
    Item.Bind was = old.tallied();
    Item.Bind is = condition.tallied();
    edits.add(
        new Edited(
            Told.arrow(oldWords.tallied(old), newWords.tallied(condition)),
            Side.where(oldRule, was),
            Side.where(newRule, is)));
  }

  private static boolean sumsAlike(Condition old, Condition condition) {
    return old.quantifier() != Condition.Quantifier.SUM
        || old.tallied().path().equals(condition.tallied().path());
  }

  /** What each row of a sum has to be. */
  private void least(Condition old, Condition condition) {
    Item.Compare was = old.tally().least();
    Item.Compare is = condition.tally().least();
    if (was == null && is == null
        || was != null
            && is != null
            && was.operator().equals(is.operator())
            && oldBindings.form(was.operand()).equals(newBindings.form(is.operand()))) {
      return;
    }
    Object none = Message.of("diff.noLimit");
    Message words =
        Told.arrow(
            was == null ? none : oldWords.eachRow(old),
            is == null ? none : newWords.eachRow(condition));
    edits.add(
        new Edited(
            Told.remark(words, newWords.property(condition, condition.tallied().path())),
            was == null
                ? Side.where(oldRule, old)
                : new Where(oldRule.file(), was.line(), was.column()),
            is == null
                ? Side.where(newRule, condition)
                : new Where(newRule.file(), is.line(), is.column())));
  }
}
