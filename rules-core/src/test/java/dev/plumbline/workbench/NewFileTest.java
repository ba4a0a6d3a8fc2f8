package dev.plumbline.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders are written wholly, or what was there stays. */
class NewFileTest {
  private static final byte[] LARGE = new byte[256 * 1024];
  private static final byte[] NEW = "新".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /** What a second process runs that may not write files of more than 64 KB. */
  public static final class Child {
    private Child() {}

    /** Writes a file, or a folder of two, and ends with 3 if that fails as it should. */
    public static void main(String[] arguments) {
      Path path = Path.of(arguments[1]);
      try {
        if (arguments[0].equals("file")) {
          NewFile.write(path, LARGE);
        } else {
          NewFolder.write(path, new TreeMap<>(Map.of("a/small", NEW, "b/large", LARGE)));
        }
      } catch (IOException | InputException e) {
        System.exit(3);
      }
    }
  }

  private static int run(String what, Path path) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            "sh",
            "-c",
            // In blocks of 512 bytes, or of 1 KB, as the shell has it.
            "ulimit -f 128 && exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-cp",
            classPath,
            Child.class.getName(),
            what,
            path.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static List<String> all(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereThereIsNoRoomTheOldFileStays() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertEquals(3, run("file", file));
    assertEquals("old", Files.readString(file));
    assertEquals(3, run("file", folder.resolve("b.txt")));
    assertEquals(List.of("a.txt"), all(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereThereIsNoRoomNothingOfAFolderStays() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(3, run("folder", empty));
    assertEquals(3, run("folder", folder.resolve("x/y/z")));
    assertEquals(List.of("empty"), all(folder));
  }

  @Test
  void aFolderThatIsThereOrNotIsFilled() throws IOException {
    Map<String, byte[]> files = Map.of("a", NEW, "b/c", NEW, "b/d", NEW);
    Path there = Files.createDirectory(folder.resolve("there"));
    Object key = Files.readAttributes(there, "fileKey").get("fileKey");
    for (Path target : List.of(there, folder.resolve("x/y"))) {
      NewFolder.write(target, files);
      assertEquals(List.of("a", "b", "b/c", "b/d"), all(target));
      assertArrayEquals(NEW, Files.readAllBytes(target.resolve("b/d")));
      assertThrows(InputException.class, () -> NewFolder.write(target, files));
    }
    assertEquals(key, Files.readAttributes(there, "fileKey").get("fileKey"));
  }

  @Test
  void whyAFolderIsNotFilledIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertTold(file, Map.of("a", NEW), "这是一个文件，不是文件夹，请换一个名字");
    Path x = folder.resolve("x");
    // As a locale without Chinese refuses a Chinese name.
    assertTold(x, Map.of("\0", NEW), "系统的区域设置写不出其中的文件名，请在启动 Java 前设置环境变量 LC_ALL=C.UTF-8");
    Map<String, byte[]> fileAndFolder = new TreeMap<>(Map.of("a", NEW, "a/b", NEW));
    assertTold(x, fileAndFolder, "写入失败，请检查路径、权限和磁盘空间；没有留下写了一半的文件");
    assertEquals(List.of("file"), all(folder));
  }

  private static void assertTold(Path target, Map<String, byte[]> files, String told) {
    InputException refused =
        assertThrows(InputException.class, () -> NewFolder.write(target, files));
    assertEquals(
        List.of(target + ": " + told), refused.problems().stream().map(Object::toString).toList());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAreKept() throws IOException {
    for (String permissions : List.of("rw-r-----", "rwxrwxrwx", "rw-------")) {
      Path file = Files.writeString(folder.resolve("a.txt"), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      NewFile.write(file, NEW);
      assertArrayEquals(NEW, Files.readAllBytes(file));
      assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    Path usual = Files.writeString(folder.resolve("b.txt"), "as usual");
    NewFile.write(folder.resolve("c.txt"), NEW);
    assertEquals(
        Files.getPosixFilePermissions(usual),
        Files.getPosixFilePermissions(folder.resolve("c.txt")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALink() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Path old = Files.writeString(folder.resolve("sub/old.txt"), "old");
    Path toOld = Files.createSymbolicLink(folder.resolve("one"), Path.of("sub", "old.txt"));
    Path toLink = Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    Path toNone = Files.createSymbolicLink(folder.resolve("three"), Path.of("sub", "none.txt"));
    NewFile.write(toLink, NEW);
    NewFile.write(toNone, NEW);
    assertArrayEquals(NEW, Files.readAllBytes(old));
    assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("sub/none.txt")));
    assertTrue(Stream.of(toOld, toLink, toNone).allMatch(Files::isSymbolicLink));
    assertEquals(List.of("one", "sub", "sub/none.txt", "sub/old.txt", "three", "two"), all(folder));

    Path round = Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
    assertThrows(FileSystemLoopException.class, () -> NewFile.write(round, NEW));
  }

  @Test
  void nothingTakesThePlaceOfAFolder() throws IOException {
    Path full = Files.createDirectories(folder.resolve("full/inside")).getParent();
    assertThrows(IOException.class, () -> NewFile.write(full, NEW));
    assertThrows(IOException.class, () -> NewFile.write(folder.resolve("none/a.txt"), NEW));
    assertEquals(List.of("full", "full/inside"), all(folder));
  }

  /** To put a file in the place of a device would take it from everybody. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void devicesAreWrittenTo() throws IOException {
    NewFile.write(Path.of("/dev/null"), NEW);
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
    NewFile.write(link, NEW);
    assertEquals(0, Files.size(link));
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDeviceIsAnError() {
    assertThrows(IOException.class, () -> NewFile.write(Path.of("/dev/full"), NEW));
  }

  @Test
  void inAZipFileToo() throws IOException {
    Path archive = folder.resolve("a.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      NewFile.write(zip.getPath("/a"), LARGE);
      NewFile.write(zip.getPath("/a"), NEW);
      assertArrayEquals(NEW, Files.readAllBytes(zip.getPath("/a")));
    }
  }
}
