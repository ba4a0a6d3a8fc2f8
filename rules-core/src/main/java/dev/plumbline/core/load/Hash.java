package dev.plumbline.core.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over several parts, none of which can be taken for the end of another. */
public final class Hash {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final MessageDigest digest;

  /** Begins with nothing. */
  public Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of bytes as they are. */
  public static String of(byte[] bytes) {
    Hash hash = new Hash();
    hash.digest.update(bytes);
    return hash.hex();
  }

  /** The hash of a text file, the same out of every editor and on every system. */
  public static String ofText(byte[] file) {
    return of(plain(file));
  }

  /** Adds a part. */
  public Hash add(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
    digest.update(part);
    return this;
  }

  /** Adds a part. */
  public Hash add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file of text under its name, which no length need precede: it has no zero byte. */
  Hash addFile(String name, byte[] file) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    return add(plain(file));
  }

  /** The hash over all parts, in lower-case hexadecimal. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** UTF-8 with the line ends of Unix and without a byte order mark, as {@link Encoding} reads. */
  private static byte[] plain(byte[] text) {
    int from = 0;
    if (text.length >= MARK.length
        && ByteBuffer.wrap(text, 0, MARK.length).equals(ByteBuffer.wrap(MARK))) {
      from = MARK.length;
    }
    if (from == 0 && !hasReturn(text)) {
      return text;
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length);
    for (int i = from; i < text.length; i++) {
      if (text[i] != '\r') {
        plain.write(text[i]);
      } else if (i + 1 == text.length || text[i + 1] != '\n') {
        plain.write('\n');
      }
    }
    return plain.toByteArray();
  }

  private static boolean hasReturn(byte[] text) {
    for (byte each : text) {
      if (each == '\r') {
        return true;
      }
    }
    return false;
  }
}
