package dev.plumbline.workbench.proof;

import dev.plumbline.core.words.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The values that stand for all others, worked out once for all worlds of a question. */
final class Cells {
  private final Map<String, Map<Set<Object>, List<Object>>> cells = new HashMap<>();
  private final Map<String, List<Object>> words = new HashMap<>();
  private Message open;

  /** Notes why they do not stand for all: of what was met in spite of that, all is so. */
  void leaveOpen(Message why) {
    open = why;
  }

  /**
   * Makes sure that they stand for all.
   *
   * @throws Undecidable if they do not
   */
  void requireAll() {
    if (open != null) {
      throw new Undecidable(open);
    }
  }

  /**
   * The values of a property.
   *
   * @param more what it is compared with besides the constants, which are many and stay the same
   */
  List<Object> of(String property, Set<Object> more, Supplier<List<Object>> otherwise) {
    Map<Set<Object>, List<Object>> known = cells.computeIfAbsent(property, name -> new HashMap<>());
    List<Object> found = known.get(more);
    if (found == null) {
      found = otherwise.get();
      known.put(more, found);
    }
    return found;
  }

  /** The words of a property, with their spellings. */
  List<Object> words(String property, Function<String, List<Object>> otherwise) {
    return words.computeIfAbsent(property, otherwise);
  }
}
