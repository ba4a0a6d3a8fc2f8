package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Derived;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationReaderTest {
  private static Application read(String json) {
    return Samples.READER.read(json.getBytes(UTF_8), "a.json");
  }

  @Test
  void readsEveryPropertyOfEveryFact() {
    assertEquals(Samples.maximal(), read(Samples.MAXIMAL));
  }

  @Test
  void contractsAreReadAloneOrInAList() {
    Contract one = Contract.builder().type("技术开发").build();
    Contract other = Contract.builder().type("技术服务").build();
    assertEquals(List.of(one), read("{\"id\":\"A\",\"contract\":{\"type\":\"技术开发\"}}").contracts());
    assertEquals(
        List.of(one, other),
        read("{\"id\":\"A\",\"contract\":null,\"contracts\":[{\"type\":\"技术开发\"},{\"type\":\"技术服务\"}]}")
            .contracts());
    assertEquals(
        List.of(one),
        read("{\"id\":\"A\",\"contracts\":null,\"contract\":{\"type\":\"技术开发\"}}").contracts());
    assertNull(read("{\"id\":\"A\",\"contracts\":[]}").contracts());
    String twenty = String.join(",", Collections.nCopies(20, "{}"));
    assertEquals(20, read("{\"id\":\"A\",\"contracts\":[" + twenty + "]}").contracts().size());
  }

  /** Guards the test above: a property that is left out of the sample would go untested. */
  @Test
  void theMaximalApplicationLeavesNothingUnknown() throws ReflectiveOperationException {
    assertComplete(Samples.maximal());
  }

  private static void assertComplete(Record fact) throws ReflectiveOperationException {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (component.isAnnotationPresent(Derived.class)) {
        continue; // nobody gives it
      }
      Object value = component.getAccessor().invoke(fact);
      assertTrue(value != null, () -> component + " is not in the sample");
      if (value instanceof List<?> list) {
        assertFalse(list.isEmpty(), () -> component + " is empty in the sample");
        if (list.get(0) instanceof Record first) {
          assertComplete(first);
        }
      } else if (value instanceof Record nested) {
        assertComplete(nested);
      }
    }
  }

  @Test
  void toleratesByteOrderMarkNullAndBlank() {
    Application application =
        read(
            "\uFEFF{\"id\":\" A-1 \",\"title\":null,\"startsOn\":\"\",\"applicant\":{\"name\":\" \"}}");
    assertEquals("A-1", application.id());
    assertNull(application.title());
    assertNull(application.startsOn());
    assertNull(application.applicant().name());
    assertFalse(application.applicant().branch());
    assertNull(application.packFacts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | 40",
        "40.0 | 40.0",
        "1e3 | 1000",
        "\"40\" | 40",
        "\"４０．５\" | 40.5",
        "\" -3 \" | -3",
        "0e999999999 | 0",
      })
  void readsNumbers(String written, BigDecimal expected) {
    Application application =
        read("{\"id\":\"A\",\"indicators\":[{\"name\":\"x\",\"value\":" + written + "}]}");
    assertEquals(expected, application.indicators().get(0).value());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-03T16:30:00, 2024-12-03T16:30",
    "2024-12-03T16:30, 2024-12-03T16:30",
    "2024-12-03T16:30:00+08:00, 2024-12-03T16:30",
    "1988-07-01T23:30:00+08:00, 1988-07-01T23:30", // no daylight saving time, nor a local one
    "1988-07-01T23:30:00,       1988-07-01T23:30",
    "1988-07-01T15:30:00Z,      1988-07-01T23:30",
    "1988-07-01T23:30:00+09:00, 1988-07-01T22:30",
    "1940-07-01T23:30:00+08:00, 1940-07-01T23:30",
    "1900-01-01T00:00:00+08:00, 1900-01-01T00:00",
    "2024-12-03T16:30:00Z, 2024-12-04T00:30",
    "2024-12-03T16:30-05:00, 2024-12-04T05:30",
  })
  void readsTimesInShanghai(String written, LocalDateTime expected) {
    Application application =
        read("{\"id\":\"A\",\"filing\":{\"unitSubmittedAt\":\"" + written + "\"}}");
    assertEquals(expected, application.filing().unitSubmittedAt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"新疆生产建设兵团\" | 650000 | true",
        "{\"code\":\"653100\"} | 653100 | false",
        "{\"name\":\"喀什地区\",\"corps\":true} | 653100 | true",
        "{\"name\":\"喀什地区\",\"corps\":null} | 653100 | false",
      })
  void readsPlaces(String written, String code, boolean corps) {
    Application application = read("{\"id\":\"A\",\"cooperation\":{\"place\":" + written + "}}");
    assertEquals(new Place(code, corps), application.cooperation().place());
  }

  @Test
  void takesASingleFactOfAPacksType() {
    Application application =
        read("{\"id\":\"A\",\"Patent\":{\"number\":\" Ｚ \",\"claims\":null}}");
    assertEquals(Map.of("number", "Ｚ"), application.packFacts().get(0).properties());
  }

  @ParameterizedTest
  @CsvSource({"title, String", "Foo, List"})
  void refusesPackTypesThatJsonCannotGive(String name, String type) {
    Map<String, Class<?>> properties = Map.of("p", type.equals("List") ? List.class : String.class);
    Map<String, Map<String, Class<?>>> types = Map.of(name, properties);
    String message =
        assertThrows(IllegalArgumentException.class, () -> new ApplicationReader(types))
            .getMessage();
    assertTrue(message.startsWith("规则包自定"), message);
  }
}
