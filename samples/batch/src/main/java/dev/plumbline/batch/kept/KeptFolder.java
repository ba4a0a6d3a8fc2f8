package dev.plumbline.batch.kept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.workbench.NewFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder beside the file that is being made: what its rows came to, and of how many rows all is
 * there. Another run goes on behind these, whatever ended the one before. For one thread at a time.
 */
public final class KeptFolder implements Closeable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Tells how far the run has come; written last, so that all it tells of is there. */
  private static final String TOLD = "kept.json";

  /** Begins the names of all others, so that nothing of anybody else's is ever deleted. */
  private static final String OWN = ".plumbline-";

  private final Path folder;
  private final boolean temporary;
  private final Map<String, KeptFile> files = new LinkedHashMap<>();
  private final Map<String, Long> lengths = new LinkedHashMap<>();
  private long rows;
  private String digest = "";

  private KeptFolder(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** A folder in another, of which nothing is left once it is closed. */
  public static KeptFolder temporary(Path in) throws IOException {
    return new KeptFolder(Files.createTempDirectory(in, OWN), true);
  }

  /**
   * A folder to begin with; what an earlier run left in it is gone.
   *
   * @throws IOException if it cannot be made, or holds what no run left there
   */
  public static KeptFolder begin(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path each : within(folder)) {
        Files.delete(each);
      }
    } else {
      Files.createDirectory(folder);
    }
    return new KeptFolder(folder, false);
  }

  /**
   * What an earlier run left, to go on with; a new folder if none left anything.
   *
   * @throws IOException if it cannot be read or made
   */
  public static KeptFolder resume(Path folder) throws IOException {
    Path told = folder.resolve(TOLD);
    if (!Files.isRegularFile(told)) {
      return begin(folder);
    }
    KeptFolder kept = new KeptFolder(folder, false);
    JsonNode tree = MAPPER.readTree(told.toFile());
    kept.rows = tree.path("rows").asLong();
    kept.digest = tree.path("digest").asText();
    tree.path("lengths")
        .properties()
        .forEach(e -> kept.lengths.put(e.getKey(), e.getValue().asLong()));
    return kept;
  }

  private static List<Path> within(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found = all.toList();
      for (Path each : found) {
        String name = each.getFileName().toString();
        if (!name.equals(TOLD) && !name.startsWith(OWN)) {
          throw new IOException(each + " was not left by a run");
        }
      }
      return found;
    }
  }

  /** A file of it, which goes on where it was when it was last kept. */
  public KeptFile file(String name) throws IOException {
    KeptFile file =
        new KeptFile(folder.resolve(OWN + name + ".gz"), lengths.getOrDefault(name, 0L));
    files.put(name, file);
    return file;
  }

  /** A place for a file that is made of the others in the end. */
  public Path place(String name) {
    return folder.resolve(OWN + name);
  }

  /** Of how many rows all is there. */
  public long rows() {
    return rows;
  }

  /** What those rows were, by what was {@linkplain #keep kept} with them. */
  public String digest() {
    return digest;
  }

  /**
   * Keeps what is there.
   *
   * @param rows of how many rows that is all
   * @param digest what tells these rows from others
   */
  public void keep(long rows, String digest) throws IOException {
    ObjectNode tree = MAPPER.createObjectNode().put("rows", rows).put("digest", digest);
    ObjectNode marks = tree.putObject("lengths");
    for (Map.Entry<String, KeptFile> each : files.entrySet()) {
      marks.put(each.getKey(), each.getValue().mark());
    }
    NewFile.write(folder.resolve(TOLD), MAPPER.writeValueAsBytes(tree));
    this.rows = rows;
    this.digest = digest;
  }

  /** Lets go of the files; what was kept stays. */
  @Override
  public void close() throws IOException {
    for (KeptFile file : files.values()) {
      file.close();
    }
    files.clear();
    if (temporary) {
      delete();
    }
  }

  /** Removes all of it: it was put to its use. */
  public void remove() throws IOException {
    close();
    if (!temporary) {
      delete();
    }
  }

  private void delete() throws IOException {
    for (Path each : within(folder)) {
      Files.delete(each);
    }
    Files.delete(folder);
  }
}
