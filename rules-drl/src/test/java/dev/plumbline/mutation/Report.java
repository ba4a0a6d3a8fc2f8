package dev.plumbline.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the mutants, for people. */
final class Report {
  private Report() {}

  /** How many of each sort were noticed, refused and survived. */
  static String table(List<Fate> fates) {
    StringBuilder table = new StringBuilder();
    line(table, "mutants", "all", Fate.Kind.values());
    Map<Mutant.Operator, List<Fate>> byOperator =
        fates.stream()
            .collect(
                Collectors.groupingBy(
                    fate -> fate.mutant().operator(), TreeMap::new, Collectors.toList()));
    byOperator.forEach((operator, some) -> counts(table, operator.name(), some));
    counts(table, "all", fates);
    return table.toString();
  }

  private static void counts(StringBuilder table, String name, List<Fate> fates) {
    Object[] counts = new Object[Fate.Kind.values().length];
    for (Fate.Kind kind : Fate.Kind.values()) {
      counts[kind.ordinal()] = fates.stream().filter(fate -> fate.kind() == kind).count();
    }
    line(table, name, fates.size(), counts);
  }

  private static void line(StringBuilder table, String name, Object all, Object[] columns) {
    table.append(String.format("%-20s %8s", name.toLowerCase(), all));
    for (Object column : columns) {
      table.append(String.format(" %8s", column.toString().toLowerCase()));
    }
    table.append(System.lineSeparator());
  }

  /** All fates, one a line, for looking things up. */
  static String list(List<Fate> fates) {
    return fates.stream()
        .map(
            fate ->
                fate.kind() + " " + fate.mutant() + (fate.by() == null ? "" : " | " + fate.by()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
