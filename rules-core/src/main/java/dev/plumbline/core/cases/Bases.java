package dev.plumbline.core.cases;

import dev.plumbline.InputException;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.JsonText;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.document.TreeReader;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The whole applications that cases begin with. */
final class Bases {
  static final String FOLDER = CaseNames.BASES;

  private final SortedMap<String, String> files;
  private final Keys keys;
  private final PackReport report;
  private final Rules rules;
  private final Map<String, Optional<Fields>> read = new HashMap<>();
  private final Map<String, Application> applications = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  Bases(SortedMap<String, String> files, Keys keys, PackReport report, Rules rules) {
    this.files = files;
    this.keys = keys;
    this.report = report;
    this.rules = rules;
  }

  /** Reads all of them, so that problems of one are told even if no case uses it. */
  void readAll() {
    files.keySet().stream().filter(Bases::isBase).forEach(this::read);
  }

  private static boolean isBase(String file) {
    return file.startsWith(FOLDER) && (isJson(file) || isYaml(file));
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
   * @param spot where it is named
   */
  String path(String name, Spot spot) {
    String path = FOLDER + name;
    if (files.containsKey(path) && isBase(path)) {
      return path;
    }
    String shown = Echo.of(name);
    if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
      keys.problem(spot, Message.of("cases.baseElsewhere", FOLDER, shown));
      return null;
    }
    if (files.containsKey(path + ".txt")) {
      keys.problem(spot, Message.of("cases.baseIsText", FOLDER, shown));
      return null;
    }
    List<String> known =
        files.keySet().stream()
            .filter(Bases::isBase)
            .map(file -> file.substring(FOLDER.length()))
            .toList();
    if (known.isEmpty()) {
      keys.once(spot, Message.of("cases.noBases", FOLDER, shown));
    } else {
      keys.unknownOnce(spot, Message.of("cases.noSuchBase", FOLDER, shown), name, known);
    }
    return null;
  }

  /** What a base holds; {@code null} with problems reported, once, if it cannot be used. */
  Fields read(String path) {
    return read.computeIfAbsent(path, p -> Optional.ofNullable(readOnce(p))).orElse(null);
  }

  private Fields sound(String path, Fields fields, Rules.Found found) {
    if (!found.sound()) {
      return null;
    }
    applications.put(path, found.application());
    return fields;
  }

  /** The application that a base is, for a base that can be used. */
  Application application(String path) {
    return applications.get(path);
  }

  /** What a base holds as JSON, for a base that can be used. */
  String json(String path) {
    return written.computeIfAbsent(path, p -> JsonText.of(read(p)));
  }

  private Fields readOnce(String path) {
    String text = files.get(path);
    Problems problems = new Problems(path, report.limits());
    try {
      if (isJson(path)) {
        Located root = TreeReader.json(text, problems, report.limits());
        Fields fields = ApplicationReader.object(root, problems);
        return sound(path, fields, rules.read(fields, problems));
      }
      Located root = TreeReader.yaml(path, text, report.limits()).asRoot();
      if (root instanceof Fields fields) {
        return sound(path, fields, rules.read(fields));
      }
      keys.problem(root.spot(), Message.of("cases.baseMustBeLines"));
    } catch (InputException e) {
      e.problems().forEach(report::problem);
    }
    return null;
  }
}
