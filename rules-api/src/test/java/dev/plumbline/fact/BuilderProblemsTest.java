package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What builders are given is refused as JSON is: all that is wrong, by its place. */
class BuilderProblemsTest {
  private static List<Problem> problems(Executable build) {
    List<Problem> problems = assertThrows(InputException.class, build).problems();
    for (Problem problem : problems) {
      assertFalse(problem.text().chinese().isBlank());
      assertNotEquals(problem.text().chinese(), problem.text().english());
      assertTrue(problem.text().english().codePoints().anyMatch(Character::isLetter));
    }
    return problems;
  }

  private static List<String> pointers(Executable build) {
    return problems(build).stream().map(Problem::pointer).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\u200B"})
  void anApplicationHasAnId(String blank) {
    assertEquals(List.of("/id"), pointers(() -> Application.builder(blank).build()));
    assertEquals(List.of("/id"), pointers(() -> Application.builder(null).build()));
  }

  @Test
  void allIsToldAtOnce() {
    Document document = Document.builder().type("方案").build();
    Application.Builder builder =
        Application.builder(" ")
            .title("甲\u202E")
            .startsOn(LocalDate.of(10_000, 1, 1))
            .requested(Amount.of("1元").yuan().scale() == 0 ? amount("0.0000001") : null)
            .partners(Arrays.asList(Partner.builder().build(), null))
            .documents(document, document)
            .indicators((Indicator) null)
            .judgements(Arrays.asList(null, null));
    assertEquals(
        List.of(
            "/id",
            "/title",
            "/startsOn",
            "/requested",
            "/partners/1",
            "/indicators/0",
            "/judgements/0",
            "/judgements/1",
            "/documents/1/type"),
        pointers(builder::build));
  }

  private static Amount amount(String yuan) {
    return new Amount(new BigDecimal(yuan));
  }

  static Stream<Arguments> oneEach() {
    Filing.Builder late =
        Filing.builder().unitSubmittedAt(OffsetDateTime.parse("9999-12-31T23:59:59-18:00"));
    return Stream.of(
        Arguments.of("/ongoing", (Executable) () -> Lead.builder().ongoing(-1).build()),
        Arguments.of("/unsigned", (Executable) () -> Declaration.builder().unsigned(-1).build()),
        Arguments.of("/edition", (Executable) () -> Recommendation.builder().edition(-1).build()),
        Arguments.of(
            "/lower",
            (Executable)
                () -> Indicator.builder().lower(BigDecimal.TEN).upper(BigDecimal.ONE).build()),
        Arguments.of(
            "/value",
            (Executable) () -> Indicator.builder().value(new BigDecimal("1E-100000000")).build()),
        Arguments.of(
            "/value",
            (Executable) () -> Indicator.builder().value(new BigDecimal("1E+100000000")).build()),
        Arguments.of("/total", (Executable) () -> Budget.builder().total(amount("1E+15")).build()),
        Arguments.of(
            "/items/0", (Executable) () -> Budget.builder().items((BudgetItem) null).build()),
        Arguments.of(
            "/parties/1", (Executable) () -> Contract.builder().parties("甲", "\0").build()),
        Arguments.of(
            "/otherPlaces/0",
            (Executable) () -> Cooperation.builder().otherPlaces((Place) null).build()),
        Arguments.of("/unitSubmittedAt", (Executable) late::build),
        Arguments.of(
            "/createdAt", (Executable) () -> Filing.builder().createdAt(LocalDateTime.MAX).build()),
        Arguments.of(
            "/createdAt",
            (Executable) () -> Filing.builder().createdAt(OffsetDateTime.MAX).build()),
        Arguments.of(
            "/startMonth",
            (Executable) () -> Posting.builder().startMonth(YearMonth.of(-1, 1)).build()),
        Arguments.of("/name", (Executable) () -> Applicant.builder().name("\uD800").build()),
        Arguments.of("/n", (Executable) () -> new PackFact("T", Map.of("n", "\u202E"))),
        Arguments.of("/n", (Executable) () -> new PackFact("T", Map.of("n", Double.NaN))));
  }

  @ParameterizedTest
  @MethodSource
  void oneEach(String pointer, Executable build) {
    assertEquals(List.of(pointer), pointers(build));
  }

  @Test
  void bothSidesOfEachBound() {
    assertEquals(
        0,
        new BigDecimal("1E+17").compareTo(Indicator.builder().value(n("1E+17")).build().value()));
    assertEquals(List.of("/value"), pointers(() -> Indicator.builder().value(n("1E+18")).build()));
    assertEquals(n("1E-18"), Indicator.builder().value(n("1E-18")).build().value());
    assertEquals(List.of("/value"), pointers(() -> Indicator.builder().value(n("1E-19")).build()));
    assertEquals(n("0"), Indicator.builder().value(n("0E+999999999")).build().value());
    assertNotNull(Budget.builder().total(amount("999999999999999.999999")).build().total());
    assertEquals(
        List.of("/total"), pointers(() -> Budget.builder().total(amount("1E+15")).build()));
    assertNotNull(Application.builder("a").endsOn(LocalDate.of(9999, 12, 31)).build().endsOn());
    assertNotNull(Application.builder("a").endsOn(LocalDate.of(0, 1, 1)).build().endsOn());
    assertEquals(
        List.of("/endsOn"),
        pointers(() -> Application.builder("a").endsOn(LocalDate.of(-1, 12, 31)).build()));
    Contract[] most = new Contract[Application.MOST_CONTRACTS + 1];
    Arrays.fill(most, Contract.builder().build());
    assertEquals(
        List.of("/contracts"), pointers(() -> Application.builder("a").contracts(most).build()));
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  @Test
  void valuesOfNoPlaceAreRefusedToo() {
    for (Executable bad :
        List.<Executable>of(
            () -> Amount.ofYuan(-1),
            () -> Amount.of("15"),
            () -> new IdNumber(" "),
            () -> Place.of("无此地"),
            () -> Place.of("000000"),
            () -> Place.of("朝阳区"),
            () -> Place.of("兵团第99师"),
            () -> new Place("310000", true))) {
      assertNull(problems(bad).get(0).pointer());
    }
  }

  /** An argument that is null is a mistake of the program's, and is named. */
  @Test
  void argumentsAreNoContent() {
    Map<String, Executable> all =
        Map.of(
            "text", () -> Amount.of(null),
            "yuan", () -> new Amount(null),
            "value", () -> new IdNumber(null),
            "code", () -> new Place(null, false),
            "codeOrName", () -> Place.of(null),
            "type", () -> new PackFact(null, Map.of()),
            "properties", () -> new PackFact("T", null),
            "values", () -> Application.builder("a").partners((Partner[]) null));
    all.forEach(
        (name, call) ->
            assertEquals(name, assertThrows(NullPointerException.class, call).getMessage()));
  }

  @Test
  void whatIsUnknownOfAPackFactIsLeftOut() {
    Map<String, Object> given = new java.util.HashMap<>();
    given.put("a", null);
    given.put("b", " ");
    given.put("c", " x ");
    assertEquals(Map.of("c", "x"), new PackFact("T", given).properties());
    assertNull(Application.builder("a").packFacts(List.of()).build().packFacts());
  }
}
