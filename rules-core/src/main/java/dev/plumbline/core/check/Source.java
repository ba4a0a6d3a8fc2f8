package dev.plumbline.core.check;

import dev.plumbline.Problem;
import dev.plumbline.core.load.PackReport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;

/** One rule file, and the places in it that problems are reported at. */
final class Source {
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");

  /** Texts and comments, in which nothing is an annotation. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|//[^\n]*|(?s:/\\*.*?\\*/)");

  private final String file;
  private final String text;
  private final List<String> lines;
  private final PackReport report;
  private List<String> imports = List.of();

  Source(String file, String text, PackReport report) {
    this.file = file;
    this.text = text;
    this.lines =
        QUOTED
            .matcher(text.replace("\r\n", "\n"))
            .replaceAll(quoted -> quoted.group().replaceAll("[^\n]", " "))
            .lines()
            .toList();
    this.report = report;
  }

  void imports(List<String> names) {
    imports = List.copyOf(names);
  }

  /** What the file imports. */
  List<String> imports() {
    return imports;
  }

  String file() {
    return file;
  }

  /** A part of the file as it is written. */
  String written(BaseDescr part) {
    return text.substring(part.getStartCharacter(), part.getEndCharacter() + 1);
  }

  void problem(int line, int column, String message) {
    problem(line, column, message, null);
  }

  void problem(int line, int column, String message, String english) {
    report.problem(new Problem(file, line, column, null, message, english));
  }

  /** Remarks on something that does not keep the pack from being used. */
  void remark(int line, int column, String message, String english) {
    report.remark(new Problem(file, line, column, null, message, english));
  }

  /** Reports at an annotation of the rule that begins on a line. */
  void atAnnotation(int ruleLine, String name, String message) {
    atAnnotation(ruleLine, name, message, null);
  }

  void atAnnotation(int ruleLine, String name, String message, String english) {
    List<int[]> places = places(ruleLine, name);
    int[] place = places.isEmpty() ? new int[] {ruleLine, 1} : places.get(0);
    problem(place[0], place[1], message, english);
  }

  /** How often an annotation stands on the rule that begins on a line. */
  long occurrences(int ruleLine, String name) {
    return places(ruleLine, name).size();
  }

  /** The lines and columns of an annotation between the name of a rule and its conditions. */
  private List<int[]> places(int ruleLine, String name) {
    Pattern annotation = Pattern.compile("@" + Pattern.quote(name) + "\\b");
    List<int[]> places = new ArrayList<>();
    for (int i = Math.max(ruleLine - 1, 0); i < lines.size(); i++) {
      Matcher when = WHEN.matcher(lines.get(i));
      boolean ends = when.find();
      String head = ends ? lines.get(i).substring(0, when.start()) : lines.get(i);
      Matcher matcher = annotation.matcher(head);
      while (matcher.find()) {
        places.add(new int[] {i + 1, matcher.start() + 1});
      }
      if (ends) {
        break;
      }
    }
    return places;
  }
}
