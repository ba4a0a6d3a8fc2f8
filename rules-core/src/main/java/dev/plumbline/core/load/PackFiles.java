package dev.plumbline.core.load;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack: its manifest and its rules. Immutable.
 *
 * @param manifest what the manifest says
 * @param rules the texts of the rule files by their path within the pack, sorted
 * @param sha256 over the names and bytes of the manifest and the rule files
 */
public record PackFiles(Manifest manifest, SortedMap<String, String> rules, String sha256) {
  private static final String RULES = ".drl";

  /**
   * Reads a pack from a folder.
   *
   * @throws PackException with all that is wrong with the files themselves
   */
  public static PackFiles read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw fault(folder.toString(), "没有这个文件夹");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.equals(ManifestReader.FILE) || name.endsWith(RULES)) {
          files.put(name, Files.readAllBytes(path));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw fault(folder.toString(), "文件夹无法读取");
    }
    return of(files);
  }

  /**
   * Reads a pack from the class path.
   *
   * @param loader where to look
   * @param files the resources of the pack, by their path within it
   */
  public static PackFiles read(ClassLoader loader, Map<String, String> files) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach(
        (name, resource) -> {
          try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
              throw fault(resource, "规则包的索引提到它，类路径上却没有");
            }
            bytes.put(name, in.readAllBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return of(bytes);
  }

  private static PackFiles of(SortedMap<String, byte[]> files) {
    List<Problem> problems = new ArrayList<>();
    Manifest manifest = null;
    SortedMap<String, String> rules = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String text = decode(file.getKey(), file.getValue(), problems);
      if (text != null && file.getKey().equals(ManifestReader.FILE)) {
        manifest = ManifestReader.read(text, problems);
      } else if (text != null) {
        rules.put(file.getKey(), text);
      }
    }
    if (!files.containsKey(ManifestReader.FILE)) {
      problems.add(problem(ManifestReader.FILE, "规则包缺少清单文件 guideline.yaml"));
    }
    if (rules.isEmpty() && problems.isEmpty()) {
      problems.add(problem(ManifestReader.FILE, "规则包里没有规则文件（.drl）"));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new PackFiles(manifest, rules, sha256(files));
  }

  private static String decode(String name, byte[] bytes, List<Problem> problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Editors on Windows put a byte order mark first, which the rule parser does not skip.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(problem(name, "文件不是 UTF-8 编码，请另存为 UTF-8"));
      return null;
    }
  }

  private static String sha256(SortedMap<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Problem problem(String file, String message) {
    return new Problem(file, 0, 0, null, message);
  }

  private static PackException fault(String file, String message) {
    return new PackException(List.of(problem(file, message)));
  }
}
