package dev.plumbline.core.document;

import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Changes an application: a mapping merges, nothing takes away, anything else replaces; facts of a
 * list are named by their key, or by their number from 1.
 */
public final class Patch {
  private final FactTypes types;
  private final BiConsumer<Problem, Message> problems;

  /**
   * Changes applications.
   *
   * @param types which lists are named by keys
   * @param problems is told of changes that cannot be made, and what it says of them
   */
  public Patch(FactTypes types, BiConsumer<Problem, Message> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** The application with the change; each value knows the file in which it stands. */
  public Located.Fields apply(Located.Fields base, Located.Fields change) {
    return (Located.Fields) merged(base, change, "").asRoot();
  }

  private Located changed(Located base, Located change, String pointer) {
    if (!(change instanceof Located.Fields table)) {
      return change;
    }
    FactType listed = listed(pointer);
    if (listed != null && listed.key() != null) {
      return byKey(rows(base), table, listed, pointer);
    }
    if (listed != null || base instanceof Located.Items) {
      return byNumber(rows(base), table, pointer);
    }
    Located.Fields empty = new Located.Fields(change.spot(), Map.of());
    return merged(base instanceof Located.Fields old ? old : empty, table, pointer);
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
  private static List<Located> rows(Located base) {
    if (base instanceof Located.Items rows) {
      return rows.items();
    }
    return base instanceof Located.Fields ? List.of(base) : List.of();
  }

  private Located.Fields merged(Located.Fields base, Located.Fields change, String pointer) {
    Map<String, Located.Member> entries = new LinkedHashMap<>(base.members());
    change
        .members()
        .forEach(
            (name, entry) -> {
              Located old = base.get(name);
              if (entry.value() instanceof Located.Nothing) {
                if (entries.remove(name) == null) {
                  nothingThere(entry.name(), name, base.members().keySet());
                }
                return;
              }
              Located value = changed(old, entry.value(), pointer + "/" + name);
              entries.put(name, new Located.Member(entry.name(), value));
            });
    return new Located.Fields(change.spot(), entries);
  }

  private Located.Items byKey(
      List<Located> base, Located.Fields change, FactType type, String pointer) {
    List<Located> rows = new ArrayList<>(base);
    change
        .members()
        .forEach(
            (key, entry) -> {
              Located old =
                  rows.stream()
                      .filter(row -> key.strip().equals(key(row, type)))
                      .findFirst()
                      .orElse(null);
              if (entry.value() instanceof Located.Nothing) {
                if (!rows.remove(old)) {
                  nothingThere(
                      entry.name(), key, base.stream().map(row -> key(row, type)).toList());
                }
              } else if (entry.value() instanceof Located.Items several) {
                rows(rows, several, key, type, pointer);
              } else if (!(entry.value() instanceof Located.Fields table)) {
                Bilingual called = new Bilingual(type.title(), type.english());
                tell(entry.name(), Message.of("document.oneOfSeveral", Echo.of(key), called));
              } else if (old instanceof Located.Fields row) {
                rows.set(rows.indexOf(old), merged(row, table, pointer));
              } else {
                rows.add(merged(named(key, entry.name(), type), table, pointer));
              }
            });
    return new Located.Items(change.spot(), rows);
  }

  /** Several facts of one key, each a change of the one that is there. */
  private void rows(
      List<Located> rows, Located.Items several, String key, FactType type, String pointer) {
    List<Located> old = rows.stream().filter(row -> key.strip().equals(key(row, type))).toList();
    Located.Fields base =
        old.size() == 1 && old.get(0) instanceof Located.Fields table
            ? table
            : named(key, several.spot(), type);
    int at = old.isEmpty() ? rows.size() : rows.indexOf(old.get(0));
    rows.removeAll(old);
    for (Located row : several.items()) {
      rows.add(at++, row instanceof Located.Fields table ? merged(base, table, pointer) : row);
    }
  }

  private static Located.Fields named(String key, Spot spot, FactType type) {
    return new Located.Fields(
        spot, Map.of(type.key(), new Located.Member(spot, new Located.Words(spot, key))));
  }

  private static String key(Located row, FactType type) {
    return row instanceof Located.Fields table
            && table.get(type.key()) != null
            && table.get(type.key()).single() != null
        ? table.get(type.key()).single().strip()
        : "";
  }

  private Located.Items byNumber(List<Located> base, Located.Fields change, String pointer) {
    List<Located> rows = new ArrayList<>(base);
    change
        .members()
        .forEach(
            (number, entry) -> {
              boolean digits = number.matches("[1-9]\\d{0,3}");
              int index = digits ? Integer.parseInt(number) - 1 : -1;
              boolean takesAway = entry.value() instanceof Located.Nothing;
              if (!digits || index > rows.size() || takesAway && index >= base.size()) {
                noSuchRow(entry.name(), number, base.size());
              } else if (index == rows.size()) {
                rows.add(changed(null, entry.value(), pointer + "/"));
              } else if (takesAway) {
                rows.set(index, null); // taken out below: the numbers are those of the base
              } else {
                rows.set(index, changed(rows.get(index), entry.value(), pointer + "/"));
              }
            });
    rows.removeIf(row -> row == null);
    return new Located.Items(change.spot(), rows);
  }

  private void noSuchRow(Spot spot, String number, int size) {
    tell(spot, Message.of("document.noSuchItem", size, Echo.of(number)));
  }

  private void nothingThere(Spot spot, String name, Collection<String> known) {
    Optional<String> near = Names.nearest(name, known);
    tell(
        spot,
        near.isPresent()
            ? Message.of("document.nothingThereBut", Echo.of(name), near.get())
            : Message.of("document.nothingThere", Echo.of(name)));
  }

  private void tell(Spot spot, Message message) {
    problems.accept(spot.problem(message), message);
  }
}
