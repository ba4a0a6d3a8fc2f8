package dev.plumbline.core.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON file that knows where it stands. Immutable. */
sealed interface Node {
  Place place();

  /** A name in a mapping, and what it stands for. */
  record Entry(Place place, Node value) {}

  /** A mapping, in the order of the text. */
  record Table(Place place, Map<String, Entry> entries) implements Node {
    /** Copies the entries. */
    public Table {
      // Not Map.copyOf, which loses the order.
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a name, or {@code null}. */
    Node get(String name) {
      Entry entry = entries.get(name);
      return entry == null ? null : entry.value();
    }
  }

  /** A list. */
  record Rows(Place place, List<Node> rows) implements Node {
    /** Copies the rows. */
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** A single value. */
  record Scalar(Place place, Sort sort, String text) implements Node {}

  /** What a single value is. */
  enum Sort {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING
  }

  /** Whether it says that there is nothing. */
  static boolean isNothing(Node node) {
    return node instanceof Scalar scalar && scalar.sort() == Sort.NOTHING;
  }
}
