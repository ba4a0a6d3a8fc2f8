package dev.plumbline.core.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text, or says why they are none. */
final class Utf8 {
  static final int LARGEST = 20_000_000;

  private static final String SAVE_AS = "请另存为 UTF-8 编码再提交";

  private Utf8() {}

  static String decode(byte[] bytes, Problems problems) {
    if (bytes.length > LARGEST) {
      throw problems.fault(0, 0, "文件超过 20 MB，一份申请不会有这么大，请核对是不是选错了文件");
    }
    String other = otherEncoding(bytes);
    if (other != null) {
      throw problems.fault(1, 1, "文件是 " + other + " 编码，" + SAVE_AS);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw problems.fault(
          lineOf(bytes, in.position()),
          0,
          "文件不是 UTF-8 编码（第 " + (in.position() + 1) + " 个字节起无法识别，可能是 GBK），" + SAVE_AS);
    }
    String text = out.flip().toString();
    if (text.isBlank()) {
      throw problems.fault(1, 1, "文件是空的，请写入一份申请的 JSON");
    }
    return text;
  }

  /**
   * The encoding that a mark at the start, or zero bytes among the first two, give away. JSON
   * begins with an ASCII character, so that one of its two bytes is zero in UTF-16.
   */
  private static String otherEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return "UTF-32";
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return "UTF-16";
    }
    boolean zeroAmongFirst = bytes.length >= 2 && bytes[0] == 0 != (bytes[1] == 0);
    return zeroAmongFirst ? "UTF-16" : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
