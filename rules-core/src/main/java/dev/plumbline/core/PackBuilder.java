package dev.plumbline.core;

import dev.plumbline.PackException;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.compile.ClassFiles;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiles packs when the jar that holds them is built, so that nothing is left to compile where
 * they are used, and lists what the jar holds. What is compiled are the rules as the engine sees
 * them, with the words that theirs stand for.
 */
public final class PackBuilder {
  private static final String MANIFEST = "guideline.yaml";

  /** The classes are for every platform from 17 on, whichever compiles them. */
  private static final Map<String, String> SETTINGS =
      Map.of("drools.dialect.java.compiler.lnglevel", "17");

  private PackBuilder() {}

  /**
   * Compiles all packs in a folder.
   *
   * @param arguments the folder whose folders are packs, and the folder of what becomes the jar
   */
  public static void main(String[] arguments) throws IOException {
    SETTINGS.forEach(System::setProperty);
    try {
      build(Path.of(arguments[0]), Path.of(arguments[1]));
    } catch (PackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static void build(Path resources, Path output) throws IOException {
    List<String> index = new ArrayList<>();
    for (Path pack : folders(resources)) {
      for (Path file : files(pack)) {
        index.add(resources.relativize(file).toString().replace('\\', '/'));
      }
      index.addAll(compile(pack, output));
    }
    Path list = output.resolve(Bundle.INDEX);
    Files.createDirectories(list.getParent());
    Files.writeString(list, String.join("\n", index) + "\n");
  }

  /** Writes what a pack is compiled to, and gives the lines that name its model classes. */
  private static List<String> compile(Path pack, Path output) throws IOException {
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(pack, report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    ClassFiles compiled = RuleCompiler.classFiles(files, text, PackBuilder.class.getClassLoader());
    for (Map.Entry<String, byte[]> file : compiled.files().entrySet()) {
      Path to = output.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    return compiled.models().stream().map(name -> Bundle.MODEL + " " + name).toList();
  }

  private static List<Path> folders(Path resources) throws IOException {
    try (Stream<Path> folders = Files.list(resources)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
          .sorted()
          .toList();
    }
  }

  private static List<Path> files(Path pack) throws IOException {
    try (Stream<Path> files = Files.walk(pack)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
