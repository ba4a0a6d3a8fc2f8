package dev.plumbline.core.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Catalogue;
import dev.plumbline.core.Packs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder whose files are odd, unreadable, or swapped while they are read. */
class PackFolderTest {
  private static final String RULE = Packs.HEAD + Packs.rule("甲", "A.1", "Lead( ongoing < 2 )");
  private static final String SECRET = "来自别处";

  @TempDir Path temporary;

  /** What changes files while they are read. */
  private interface Swap {
    void swap() throws IOException;
  }

  private Path pack() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("pack"));
    return Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", RULE);
  }

  private static List<String> problems(Path folder) {
    PackReport report = new PackReport();
    PackFiles.read(folder, report);
    return report.problems().stream().map(Object::toString).toList();
  }

  /** Names that Java has no way to write, as the shell's printf writes them. */
  private static void shell(Path folder, String command) throws IOException {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).inheritIO().start();
      assertEquals(0, shell.waitFor());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void undecodableNamesAreTold() throws IOException {
    assumeFalse(FileName.systemLacksUtf8());
    Path folder = pack();
    shell(folder, "mkdir cases \"$(printf '\\374b')\"");
    for (String name : List.of("\\377", "\\376", "核\\200", "\\374b/c")) {
      shell(folder, "cp rules.drl \"$(printf '" + name + ".drl')\"");
    }
    shell(folder, "cp rules.drl \"$(printf 'cases/\\377.yaml')\"");
    shell(folder, "cp rules.drl \"$(printf '\\377.txt')\"");
    String told = ": 文件名不是 UTF-8 编码（%XX 是它认不出的字节），请改名";
    assertEquals(
        List.of(
            "%E6%A0%B8%80.drl" + told,
            "%FC" + "b/c.drl" + told,
            "%FE.drl" + told,
            "%FF.drl" + told,
            "cases/%FF.yaml" + told),
        problems(folder));
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void namesThatAreOneElsewhereAreTold() throws IOException {
    Path folder = pack();
    Packs.write(
        folder, "sub/b.drl", RULE, "sub\\b.drl", RULE, "Rules.DRL", RULE, "Rules.drl", RULE);
    Packs.write(folder, "sub/\u00e9.drl", RULE, "sub/e\u0301.drl", RULE, "Sub/other.drl", RULE);
    String told = "」只差大小写或字符的写法，在有的系统上是同一个文件，请改名";
    assertEquals(
        List.of(
            "rules.drl: 与「Rules.drl" + told,
            "sub/\u00e9.drl: 与「sub/e\u0301.drl" + told,
            "sub\\b.drl: 文件名里有反斜杠，在有的系统上它隔开文件夹，请改名"),
        problems(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFileIsToldOnce() throws IOException {
    Path folder = pack();
    Files.delete(folder.resolve("guideline.yaml"));
    shell(folder, "mkfifo guideline.yaml cases.drl; ln -s /dev/zero zero.drl; mkdir -p d.drl/e");
    assertEquals(
        List.of(
            "cases.drl: 这不是普通的文件，请移走",
            "guideline.yaml: 这不是普通的文件，请移走",
            "zero.drl: 这是一个链接，规则包里须放文件本身"),
        problems(folder));
  }

  @Test
  void anUnreadableFileIsToldByName() throws IOException {
    Path folder = pack();
    Packs.write(folder, "b.drl", RULE, "sub/c.drl", RULE, "sub/d.drl", "package other\n");
    for (String name : List.of("b.drl", "guideline.yaml", "sub/c.drl")) {
      Path file = folder.resolve(name);
      assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "reads all");
    }
    List<String> problems =
        Catalogue.report(folder).problems().stream().map(Object::toString).toList();
    String told = ": 无法读取，请检查权限";
    assertTrue(
        problems.containsAll(List.of("b.drl" + told, "guideline.yaml" + told, "sub/c.drl" + told)),
        problems.toString());
    assertTrue(problems.stream().anyMatch(p -> p.startsWith("sub/d.drl:1:")), problems.toString());
    assertEquals(4, problems.size(), problems.toString());
  }

  @Test
  void anUnreadableFolderIsToldByName() throws IOException {
    Path folder = pack();
    Packs.write(folder, "sub/c.drl", RULE);
    Path sub = folder.resolve("sub");
    assumeFalse(!sub.toFile().setReadable(false) || Files.isReadable(sub), "reads all");
    assertEquals(List.of("sub: 无法读取，请检查权限"), problems(folder));
    assertTrue(sub.toFile().setReadable(true));
    assertTrue(folder.toFile().setReadable(false));
    assertEquals(List.of(folder + ": 文件夹无法读取，请检查权限"), problems(folder));
    assertTrue(folder.toFile().setReadable(true));
  }

  /** A folder of which nobody knows where it is: asked for that, it does this. */
  private static Path lost(Callable<Path> whereIsIt) {
    return (Path)
        Proxy.newProxyInstance(
            PackFolderTest.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (path, method, arguments) ->
                method.getName().equals("toString") ? "lost" : whereIsIt.call());
  }

  private static List<String> problems(Path folder, Duration limit) {
    PackReport report = new PackReport();
    PackFolder.read(folder, report, limit);
    return report.problems().stream().map(Object::toString).toList();
  }

  @Test
  void aFolderThatCannotBeOpenedIsTold() {
    Path folder =
        lost(
            () -> {
              throw new IOException();
            });
    assertEquals(List.of("lost: 文件夹无法读取，请检查权限"), problems(folder, Duration.ofSeconds(60)));
  }

  @Test
  void aFolderThatDoesNotAnswerHoldsNobody() {
    CountDownLatch never = new CountDownLatch(1);
    Path folder =
        lost(
            () -> {
              never.await();
              throw new IOException();
            });
    assertEquals(
        List.of("lost: 一直打不开，可能被换成了管道，或网络位置没有回应，请检查后再试"), problems(folder, Duration.ofMillis(1)));
    never.countDown();
  }

  /** The rest is not looked at. */
  @Test
  void aFolderOfMoreThanAPackHasIsTold() throws IOException {
    Path folder = pack();
    PackReport report = new PackReport(Limits.USUAL.with(Limit.FOLDER_ENTRIES, 1));
    PackFiles.read(folder, report);
    assertEquals(
        List.of(folder + ": 文件夹里的东西太多，不像一个规则包，请检查路径"),
        report.problems().stream().map(Object::toString).toList());
  }

  /** As where the locale has no Chinese: then each Chinese name is undecodable. */
  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void namesThatTheLocaleCannotReadAreTold() throws IOException {
    Path folder = pack();
    shell(folder, "cp rules.drl \"$(printf '\\377').drl\"");
    String encoding = System.setProperty("sun.jnu.encoding", "US-ASCII");
    try {
      assertEquals(
          List.of("%FF.drl: 系统的区域设置认不出这个文件名，请在启动前设置环境变量 LC_ALL=C.UTF-8"), problems(folder));
    } finally {
      System.setProperty("sun.jnu.encoding", encoding);
    }
  }

  @Test
  void aPackInAZipFileDecidesAlike() throws IOException {
    Path folder = pack();
    Packs.write(folder, "子/b.drl", Packs.HEAD + Packs.rule("乙", "A.2", "Lead( ongoing < 3 )"));
    try (FileSystem zip = zip()) {
      for (Path inside : List.of(zip.getPath("/"), zip.getPath("packs/x"), zip.getPath("/y"))) {
        for (String name : List.of("guideline.yaml", "rules.drl", "子/b.drl")) {
          Packs.write(inside, name, Files.readAllBytes(folder.resolve(name)));
        }
        PackFiles fromZip = PackFiles.read(inside, new PackReport());
        assertEquals(PackFiles.read(folder, new PackReport()), fromZip);
        assertEquals(2, Plumbline.load(inside).clauses().size());
      }
    }
  }

  @Test
  void problemsInAZipFileAreTold() throws IOException {
    try (FileSystem zip = zip()) {
      Packs.write(zip.getPath("/"), "a/b.drl", RULE, "good.drl", RULE);
      Files.createDirectory(zip.getPath("/empty"));
    }
    try (FileSystem zip = FileSystems.newFileSystem(temporary.resolve("p.zip"))) {
      assertEquals(List.of("guideline.yaml: 规则包缺少清单文件 guideline.yaml"), problems(zip.getPath("/")));
      Path none = zip.getPath("/none");
      assertEquals(List.of("/none: 没有这个文件夹，请检查路径"), problems(none));
    }
  }

  /** One file of a damaged archive cannot be read by anybody. */
  @Test
  void aDamagedFileIsToldByName() throws IOException {
    try (FileSystem zip = zip()) {
      Packs.write(zip.getPath("/"), "guideline.yaml", Packs.MANIFEST, "a.drl", RULE.repeat(20));
    }
    Path archive = temporary.resolve("p.zip");
    byte[] bytes = Files.readAllBytes(archive);
    int at =
        new String(bytes, StandardCharsets.ISO_8859_1).indexOf("a.drl") + "a.drl".length() + 40;
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
      file.seek(at);
      file.write(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
    }
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      assertEquals(List.of("a.drl: 无法读取，请检查权限"), problems(zip.getPath("/")));
    }
  }

  private FileSystem zip() throws IOException {
    return FileSystems.newFileSystem(temporary.resolve("p.zip"), Map.of("create", "true"));
  }

  /** Reads again and again while files are swapped; nothing that is read may come from outside. */
  private void whileSwapped(Path folder, int times, Duration limit, Swap swap) throws Exception {
    AtomicBoolean ends = new AtomicBoolean();
    Thread swapper =
        new Thread(
            () -> {
              while (!ends.get()) {
                try {
                  swap.swap();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    swapper.start();
    TreeSet<String> told = new TreeSet<>();
    for (int i = 0; i < times; i++) {
      PackReport report = new PackReport();
      PackFolder.Contents contents = PackFolder.read(folder, report, limit);
      contents
          .files()
          .forEach(
              (name, bytes) ->
                  assertFalse(new String(bytes, StandardCharsets.UTF_8).contains(SECRET), name));
      report.problems().forEach(problem -> told.add(problem.toString()));
    }
    ends.set(true);
    swapper.join();
    told.forEach(problem -> assertFalse(problem.contains(SECRET), problem));
    told.forEach(
        problem -> assertTrue(problem.startsWith("sub") || problem.contains("一直打不开"), problem));
  }

  private static void exchange(Path one, Path other, Path spare) throws IOException {
    Files.move(one, spare, StandardCopyOption.ATOMIC_MOVE);
    Files.move(other, one, StandardCopyOption.ATOMIC_MOVE);
    Files.move(spare, other, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderSwappedForALinkLeadsNowhere() throws Exception {
    Path folder = pack();
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Packs.write(outside, "a.drl", SECRET, "b.drl", SECRET, "deep/c.drl", SECRET);
    Packs.write(folder, "sub/a.drl", RULE, "sub/b.drl", RULE, "sub/deep/c.drl", RULE);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), outside);
    Path spare = temporary.resolve("spare");
    whileSwapped(
        folder, 1000, Duration.ofSeconds(60), () -> exchange(folder.resolve("sub"), link, spare));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileSwappedForALinkLeadsNowhere() throws Exception {
    Path folder = pack();
    Path outside = Files.writeString(temporary.resolve("outside.drl"), SECRET);
    Packs.write(folder, "sub/a.drl", RULE);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), outside);
    Path spare = temporary.resolve("spare");
    whileSwapped(
        folder,
        20,
        Duration.ofSeconds(60),
        () -> exchange(folder.resolve("sub/a.drl"), link, spare));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileSwappedForAPipeHoldsNobody() throws Exception {
    Path folder = pack();
    Packs.write(folder, "sub/a.drl", RULE);
    shell(temporary, "mkfifo pipe");
    Path pipe = temporary.resolve("pipe");
    Path spare = temporary.resolve("spare");
    Path file = folder.resolve("sub/a.drl");
    whileSwapped(folder, 15, Duration.ofMillis(100), () -> exchange(file, pipe, spare));
    // Lets go the threads that wait for somebody to write.
    Path last = Files.isRegularFile(file) ? pipe : file;
    FileChannel.open(last, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
  }

  @Test
  void aFileThatIsReplacedByAnEditorIsTheOldOneOrTheNew() throws Exception {
    Path folder = pack();
    byte[] before = RULE.getBytes(StandardCharsets.UTF_8);
    Packs.write(folder, "sub/a.drl", RULE);
    Path file = folder.resolve("sub/a.drl");
    Path beside = temporary.resolve("beside");
    whileSwapped(
        folder,
        30,
        Duration.ofSeconds(60),
        () -> {
          Files.write(beside, before);
          Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        });
    assertArrayEquals(before, PackFolder.read(folder, new PackReport()).files().get("sub/a.drl"));
  }
}
