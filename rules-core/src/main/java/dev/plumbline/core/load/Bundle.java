package dev.plumbline.core.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The packs on the class path. A jar with packs lists their files in {@code
 * META-INF/plumbline/packs}, one {@code pack/file} a line, and names the model classes that its
 * rules were compiled to in lines {@code model: class}; folders inside jars cannot be listed
 * everywhere a jar may live.
 */
public final class Bundle {
  /** The resource that lists the packs of a jar. */
  public static final String INDEX = "META-INF/plumbline/packs";

  /** What a line begins with that names a model class. */
  public static final String MODEL = "model:";

  private final SortedMap<String, SortedMap<String, String>> packs = new TreeMap<>();
  private final List<String> modelClasses = new ArrayList<>();

  private Bundle() {}

  /** The packs that a class loader sees. */
  public static Bundle of(ClassLoader loader) {
    Bundle bundle = new Bundle();
    try {
      for (URL index : Collections.list(loader.getResources(INDEX))) {
        for (String line : lines(index)) {
          bundle.enter(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }

  private void enter(String line) {
    int slash = line.indexOf('/');
    if (line.startsWith(MODEL)) {
      modelClasses.add(line.substring(MODEL.length()).strip());
    } else if (slash > 0) {
      packs
          .computeIfAbsent(line.substring(0, slash), pack -> new TreeMap<>())
          .put(line.substring(slash + 1), line);
    }
  }

  private static List<String> lines(URL resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  /** The ids of the packs, sorted. */
  public List<String> ids() {
    return List.copyOf(packs.keySet());
  }

  /** The resources of a pack by their path within it, or {@code null} if there is no such pack. */
  public Map<String, String> files(String id) {
    return packs.get(id);
  }

  /** The names of the model classes that the rules were compiled to. */
  public List<String> modelClasses() {
    return List.copyOf(modelClasses);
  }
}
