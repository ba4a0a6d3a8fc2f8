package dev.plumbline.batch.read;

import dev.plumbline.batch.Words;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Texts of which nobody says how they are encoded: UTF-8 if every byte of the file is, else GB18030
 * if every byte is that. A file in which lines of both stand is neither.
 */
final class Texts {
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** Bytes of a line that are looked at to tell one encoding from the other. */
  private static final int LOOKED_AT = 1 << 16;

  /** So many Chinese characters in UTF-8 stand in a line by no accident. */
  private static final int NO_ACCIDENT = 4;

  private Texts() {}

  /**
   * Opens a file to be read in its encoding, without its byte order mark.
   *
   * @param read counts the bytes that were read
   * @throws Unreadable if it is in none of them
   */
  static BufferedReader open(Path file, AtomicLong read) {
    try {
      Charset charset = charset(file);
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(counted(file, read), charset.newDecoder()), 1 << 16);
      reader.mark(1);
      if (reader.read() != '\ufeff') {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      throw Unreadable.failed();
    }
  }

  private static InputStream counted(Path file, AtomicLong read) throws IOException {
    return new FilterInputStream(Files.newInputStream(file)) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int many = super.read(bytes, from, length);
        read.addAndGet(Math.max(0, many));
        return many;
      }
    };
  }

  private static Charset charset(Path file) throws IOException {
    if (isWhole(file, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    long mixed = mixedAt(file);
    if (mixed > 0) {
      throw new Unreadable(Words.say("text.mixed", mixed));
    }
    if (!isWhole(file, CHINESE)) {
      throw new Unreadable(Words.say("text.encoding"));
    }
    return CHINESE;
  }

  private static boolean isWhole(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        while (result.isOverflow()) {
          chars.clear();
          result = decoder.decode(bytes, chars, end);
        }
        if (result.isError()) {
          return false;
        }
        chars.clear();
        bytes.compact();
      }
      return true;
    }
  }

  /** The first line in another encoding than a line before it; 0 if there is none. */
  private static long mixedAt(Path file) throws IOException {
    boolean utf8 = false;
    boolean other = false;
    long number = 1;
    byte[] line = new byte[LOOKED_AT];
    int length = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int b = in.read(); ; b = in.read()) {
        if (b >= 0 && b != '\n') {
          if (length < LOOKED_AT) {
            line[length++] = (byte) b;
          }
          continue;
        }
        int chinese = chineseInUtf8(line, length);
        utf8 |= chinese >= NO_ACCIDENT;
        other |= chinese < 0;
        if (utf8 && other) {
          return number;
        }
        if (b < 0) {
          return 0;
        }
        number++;
        length = 0;
      }
    }
  }

  /** How many characters of three bytes stand there; -1 if it is no UTF-8. */
  private static int chineseInUtf8(byte[] line, int length) {
    int many = 0;
    for (int i = 0; i < length; ) {
      int b = line[i] & 0xff;
      int more =
          b < 0x80
              ? 0
              : b >= 0xc2 && b < 0xe0
                  ? 1
                  : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : -1;
      if (more < 0) {
        return -1;
      }
      for (int k = 1; k <= more; k++) {
        if (i + k >= length) {
          return length == LOOKED_AT ? many : -1;
        }
        if ((line[i + k] & 0xc0) != 0x80) {
          return -1;
        }
      }
      many += more == 2 ? 1 : 0;
      i += more + 1;
    }
    return many;
  }
}
