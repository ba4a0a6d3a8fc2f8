package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.RuleText;
import java.util.ArrayList;
import java.util.List;

/** What the conditions of a rule ask that those of another did not, and the other way about. */
final class ConditionWords {
  private final RuleText oldRule;
  private final RuleText newRule;
  private final Bindings oldBindings;
  private final Bindings newBindings;
  private final Phrases oldPhrases;
  private final Phrases newPhrases;
  private final List<Edited> edits = new ArrayList<>();

  private ConditionWords(Side older, RuleText oldRule, Side newer, RuleText newRule) {
    this.oldRule = oldRule;
    this.newRule = newRule;
    this.oldBindings = new Bindings(older.effective(oldRule));
    this.newBindings = new Bindings(newer.effective(newRule));
    this.oldPhrases = new Phrases(older, oldBindings);
    this.newPhrases = new Phrases(newer, newBindings);
  }

  /** What differs between the rules' own conditions. */
  static List<Edited> between(Side older, RuleText oldRule, Side newer, RuleText newRule) {
    return new ConditionWords(older, oldRule, newer, newRule).compare();
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
      Words words = Words.of("少了条件 ", "condition removed: ").and(oldPhrases.condition(condition));
      edits.add(new Edited(words, Side.where(oldRule, condition), Side.where(newRule)));
    }
    for (Condition condition : come) {
      Words words = Words.of("多了条件 ", "condition added: ").and(newPhrases.condition(condition));
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
    new ItemWords(oldRule, oldBindings, oldPhrases, newRule, newBindings, newPhrases)
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
    least(old, condition);
    boolean sameBound = oldBindings.form(was.bound()).equals(newBindings.form(is.bound()));
    if (was.operator().equals(is.operator()) && sameBound) {
      return;
    }
    Words subject = newPhrases.fact(condition);
    Words words =
        was.operator().equals(is.operator())
            ? Words.arrow(oldPhrases.bound(old), newPhrases.bound(condition))
                .remark(
                    subject
                        .comma(newPhrases.tally(condition))
                        .comma(newPhrases.summedIn(condition)))
            : Words.arrow(
                    oldPhrases.tally(old).and(" ").and(oldPhrases.bound(old)),
                    newPhrases.tally(condition).and(" ").and(newPhrases.bound(condition)))
                .remark(subject);
    edits.add(new Edited(words, before, after));
  }

  /** What each row of a sum has to be. */
  private void least(Condition old, Condition condition) {
    Item.Compare was = old.tally().least();
    Item.Compare is = condition.tally().least();
    if (was == null && is == null
        || was != null
            && is != null
            && oldBindings
                .form(old.askedOfRow())
                .equals(newBindings.form(condition.askedOfRow()))) {
      return;
    }
    Words before = was == null ? Words.of("没有", "none") : oldPhrases.least(old);
    Words after = is == null ? Words.of("没有", "none") : newPhrases.least(condition);
    edits.add(
        new Edited(
            Words.arrow(before, after)
                .remark(newPhrases.fact(condition).comma(Words.of("各项的下限", "limit of each"))),
            was == null
                ? Side.where(oldRule, old)
                : new Where(oldRule.file(), was.line(), was.column()),
            is == null
                ? Side.where(newRule, condition)
                : new Where(newRule.file(), is.line(), is.column())));
  }
}
