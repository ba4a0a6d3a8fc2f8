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
 * META-INF/plumbline/packs}, one {@code pack/file} a line, and names the list of model classes that
 * its rules were compiled to in a line {@code model: resource}; folders inside jars cannot be
 * listed everywhere a jar may live.
 */
public final class Bundle {
  private static final String INDEX = "META-INF/plumbline/packs";
  private static final String MODEL = "model:";

  private final SortedMap<String, SortedMap<String, String>> packs = new TreeMap<>();
  private final List<String> modelClasses = new ArrayList<>();

  private Bundle() {}

  /** The packs that a class loader sees. */
  public static Bundle of(ClassLoader loader) {
    Bundle bundle = new Bundle();
    try {
      for (URL index : Collections.list(loader.getResources(INDEX))) {
        for (String line : lines(index)) {
          bundle.enter(line, loader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }

  private void enter(String line, ClassLoader loader) throws IOException {
    int slash = line.indexOf('/');
    if (line.startsWith(MODEL)) {
      for (URL list :
          Collections.list(loader.getResources(line.substring(MODEL.length()).strip()))) {
        modelClasses.addAll(lines(list));
      }
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
