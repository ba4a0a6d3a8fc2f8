package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.Shape;
import dev.plumbline.core.words.Message;
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
      problem(condition, Message.of("check.eachNotListed", type.name()));
      return;
    }
    if (condition.items().size() == selecting) {
      problem(condition, Message.of("check.eachNothing"));
    }
    for (Item item : condition.items().subList(0, selecting)) {
      if (!selects(type, item)) {
        String key = type.key();
        source.problem(
            item.line(),
            item.column(),
            key == null
                ? Message.of("check.eachFirstNothing")
                : Message.of("check.eachFirstKey", key));
      }
    }
    int definitions = condition.each().definitions();
    for (Condition between : before.subList(before.size() - definitions, before.size())) {
      FactType defined = text.types().named(between.type());
      if (defined != null && defined.presence() != Presence.DEFINED) {
        problem(between, Message.of("check.eachBetween", defined.name()));
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
            .anyMatch(
                other ->
                    shapes(other.items()).containsAll(selection)
                        || other.items().stream().anyMatch(EachCheck::isTold));
    if (!asked) {
      String exists =
          "exists "
              + type.name()
              + (selecting == 0
                  ? "()"
                  : condition.items().subList(0, selecting).stream()
                      .map(Item::text)
                      .collect(Collectors.joining(", ", "( ", " )")));
      problem(condition, Message.of("check.eachOfNone", exists));
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
    return type.key() != null
        && !item.choices().isEmpty()
        && item.path().names().equals(List.of(type.key()))
        && item.choices().stream().allMatch(Item.Literal.class::isInstance);
  }

  /** A name compared with what is no value, which was told: it may be the one asked for. */
  private static boolean isTold(Item item) {
    return item instanceof Compare compare && compare.operand() instanceof Item.PathTo;
  }

  private static Set<String> shapes(List<Item> items) {
    Set<String> shapes = new HashSet<>();
    items.forEach(item -> shapes.add(Shape.of(item)));
    return shapes;
  }

  private void problem(Condition condition, Message message) {
    source.problem(condition.line(), condition.column(), message);
  }
}
