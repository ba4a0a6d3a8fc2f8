package dev.plumbline.spi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The units that convert into each other by plain multiples, {@code measures.tsv}. */
public final class Measures {
  private static final String COUNT = "计数";

  private record Unit(String name, String dimension, BigDecimal size) {
    /** Whether it counts things, and the number is not a whole number of them. */
    boolean breaks(BigDecimal number) {
      return dimension.startsWith(COUNT) && number.multiply(size).stripTrailingZeros().scale() > 0;
    }
  }

  private static final Set<String> SPELLINGS = new TreeSet<>();
  private static final Map<String, Unit> UNITS = read();

  /** The same by how most people write them, which saves working out how they compare. */
  private static final Map<String, Unit> AS_WRITTEN = asWritten();

  private Measures() {}

  private static Map<String, Unit> read() {
    Map<String, Unit> units = new HashMap<>();
    try (InputStream in = Measures.class.getResourceAsStream("measures.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          Unit unit = new Unit(columns[0], columns[1], new BigDecimal(columns[2]));
          enter(columns[0], unit, units);
          for (String spelling : columns[3].split("、")) {
            enter(spelling, unit, units);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(units);
  }

  private static Map<String, Unit> asWritten() {
    Map<String, Unit> units = new HashMap<>();
    SPELLINGS.forEach(spelling -> units.put(spelling, UNITS.get(folded(spelling))));
    return units;
  }

  private static void enter(String spelling, Unit unit, Map<String, Unit> units) {
    if (!spelling.isEmpty()) {
      units.put(folded(spelling), unit);
      SPELLINGS.add(spelling);
    }
  }

  /** How the units in the table may be written; never empty. */
  public static Set<String> spellings() {
    return Collections.unmodifiableSet(SPELLINGS);
  }

  /**
   * The one name of a unit, however it is spelt: {@code m³} for {@code 立方米}. Empty if the unit is
   * not in the table and converts into none.
   */
  public static Optional<String> name(String unit) {
    return Optional.ofNullable(UNITS.get(folded(unit))).map(Unit::name);
  }

  private static String folded(String unit) {
    return Normalizer.normalize(unit, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]", "")
        .replace('\u2212', '-') // what a superscript minus becomes
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a number is a fraction of what its unit counts, and so no count: 2.5套, or 0.00005万株,
   * but not 2.5万株. Nothing is a fraction of 亩 or of a unit outside the table.
   */
  public static boolean isFraction(@Nullable BigDecimal number, @Nullable String measure) {
    return number != null && measure != null && unit(measure).breaks(number);
  }

  /**
   * The number in one of the units; {@code null} if it or its unit is unknown or does not fit, or
   * if it is a fraction of what is counted.
   */
  public static @Nullable BigDecimal convert(
      @Nullable BigDecimal number, @Nullable String measure, String... units) {
    if (number == null || measure == null || isFraction(number, measure)) {
      return null;
    }
    Unit from = unit(measure);
    Unit to = null;
    for (String name : units) {
      Unit wanted = unit(name);
      if (wanted.name().equals(from.name())) {
        return number;
      }
      to = to == null && wanted.dimension().equals(from.dimension()) ? wanted : to;
    }
    return to == null
        ? null
        : number.multiply(from.size()).divide(to.size(), MathContext.DECIMAL128);
  }

  /** Whether a number in the unit is one in the other, times something. */
  public static boolean convertible(String measure, String unit) {
    return unit(measure).dimension().equals(unit(unit).dimension());
  }

  /** A unit outside the table is a dimension of its own. */
  private static Unit unit(String name) {
    Unit usual = AS_WRITTEN.get(name);
    if (usual != null) {
      return usual;
    }
    String folded = folded(name);
    Unit known = UNITS.get(folded);
    return known != null ? known : new Unit(folded, folded, BigDecimal.ONE);
  }
}
