package dev.plumbline.core.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.EditionChoice;
import dev.plumbline.EditionChoice.Chosen;
import dev.plumbline.EditionChoice.None;
import dev.plumbline.EditionChoice.Several;
import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.FilingWindow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edition an application is examined by. */
class EditionsTest {
  /** The spring call, its revision with a later and longer window, another, one without window. */
  private static final Stub SPRING = stub("a", null, "2025-02-01T09:00", "2025-02-28T17:00");

  private static final Stub REVISED = stub("a", "修订", "2025-02-20T09:00", "2025-03-10T12:00");
  private static final Stub AUTUMN = stub("a", "秋季", "2025-09-01T09:00", "2025-09-30T17:00");
  private static final Stub OTHER = stub("b", null, "2025-03-10T14:00", "2025-04-10T17:00");
  private static final Stub ALWAYS = new Stub("c", null, null);

  private static final List<Stub> ALL = List.of(SPRING, REVISED, AUTUMN, OTHER, ALWAYS);

  private static Stub stub(String id, String edition, String opens, String closes) {
    return new Stub(
        id, edition, new FilingWindow(LocalDateTime.parse(opens), LocalDateTime.parse(closes)));
  }

  private static List<Guideline> pick(String letters) {
    return letters == null
        ? List.of()
        : letters.chars().mapToObj(letter -> (Guideline) ALL.get("SRAOC".indexOf(letter))).toList();
  }

  private static String letters(List<Guideline> guidelines) {
    return guidelines.stream()
        .map(guideline -> "SRAOC".substring(ALL.indexOf(guideline), ALL.indexOf(guideline) + 1))
        .collect(Collectors.joining());
  }

  private static String told(EditionChoice choice) {
    if (choice instanceof Chosen chosen) {
      return letters(List.of(chosen.guideline()));
    }
    if (choice instanceof Several several) {
      return "several " + letters(several.guidelines());
    }
    None none = (None) choice;
    return none.why() + (none.known().isEmpty() ? "" : " " + letters(none.known()));
  }

  @ParameterizedTest
  @CsvSource({
    // there    id  submitted at         what applies
    "    ,      ,   ,                    NOTHING_THERE",
    "    ,      a,  2025-02-10T10:00,    NOTHING_THERE",
    // One is there: it is chosen, unless another is named; whether it is late is for its clauses.
    "S,         ,   ,                    S",
    "S,         ,   2025-02-10T10:00,    S",
    "S,         ,   2026-01-01T10:00,    S",
    "S,         a,  ,                    S",
    "S,         a,  2026-01-01T10:00,    S",
    "S,         b,  ,                    UNKNOWN_ID S",
    "S,         b,  2025-02-10T10:00,    UNKNOWN_ID S",
    // Others are there, but one of that id.
    "SOC,       a,  ,                    S",
    "SOC,       a,  2025-03-20T10:00,    S",
    "SOC,       b,  2025-02-10T10:00,    O",
    "SOC,       c,  ,                    C",
    "SOC,       d,  2025-02-10T10:00,    UNKNOWN_ID SOC",
    // Several of that id: the time decides.
    "SRAO,      a,  2025-02-10T10:00,    S",
    "SRAO,      a,  2025-02-01T09:00,    S",
    "SRAO,      a,  2025-02-28T17:00,    several SR",
    "SRAO,      a,  2025-02-28T17:00:01, R",
    "SRAO,      a,  2025-02-25T10:00,    several SR",
    "SRAO,      a,  2025-03-05T10:00,    R",
    "SRAO,      a,  2025-09-15T10:00,    A",
    "SRAO,      a,  2025-06-15T10:00,    OUTSIDE_ALL_WINDOWS SRA",
    "SRAO,      a,  ,                    several SRA",
    // Hours before or after, on the first or the last day: that edition, which says it is late.
    "SA,        a,  2025-02-01T08:59:59, S",
    "SA,        a,  2025-02-28T17:00:01, S",
    "SA,        a,  2025-01-31T23:59:59, OUTSIDE_ALL_WINDOWS SA",
    "SA,        a,  2025-03-01T00:00,    OUTSIDE_ALL_WINDOWS SA",
    // No id: the time alone; by the moment first, so that windows of one day do not clash.
    "SO,        ,   2025-02-10T10:00,    S",
    "SO,        ,   2025-03-20T10:00,    O",
    "RO,        ,   2025-03-10T11:00,    R",
    "RO,        ,   2025-03-10T15:00,    O",
    "RO,        ,   2025-03-10T13:00,    several RO",
    "SO,        ,   2025-06-15T10:00,    OUTSIDE_ALL_WINDOWS SO",
    "SO,        ,   ,                    several SO",
    "SC,        ,   2025-06-15T10:00,    C",
    "SC,        ,   2025-02-10T10:00,    several SC",
  })
  void isChosenByIdAndTime(String there, String id, LocalDateTime at, String expected) {
    Editions editions = Editions.of(pick(there));

    assertEquals(expected, told(editions.choose(id, at)));
    Application application =
        Application.builder("x")
            .guideline(id)
            .filing(at == null ? null : Filing.builder().unitSubmittedAt(at).build())
            .build();
    assertEquals(expected, told(editions.choose(application)));
  }

  @Test
  void theAnswerSaysWhyAndWhatThereIs() {
    Editions editions = Editions.of(pick("SRO"));

    None unknown = (None) editions.choose("d", null);
    assertEquals(
        "申请针对的是指南「d」，现有的只是：a（2025-02-01 09:00 至 2025-02-28 17:00）、"
            + "a 修订（2025-02-20 09:00 至 2025-03-10 12:00）、b（2025-03-10 14:00 至 2025-04-10 17:00）",
        unknown.text().chinese());
    None outside = (None) editions.choose("a", LocalDateTime.parse("2025-06-15T10:00"));
    assertEquals(
        "申请提交于 2025-06-15 10:00，不在任何一版的申报期内：a（2025-02-01 09:00 至 2025-02-28 17:00）、"
            + "a 修订（2025-02-20 09:00 至 2025-03-10 12:00）；请指明按哪一版审查",
        outside.text().chinese());
    Several both = (Several) editions.choose("a", LocalDateTime.parse("2025-02-25T10:00"));
    assertEquals(
        "申请提交于 2025-02-25 10:00，不止一版适用：a（2025-02-01 09:00 至 2025-02-28 17:00）、"
            + "a 修订（2025-02-20 09:00 至 2025-03-10 12:00）；请在申请里写明指南编号，或指明按哪一版审查",
        both.text().chinese());
    Several draft = (Several) editions.choose("a", null);
    assertEquals(
        "申请没有填写申报单位提交时间，不能断定按哪一版：a（2025-02-01 09:00 至 2025-02-28 17:00）、"
            + "a 修订（2025-02-20 09:00 至 2025-03-10 12:00）；请填写提交时间，或指明按哪一版审查",
        draft.text().chinese());
    assertEquals(
        "there is no guideline to choose from",
        ((None) Editions.of(List.of()).choose("a", null)).text().english());
  }

  @Test
  void twoOfOneEditionAreRefused() {
    InputException refused =
        assertThrows(InputException.class, () -> Editions.of(List.of(SPRING, ALWAYS, SPRING)));
    assertEquals(
        "有两份规则包都是「a」，请在 guideline.yaml 里用 edition 写明各是哪一版",
        refused.problems().get(0).text().chinese());
  }
}
