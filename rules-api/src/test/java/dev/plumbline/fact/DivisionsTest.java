package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    assertEquals(19, FORMER.size());
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

  @Test
  void formerCodesAreToday() {
    for (String[] columns : FORMER) {
      assertEquals(columns[0], Place.of(columns[2]).code());
      assertTrue(Place.of(columns[2]).within("540200"));
    }
  }
}
