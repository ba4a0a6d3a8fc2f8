package dev.plumbline.core.document;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a file into text, or says what they most likely are. */
public final class Encoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Encoding() {}

  /**
   * The text of a file, with the line ends of Unix and without a byte order mark.
   *
   * @param source what to call the file, or {@code null}
   * @throws InputException if it is not UTF-8, with what it is and what to do
   */
  public static String decode(byte[] bytes, String source) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    // What stands in the place of damaged characters, and what shows another encoding.
    boolean good = read.indexOf('\uFFFD') < 0 && read.indexOf('\0') < 0;
    String text = good ? read : decodeAll(bytes, source);
    // What is read, hashed and compiled is one text, whatever system it comes from.
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return isMarked(text) ? text.substring(1) : text;
  }

  private static String decodeAll(byte[] bytes, String source) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, false);
    String text = out.flip().toString();
    // A character whose first bytes are the last of the file is no error of its own.
    boolean cutOff = in.hasRemaining() && !result.isError();
    if (result.isError() || cutOff || text.indexOf('\0') >= 0) {
      String wide = wide(bytes);
      if (wide != null) {
        throw refused(source, 0, Message.of("document.otherEncoding", wide));
      }
    }
    if (result.isError()) {
      throw notUtf8(source, bytes, in.position());
    }
    if (cutOff) {
      throw refused(source, line(bytes, in.position()), Message.of("document.cutInCharacter"));
    }
    return text;
  }

  /** Whether a file begins with a byte order mark, which editors on Windows put there. */
  public static boolean isMarked(byte[] bytes) {
    return startsWith(bytes, 0xEF, 0xBB, 0xBF);
  }

  private static boolean isMarked(String text) {
    return text.startsWith("\uFEFF");
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static InputException notUtf8(String source, byte[] bytes, int position) {
    int line = line(bytes, position);
    if (share(bytes, 0) > 0 || controls(bytes) > 0.1) {
      return refused(source, 0, Message.of("document.noText"));
    } else if (isAlmostUtf8(bytes)) {
      return refused(source, line, Message.of("document.damaged"));
    }
    return isChinese(bytes)
        ? refused(source, line, Message.of("document.gbk"))
        : refused(source, line, Message.of("document.windows"));
  }

  private static InputException refused(String source, int line, Message message) {
    Problem problem = Problem.at(source, line, 0, message.words());
    return new InputException(List.of(problem));
  }

  /** The encoding of two or four bytes that a mark or many zero bytes give away, or null. */
  private static String wide(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return "UTF-32";
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return "UTF-16 LE";
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return "UTF-16 BE";
    }
    String guess = halfZero(bytes);
    if (guess == null) {
      return null;
    }
    String text = new String(bytes, Charset.forName(guess.replace(" ", "")));
    long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    return controls * 50 > text.length() ? null : guess;
  }

  private static String halfZero(byte[] bytes) {
    // A file of ours has enough spaces and brackets for one half of its pairs to be zero often.
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[1] * 5 > bytes.length / 2 && zeros[0] * 10 < zeros[1]) {
      return "UTF-16 LE";
    }
    return zeros[0] * 5 > bytes.length / 2 && zeros[1] * 10 < zeros[0] ? "UTF-16 BE" : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static double share(byte[] bytes, int value) {
    int count = 0;
    for (byte b : bytes) {
      count += b == value ? 1 : 0;
    }
    return (double) count / Math.max(bytes.length, 1);
  }

  private static double controls(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return (double) count / Math.max(bytes.length, 1);
  }

  /** Whether nearly all characters beyond ASCII are good ones. */
  private static boolean isAlmostUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long bad = text.chars().filter(c -> c == '\uFFFD').count();
    long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return good > 4 * bad;
  }

  /** Whether the bytes are good GB18030, with most bytes beyond ASCII in pairs. */
  private static boolean isChinese(byte[] bytes) {
    try {
      GB18030
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return false;
    }
    int high = 0;
    int paired = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean before = i > 0 && bytes[i - 1] < 0;
      boolean behind = i + 1 < bytes.length && bytes[i + 1] < 0;
      high += bytes[i] < 0 ? 1 : 0;
      paired += bytes[i] < 0 && (before || behind) ? 1 : 0;
    }
    return paired * 4 > high * 3;
  }
}
