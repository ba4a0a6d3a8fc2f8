package dev.plumbline.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read is the same the first time and the thousandth, which are read in two ways. */
class GetterTest {
  private static final int OFTEN = 1_000;

  public record Fact(String text, int number) {
    public String thrown() {
      throw new UnsupportedOperationException(text);
    }

    public String joined(List<String> given) {
      return text + given;
    }
  }

  private record Closed(String text) {}

  private static Getter getter(Class<?> type, String name, Class<?>... takes)
      throws NoSuchMethodException {
    return new Getter(type.getMethod(name, takes));
  }

  @Test
  void readsTheSameHoweverOften() throws Exception {
    Getter text = getter(Fact.class, "text");
    Getter number = getter(Fact.class, "number");
    Getter closed = getter(Closed.class, "text");
    for (int i = 0; i < OFTEN; i++) {
      String each = "text " + i;
      assertSame(each, text.of(new Fact(each, i)));
      assertEquals(i, number.of(new Fact(each, i)));
      assertSame(each, closed.of(new Closed(each)));
      assertNull(text.of(new Fact(null, i)));
    }
  }

  @Test
  void whatAMethodThrowsIsThrown() throws Exception {
    Getter thrown = getter(Fact.class, "thrown");
    for (int i = 0; i < OFTEN; i++) {
      Fact fact = new Fact("text " + i, i);
      UnsupportedOperationException e =
          assertThrows(UnsupportedOperationException.class, () -> thrown.of(fact));
      assertEquals(fact.text(), e.getMessage());
    }
  }

  @Test
  void aMethodMayTakeSomething() throws Exception {
    Getter joined = getter(Fact.class, "joined", List.class);
    assertEquals("a[b]", joined.of(new Fact("a", 0), List.of("b")));
  }

  /** Classes of packs have loaders of their own. */
  @Test
  void readsClassesThatTheEngineDoesNotSee() throws Exception {
    URL place = Fact.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {place}, null)) {
      Class<?> other = loader.loadClass(Fact.class.getName());
      assertNotSame(Fact.class, other);
      Object fact = other.getConstructor(String.class, int.class).newInstance("there", 1);
      Getter text = getter(other, "text");
      for (int i = 0; i < OFTEN; i++) {
        assertEquals("there", text.of(fact));
      }
    }
  }
}
