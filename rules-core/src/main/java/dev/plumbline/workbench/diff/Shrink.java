package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes edits away as long as what is asked of the application stays so. */
final class Shrink {
  private final Trees trees;
  private final ObjectNode base;
  private final Predicate<ObjectNode> holds;

  Shrink(Trees trees, ObjectNode base, Predicate<ObjectNode> holds) {
    this.trees = trees;
    this.base = base;
    this.holds = holds;
  }

  /**
   * The fewest edits that are found: of those that remain, none can be left out. The application
   * itself must have what is asked.
   */
  List<Edit> from(ObjectNode application) {
    List<Edit> edits = trees.between(base, application);
    List<Edit> fewer = shrunk(edits);
    // Without some of its fellows, an edit may be told more simply.
    List<Edit> again = trees.between(base, trees.with(base, fewer));
    while (again.size() != fewer.size()) {
      fewer = shrunk(again);
      again = trees.between(base, trees.with(base, fewer));
    }
    return again;
  }

  private List<Edit> shrunk(List<Edit> edits) {
    List<Edit> left = new ArrayList<>(edits);
    for (int depth = 1; depth <= 2; depth++) {
      for (List<Edit> together : groups(left, depth)) {
        tryWithout(left, together);
      }
    }
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Edit edit : List.copyOf(left)) {
        smaller |= tryWithout(left, List.of(edit));
      }
    }
    return left;
  }

  /** The edits below one place, which can often go all at once. */
  private static List<List<Edit>> groups(List<Edit> edits, int depth) {
    Map<List<String>, List<Edit>> groups = new LinkedHashMap<>();
    for (Edit edit : edits) {
      List<String> head = edit.path().subList(0, Math.min(depth, edit.path().size()));
      groups.computeIfAbsent(head, h -> new ArrayList<>()).add(edit);
    }
    return List.copyOf(groups.values());
  }

  private boolean tryWithout(List<Edit> edits, List<Edit> out) {
    List<Edit> fewer = new ArrayList<>(edits);
    fewer.removeAll(out);
    if (fewer.size() == edits.size() || !holds.test(trees.with(base, fewer))) {
      return false;
    }
    edits.removeAll(out);
    return true;
  }
}
