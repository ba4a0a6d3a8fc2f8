package dev.plumbline.core;

import dev.plumbline.core.compile.Precompiled;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.BundledPack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lists what a program loads for an archive of classes ({@code -Xshare:dump}), from which a Java
 * machine begins sooner. What a machine writes with {@code -XX:DumpLoadedClassList} leaves out the
 * classes of packs, which lie where only the engine looks. The archive changes nothing of what
 * decides: the engine still hands over the bytes that it held against the index, and the machine
 * takes a class from the archive only where it is made of the same.
 */
public final class ClassList {
  /**
   * What the engine and the platform make as they run, such as lambdas, of nothing but their own.
   * Java 17 falls over those which have to do with classes that it cannot archive, such as classes
   * that were compiled for Java 5.
   */
  private static final Pattern OURS =
      Pattern.compile(
          "@lambda-form-invoker .*|@lambda-proxy (?:java|dev/plumbline)/(?:(?!L?(?:org|com|picocli)/).)*");

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private ClassList() {}

  /**
   * Adds the classes of all packs on the class path to a list.
   *
   * @param list the list
   * @param more the list that is written
   * @param jar gets the classes, for as long as the archive is being made
   */
  public static void addPacks(Path list, Path more, Path jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    List<Class<?>> classes = new ArrayList<>();
    Bundle bundle = Bundle.of(ClassList.class.getClassLoader());
    for (String id : bundle.ids()) {
      BundledPack pack = bundle.get(id);
      // Where two packs have a class of one name, each gets its own as it does without an archive.
      pack.classes().files().forEach(files::putIfAbsent);
      classes.addAll(Precompiled.of(pack, ClassList.class.getClassLoader()).classes());
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    ClassList all = new ClassList();
    Files.readAllLines(list).forEach(all::loaded);
    classes.forEach(type -> all.add(type, jar));
    Files.write(more, all.lines);
  }

  /** A line of the machine's own; each class gets a number, by which others name it. */
  private void loaded(String line) {
    String name = line.split(" ")[0];
    if (line.startsWith("@")) {
      if (OURS.matcher(line).matches()) {
        lines.add(line);
      }
    } else if (!line.startsWith("#") && !ids.containsKey(name)) {
      ids.put(name, ids.size() + 1);
      lines.add(name + " id: " + ids.get(name));
    }
  }

  /** A class of a pack, behind those that it extends; left out where one of those is not there. */
  private void add(Class<?> type, Path jar) {
    String name = name(type);
    if (ids.containsKey(name)) {
      return;
    }
    StringBuilder line = new StringBuilder();
    for (Class<?> above : type.getInterfaces()) {
      Integer id = ids.get(name(above));
      if (id == null) {
        return;
      }
      line.append(line.isEmpty() ? " interfaces: " : " ").append(id);
    }
    Class<?> parent = type.getSuperclass();
    if (parent != null && parent.getClassLoader() == type.getClassLoader()) {
      add(parent, jar);
    }
    Integer superclass = ids.get(parent == null ? "java/lang/Object" : name(parent));
    if (superclass == null) {
      return;
    }
    ids.put(name, ids.size() + 1);
    lines.add(name + " id: " + ids.get(name) + " super: " + superclass + line + " source: " + jar);
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
