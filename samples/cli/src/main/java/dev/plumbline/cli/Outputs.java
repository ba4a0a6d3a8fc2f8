package dev.plumbline.cli;

import dev.plumbline.workbench.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files, and says in Chinese why one cannot be written. */
final class Outputs {
  private Outputs() {}

  /** Writes a text in UTF-8, over what the file held before; if that fails, the old file stays. */
  static void write(String file, String text) {
    Path path = Names.path(file);
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw unusable(file, "是一个目录，请写上文件名");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw unusable(file, "没有这个文件所在的目录，请先建立");
    }
    try {
      NewFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (AccessDeniedException e) {
      throw unusable(file, "没有写入权限（文件，或它所在的目录），没有写入");
    } catch (FileSystemLoopException e) {
      throw unusable(file, "是绕回自身的链接，没有写入");
    } catch (IOException e) {
      throw unusable(file, "写入失败，原来的文件没有动；请检查磁盘空间和权限后重试");
    }
  }

  private static UnusableException unusable(String file, String reason) {
    return new UnusableException(file + ": " + reason);
  }
}
