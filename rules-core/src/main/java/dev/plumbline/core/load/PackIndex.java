package dev.plumbline.core.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a jar says of a pack that was compiled into it: each file, type and rule with its hash, and
 * one for all classes. Written when the pack is compiled, so that what is shown can be held against
 * what decides. Immutable.
 *
 * <p>Each pack has an index of its own, so that jars which are made one keep them all, and its last
 * line is a sum over the others, so that one which was cut off or joined with another is noticed.
 *
 * @param engine the version of the engine that compiled it
 * @param packageName the package of its rules
 * @param files the {@linkplain Seal seal} of each file, by its path within the pack
 * @param types the hash of each type that the rules declare, by its name
 * @param rules the hash of each rule, by its name
 * @param classes the seal of the class files
 * @param models the names of the classes that hold the rules
 */
public record PackIndex(
    String engine,
    String packageName,
    SortedMap<String, String> files,
    SortedMap<String, String> types,
    SortedMap<String, String> rules,
    String classes,
    List<String> models) {
  /** Where a jar has the indexes of its packs, each under the name of the pack's folder. */
  public static final String FOLDER = "META-INF/plumbline/pack/";

  /**
   * Where a jar has the class files of each pack, in one resource: to find hundreds takes longer
   * than to read them. They are not where the class path looks for classes: packs of one package,
   * in jars of their own, are neither in each other's way there nor on the module path.
   */
  private static final String CLASSES = "META-INF/plumbline/classes/";

  private static final String FORMAT = "plumbline-pack 2";
  private static final String ENGINE = "engine";
  private static final String PACKAGE = "package";
  private static final String FILE = "file";
  private static final String TYPE = "type";
  private static final String RULE = "rule";
  private static final String CLASS = "classes";
  private static final String MODEL = "model";
  private static final String WHOLE = "whole";

  /** Copies the collections. */
  public PackIndex {
    files = copy(files);
    types = copy(types);
    rules = copy(rules);
    models = List.copyOf(models);
  }

  private static SortedMap<String, String> copy(Map<String, String> hashes) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** The resource of the class files. */
  public static String classes(String pack) {
    return CLASSES + pack;
  }

  /** The same with the seal of its class files. */
  public PackIndex with(String seal) {
    return new PackIndex(engine, packageName, files, types, rules, seal, models);
  }

  /** The index as it stands in the jar. */
  public String write() {
    List<String> lines = new ArrayList<>(List.of(CLASS + " " + classes));
    models.forEach(name -> lines.add(MODEL + " " + name));
    String text = sources() + String.join("\n", lines) + "\n";
    return text + last(text);
  }

  /** What the classes were compiled from: the part of the index that they carry the seal of. */
  public String sources() {
    List<String> lines = new ArrayList<>(List.of(FORMAT, ENGINE + " " + engine));
    lines.add(PACKAGE + " " + packageName);
    write(lines, FILE, files);
    write(lines, TYPE, types);
    write(lines, RULE, rules);
    return String.join("\n", lines) + "\n";
  }

  private static String last(String lines) {
    return WHOLE + " " + Seal.sum(lines.getBytes(StandardCharsets.UTF_8)) + "\n";
  }

  private static void write(List<String> lines, String kind, Map<String, String> hashes) {
    hashes.forEach((name, hash) -> lines.add(kind + " " + hash + " " + name));
  }

  /**
   * Reads an index.
   *
   * @throws IllegalArgumentException if it is none of this format, or not whole
   */
  public static PackIndex read(String text) {
    int end = text.lastIndexOf(WHOLE + " ");
    if (!text.startsWith(FORMAT + "\n")
        || end < 0
        || !text.substring(end).equals(last(text.substring(0, end)))) {
      throw new IllegalArgumentException("no whole index of format " + FORMAT);
    }
    String engine = "";
    String packageName = "";
    String classes = "";
    Map<String, SortedMap<String, String>> hashes =
        Map.of(FILE, new TreeMap<>(), TYPE, new TreeMap<>(), RULE, new TreeMap<>());
    List<String> models = new ArrayList<>();
    for (String line : text.substring(FORMAT.length() + 1, end).lines().toList()) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case ENGINE -> engine = words[1];
        case PACKAGE -> packageName = words[1];
        case CLASS -> classes = words[1];
        case MODEL -> models.add(words[1]);
        default -> {
          String[] entry = words[1].split(" ", 2);
          hashes.get(words[0]).put(entry[1], entry[0]);
        }
      }
    }
    return new PackIndex(
        engine, packageName, hashes.get(FILE), hashes.get(TYPE), hashes.get(RULE), classes, models);
  }
}
