package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ApplicationJsonTest {
  private static Application again(Application application) {
    String json = ApplicationJson.write(application);
    assertEquals(1, json.lines().count());
    assertTrue(json.codePoints().noneMatch(Shown::isUnseen), json);
    Application read = Samples.READER.read(json.getBytes(UTF_8), "again.json");
    assertEquals(json, ApplicationJson.write(read));
    return read;
  }

  @Test
  void everyPropertyOfEveryFactReadsBack() {
    assertEquals(Samples.maximal(), again(Samples.maximal()));
    Application bare = Application.builder("A").build();
    assertEquals("{\"id\":\"A\",\"awarded\":false}", ApplicationJson.write(bare));
    assertEquals(bare, again(bare));
  }

  @Test
  void theIdentityNumberIsWhole() {
    Application application =
        Application.builder("A")
            .lead(Lead.builder().idNumber(new IdNumber("310101 199001011234")).build())
            .build();
    assertTrue(ApplicationJson.write(application).contains("310101 199001011234"));
  }

  @Test
  void whatIsThereAndEmptyStaysSo() {
    Application none =
        Application.builder("A")
            .partners(List.of())
            .documents(List.of())
            .indicators(List.of())
            .build();
    assertEquals(none, again(none));
  }

  /** Facts of two types that were given in turns stand by type, as JSON has them. */
  @Test
  void factsOfAPackStandByType() {
    Map<String, Map<String, Class<?>>> types =
        Map.of("甲", Map.of("n", Integer.class), "乙", Map.of());
    Application application =
        Application.builder("A")
            .packFact("甲", Map.of("n", 1))
            .packFact("乙", Map.of())
            .packFact("甲", Map.of("n", 2))
            .build();
    String json = ApplicationJson.write(application);
    assertTrue(json.endsWith("\"甲\":[{\"n\":1},{\"n\":2}],\"乙\":[{}]}"), json);
    assertEquals(application, new ApplicationReader(types).read(json.getBytes(UTF_8), null));
  }

  @Test
  void whatJsonCannotGiveIsRefused() {
    Application application =
        Application.builder("A").packFact("T", Map.of("x", new StringBuilder())).build();
    InputException e = assertThrows(InputException.class, () -> ApplicationJson.write(application));
    assertEquals("/T/x", e.problems().get(0).pointer());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(12)
        .filter(text -> !text.matches("(?s).*[\0\u202B\u202D\u202E\u2067\\p{Cs}].*"));
  }

  @Provide
  Arbitrary<Application> applications() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-99999999999999999"), new BigDecimal("99999999999999999"))
            .ofScale(9);
    Arbitrary<BigDecimal> yuan =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("999999999")).ofScale(6);
    Arbitrary<LocalDateTime> times =
        Arbitraries.longs()
            .between(-60_000_000_000L, 250_000_000_000L)
            .map(second -> LocalDateTime.ofEpochSecond(second, 0, java.time.ZoneOffset.UTC))
            .flatMap(time -> Arbitraries.integers().between(0, 999_999_999).map(time::withNano));
    Arbitrary<Place> places =
        Arbitraries.of(
            Place.of("310000"), Place.of("659001"), new Place("653100", true), Place.of("兵团"));
    return Combinators.combine(texts(), numbers, yuan, times, places, Arbitraries.integers())
        .as(
            (text, number, money, time, place, count) -> {
              Map<String, Object> patent = new LinkedHashMap<>();
              patent.put("number", text);
              patent.put("claims", count);
              patent.put("granted", count % 2 == 0);
              patent.put("value", number);
              patent.put("citations", (long) count);
              patent.put("score", count / 8.0);
              patent.put("filedOn", time.toLocalDate());
              patent.put("seenAt", time);
              return Application.builder("A" + text)
                  .title(text)
                  .startsOn(time.toLocalDate())
                  .requested(new Amount(money))
                  .applicant(Applicant.builder().name(text).registeredAt(place).build())
                  .cooperation(Cooperation.builder().place(place).otherPlaces(place, place).build())
                  .indicators(
                      Indicator.builder()
                          .name("甲" + text)
                          .value(number)
                          .measure(text)
                          .place(place)
                          .build())
                  .filing(Filing.builder().createdAt(time).unitSubmittedAt(time).build())
                  .packFacts(new PackFact("Patent", patent))
                  .build();
            });
  }

  @Property(tries = 1000)
  void whatIsWrittenReadsBack(@ForAll("applications") Application application) {
    assertEquals(application, again(application));
  }

  @Test
  void theLastDayOfAllYears() {
    Application application =
        Application.builder("A")
            .endsOn(LocalDate.of(9999, 12, 31))
            .filing(Filing.builder().createdAt(LocalDateTime.of(9999, 12, 31, 23, 59, 59)).build())
            .build();
    assertEquals(application, again(application));
    String late = "{\"id\":\"A\",\"filing\":{\"unitSubmittedAt\":\"9999-12-31T23:59:59-18:00\"}}";
    assertEquals(
        "申报单位提交时间：换成北京时间后年份不在 0 到 9999 之间，请核对", Samples.problems(late).get(0).text().chinese());
    assertEquals(
        1,
        Samples.problems(late.replace("9999-12-31T23:59:59-18", "0000-01-01T00:00:00+18")).size());
  }

  @Test
  void aBuilderOfAnApplicationHasAllOfIt() {
    Application application = Samples.maximal();
    assertEquals(application, application.toBuilder().build());
    Application retitled = application.toBuilder().title("另一个").build();
    assertEquals("另一个", retitled.title());
    assertEquals(application, retitled.toBuilder().title(application.title()).build());
    assertFalse(application.toBuilder().direction(null).build().directionGiven());
  }
}
