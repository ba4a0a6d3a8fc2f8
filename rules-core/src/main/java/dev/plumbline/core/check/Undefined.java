package dev.plumbline.core.check;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import java.util.Collection;
import java.util.List;

/**
 * Tells declared types whose facts rules define from those whose facts applications give. One that
 * nothing defines is read as rules read it: what applications give may be missing, and is asked for
 * before it is noted; what definitions give never is. So where the only definition is gone, that is
 * told, and not each reading that would have to ask first.
 */
final class Undefined {
  private Undefined() {}

  /** Whether a type that no rule inserts is read as one that rules define. */
  static boolean isReadAsDefined(Part declaration, Collection<RuleText> rules) {
    boolean keyed =
        declaration.fields().stream()
            .flatMap(field -> field.annotations().stream())
            .anyMatch(annotation -> annotation.name().equalsIgnoreCase("key"));
    List<Item> read =
        rules.stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.type().equals(declaration.name().content()))
            .map(Condition::items)
            .flatMap(List::stream)
            .toList();
    if (keyed || read.stream().anyMatch(Stated.class::isInstance)) {
      return false;
    }
    long noted = read.stream().filter(Bind.class::isInstance).count();
    boolean lists = declaration.fields().stream().anyMatch(field -> "List".equals(field.type()));
    return noted > 1 || lists && noted > 0; // of one that does not ask, it may be forgotten
  }
}
