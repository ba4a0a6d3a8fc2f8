package dev.plumbline.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files, and says in Chinese why one cannot be read. */
final class Inputs {
  /**
   * Far above any application or guideline; it keeps a file taken by mistake from filling the
   * memory.
   */
  private static final int MOST_BYTES = 64 << 20;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private Inputs() {}

  /** What to call a file where people read it. */
  static String name(String file) {
    return file.equals("-") ? "标准输入" : file;
  }

  /** The bytes of the file; {@code -} is standard input. */
  static byte[] read(String file, InputStream standardInput) {
    try {
      if (file.equals("-")) {
        return upToLimit(file, standardInput);
      }
      Path path = Names.path(file);
      check(file, path);
      // Buffered: on its own the file stream seeks, which a pipe does not allow.
      try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
        return upToLimit(file, in);
      }
    } catch (IOException e) {
      throw unusable(file, "读取失败，请检查磁盘或网络位置后重试");
    }
  }

  /** The text of the file, which is UTF-8; {@code -} is standard input. */
  static String text(String file, InputStream standardInput) {
    byte[] bytes = read(file, standardInput);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.isBlank()) {
        throw unusable(file, "文件是空的");
      }
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unusable(file, "不是 UTF-8 编码的文字（可能是 GBK，或是 Word、PDF 文件），请另存为 UTF-8 的文本再用");
    }
  }

  private static void check(String file, Path path) {
    if (Files.isDirectory(path)) {
      throw unusable(file, "是一个目录，请给出其中的文件");
    }
    if (!Files.exists(path)) {
      String odd = file.indexOf('%') < 0 ? "" : "；文件名若不是 UTF-8 编码（%XX 是它认不出的字节），请改名";
      throw unusable(file, "找不到文件，请检查路径" + odd);
    }
    if (!Files.isRegularFile(path) && !isOpen(path)) {
      throw unusable(file, "不是普通文件（是管道或设备），没有读取；要从管道读，请用 - 由标准输入给出");
    }
    if (!Files.isReadable(path)) {
      throw unusable(file, "没有读取权限");
    }
  }

  /**
   * Whether the path stands for what this process has open already, such as the output of another
   * command that the shell hands over. To open another pipe may take for ever.
   */
  private static boolean isOpen(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return whole.equals(Path.of("/dev/stdin"))
        || whole.startsWith("/dev/fd")
        || whole.startsWith("/proc/self/fd");
  }

  private static byte[] upToLimit(String file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw unusable(file, "文件超过 " + (MOST_BYTES >> 20) + " MB，请核对是不是选错了文件");
    }
    return bytes;
  }

  private static UnusableException unusable(String file, String reason) {
    return new UnusableException(name(file) + ": " + reason);
  }
}
