package dev.plumbline.core.check;

import dev.plumbline.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rule file, and the places in it that problems are reported at. */
final class Source {
  private static final Pattern WHEN = Pattern.compile("^\\s*when\\b.*");

  private final String file;
  private final List<String> lines;
  private final List<Problem> problems;

  Source(String file, String text, List<Problem> problems) {
    this.file = file;
    this.lines = text.lines().toList();
    this.problems = problems;
  }

  String file() {
    return file;
  }

  void problem(int line, int column, String message) {
    problems.add(new Problem(file, line, column, null, message));
  }

  /** Reports at an annotation of the rule that begins on a line. */
  void atAnnotation(int ruleLine, String name, String message) {
    Pattern annotation = Pattern.compile("@" + Pattern.quote(name) + "\\b");
    for (int i = Math.max(ruleLine - 1, 0); i < lines.size(); i++) {
      Matcher matcher = annotation.matcher(lines.get(i));
      if (matcher.find()) {
        problem(i + 1, matcher.start() + 1, message);
        return;
      }
      if (WHEN.matcher(lines.get(i)).matches()) {
        break;
      }
    }
    problem(ruleLine, 1, message);
  }

  /** How often an annotation stands on the rule that begins on a line. */
  long occurrences(int ruleLine, String name) {
    Pattern annotation = Pattern.compile("@" + Pattern.quote(name) + "\\b");
    return lines.stream()
        .skip(Math.max(ruleLine - 1, 0))
        .takeWhile(line -> !WHEN.matcher(line).matches())
        .mapToLong(line -> annotation.matcher(line).results().count())
        .sum();
  }
}
