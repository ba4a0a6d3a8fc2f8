package dev.plumbline.core.load;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pack on the class path, whose contents are those that its index names or else are refused. It
 * holds what it has read, and is not kept.
 *
 * <p>A resource that comes from elsewhere than the index is taken if it is the same: build tools
 * have folders of their own for classes and for resources, and what is equal decides equally.
 */
public final class BundledPack {
  private static final int TOLD = 5;

  private final String id;
  private final PackIndex index;
  private final String sha256;
  private final URL found;
  private final String place;
  private final ClassLoader loader;
  private SortedMap<String, byte[]> contents;
  private Map<String, byte[]> classes;

  /**
   * Names a pack that was found.
   *
   * @param sha256 the hash of its index, which is one over all that belongs to it
   * @param found where its index is
   * @param loader who found it
   */
  BundledPack(String id, PackIndex index, String sha256, URL found, ClassLoader loader) {
    this.id = id;
    this.index = index;
    this.sha256 = sha256;
    this.found = found;
    this.place = Place.of(found, PackIndex.FOLDER + id);
    this.loader = loader;
  }

  /** Its name, which is that of its folder. */
  public String id() {
    return id;
  }

  /** What its jar says of it. */
  public PackIndex index() {
    return index;
  }

  /** A hash over all that belongs to it. */
  public String sha256() {
    return sha256;
  }

  /** The jar or folder that it is in. */
  public String place() {
    return place;
  }

  /**
   * Holds all that belongs to it against its index.
   *
   * @throws PackException if anything is not of the build that the index is of
   */
  public void check() {
    contents();
    classes();
  }

  /**
   * Its files by their path within it.
   *
   * @throws PackException if any is not as it was when the rules were compiled
   */
  public synchronized SortedMap<String, byte[]> contents() {
    if (contents == null) {
      contents = readContents();
    }
    return contents;
  }

  private SortedMap<String, byte[]> readContents() {
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    index
        .files()
        .forEach(
            (name, hash) -> {
              byte[] file = read(id + "/" + name, problems);
              if (file != null && !Hash.ofText(file).equals(hash)) {
                problems.add(changed(id + "/" + name));
              }
              files.put(name, file);
            });
    for (String name : Bundle.files(found, PackIndex.FOLDER + id, id + "/")) {
      if (PackFiles.isOfPack(name) && !index.files().containsKey(name)) {
        problems.add(added(id + "/" + name));
      }
    }
    refuse(problems);
    return files;
  }

  /**
   * The class files that its rules were compiled to, by their paths.
   *
   * @throws PackException if any is not of the same build as the index
   */
  public synchronized Map<String, byte[]> classes() {
    if (classes == null) {
      classes = readClasses();
    }
    return classes;
  }

  private Map<String, byte[]> readClasses() {
    List<Problem> problems = new ArrayList<>();
    Map<String, byte[]> files = new TreeMap<>();
    index
        .classes()
        .forEach(
            (name, hash) -> {
              String resource = PackIndex.resource(id, name);
              byte[] file = read(resource, problems);
              if (file != null && !Hash.of(file).equals(hash)) {
                problems.add(ofAnotherBuild(resource));
              }
              files.put(name, file);
            });
    refuse(problems);
    return files;
  }

  private byte[] read(String resource, List<Problem> problems) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        problems.add(
            problem(
                resource,
                "规则包的索引（在 " + place + "）提到它，类路径上却没有；" + Bundle.REBUILD,
                "the index of the pack, in "
                    + place
                    + ", names it, but it is not on the class path; "
                    + Bundle.REBUILD_ENGLISH));
        return null;
      }
      return in.readAllBytes();
    } catch (IOException e) {
      problems.add(problem(resource, "无法读取，在 " + place, "cannot be read, in " + place));
      return null;
    }
  }

  private Problem changed(String resource) {
    String here = placeOf(resource);
    return here.equals(place)
        ? problem(
            resource,
            "与编译规则时的内容不同（在 " + place + "）：规则按编译时的文字判定，不按这里的；请恢复这个文件，或" + Bundle.REBUILD,
            "is not what the rules were compiled from, in "
                + place
                + ": compiled rules decide as the text was then; restore the file, or "
                + Bundle.REBUILD_ENGLISH)
        : problem(
            resource,
            "读到的是 " + here + " 里的，与 " + place + " 里编译规则时的内容不同；请从类路径上去掉其中一处，或" + Bundle.REBUILD,
            "is found in "
                + here
                + " and is not what the rules in "
                + place
                + " were compiled from; take one of the two off the class path, or "
                + Bundle.REBUILD_ENGLISH);
  }

  private Problem added(String resource) {
    return problem(
        resource,
        "编译规则时还没有这个文件（在 " + place + "），它不起作用；请去掉它，或" + Bundle.REBUILD,
        "was not there when the rules were compiled, in "
            + place
            + ", and decides nothing; take it away, or "
            + Bundle.REBUILD_ENGLISH);
  }

  private Problem ofAnotherBuild(String resource) {
    String here = placeOf(resource);
    return here.equals(place)
        ? problem(
            resource,
            "编译后的规则与索引不是同一次构建的（在 " + place + "）；" + Bundle.REBUILD,
            "the compiled rules are of another build than their index, in "
                + place
                + "; "
                + Bundle.REBUILD_ENGLISH)
        : problem(
            resource,
            "编译后的规则读到的是 "
                + here
                + " 里的，与 "
                + place
                + " 里的索引不是同一次构建的；请从类路径上去掉其中一处，或"
                + Bundle.REBUILD,
            "compiled rules are found in "
                + here
                + " and are of another build than the index in "
                + place
                + "; take one of the two off the class path, or "
                + Bundle.REBUILD_ENGLISH);
  }

  private String placeOf(String resource) {
    URL url = loader.getResource(resource);
    return url == null ? place : Place.of(url, resource);
  }

  private static Problem problem(String resource, String message, String english) {
    return new Problem(resource, 0, 0, null, message, english);
  }

  /** All of them say the same, and a class path in a muddle has hundreds. */
  private void refuse(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    List<Problem> told = new ArrayList<>(problems.subList(0, Math.min(TOLD, problems.size())));
    int more = problems.size() - told.size();
    if (more > 0) {
      told.add(
          problem(id, "另有 " + more + " 个文件也是这样", "the same holds for " + more + " more files"));
    }
    throw new PackException(told);
  }
}
