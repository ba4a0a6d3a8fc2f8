package dev.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Writes files, and says in Chinese why one cannot be written. */
final class Outputs {
  private Outputs() {}

  /** Writes a text in UTF-8, over what the file held before. */
  static void write(String file, String text) {
    try {
      Path path = Path.of(file);
      Path folder = path.toAbsolutePath().getParent();
      if (Files.isDirectory(path)) {
        throw unusable(file, "是一个目录，请写上文件名");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        throw unusable(file, "没有这个文件所在的目录，请先建立");
      }
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (InvalidPathException e) {
      throw unusable(file, "文件名无法使用");
    } catch (IOException e) {
      throw unusable(file, "写入失败，请检查权限和磁盘空间后重试");
    }
  }

  private static UnusableException unusable(String file, String reason) {
    return new UnusableException(file + ": " + reason);
  }
}
