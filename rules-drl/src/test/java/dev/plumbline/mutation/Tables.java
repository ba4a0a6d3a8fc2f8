package dev.plumbline.mutation;

import dev.plumbline.fact.Place;
import dev.plumbline.spi.Measures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of divisions and units that the facts rest on. */
final class Tables {
  private static final TreeSet<String> DIVISIONS = new TreeSet<>();

  /** The dimension of each unit, in the order of the table. */
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  /** The unit that each spelling stands for. */
  private static final Map<String, String> SPELLINGS = new HashMap<>();

  static {
    rows(Place.class, "divisions.tsv").forEach(row -> DIVISIONS.add(row[0]));
    for (String[] row : rows(Measures.class, "measures.tsv").toList()) {
      UNITS.put(row[0], row[1]);
      SPELLINGS.put(row[0], row[0]);
      Stream.of(row.length > 3 ? row[3].split("、") : new String[0])
          .forEach(spelling -> SPELLINGS.put(spelling, row[0]));
    }
  }

  private Tables() {}

  private static Stream<String[]> rows(Class<?> beside, String table) {
    try (InputStream in = beside.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isDivision(String code) {
    return DIVISIONS.contains(code);
  }

  /** The divisions before and after one in the order of the codes. */
  static List<String> neighbours(String code) {
    return Stream.of(DIVISIONS.lower(code), DIVISIONS.higher(code))
        .filter(other -> other != null)
        .toList();
  }

  /** The units among these texts, by the names that the table has for them. */
  static Set<String> units(Collection<String> texts) {
    return texts.stream().map(SPELLINGS::get).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Another unit that converts to one, if there is one, and one that does not. */
  static List<String> otherUnits(String unit, List<String> not) {
    Set<String> here = not.stream().map(Tables::unit).collect(Collectors.toSet());
    String dimension = UNITS.get(unit(unit));
    Stream<String> alike =
        UNITS.keySet().stream()
            .filter(other -> UNITS.get(other).equals(dimension) && !here.contains(other))
            .limit(1);
    return Stream.concat(alike, unlikeUnits(not).stream().limit(1)).toList();
  }

  /** The units that convert to none of these. */
  static List<String> unlikeUnits(List<String> units) {
    List<String> dimensions = units.stream().map(Tables::unit).map(UNITS::get).toList();
    return UNITS.keySet().stream().filter(other -> !dimensions.contains(UNITS.get(other))).toList();
  }

  /** The unit that a spelling in a rule stands for; the rules name no unit that is in no table. */
  private static String unit(String spelling) {
    String unit = SPELLINGS.get(spelling);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + spelling);
    }
    return unit;
  }
}
