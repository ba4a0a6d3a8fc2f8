package dev.plumbline.core.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a file that was sealed, which may have become another. */
class SealTest {
  private static final byte[] SEALED = "rule \"r\" when then end".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 21, 22, 23, 5000})
  void readsAllThereIsHoweverMuchWasSealed(int length) throws IOException {
    byte[] there = new byte[length];
    for (int i = 0; i < length; i++) {
      there[i] = i < SEALED.length ? SEALED[i] : (byte) i;
    }
    String seal = Seal.ofText(SEALED);
    byte[] read = Seal.read(new ByteArrayInputStream(there), seal);
    assertArrayEquals(there, read);
    if (length == SEALED.length) {
      assertTrue(Seal.isUnbroken(seal, read));
    } else {
      assertFalse(Seal.isUnbroken(seal, read));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "abc:", "abc:1:-3", "abc:1:99999999999", "abc:1:x"})
  void readsAllThereIsWhereTheSealDoesNotSayHowMuch(String seal) throws IOException {
    assertArrayEquals(SEALED, Seal.read(new ByteArrayInputStream(SEALED), seal));
  }
}
