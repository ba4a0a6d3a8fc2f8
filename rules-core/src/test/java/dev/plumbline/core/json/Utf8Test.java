package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** Java's own encoder is what it is held against. */
  @Property(tries = 500)
  void writesWhatJavaEncodes(@ForAll("texts") List<String> texts) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Utf8 out = new Utf8(written);
    for (int i = 0; i < texts.size(); i++) {
      if (i % 2 == 0) {
        out.append(texts.get(i));
      } else {
        out.append(texts.get(i).getBytes(UTF_8));
      }
    }
    out.flush();
    String whole = String.join("", texts);
    assertArrayEquals(whole.getBytes(UTF_8), written.toByteArray());
    Statistics.label("bytes a character at most")
        .collect(whole.codePoints().map(Utf8Test::bytes).max().orElse(0));
    Statistics.label("more than is kept").collect(written.size() > 1 << 13);
  }

  private static int bytes(int character) {
    return Character.toString(character).getBytes(UTF_8).length;
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<Integer> characters =
        Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x7F),
                Arbitraries.integers().between(0x80, 0x7FF),
                Arbitraries.integers().between(0x800, 0xFFFF),
                Arbitraries.of(0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000),
                Arbitraries.integers().between(0x10000, Character.MAX_CODE_POINT))
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    return characters
        .list()
        .ofMaxSize(60)
        .map(list -> list.stream().map(Character::toString).collect(Collectors.joining()))
        .flatMap(text -> Arbitraries.of(1, 1, 1, 200).map(text::repeat))
        .list()
        .ofMaxSize(8);
  }

  /** Whatever comes together, no more is kept than the usual, or than the longest text at once. */
  @Test
  void keepsNoMoreThanATextOrTheUsual() throws IOException {
    long[] most = new long[1];
    long[] all = new long[1];
    Utf8 out =
        new Utf8(
            new OutputStream() {
              @Override
              public void write(int one) {
                throw new AssertionError("byte by byte");
              }

              @Override
              public void write(byte[] bytes, int from, int length) {
                most[0] = Math.max(most[0], length);
                all[0] += length;
              }
            });
    String text = "特色农产品".repeat(100);
    for (int i = 0; i < 1_000; i++) {
      out.append(text);
    }
    out.flush();
    assertEquals(1_000L * 1_500, all[0]);
    assertEquals(true, most[0] <= 1 << 13, () -> "at once " + most[0]);
  }

  @Test
  void passesOnWhatTheStreamMeets() {
    IOException full = new IOException("full");
    Utf8 out =
        new Utf8(
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw full;
              }
            });
    assertSame(
        full,
        assertThrows(
            IOException.class,
            () -> {
              out.append("一");
              out.flush();
            }));
  }
}
