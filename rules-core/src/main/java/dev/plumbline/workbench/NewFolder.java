package dev.plumbline.workbench;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder that a tool fills, and that held nothing before. Immutable. */
public final class NewFolder {
  private final Path folder;

  private NewFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes a folder, unless it is there and empty.
   *
   * @throws InputException if something is in it, or it cannot be made
   */
  public static NewFolder make(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw unusable(
            folder, "这是一个文件，不是文件夹，请换一个名字", "this is a file, not a folder; choose another name");
      }
      Files.createDirectories(folder);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw unusable(
              folder,
              "文件夹不是空的，为免覆盖没有写入，请换一个新文件夹",
              "the folder is not empty and nothing was written; choose a new one");
        }
      }
      return new NewFolder(folder);
    } catch (IOException e) {
      throw unusable(
          folder, "文件夹无法建立，请检查路径和权限", "the folder cannot be made; check the path and permissions");
    }
  }

  /**
   * Writes a file.
   *
   * @param name its path within the folder, with slashes
   * @throws InputException if it cannot be written
   */
  public void write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (InvalidPathException e) {
      throw unusable(
          folder,
          "系统的区域设置写不出文件名「" + name + "」，请在启动 Java 前设置环境变量 LC_ALL=C.UTF-8",
          "the system's locale cannot write the file name " + name + "; set LC_ALL=C.UTF-8");
    } catch (IOException e) {
      throw unusable(folder, "写入失败，请检查权限和磁盘空间", "writing failed; check permissions and disk space");
    }
  }

  private static InputException unusable(Path path, String message, String english) {
    return new InputException(List.of(new Problem(path.toString(), 0, 0, null, message, english)));
  }
}
