package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import java.util.List;

/**
 * A pattern as it is written, before it is looked into: {@code $x : Type( item, item )}.
 *
 * @param variable the variable that the whole fact is bound to, or {@code null}
 * @param type the name of the type of fact
 * @param first its first word
 * @param items what stands between its brackets
 * @param source {@code from} or {@code over} behind it, or {@code null}
 */
record PatternText(String variable, String type, Token first, List<ItemText> items, Token source) {
  PatternText {
    items = List.copyOf(items);
  }

  /** The pattern without its variable and its first so many items. */
  PatternText without(int number) {
    return new PatternText(null, type, first, items.subList(number, items.size()), source);
  }
}
