package dev.plumbline.core.load;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The packs on the class path. A jar lists the names of its packs, one a line, and has an index of
 * each ({@link PackIndex}): folders inside jars cannot be listed everywhere a jar may live. Keeps
 * nothing that it has seen but the loaders it asks.
 */
public final class Bundle {
  /** The resource that lists the packs of a jar. */
  public static final String LIST = "META-INF/plumbline/packs";

  private final Set<ClassLoader> loaders;

  private Bundle(Set<ClassLoader> loaders) {
    this.loaders = loaders;
  }

  /** The packs that a class loader sees. */
  public static Bundle of(ClassLoader loader) {
    return new Bundle(Set.of(loader));
  }

  /**
   * The packs that the calling thread's context loader sees, then those of the library itself:
   * containers give each application a loader of its own, which sees packs that ours may not, and
   * many threads have none, or that of another.
   */
  public static Bundle ofCaller() {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    loaders.add(Bundle.class.getClassLoader());
    return new Bundle(loaders);
  }

  /** The loaders that are asked, in this order. */
  public Collection<ClassLoader> loaders() {
    return Collections.unmodifiableCollection(loaders);
  }

  /** The names of the packs, sorted. */
  public List<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (ClassLoader loader : loaders) {
      for (URL list : resources(loader, LIST)) {
        text(list)
            .replace("\uFEFF", "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("model:"))
            // Indexes of old list the files as well.
            .forEach(line -> ids.add(line.split("/", 2)[0]));
        ids.addAll(beside(list));
      }
    }
    return List.copyOf(ids);
  }

  /**
   * The packs that have an index beside a list, where that can be seen: of jars that were made one,
   * often only one list is left.
   */
  private static List<String> beside(URL list) {
    return files(list, LIST, PackIndex.FOLDER);
  }

  /**
   * The files of a folder in the jar or folder that has a resource, by their paths in it; empty
   * where that cannot be seen.
   *
   * @param name the name of the resource
   * @param folder the name of the folder, with a stroke behind it
   */
  static List<String> files(URL resource, String name, String folder) {
    try {
      if (resource.getProtocol().equals("file")) {
        Path place = Path.of(resource.toURI());
        for (int i = Path.of(name).getNameCount(); i > 0; i--) {
          place = place.getParent();
        }
        return files(place.resolve(folder));
      }
      URLConnection connection = resource.openConnection();
      connection.setUseCaches(false);
      if (!(connection instanceof JarURLConnection jar)) {
        return List.of();
      }
      try (JarFile file = jar.getJarFile()) {
        String root = jar.getEntryName().substring(0, jar.getEntryName().length() - name.length());
        return file.stream()
            .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(root + folder))
            .map(entry -> entry.getName().substring(root.length() + folder.length()))
            .toList();
      }
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      throw unreadable(resource, e);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  /**
   * A pack.
   *
   * @throws PackException if there is none of that name, or several that differ
   */
  public BundledPack get(String id) {
    return find(id).orElseThrow(() -> none(id));
  }

  /**
   * A pack, if there is one of that name.
   *
   * @throws PackException if there are several that differ, or the jar does not say what is in it
   */
  public Optional<BundledPack> find(String id) {
    for (ClassLoader loader : loaders) {
      List<URL> indexes = resources(loader, PackIndex.FOLDER + id);
      if (!indexes.isEmpty()) {
        return Optional.of(only(id, indexes, loader));
      }
    }
    return Optional.empty();
  }

  /** Two of a name do no harm if they are the same throughout, which their indexes tell. */
  private static BundledPack only(String id, List<URL> indexes, ClassLoader loader) {
    String resource = PackIndex.FOLDER + id;
    Map<String, URL> texts = new LinkedHashMap<>();
    indexes.forEach(index -> texts.putIfAbsent(text(index), index));
    List<String> places = texts.values().stream().map(url -> Place.of(url, resource)).toList();
    if (texts.size() > 1) {
      throw refused(id, Message.of("load.severalPacks", id, places));
    }
    String text = texts.keySet().iterator().next();
    try {
      String sha256 = Hash.of(text.getBytes(StandardCharsets.UTF_8));
      URL index = texts.values().iterator().next();
      return new BundledPack(id, PackIndex.read(text), sha256, index, loader);
    } catch (IllegalArgumentException e) {
      throw refused(resource, Message.of("load.brokenIndex", places.get(0)));
    }
  }

  /** Why there is no pack of that name, as far as it can be seen. */
  public PackException none(String id) {
    for (ClassLoader loader : loaders) {
      String manifest = id + "/" + PackFiles.MANIFEST;
      URL unbuilt = loader.getResource(manifest);
      if (unbuilt != null) {
        String place = Place.of(unbuilt, manifest);
        return refused(id, Message.of("load.notBuilt", place));
      }
    }
    List<String> ids = ids();
    return ids.isEmpty()
        ? refused(null, Message.of("load.noGuidelines", id))
        : refused(null, Message.of("load.noSuchGuideline", id, ids));
  }

  private static List<URL> resources(ClassLoader loader, String name) {
    try {
      return Collections.list(loader.getResources(name));
    } catch (IOException e) {
      throw refused(name, Message.of("load.noClassPath"), e);
    }
  }

  private static String text(URL resource) {
    try {
      URLConnection connection = resource.openConnection();
      // A jar that was put in the place of another would be read as the other was.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw unreadable(resource, e);
    }
  }

  private static PackException unreadable(URL resource, Exception cause) {
    return refused(Place.of(resource, ""), Message.of("load.unreadableResource"), cause);
  }

  private static PackException refused(String where, Message message) {
    return refused(where, message, null);
  }

  private static PackException refused(String where, Message message, Exception cause) {
    Problem problem = Problem.of(where, message.words());
    return new PackException(List.of(problem), cause);
  }
}
