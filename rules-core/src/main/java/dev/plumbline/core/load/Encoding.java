package dev.plumbline.core.load;

import dev.plumbline.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a pack's file into text, or says what they most likely are. */
final class Encoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Encoding() {}

  /** The text of a file; {@code null} if it is not UTF-8, with a problem noted. */
  static String decode(String file, byte[] bytes, PackReport report) {
    String wide = wide(bytes);
    if (wide != null) {
      refuse(
          file,
          0,
          "文件是 " + wide + " 编码，请用文本编辑器另存为 UTF-8",
          "the file is " + wide + "; save it as UTF-8",
          report);
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      notUtf8(file, bytes, in.position(), report);
      return null;
    }
    // The rule parser, which says where a rule begins and ends, does not count the \r of Windows;
    // and what is read, hashed and compiled is one text, whatever system it comes from.
    String text = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
    // Editors on Windows put a byte order mark first, which the rule parser does not skip.
    if (!text.startsWith("\uFEFF")) {
      return text;
    }
    report.remark(
        new Problem(
            file,
            1,
            1,
            null,
            "文件开头有字节顺序标记（BOM），不碍事；另存为“UTF-8（无 BOM）”就没有了",
            "the file begins with a byte order mark, which does no harm; save it as UTF-8 without BOM"));
    return text.substring(1);
  }

  private static void notUtf8(String file, byte[] bytes, int position, PackReport report) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    if (share(bytes, 0) > 0 || controls(bytes) > 0.1) {
      refuse(
          file,
          0,
          "这不是文本文件，请检查是不是放错了",
          "this is no text file; check whether it belongs here",
          report);
    } else if (isAlmostUtf8(bytes)) {
      refuse(
          file,
          line,
          "文件是 UTF-8 编码，但这一行有损坏的字节，请照原文重写这一行，存为 UTF-8",
          "the file is UTF-8, but this line has damaged bytes; write the line anew",
          report);
    } else {
      String likely = isChinese(bytes) ? "GBK（GB18030）" : "Windows-1252";
      String english = isChinese(bytes) ? "GBK (GB18030)" : "Windows-1252";
      refuse(
          file,
          line,
          "文件不是 UTF-8 编码，很可能是 " + likely + "（从这一行起），请另存为 UTF-8",
          "the file is not UTF-8 but most likely "
              + english
              + " (from this line on); save it as UTF-8",
          report);
    }
  }

  private static void refuse(
      String file, int line, String chinese, String english, PackReport report) {
    report.problem(new Problem(file, line, 0, null, chinese, english));
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
    // A rule file has enough spaces and brackets for one half of its pairs to be zero often.
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
