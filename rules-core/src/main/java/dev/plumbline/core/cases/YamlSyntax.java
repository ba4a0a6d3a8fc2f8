package dev.plumbline.core.cases;

import dev.plumbline.core.load.PackReport;
import java.util.List;

/** Says in plain words why a text is no YAML. */
final class YamlSyntax {
  private YamlSyntax() {}

  /** Reports where and why the parser stopped. */
  static void report(Place at, String text, String stopped, PackReport report) {
    List<String> lines = text.lines().toList();
    // The parser often notices a bad line only at the beginning of the next one.
    for (int line = at.line(); line >= Math.max(1, at.line() - 1); line--) {
      String written = line <= lines.size() ? lines.get(line - 1) : "";
      int colon = written.indexOf('：');
      if (colon >= 0 && !written.contains(":")) {
        new Place(at.file(), line, colon + 1)
            .problem(
                report,
                "这里用了中文冒号「：」，请改成半角的「: 」（后面空一格）",
                "a full-width colon; write \": \", with a space behind it");
        return;
      }
    }
    String words = stopped == null ? "" : stopped;
    if (words.contains("nesting depth")) {
      at.problem(report, "嵌套太深，请核对文件", "nested too deeply");
    } else if (words.contains("\\t") || words.contains("TAB")) {
      at.problem(report, "缩进不能用制表符（Tab），请改成空格", "no tabs in indents; use spaces");
    } else if (words.contains("quoted scalar")) {
      at.problem(report, "引号不成对，请补上", "a quote is not closed");
    } else if (words.contains("mapping values are not allowed")) {
      at.problem(
          report,
          "这里不能再有「: 」：值里有冒号时整个值要加引号，否则请检查缩进",
          "no \": \" here; quote a value that holds one, or check the indent");
    } else if (words.contains("flow")) {
      at.problem(
          report, "「{ }」或「[ ]」不成对，或中间少了逗号", "{ } or [ ] is not closed, or a comma is missing");
    } else if (words.contains("could not find expected ':'")) {
      at.problem(report, "少了冒号：每一项写成「名称: 值」", "a colon is missing; write \"name: value\"");
    } else {
      at.problem(
          report,
          "从这里起不是合格的 YAML，请检查缩进、冒号后的空格和引号",
          "no valid YAML from here on; check indents, the space after each colon, and quotes");
    }
  }
}
