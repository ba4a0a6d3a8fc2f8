package dev.plumbline.core.cases;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.cases.Node.Table;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.PackReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The whole applications that cases begin with. */
final class Bases {
  static final String FOLDER = "cases/bases/";

  private final SortedMap<String, String> files;
  private final Keys keys;
  private final PackReport report;

  /** How applications are read; {@code null} if the rules do not say what they may hold. */
  private final ApplicationReader reader;

  private final Map<String, Optional<Table>> read = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  Bases(SortedMap<String, String> files, Keys keys, PackReport report, ApplicationReader reader) {
    this.files = files;
    this.keys = keys;
    this.report = report;
    this.reader = reader;
  }

  /** Reads all of them, so that problems of one are told even if no case uses it. */
  void readAll() {
    files.keySet().stream()
        .filter(file -> file.startsWith(FOLDER) && (isJson(file) || isYaml(file)))
        .forEach(this::read);
  }

  static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  static boolean isJson(String file) {
    return file.endsWith(".json");
  }

  /**
   * The path within the pack of a base, or {@code null} with a problem reported.
   *
   * @param name its path below the folder of bases
   * @param place where it is named
   */
  String path(String name, Place place) {
    String path = FOLDER + name;
    if (files.containsKey(path) && (isJson(path) || isYaml(path))) {
      return path;
    }
    if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
      keys.problem(
          place,
          "base 须是 " + FOLDER + " 下的文件，写它在那里的路径，不能用「..」「\\」或以「/」开头：「" + Shown.of(name) + "」",
          "a base is a file below "
              + FOLDER
              + ", named by its path there: \""
              + Shown.of(name)
              + "\"");
      return null;
    }
    List<String> known = new ArrayList<>();
    for (String file : files.keySet()) {
      if (file.startsWith(FOLDER) && (isJson(file) || isYaml(file))) {
        known.add(file.substring(FOLDER.length()));
      }
    }
    if (known.isEmpty()) {
      keys.problem(
          place,
          FOLDER + " 下没有「" + Shown.of(name) + "」，那里还没有基础申请（.json 或 .yaml）",
          "there is no \""
              + Shown.of(name)
              + "\" below "
              + FOLDER
              + ", nor any other base (.json or .yaml)");
    } else {
      keys.unknown(
          place,
          FOLDER + " 下没有「" + Shown.of(name) + "」",
          "there is no \"" + Shown.of(name) + "\" below " + FOLDER,
          name,
          known);
    }
    return null;
  }

  /** What a base holds; {@code null} with problems reported, once, if it cannot be used. */
  Table read(String path) {
    return read.computeIfAbsent(path, p -> Optional.ofNullable(readOnce(p))).orElse(null);
  }

  /** What a base holds as JSON, for a base that can be used. */
  String json(String path) {
    return written.computeIfAbsent(path, p -> JsonText.of(read(p)));
  }

  private Table readOnce(String path) {
    String text = files.get(path);
    if (isJson(path)) {
      // The reader of applications says best what is wrong with one.
      List<Problem> problems = problems(text, path);
      problems.forEach(report::problem);
      return problems.isEmpty() && TreeReader.json(path, text, report) instanceof Table table
          ? table
          : null;
    }
    Node root = TreeReader.yaml(path, text, report);
    if (root == null) {
      return null;
    }
    if (!(root instanceof Table table)) {
      root.place()
          .problem(report, "基础申请须由「名称: 值」各行组成", "a base must consist of lines \"name: value\"");
      return null;
    }
    return isSound(table) ? table : null;
  }

  /** Whether it is an application; reports all that is wrong at the places where it is written. */
  boolean isSound(Table application) {
    List<Problem> problems = problems(JsonText.of(application), null);
    for (Problem problem : problems) {
      String pointer = problem.pointer() == null ? "" : problem.pointer();
      Place place = JsonText.place(application, pointer);
      report.problem(
          new Problem(
              place.file(),
              place.line(),
              place.column(),
              problem.pointer(),
              problem.message(),
              problem.english()));
    }
    return problems.isEmpty();
  }

  private List<Problem> problems(String json, String source) {
    if (reader == null) {
      return List.of();
    }
    try {
      reader.read(json.getBytes(StandardCharsets.UTF_8), source);
      return List.of();
    } catch (InputException e) {
      return e.problems();
    }
  }
}
