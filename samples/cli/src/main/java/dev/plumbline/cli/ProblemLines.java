package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problems and remarks of a pack, one line each, as editors and terminals link them. */
final class ProblemLines {
  private final Console console;
  private final String folder;
  private final Lang lang;
  private final Set<Problem> printed = new HashSet<>();

  /**
   * Prepares the lines.
   *
   * @param folder the folder of the pack as it was given, which files are named below
   */
  ProblemLines(Console console, String folder) {
    this.console = console;
    this.folder = folder;
    this.lang = console.lang();
  }

  /** Prints what has not been printed yet. */
  void print(Validation validation) {
    validation.problems().forEach(problem -> print(problem, ""));
    String remark = lang.say("remark");
    validation.remarks().forEach(problem -> print(problem, remark));
    console.out().flush();
  }

  private void print(Problem problem, String level) {
    if (printed.add(problem)) {
      console.out().println(Plain.path(line(problem, level)));
    }
  }

  private String line(Problem problem, String level) {
    Bilingual text =
        new Bilingual(level + problem.text().chinese(), level + problem.text().english());
    return problem.withSource(path(folder, problem.source())).withText(text).in(lang.locale());
  }

  /** Prints problems on standard error. */
  void printErrors(List<Problem> problems) {
    problems.forEach(problem -> console.error(line(problem, "")));
  }

  /** Prints how much there was. */
  void printSum(Validation validation) {
    int problems = validation.problems().size();
    int remarks = validation.remarks().size();
    console
        .out()
        .println(problems + remarks == 0 ? lang.say("fine") : lang.say("found", problems, remarks));
  }

  /** The path of a file of a pack, as seen from where the command runs. */
  static String path(String folder, String file) {
    return file.equals(folder) || folder.isEmpty()
        ? file
        : folder.replaceAll("[/\\\\]+$", "") + "/" + file;
  }

  /** All of it as one object, in one line. */
  static String json(String folder, Validation validation) {
    List<Map<String, Object>> all = new ArrayList<>();
    validation.problems().forEach(problem -> all.add(map(folder, problem, "problem")));
    validation.remarks().forEach(remark -> all.add(map(folder, remark, "remark")));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("pack", folder);
    object.put("usable", validation.problems().isEmpty());
    object.put("found", all);
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> map(String folder, Problem problem, String level) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("level", level);
    map.put("file", path(folder, problem.source()));
    map.put("line", problem.line());
    map.put("column", problem.column());
    map.put("message", problem.text().chinese());
    map.put("english", problem.text().english());
    return map;
  }
}
