package dev.plumbline.core.cases;

import dev.plumbline.core.cases.Node.Entry;
import dev.plumbline.core.cases.Node.Rows;
import dev.plumbline.core.cases.Node.Scalar;
import dev.plumbline.core.cases.Node.Sort;
import dev.plumbline.core.cases.Node.Table;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.PackReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes an application: a mapping merges, nothing takes away, anything else replaces; facts of a
 * list are named by their key, or by their number from 1.
 */
final class Merge {
  private final FactTypes types;
  private final PackReport report;
  private final boolean typesRead;

  /**
   * Changes applications.
   *
   * @param typesRead whether these are all types that the pack declares: else what an application
   *     has cannot be known, and what a change does not find there may be right
   */
  Merge(FactTypes types, boolean typesRead, PackReport report) {
    this.types = types;
    this.typesRead = typesRead;
    this.report = report;
  }

  /** The application with the change. */
  Table apply(Table base, Table change) {
    return merged(base, change, "");
  }

  private Node changed(Node base, Node change, String pointer) {
    if (!(change instanceof Table table)) {
      return change;
    }
    FactType listed = listed(pointer);
    if (listed != null && listed.key() != null) {
      return byKey(rows(base), table, listed, pointer);
    }
    if (listed != null || base instanceof Rows) {
      return byNumber(rows(base), table, pointer);
    }
    Table empty = new Table(change.place(), Map.of());
    return merged(base instanceof Table old ? old : empty, table, pointer);
  }

  /** The type of the facts of which a list stands there, or {@code null}. */
  private FactType listed(String pointer) {
    return types.all().values().stream()
        .filter(type -> type.presence() == FactType.Presence.LISTED)
        .filter(type -> type.pointer().equals(pointer))
        .findFirst()
        .orElse(null);
  }

  /** A fact of a pack's own type may stand by itself. */
  private static List<Node> rows(Node base) {
    if (base instanceof Rows rows) {
      return rows.rows();
    }
    return base instanceof Table ? List.of(base) : List.of();
  }

  private Table merged(Table base, Table change, String pointer) {
    Map<String, Entry> entries = new LinkedHashMap<>(base.entries());
    change
        .entries()
        .forEach(
            (name, entry) -> {
              Node old = base.get(name);
              if (Node.isNothing(entry.value())) {
                if (entries.remove(name) == null) {
                  nothingThere(entry.place(), name, base.entries().keySet());
                }
                return;
              }
              Node value = changed(old, entry.value(), pointer + "/" + name);
              entries.put(name, new Entry(entry.place(), value));
            });
    return new Table(change.place(), entries);
  }

  private Rows byKey(List<Node> base, Table change, FactType type, String pointer) {
    List<Node> rows = new ArrayList<>(base);
    change
        .entries()
        .forEach(
            (key, entry) -> {
              Node old =
                  rows.stream()
                      .filter(row -> key.strip().equals(key(row, type)))
                      .findFirst()
                      .orElse(null);
              if (Node.isNothing(entry.value())) {
                if (!rows.remove(old)) {
                  nothingThere(
                      entry.place(), key, base.stream().map(row -> key(row, type)).toList());
                }
              } else if (entry.value() instanceof Rows several) {
                rows(rows, several, key, type, pointer);
              } else if (!(entry.value() instanceof Table table)) {
                entry
                    .place()
                    .problem(
                        report,
                        "「"
                            + Shown.of(key)
                            + "」是一份"
                            + type.title()
                            + "，要改的各项写成「"
                            + Shown.of(key)
                            + ": { 名称: 值 }」",
                        "\""
                            + Shown.of(key)
                            + "\" is one of several; write \""
                            + Shown.of(key)
                            + ": { name: value }\"");
              } else if (old instanceof Table row) {
                rows.set(rows.indexOf(old), merged(row, table, pointer));
              } else {
                rows.add(merged(named(key, entry.place(), type), table, pointer));
              }
            });
    return new Rows(change.place(), rows);
  }

  /** Several facts of one key, each a change of the one that is there. */
  private void rows(List<Node> rows, Rows several, String key, FactType type, String pointer) {
    List<Node> old = rows.stream().filter(row -> key.strip().equals(key(row, type))).toList();
    Table base =
        old.size() == 1 && old.get(0) instanceof Table table
            ? table
            : named(key, several.place(), type);
    int at = old.isEmpty() ? rows.size() : rows.indexOf(old.get(0));
    rows.removeAll(old);
    for (Node row : several.rows()) {
      rows.add(at++, row instanceof Table table ? merged(base, table, pointer) : row);
    }
  }

  private static Table named(String key, Place place, FactType type) {
    return new Table(
        place, Map.of(type.key(), new Entry(place, new Scalar(place, Sort.TEXT, key))));
  }

  private static String key(Node row, FactType type) {
    return row instanceof Table table && table.get(type.key()) instanceof Scalar scalar
        ? scalar.text().strip()
        : "";
  }

  private Rows byNumber(List<Node> base, Table change, String pointer) {
    List<Node> rows = new ArrayList<>(base);
    change
        .entries()
        .forEach(
            (number, entry) -> {
              boolean digits = number.matches("[1-9]\\d{0,3}");
              int index = digits ? Integer.parseInt(number) - 1 : -1;
              boolean takesAway = Node.isNothing(entry.value());
              if (!digits || index > rows.size() || takesAway && index >= base.size()) {
                noSuchRow(entry.place(), number, base.size());
              } else if (index == rows.size()) {
                rows.add(changed(null, entry.value(), pointer + "/"));
              } else if (takesAway) {
                rows.set(index, null); // taken out below: the numbers are those of the base
              } else {
                rows.set(index, changed(rows.get(index), entry.value(), pointer + "/"));
              }
            });
    rows.removeIf(row -> row == null);
    return new Rows(change.place(), rows);
  }

  private void noSuchRow(Place place, String number, int size) {
    if (typesRead) {
      place.problem(
          report,
          "这里是列表，按第几项来改，现有 " + size + " 项，没有「" + Shown.of(number) + "」",
          "a list of " + size + ", changed by number; there is no " + Shown.of(number));
    }
  }

  private void nothingThere(Place place, String name, Iterable<String> known) {
    if (!typesRead) {
      return;
    }
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    String near = Names.nearest(name, names).orElse(null);
    place.problem(
        report,
        "基础申请里没有「" + Shown.of(name) + "」，没有什么可去掉" + (near == null ? "" : "，是不是「" + near + "」？"),
        "the base has no \""
            + Shown.of(name)
            + "\" to take away"
            + (near == null ? "" : "; do you mean \"" + near + "\"?"));
  }
}
