package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Test;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.check.RuleText;
import java.util.ArrayList;
import java.util.List;

/** What two patterns about the same fact ask differently. */
final class ItemWords {
  private final RuleText oldRule;
  private final Bindings oldBindings;
  private final Phrases oldPhrases;
  private final RuleText newRule;
  private final Bindings newBindings;
  private final Phrases newPhrases;

  ItemWords(
      RuleText oldRule,
      Bindings oldBindings,
      Phrases oldPhrases,
      RuleText newRule,
      Bindings newBindings,
      Phrases newPhrases) {
    this.oldRule = oldRule;
    this.oldBindings = oldBindings;
    this.oldPhrases = oldPhrases;
    this.newRule = newRule;
    this.newBindings = newBindings;
    this.newPhrases = newPhrases;
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
                    oldPhrases.item(old, was).equals(newPhrases.item(condition, is)),
                    Side.where(oldRule, was),
                    Side.where(newRule, is)));
          }
        }
      }
    }
    for (Item item : gone) {
      Words asked = oldPhrases.fact(old).and(" ").and(oldPhrases.item(old, item));
      edits.add(
          new Edited(
              Words.of("少了条件 ", "condition removed: ").and(asked),
              Side.where(oldRule, item),
              Side.where(newRule, condition)));
    }
    for (Item item : come) {
      Words asked = newPhrases.fact(condition).and(" ").and(newPhrases.item(condition, item));
      edits.add(
          new Edited(
              Words.of("多了条件 ", "condition added: ").and(asked),
              Side.where(oldRule, old),
              Side.where(newRule, item)));
    }
  }

  private static int likeness(Item was, Item is) {
    if (was instanceof Test one && is instanceof Test other) {
      return one.method().equals(other.method()) ? 2 : 0;
    }
    PathTo before = path(was);
    PathTo after = path(is);
    if (before == null || after == null || !before.names().equals(after.names())) {
      return 0;
    }
    boolean values = values(was) != null && values(is) != null;
    if (was instanceof Compare one && is instanceof Compare other) {
      return one.operator().equals(other.operator()) ? 3 : 2;
    }
    return values ? 3 : was.getClass() == is.getClass() ? 2 : 1;
  }

  private static PathTo path(Item item) {
    if (item instanceof Compare compare) {
      return compare.path();
    }
    if (item instanceof Member member) {
      return member.path();
    }
    return item instanceof Item.Stated stated ? stated.path() : null;
  }

  /** The values that an item lets pass, where it lists them. */
  private static List<Operand> values(Item item) {
    if (item instanceof Member member) {
      return member.negated() ? null : member.members();
    }
    return item instanceof Compare compare && compare.operator().equals("==")
        ? List.of(compare.operand())
        : null;
  }

  private Words words(Condition old, Item was, Condition condition, Item is) {
    Words whole =
        Words.arrow(oldPhrases.item(old, was), newPhrases.item(condition, is))
            .remark(newPhrases.fact(condition));
    if (was instanceof Test one && is instanceof Test other) {
      boolean sameSubject =
          oldBindings.form(one.subject()).equals(newBindings.form(other.subject()));
      return sameSubject
          ? Words.arrow(
                  oldPhrases.area(old, one.arguments().get(0)),
                  newPhrases.area(condition, other.arguments().get(0)))
              .remark(newPhrases.operand(condition, other.subject()))
          : whole;
    }
    Words property = newPhrases.property(condition, path(is));
    if (was instanceof Compare one && is instanceof Compare other) {
      return compared(old, one, condition, other, property);
    }
    if (was instanceof Member one && is instanceof Member other) {
      return one.negated() == other.negated()
          ? listed(old, one.members(), condition, other.members()).remark(property)
          : whole;
    }
    return values(was) != null && values(is) != null
        ? listed(old, values(was), condition, values(is)).remark(property)
        : whole;
  }

  private Words compared(
      Condition old, Compare was, Condition condition, Compare is, Words property) {
    Words before = oldPhrases.operand(old, was.operand());
    Words after = newPhrases.operand(condition, is.operand());
    Words relationBefore = oldPhrases.relation(oldPhrases.type(old), was.path(), was.operator());
    Words relationAfter = newPhrases.relation(newPhrases.type(condition), is.path(), is.operator());
    if (!was.path().equals(is.path())) {
      return Words.arrow(oldPhrases.item(old, was), newPhrases.item(condition, is))
          .remark(newPhrases.fact(condition));
    }
    if (!was.operator().equals(is.operator())) {
      return Words.arrow(relationBefore.and(" ").and(before), relationAfter.and(" ").and(after))
          .remark(property);
    }
    Words span = span(was.operand(), is.operand());
    return (span != null ? span : Words.arrow(before, after)).remark(property);
  }

  /** Dates that are moved by another number of months: that number alone. */
  private Words span(Operand was, Operand is) {
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
    if (!alike) {
      return null;
    }
    Words unit = Phrases.span(after.method());
    return Words.arrow(
        Values.of(((Literal) before.arguments().get(0)).value()).and(unit),
        Values.of(((Literal) after.arguments().get(0)).value()).and(unit));
  }

  private Words listed(Condition old, List<Operand> was, Condition condition, List<Operand> is) {
    List<String> before = was.stream().map(oldBindings::form).toList();
    List<String> after = is.stream().map(newBindings::form).toList();
    List<Words> more =
        is.stream()
            .filter(operand -> !before.contains(newBindings.form(operand)))
            .map(operand -> newPhrases.operand(condition, operand))
            .toList();
    List<Words> fewer =
        was.stream()
            .filter(operand -> !after.contains(oldBindings.form(operand)))
            .map(operand -> oldPhrases.operand(old, operand))
            .toList();
    return listed(fewer, more);
  }

  /** What a list has no more, and what it has now; one for one, from the one to the other. */
  static Words listed(List<Words> fewer, List<Words> more) {
    if (fewer.size() == 1 && more.size() == 1) {
      return Words.arrow(fewer.get(0), more.get(0));
    }
    Words added = more.isEmpty() ? Words.NONE : Words.of("多了", "added ").and(Words.list(more));
    Words removed =
        fewer.isEmpty() ? Words.NONE : Words.of("少了", "removed ").and(Words.list(fewer));
    return added.comma(removed);
  }
}
