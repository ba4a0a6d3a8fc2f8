package dev.plumbline.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.InputException;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
  /** One of each kind, and its neighbours. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD, 0x034F, 0x061C,
        0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x180F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F,
        0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2064, 0x2065, 0x2066,
        0x2069, 0x206A, 0x206F, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F,
        0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF, 0x1D173, 0x1FFFE, 0xE0000, 0xE0001,
        0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0x10FFFF
      })
  void whatNobodySeesStandsAsItsCode(int c) {
    String text = "甲" + Character.toString(c) + "a";
    String code = String.format("⟨U+%04X⟩", c);
    assertTrue(Shown.isUnseen(c));
    String expected = c >= 0xE0100 && c <= 0xE01EF ? text : "甲" + code + "a";
    assertEquals(expected, Shown.line(text));
    assertEquals(expected, Shown.lines(text));
    assertEquals(expected, Shown.name(text));
    assertEquals(code + "a", Shown.line(Character.toString(c) + "a"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '~', 0xA0, 0xAC, 0xAE, 0x115E, 0x2007, 0x202F, 0x2070, 0x3000, 0x3163, 0x3165, '甲',
        0xD7A3, 0xE000, 0xF8FF, 0xFDCF, 0xFDF0, 0xFF01, 0xFF9F, 0xFFFC, 0xFFFD, 0x1F600, 0x20BB7
      })
  void whatIsSeenStandsAsItIs(int c) {
    assertFalse(Shown.isUnseen(c));
    String text = "甲" + Character.toString(c) + "a";
    assertEquals(text, Shown.line(text));
    assertEquals('"' + text + '"', Shown.json('"' + text + '"'));
  }

  @Test
  void aSelectorStandsBehindWhatItSelectsAFormOf() {
    assertEquals("❤\uFE0F葛\uDB40\uDD00", Shown.line("❤\uFE0F葛\uDB40\uDD00"));
    assertEquals("T3⟨U+FE0F⟩", Shown.line("T3\uFE0F"));
    assertEquals("❤\uFE0F⟨U+FE0F⟩", Shown.line("❤\uFE0F\uFE0F"));
  }

  @Test
  void linesStayWhereTheyAreMeant() {
    assertEquals("a b c d", Shown.line("a\r\nb\tc\rd"));
    assertEquals("a\nb\tc\nd", Shown.lines("a\r\nb\tc\rd"));
  }

  @Test
  void jsonSaysTheSameEscaped() {
    assertEquals(
        "{\n\t\"a\\u202e\": \"\\udb40\\udc41\\u0085\"}\r\n",
        Shown.json("{\n\t\"a\u202E\": \"\uDB40\uDC41\u0085\"}\r\n"));
  }

  @Property(tries = 3000)
  void onceIsEnough(@ForAll String text) {
    assertEquals(Shown.line(text), Shown.line(Shown.line(text)));
    assertEquals(Shown.lines(text), Shown.lines(Shown.lines(text)));
    assertTrue(
        Shown.line(text)
            .codePoints()
            .allMatch(c -> !Shown.isUnseen(c) || c >= 0xFE00 && c <= 0xE01EF));
  }

  /** What a problem is made of comes from files and from whoever names them. */
  @Test
  void problemsAreFitToBeShown() {
    String bad = "x\u001B[2J\u202E\u2028\u0085\0\uFFFF310101199001011234";
    Problem problem = new Problem(bad, 1, 2, "/" + bad, new Bilingual(bad, bad));
    List<String> texts =
        List.of(
            problem.toString(),
            problem.in(Locale.ENGLISH),
            problem.source(),
            problem.pointer(),
            problem.text().chinese(),
            problem.text().english(),
            new InputException(List.of(problem)).getMessage(),
            new PackException(List.of(problem)).getMessage());
    for (String text : texts) {
      assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Shown.isUnseen(c)), text);
      assertTrue(text.contains("⟨U+202E⟩"), text);
    }
    assertFalse(problem.text().chinese().contains("19900101"));
    assertFalse(problem.pointer().contains("19900101"));
    // A file is found again by its name.
    assertTrue(problem.source().contains("310101199001011234"));
  }

  @Test
  void evidenceIsFitToBeShown() {
    String bad = "\u202E\u0085310101199001011234";
    Bilingual text = Bilingual.same(bad);
    List<Value> words = List.of(new Value.Words(bad), new Value.Quantity(BigDecimal.ONE, bad));
    Evidence evidence =
        new Evidence(bad, "p", text, null, words, Relation.EQUAL, words, text, null, false, text);
    assertEquals(new Value.Words("⟨U+202E⟩⟨U+0085⟩***"), evidence.offered().get(0));
    assertFalse(evidence.toString().contains("1990"), evidence.toString());
    assertTrue(evidence.toString().codePoints().noneMatch(Shown::isUnseen));
  }

  @ParameterizedTest
  @CsvSource({
    "310101199001011234",
    "310101.19900101.1234",
    "３１０１０１１９９００１０１１２３４",
  })
  void factsPrintThemselvesMasked(String number) {
    String text = "见" + number + "\u200F";
    List<Record> facts =
        List.of(
            Application.builder("a")
                .title(text)
                .documents(Document.builder().type(text).sender(text).build())
                .contract(Contract.builder().parties(text, "乙").build())
                .packFact("T", Map.of("n", text))
                .build(),
            Lead.builder().name(text).idNumber(new IdNumber(number)).build(),
            Submission.of(Application.builder("a").title(text).summary(text).build()),
            new PackFact("T", Map.of("n", text)));
    for (Record fact : facts) {
      assertFalse(fact.toString().contains(number), fact.toString());
      assertTrue(fact.toString().codePoints().noneMatch(Shown::isUnseen), fact.toString());
    }
  }

  @Test
  void factsPrintThemselvesAsRecordsDo() {
    assertEquals(
        "Lead[name=甲, idNumber=null, ongoing=1]",
        Lead.builder().name("甲").ongoing(1).build().toString());
    assertEquals(
        "PackFact[type=T, properties={n=1}]", new PackFact("T", Map.of("n", 1)).toString());
  }
}
