package dev.plumbline.batch.columns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.batch.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user says of the columns of sheets: for each sheet, or for all of them under {@code *},
 * the path that a head stands for; {@code 不读} where the column is not to be read.
 */
public final class Mapping {
  /** No word of the user's. */
  public static final Mapping NONE = new Mapping(Map.of());

  /** Of all sheets. */
  private static final String ALL = "*";

  private static final String LEFT_OUT = "不读";
  private static final Pattern ELEMENT = Pattern.compile("^(/[^\\[\\]]+)\\[([^\\[\\]]+)\\](/.+)$");
  private static final Pattern IN_ROW = Pattern.compile("^(/[^\\[\\]]+)(/[^/\\[\\]]+)$");

  private final Map<String, Map<String, Optional<Target>>> sheets;

  private Mapping(Map<String, Map<String, Optional<Target>>> sheets) {
    this.sheets = sheets;
  }

  /**
   * Reads a mapping from YAML.
   *
   * @param source what to call it in problems
   * @throws InputException if it is none, with all that is wrong
   */
  public static Mapping read(String yaml, String source, Columns columns) {
    Map<String, Map<String, String>> written;
    try {
      written = new YAMLMapper().readValue(yaml, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new InputException(Problem.at(source, line, 0, Words.say("map.form")));
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, Map<String, Optional<Target>>> sheets = new LinkedHashMap<>();
    if (written != null) {
      written.forEach(
          (sheet, heads) -> {
            Map<String, Optional<Target>> targets = new LinkedHashMap<>();
            (heads == null ? Map.<String, String>of() : heads)
                .forEach(
                    (head, path) ->
                        targets.put(key(head), target(path, columns, problems, source)));
            sheets.put(sheet, targets);
          });
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new Mapping(sheets);
  }

  private static Optional<Target> target(
      String path, Columns columns, List<Problem> problems, String source) {
    if (path == null || path.isBlank() || path.strip().equals(LEFT_OUT)) {
      return Optional.empty();
    }
    Optional<Target> target = target(path.strip(), columns);
    if (target.isEmpty()) {
      problems.add(Problem.of(source, Words.say("map.path", path)));
    }
    return target;
  }

  /** What a path means. */
  static Optional<Target> target(String path, Columns columns) {
    Matcher element = ELEMENT.matcher(path);
    if (element.matches()) {
      Group group = columns.group(element.group(1));
      return group == null
          ? Optional.empty()
          : field(group.fields(), element.group(3))
              .map(field -> new Target(group, field, element.group(2)));
    }
    Optional<Target> own =
        field(columns.own(), path)
            .or(() -> field(Desk.FIELDS, path))
            .map(field -> new Target(null, field, null));
    Matcher inRow = IN_ROW.matcher(path);
    if (own.isPresent() || !inRow.matches()) {
      return own;
    }
    Group group = columns.group(inRow.group(1));
    if (group == null) {
      return Optional.empty();
    }
    return field(group.fields(), group.several() ? inRow.group(2) : path)
        .map(field -> new Target(group, field, null));
  }

  private static Optional<Field> field(List<Field> fields, String path) {
    return fields.stream().filter(field -> field.path().equals(path)).findFirst();
  }

  /** What the user says of a head; {@code null} if nothing, empty if it is not to be read. */
  Optional<Target> of(String sheet, String label) {
    Optional<Target> own = sheets.getOrDefault(sheet, Map.of()).get(key(label));
    return own != null ? own : sheets.getOrDefault(ALL, Map.of()).get(key(label));
  }

  /** The mapping as a file to edit: what was understood of each sheet. */
  public static String write(List<Head> heads) {
    Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
    for (Head head : heads) {
      Map<String, String> columns = new LinkedHashMap<>();
      for (Column column : head.columns()) {
        columns.put(column.label(), column.target() == null ? LEFT_OUT : column.target().path());
      }
      sheets.put(head.sheet().isEmpty() ? ALL : head.sheet(), columns);
    }
    try {
      return YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build()
          .writeValueAsString(sheets);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  private static String key(String label) {
    return Label.of(label).whole();
  }
}
