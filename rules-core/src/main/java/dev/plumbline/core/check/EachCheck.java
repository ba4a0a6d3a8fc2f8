package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to hold of a pattern that each row meets: which rows are meant is always known, and that
 * there is one is asked for, since forall holds of none (Drools 10.2.0).
 */
final class EachCheck {
  private final PackText text;
  private final Source source;
  private final boolean doubt;

  EachCheck(PackText text, Source source, boolean doubt) {
    this.text = text;
    this.source = source;
    this.doubt = doubt;
  }

  /**
   * Checks a pattern.
   *
   * @param before the patterns before it, those of the rules that its rule extends included
   */
  void check(FactType type, Condition condition, List<Condition> before) {
    int selecting = condition.each().selecting();
    if (type.presence() != Presence.LISTED) {
      problem(
          condition,
          "只有申请逐项列出的事实才能逐项判断（forall），「" + type.name() + "」不是",
          "only facts that an application lists can each be looked at (forall), and "
              + type.name()
              + " is none");
      return;
    }
    if (condition.items().size() == selecting) {
      problem(
          condition,
          "forall 的第二个事实里，this 之后须写每一项要满足的条件",
          "in the second fact of forall, what each has to meet must follow behind \"this\"");
    }
    for (Item item : condition.items().subList(0, selecting)) {
      if (!selects(type, item)) {
        String key = type.key();
        source.problem(
            item.line(),
            item.column(),
            "forall 的第一个事实里"
                + (key == null ? "不能写条件" : "只能用「" + key + " == \"…\"」划定是哪些项")
                + "；每一项要满足的条件写在第二个事实里",
            "in the first fact of forall "
                + (key == null
                    ? "no condition can stand"
                    : "only " + key + " == \"…\" says which facts")
                + "; what each has to meet stands in the second");
      }
    }
    int definitions = condition.each().definitions();
    for (Condition between : before.subList(before.size() - definitions, before.size())) {
      FactType defined = text.types().named(between.type());
      if (defined != null && defined.presence() != Presence.DEFINED) {
        problem(
            between,
            "forall 的两个事实之间只能写定义的事实，「" + defined.name() + "」不是",
            "between the two facts of forall only definitions can stand, and "
                + defined.name()
                + " is none");
      }
    }
    Set<String> selection = shapes(condition.items().subList(0, selecting));
    boolean asked =
        before.subList(0, before.size() - definitions).stream()
            .filter(
                other ->
                    other.quantifier() == Quantifier.EXISTS
                        || other.quantifier() == Quantifier.FACT)
            .filter(other -> other.type().equals(condition.type()))
            .anyMatch(other -> shapes(other.items()).containsAll(selection));
    if (!asked) {
      String exists =
          "exists "
              + type.name()
              + (selecting == 0
                  ? "()"
                  : condition.items().subList(0, selecting).stream()
                      .map(Item::text)
                      .collect(Collectors.joining(", ", "( ", " )")));
      problem(
          condition,
          "一项也没有时 forall 会成立，前面须先写 " + exists,
          "forall holds where there is none; before it write " + exists);
    }
  }

  /** In a doubt, which waits for what is known, also by being other than something. */
  private boolean selects(FactType type, Item item) {
    if (doubt
        && (item instanceof Item.Stated stated && stated.stated()
            || item instanceof Compare other
                && other.operator().equals("!=")
                && other.operand() instanceof Item.Variable)) {
      return true;
    }
    List<String> names = List.of();
    List<Item.Operand> operands = List.of();
    if (item instanceof Compare compare && compare.operator().equals("==")) {
      names = compare.path().names();
      operands = List.of(compare.operand());
    } else if (item instanceof Member member && !member.negated()) {
      names = member.path().names();
      operands = member.members();
    }
    return type.key() != null
        && names.equals(List.of(type.key()))
        && operands.stream().allMatch(Item.Literal.class::isInstance);
  }

  private static Set<String> shapes(List<Item> items) {
    Set<String> shapes = new HashSet<>();
    items.forEach(item -> shapes.add(Shape.of(item)));
    return shapes;
  }

  private void problem(Condition condition, String message, String english) {
    source.problem(condition.line(), condition.column(), message, english);
  }
}
