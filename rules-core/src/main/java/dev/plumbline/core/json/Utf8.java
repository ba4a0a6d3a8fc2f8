package dev.plumbline.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way into a stream as UTF-8. Most of a verdict is text that was written before, and is
 * kept as bytes: so it need not be a text of Java's in between, of twice the length.
 */
final class Utf8 {
  private static final int USUAL_LENGTH = 1 << 13;

  /** Of a character of Java's; a pair of them, for those outside the first plane, has four. */
  private static final int MOST_BYTES = 3;

  private final OutputStream out;
  private byte[] bytes = new byte[USUAL_LENGTH];
  private int length;

  /** Onto a stream, which is told nothing before {@link #flush} but what is too much to keep. */
  Utf8(OutputStream out) {
    this.out = out;
  }

  /** Appends a text, which has no half of a pair without the other. */
  void append(String text) throws IOException {
    reserve(MOST_BYTES * text.length());
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        to[at++] = (byte) c;
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        length = at;
        append(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
    length = at;
  }

  /** Appends what is UTF-8 already. */
  void append(byte[] text) throws IOException {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void reserve(int more) throws IOException {
    if (bytes.length - length < more) {
      flush();
      if (bytes.length < more) {
        bytes = new byte[more];
      }
    }
  }

  /** Hands on what is still here. */
  void flush() throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
