package dev.plumbline.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads files, and says in Chinese why one cannot be read. */
final class Inputs {
  /** Far above any application; it keeps a file taken by mistake from filling the memory. */
  private static final int MOST_BYTES = 64 << 20;

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
      Path path = Path.of(file);
      check(file, path);
      // Buffered: on its own the file stream seeks, which a pipe does not allow.
      try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
        return upToLimit(file, in);
      }
    } catch (InvalidPathException e) {
      throw unusable(file, "文件名无法使用");
    } catch (IOException e) {
      throw unusable(file, "读取失败，请检查磁盘或网络位置后重试");
    }
  }

  private static void check(String file, Path path) {
    if (Files.isDirectory(path)) {
      throw unusable(file, "是一个目录，请给出其中的文件");
    }
    if (!Files.exists(path)) {
      throw unusable(file, "找不到文件，请检查路径");
    }
    if (!Files.isReadable(path)) {
      throw unusable(file, "没有读取权限");
    }
  }

  private static byte[] upToLimit(String file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw unusable(file, "文件超过 " + (MOST_BYTES >> 20) + " MB，不像是一份申请");
    }
    return bytes;
  }

  private static UnusableException unusable(String file, String reason) {
    return new UnusableException(name(file) + ": " + reason);
  }
}
