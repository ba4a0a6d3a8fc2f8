package dev.plumbline.workbench.scaffold;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.NewFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a new pack: a manifest, rules of each shape, and cases for each clause. */
public final class Scaffold {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private Scaffold() {}

  /**
   * Writes a new pack.
   *
   * @param folder where to; made if it is not there, and refused if something is in it
   * @param id the id of the guideline
   * @return the files written, by their path within the folder, sorted
   * @throws InputException if the id or the folder cannot be used
   */
  public static List<String> create(Path folder, String id) {
    check(id);
    List<String> names = read("files").lines().toList();
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      String text = read(name).replace("{id}", id).replace("{package}", packageOf(id));
      files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
    NewFolder.write(folder, files);
    return names;
  }

  /** Refuses what cannot be the id of a guideline. */
  static void check(String id) {
    if (!ID.matcher(id).matches() || id.codePoints().anyMatch(Shown::isUnseen)) {
      throw new InputException(List.of(Problem.of(Message.of("workbench.badId", id).words())));
    }
  }

  /** The id as a name that rules can have for their package. */
  static String packageOf(String id) {
    String name = id.replaceAll("[^\\p{L}\\p{N}]", "_");
    return Character.isLetter(name.codePointAt(0)) ? name : "p" + name;
  }

  private static String read(String name) {
    try (InputStream in = Scaffold.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
