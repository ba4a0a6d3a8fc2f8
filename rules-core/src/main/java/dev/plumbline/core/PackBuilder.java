package dev.plumbline.core;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.compile.ClassFiles;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.ClassBundle;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackIndex;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.load.Seal;
import dev.plumbline.core.report.EngineVersion;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.words.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles packs when the jar that holds them is built, so that nothing is left to compile where
 * they are used, and writes down what was compiled from what:
 *
 * <pre>java -cp … dev.plumbline.core.PackBuilder PACKS OUTPUT</pre>
 *
 * <p>{@code PACKS} is a folder whose folders are packs; {@code OUTPUT} is the folder of what
 * becomes the jar, such as {@code target/classes}. It gets the packs' files, the class files of
 * their rules, and {@code META-INF/plumbline}. What an earlier build wrote there and this one does
 * not is taken away; nothing else that lies there is looked at. Exit codes: 0 built, 1 something is
 * wrong with a pack, and nothing was written; 2 unusable arguments or folders.
 */
public final class PackBuilder {
  private static final int WRONG_PACK = 1;
  private static final int UNUSABLE = 2;

  /** The classes are for every platform from 17 on, whichever compiles them. */
  private static final Map<String, String> SETTINGS =
      Map.of("drools.dialect.java.compiler.lnglevel", "17");

  private PackBuilder() {}

  /**
   * Compiles all packs in a folder.
   *
   * @param arguments the folder whose folders are packs, and the folder of what becomes the jar
   */
  public static void main(String[] arguments) {
    SETTINGS.forEach(System::setProperty);
    int code = run(arguments, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The exit code; why it is not 0 is printed. */
  static int run(String[] arguments, PrintStream said) {
    if (arguments.length != 2) {
      said.println(Message.of("load.builderUsage").both());
      return UNUSABLE;
    }
    try {
      build(Path.of(arguments[0]), Path.of(arguments[1]));
      return 0;
    } catch (PackException e) {
      said.println(e.getMessage());
      return WRONG_PACK;
    } catch (InvalidPathException e) {
      said.println(Message.of("load.unusablePath", e.getInput()).both());
    } catch (IOException e) {
      said.println(Message.of("load.unusableFile", String.valueOf(e.getMessage())).both());
    }
    return UNUSABLE;
  }

  static void build(Path packs, Path target) throws IOException {
    Path output = target.toAbsolutePath().normalize();
    SortedMap<String, byte[]> built = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path pack : folders(packs)) {
      String id = pack.getFileName().toString();
      ids.add(id);
      try {
        built.putAll(compile(id, pack));
      } catch (PackException e) {
        e.problems().forEach(problem -> problems.add(in(id, problem)));
      }
    }
    if (ids.isEmpty()) {
      problems.add(Problem.of(packs.toString(), Message.of("load.noPacks").words()));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    built.put(Bundle.LIST, lines(ids));
    clean(output, built);
    for (Map.Entry<String, byte[]> file : built.entrySet()) {
      Path to = output.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
  }

  /** What a pack is in a jar: its files, what they were compiled to, and its index. */
  private static SortedMap<String, byte[]> compile(String id, Path pack) {
    PackReport report = new PackReport();
    SortedMap<String, byte[]> contents = PackFiles.contents(pack, report);
    PackFiles files = PackFiles.of(contents, report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    ClassFiles compiled = RuleCompiler.classFiles(files, text, PackBuilder.class.getClassLoader());
    PackIndex sources =
        new PackIndex(
            EngineVersion.VALUE,
            text.packageName(),
            seals(contents),
            compiled.types(),
            compiled.rules(),
            "",
            compiled.models());
    String seal = Seal.of(sources.sources(), compiled.sha256());
    byte[] classes = new ClassBundle(seal, compiled.files()).write();
    PackIndex index = sources.with(Seal.of(classes));
    SortedMap<String, byte[]> built = new TreeMap<>();
    built.put(PackIndex.classes(id), classes);
    contents.forEach((name, file) -> built.put(id + "/" + name, file));
    built.put(PackIndex.FOLDER + id, index.write().getBytes(StandardCharsets.UTF_8));
    return built;
  }

  private static SortedMap<String, String> seals(Map<String, byte[]> files) {
    SortedMap<String, String> seals = new TreeMap<>();
    files.forEach((name, file) -> seals.put(name, Seal.ofText(file)));
    return seals;
  }

  private static Problem in(String id, Problem problem) {
    return problem.withSource(id.equals(problem.source()) ? id : id + "/" + problem.source());
  }

  private static byte[] lines(List<String> ids) {
    return ids.stream()
        .map(id -> id + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Takes away what earlier builds wrote, as far as this one has no such file. */
  private static void clean(Path output, Map<String, byte[]> built) throws IOException {
    Path indexes = output.resolve(PackIndex.FOLDER);
    if (!Files.isDirectory(indexes)) {
      return;
    }
    for (Path earlier : list(indexes)) {
      for (String resource : written(earlier)) {
        Path file = output.resolve(resource).normalize();
        if (!built.containsKey(resource) && file.startsWith(output)) {
          Files.deleteIfExists(file);
          deleteEmpty(file.getParent(), output);
        }
      }
    }
  }

  /** What the build wrote that left an index. */
  private static List<String> written(Path earlier) throws IOException {
    String id = earlier.getFileName().toString();
    List<String> written = new ArrayList<>(List.of(PackIndex.FOLDER + id));
    try {
      PackIndex index = PackIndex.read(Files.readString(earlier));
      index.files().keySet().forEach(name -> written.add(id + "/" + name));
      written.add(PackIndex.classes(id));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // Of another format, or damaged: then what lies there is named by no index, and harmless.
      return written;
    }
    return written;
  }

  private static void deleteEmpty(Path folder, Path output) throws IOException {
    for (Path each = folder; !each.equals(output); each = each.getParent()) {
      if (!list(each).isEmpty()) {
        return;
      }
      Files.delete(each);
    }
  }

  private static List<Path> folders(Path packs) throws IOException {
    return list(packs).stream().filter(PackBuilder::isPack).toList();
  }

  /** Whether it is meant as one, though its manifest may be missing. */
  private static boolean isPack(Path folder) {
    String[] files = folder.toFile().list();
    return files != null
        && Stream.of(files)
            .anyMatch(name -> name.equals(PackFiles.MANIFEST) || name.endsWith(".drl"));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
