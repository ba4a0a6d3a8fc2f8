package dev.plumbline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Bilingual TEXT = new Bilingual("不对", "wrong");

  private static void assertIs(String chinese, String english, Problem problem) {
    assertEquals(chinese, problem.toString());
    assertEquals(chinese, problem.in(Locale.SIMPLIFIED_CHINESE));
    assertEquals(english, problem.in(Locale.ENGLISH));
    assertEquals(english, problem.in(Locale.FRENCH));
  }

  @Test
  void itIsToldWithAsMuchOfItsPlaceAsIsKnown() {
    assertIs("不对", "wrong", Problem.of(TEXT));
    assertIs("a.drl: 不对", "a.drl: wrong", Problem.of("a.drl", TEXT));
    assertIs("a.drl:3: 不对", "a.drl:3: wrong", Problem.at("a.drl", 3, 0, TEXT));
    assertIs("a.drl:3:4: 不对", "a.drl:3:4: wrong", Problem.at("a.drl", 3, 4, TEXT));
    assertIs("/lead/age: 不对", "/lead/age: wrong", Problem.atPointer("/lead/age", TEXT));
    assertIs("（根）: 不对", "(root): wrong", Problem.atPointer("", TEXT));
    assertIs(
        "a.json:3:4: /id: 不对", "a.json:3:4: /id: wrong", new Problem("a.json", 3, 4, "/id", TEXT));
  }

  @Test
  void partsOfItCanBeOthers() {
    Problem problem = new Problem("a.json", 3, 4, "/id", TEXT);
    assertEquals(new Problem("b.json", 3, 4, "/id", TEXT), problem.withSource("b.json"));
    assertNull(problem.withSource(null).source());
    Bilingual other = new Bilingual("也不对", "wrong too");
    assertEquals(new Problem("a.json", 3, 4, "/id", other), problem.withText(other));
  }

  @Test
  void whatIsThrownTellsAllOfThemInEitherLanguage() {
    List<Problem> problems = List.of(Problem.of(TEXT), Problem.of("a.drl", TEXT));
    PlumblineException input = new InputException(problems);
    assertEquals("输入无法使用：\n不对\na.drl: 不对", input.getMessage());
    assertEquals(input.getMessage(), input.in(Locale.CHINA));
    assertEquals("the input cannot be used:\nwrong\na.drl: wrong", input.in(Locale.ENGLISH));
    PlumblineException pack = new PackException(Problem.of(TEXT));
    assertEquals("规则包无法使用：\n不对", pack.getMessage());
    assertEquals("the pack cannot be used:\nwrong", pack.in(Locale.ENGLISH));
    assertEquals(List.of(Problem.of(TEXT)), pack.problems());
  }

  @Test
  void whatIsThrownCanBeSent() throws IOException, ClassNotFoundException {
    PlumblineException thrown = new InputException(Problem.atPointer("/id", TEXT));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      PlumblineException read = assertInstanceOf(InputException.class, in.readObject());
      assertEquals(thrown.problems(), read.problems());
      assertEquals(thrown.in(Locale.ENGLISH), read.in(Locale.ENGLISH));
    }
  }

  @Test
  void buildersThrowOneType() {
    assertThrows(PlumblineException.class, () -> Application.builder(" ").build());
    assertThrows(PlumblineException.class, () -> Amount.of("许多"));
  }
}
