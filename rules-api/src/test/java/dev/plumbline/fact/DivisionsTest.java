package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds for every division of the table. */
class DivisionsTest {
  private static final Set<String> CODES = new TreeSet<>();
  private static final List<String[]> FORMER = new ArrayList<>();

  static {
    try (InputStream in = Divisions.class.getResourceAsStream("divisions.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] columns = line.split("\t");
        if (!line.startsWith("#")) {
          assertTrue(CODES.add(columns[0]), line);
        }
        if (columns.length > 2) {
          FORMER.add(columns);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theTableIsWhole() {
    assertTrue(CODES.size() > 3200);
    assertEquals(34, CODES.stream().filter(code -> code.endsWith("0000")).count());
    assertEquals(119, FORMER.size());
    for (String code : CODES) {
      assertTrue(code.matches("\\d{6}"), code);
      assertTrue(CODES.contains(code.substring(0, 2) + "0000"), code);
    }
  }

  @Test
  void eachIsFoundByItsFullName() {
    for (String code : CODES) {
      Place place = Place.of(code);
      assertEquals(code, place.code());
      assertEquals(place, Place.of(Divisions.fullName(code)), code);
      assertEquals(place, Place.of(place.name()), code);
      assertTrue(place.toString().contains(code), code);
    }
  }

  /** What is found by its end is what stands in the list of all names. */
  @Test
  void eachIsFoundByEachOfItsNamesAndNothingElseIs() {
    assertTrue(Divisions.byName().size() > 10_000);
    Divisions.byName().forEach((name, codes) -> assertEquals(codes, Divisions.named(name), name));
    for (String name : List.of("", "市", "州", "阿拉尔", "上海市虹口", "上海市上海市", "县".repeat(1000))) {
      assertEquals(Divisions.byName().getOrDefault(name, Set.of()), Divisions.named(name), name);
    }
  }

  @Test
  void eachLiesInWhatIsAboveIt() {
    for (String code : CODES) {
      Place place = Place.of(code);
      Set<String> above = new TreeSet<>(Set.of(code.substring(0, 2) + "0000"));
      above.add(code.substring(0, 4) + "00");
      above.add(code);
      above.retainAll(CODES);
      for (String area : above) {
        boolean crosses = place.corps() != Place.of(area).corps();
        assertEquals(!crosses, place.within(area), code + " within " + area);
      }
      for (String other : List.of("110000", "310000", "530000", "650000", "653100", "653126")) {
        boolean below = above.contains(other) && !place.corps();
        assertEquals(below, place.within(other), code + " within " + other);
      }
    }
  }

  /** Codes and names of former days are what the division is today. */
  @Test
  void formerCodesAndNamesAreTodays() {
    for (String[] columns : FORMER) {
      for (String former : columns[2].split("、")) {
        for (String part : former.split(" ")) {
          boolean code = part.matches("\\d{6}");
          assertFalse(code && CODES.contains(part), part);
          String full =
              code ? part : Divisions.fullName(columns[0].substring(0, 2) + "0000") + part;
          assertEquals(columns[0], Place.of(full).code(), full);
        }
      }
    }
  }
}
