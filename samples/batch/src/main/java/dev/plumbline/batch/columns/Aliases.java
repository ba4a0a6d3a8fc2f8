package dev.plumbline.batch.columns;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What offices call columns and sheets, by the path of what they mean. */
final class Aliases {
  private static final Map<String, List<String>> ALL = read();

  private Aliases() {}

  private static Map<String, List<String>> read() {
    try (InputStream in = Aliases.class.getResourceAsStream("aliases.yaml")) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The other names of a field or a group. */
  static List<String> of(String path) {
    return ALL.getOrDefault(path, List.of());
  }
}
