package dev.plumbline.core.load;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
  private ClassBundle classes;

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
            (name, seal) -> {
              String resource = id + "/" + name;
              byte[] file = read(resource, seal, problems);
              if (file != null && !isSealed(resource, file, seal, Hash::ofText)) {
                problems.add(changed(resource));
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
   * The class files that its rules were compiled to.
   *
   * @throws PackException if any is not of the same build as the index
   */
  public synchronized ClassBundle classes() {
    if (classes == null) {
      classes = readClasses();
    }
    return classes;
  }

  private ClassBundle readClasses() {
    List<Problem> problems = new ArrayList<>();
    String resource = PackIndex.classes(id);
    byte[] file = read(resource, index.classes(), problems);
    ClassBundle bundle = null;
    if (file != null && !isSealed(resource, file, index.classes(), Hash::of)) {
      problems.add(ofAnotherBuild(resource));
    } else if (file != null) {
      try {
        bundle = ClassBundle.read(file);
      } catch (IOException e) {
        problems.add(problem(resource, Message.of("load.unreadableIn", place)));
      }
    }
    refuse(problems);
    return bundle;
  }

  /** Whether a file is the one that the index names. */
  private boolean isSealed(
      String resource, byte[] file, String seal, Function<byte[], String> hash) {
    return Seal.isUnbroken(seal, file) && isBesideIndex(resource)
        || hash.apply(file).equals(Seal.hash(seal));
  }

  private boolean isBesideIndex(String resource) {
    URL url = loader.getResource(resource);
    String own = PackIndex.FOLDER + id;
    String index = found.toExternalForm();
    return url != null
        && index.endsWith(own)
        && url.toExternalForm()
            .equals(index.substring(0, index.length() - own.length()) + resource);
  }

  private byte[] read(String resource, String seal, List<Problem> problems) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        problems.add(problem(resource, Message.of("load.notOnClassPath", place)));
        return null;
      }
      return Seal.read(in, seal);
    } catch (IOException e) {
      problems.add(problem(resource, Message.of("load.unreadableIn", place)));
      return null;
    }
  }

  private Problem changed(String resource) {
    String here = placeOf(resource);
    return here.equals(place)
        ? problem(resource, Message.of("load.changed", place))
        : problem(resource, Message.of("load.foundElsewhere", here, place));
  }

  private Problem added(String resource) {
    return problem(resource, Message.of("load.added", place));
  }

  private Problem ofAnotherBuild(String resource) {
    String here = placeOf(resource);
    return here.equals(place)
        ? problem(resource, Message.of("load.otherBuild", place))
        : problem(resource, Message.of("load.otherBuildElsewhere", here, place));
  }

  private String placeOf(String resource) {
    URL url = loader.getResource(resource);
    return url == null ? place : Place.of(url, resource);
  }

  private static Problem problem(String resource, Message message) {
    return Problem.of(resource, message.words());
  }

  /** All of them say the same, and a class path in a muddle has hundreds. */
  private void refuse(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    List<Problem> told = new ArrayList<>(problems.subList(0, Math.min(TOLD, problems.size())));
    int more = problems.size() - told.size();
    if (more > 0) {
      told.add(problem(id, Message.of("load.moreFiles", more)));
    }
    throw new PackException(told);
  }
}
