package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.spi.Folding;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How facts take in the texts that they are given. */
class FactTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\t\n", "\u3000", "\u2003 \u3000", "\u00A0", "\u200B", "\uFEFF \u00AD"})
  void blankIsMissing(String blank) {
    assertNull(Applicant.builder().name(blank).legalForm(blank).build().name());
    assertNull(Applicant.builder().legalForm(blank).build().legalForm());
    assertNull(Application.builder("a").topic(blank).build().topic());
    assertNull(Document.builder().type(blank).build().type());
    assertNull(Recommendation.builder().remarks(blank).build().remarks());
    assertThrows(InputException.class, () -> Application.builder(blank).build());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "某某大学（上海）|某某大学(上海)",
        " 某某 大学 |某某大学",
        "某某\u3000大学|某某大学",
        "ＡＢＣ　公司|ABC公司",
        "ABC 公司|ABC公司",
        "ABC  Ltd|ABC Ltd",
        "A B 研究所 C|A B研究所C",
        "第１研究所|第1研究所",
        "项目 ( 一期 )|项目(一期)",
      })
  void namesStayAsWrittenAndCompareFolded(String given, String other) {
    String kept = given.strip();
    assertEquals(kept, Applicant.builder().name(given).build().name());
    assertEquals(kept, Application.builder("a").title(given).build().title());
    assertEquals(kept, Partner.builder().name(given).build().name());
    assertEquals(List.of(kept), Contract.builder().parties(given, " ").build().parties());
    assertEquals(Folding.of(other), Folding.of(kept));
  }

  @Test
  void otherTextsKeepTheirForm() {
    assertEquals("（一） 甲", Application.builder("a").topic(" （一） 甲 ").build().topic());
    assertEquals("e\u0301", Application.builder("a").topic("e\u0301").build().topic());
    assertEquals(
        "（一）\u200B\u00A0甲",
        Application.builder("a").topic("\uFEFF（一）\u200B\u00A0甲\u00A0\u200B").build().topic());
  }

  /** Neither could a person see in what a verdict shows. */
  @ParameterizedTest
  @ValueSource(strings = {"甲\0乙", "\0", "甲\u202E乙", "\u2067甲\u2069"})
  void whatHidesTheTextIsRefused(String text) {
    assertThrows(InputException.class, () -> Applicant.builder().name(text).build().name());
    assertThrows(InputException.class, () -> Application.builder("a").topic(text).build());
    assertThrows(InputException.class, () -> Recommendation.builder().remarks(text).build());
    assertThrows(InputException.class, () -> Contract.builder().parties("甲", text).build());
  }

  @Property
  void namesAreCleanedOnce(@ForAll String text) {
    if (text.matches("(?s).*[\0\u202B\u202D\u202E\u2067\\p{Cs}].*")) {
      assertThrows(InputException.class, () -> Applicant.builder().name(text).build().name());
      return;
    }
    String name = Applicant.builder().name(text).build().name();
    assertEquals(name, Applicant.builder().name(name).build().name());
    assertTrue(name == null ? Folding.of(text).isEmpty() : text.contains(name));
  }

  @ParameterizedTest
  @CsvSource({
    "310101199001011234, 310*************34",
    "31010119900101123X, 310*************3X",
    "'310101 19900101 1234', 310*************34",
    "'3101\u3000011990\u00a001011234', 310*************34",
    "1234567890, 123*****90",
    "123456789, *********",
    "E1, **",
  })
  void identityNumbersPrintMasked(String given, String printed) {
    IdNumber number = new IdNumber(given);
    assertEquals(printed, number.toString());
    Application application =
        Application.builder("a").lead(Lead.builder().idNumber(number).build()).build();
    assertTrue(application.toString().contains(printed));
    assertFalse(application.toString().contains(number.value()));
  }

  @Test
  void identityNumbersCompareWhole() {
    assertEquals(
        new IdNumber("310101 199001011234").key(), new IdNumber("310101199001011234").key());
    assertNotEquals(
        new IdNumber("310101199001011134").key(), new IdNumber("310101199001011234").key());
    assertEquals("310101 199001011234", new IdNumber(" 310101 199001011234").value());
    assertThrows(InputException.class, () -> new IdNumber(" \u3000"));
    assertThrows(NullPointerException.class, () -> new IdNumber(null));
  }

  private static Recommendation summary(String... parts) {
    return Recommendation.builder()
        .background(parts[0])
        .foundation(parts[1])
        .outcome(parts[2])
        .build();
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      value = {
        "甲乙，丙。, 5, 5",
        "甲 乙, 2, 3",
        "甲\u3000乙\u00a0丙, 3, 5",
        "𠮷𠮷, 2, 2",
        "e\u0301, 1, 1",
        "😀, 1, 1",
        "' 甲 ', 1, 1",
        "AB12, 4, 4",
      })
  void summariesAreCountedInCodePoints(String part, int length, int withSpaces) {
    Recommendation one = summary(part, "丁", "戊");
    assertEquals(length + 2, one.summaryLength(List.of()));
    assertEquals(withSpaces + 2, one.summaryLengthWithSpaces(List.of()));
    assertEquals(length * 3, summary(part, part, part).summaryLength(List.of()));
  }

  /** The heading as the form prints it and as people type it, and what only looks like one. */
  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      value = {
        "1、背景情况甲乙, 2, 2",
        "1、背景情况：甲 乙, 2, 3",
        "1.背景情况甲乙, 2, 2",
        "１．背景情况甲乙, 2, 2",
        "一、背景情况甲乙, 2, 2",
        "（1）背景情况甲乙, 2, 2",
        "背景情况：甲乙, 2, 2",
        "'背景情况\n甲乙', 2, 2",
        "背景情况, 0, 0",
        "背景情况复杂, 6, 6",
        "2、背景情况甲乙, 8, 8",
        "甲1、背景情况, 7, 7",
        "1、前期基础甲, 7, 7",
        "说明甲, 1, 1",
      })
  void headingsThatAreTypedInDoNotCount(String part, int length, int withSpaces) {
    List<String> headings = List.of("1、背景情况", "2、前期基础", "说明");
    Recommendation one = summary(part.replace("\\n", "\n"), "丁", "戊");
    assertEquals(length + 2, one.summaryLength(headings));
    assertEquals(withSpaces + 2, one.summaryLengthWithSpaces(headings));
  }

  @Test
  void aSummaryWithoutAPartHasNoLength() {
    assertNull(summary("甲", null, "乙").summaryLength(List.of()));
    assertNull(summary("甲", "乙", " ").summaryLength(List.of()));
    assertNull(summary(null, null, null).summaryLengthWithSpaces(List.of()));
  }

  @Test
  void countsAreNotNegative() {
    for (int count : Arrays.asList(-1, Integer.MIN_VALUE)) {
      assertThrows(InputException.class, () -> Lead.builder().ongoing(count).build());
      assertThrows(InputException.class, () -> Declaration.builder().unsigned(count).build());
      assertThrows(InputException.class, () -> Recommendation.builder().edition(count).build());
    }
    assertEquals(0, Lead.builder().ongoing(0).build().ongoing());
  }
}
