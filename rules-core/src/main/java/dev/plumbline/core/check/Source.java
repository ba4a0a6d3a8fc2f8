package dev.plumbline.core.check;

import dev.plumbline.Limits;
import dev.plumbline.Problem;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.RuleFile;
import dev.plumbline.core.syntax.Token;
import java.util.Comparator;
import java.util.List;

/** One rule file, and the places in it that problems are reported at. */
final class Source {
  private final String name;
  private final PackReport report;
  private final RuleFile file;
  private List<String> imports = List.of();

  /**
   * A rule file.
   *
   * @param most how many words and signs it may have
   */
  Source(String name, String text, PackReport report, int most) {
    this.name = name;
    this.report = report;
    this.file = RuleFile.of(text, this::problem, most);
    report.untold(file.untold());
  }

  /** How much the pack may be. */
  Limits limits() {
    return report.limits();
  }

  void imports(List<String> names) {
    imports = List.copyOf(names);
  }

  /** What the file imports. */
  List<String> imports() {
    return imports;
  }

  /** The name of the file. */
  String name() {
    return name;
  }

  /** The file in its parts. */
  RuleFile file() {
    return file;
  }

  void problem(int line, int column, String message, String english) {
    report.problem(new Problem(name, line, column, null, message, english));
  }

  void problem(Token token, String message, String english) {
    problem(token.line(), token.column(), message, english);
  }

  /** Remarks on something that does not keep the pack from being used. */
  void remark(int line, int column, String message, String english) {
    report.remark(new Problem(name, line, column, null, message, english));
  }

  /** Reports at an annotation of the rule that begins on a line. */
  void atAnnotation(int ruleLine, String annotation, String message, String english) {
    Part rule = rule(ruleLine);
    List<Token> tokens = rule == null ? List.of() : rule.annotations(annotation);
    at(
        tokens.isEmpty() ? rule == null ? null : rule.name() : tokens.get(0),
        ruleLine,
        message,
        english);
  }

  /** Reports at the name of the rule that begins on a line. */
  void atName(int ruleLine, String message, String english) {
    Part rule = rule(ruleLine);
    at(rule == null ? null : rule.name(), ruleLine, message, english);
  }

  /** Reports at the name of the rule that the rule on a line extends. */
  void atParent(int ruleLine, String message, String english) {
    Part rule = rule(ruleLine);
    Token keyword = rule == null ? null : rule.word("extends");
    at(keyword == null ? null : rule.after(keyword), ruleLine, message, english);
  }

  /**
   * Reports at what the rule on a line inserts.
   *
   * @param value the number of the value, from 0; -1 for the type
   */
  void atInserted(int ruleLine, int value, String message, String english) {
    Part rule = rule(ruleLine);
    at(rule == null ? null : rule.inserted(value), ruleLine, message, english);
  }

  /**
   * Reports at an element of a list that the rule on a line inserts.
   *
   * @param value the number of the list among the values, from 0
   * @param element the number of the element, from 0; -1 for the list
   */
  void atElement(int ruleLine, int value, int element, String message, String english) {
    at(element(ruleLine, value, element), ruleLine, message, english);
  }

  /** Remarks at an element of a list that the rule on a line inserts. */
  void remarkElement(int ruleLine, int value, int element, String message, String english) {
    Token token = element(ruleLine, value, element);
    remark(
        token == null ? ruleLine : token.line(),
        token == null ? 1 : token.column(),
        message,
        english);
  }

  private Token element(int ruleLine, int value, int element) {
    Part rule = rule(ruleLine);
    if (rule == null) {
      return null;
    }
    Token token = element < 0 ? null : rule.inserted(value, element);
    return token == null ? rule.inserted(value) : token;
  }

  /** Remarks at the name of the rule that begins on a line. */
  void remarkName(int ruleLine, String message, String english) {
    remark(rule(ruleLine).name(), message, english);
  }

  /** Remarks at an annotation of the rule that begins on a line. */
  void remarkAnnotation(int ruleLine, String annotation, String message, String english) {
    remark(rule(ruleLine).annotations(annotation).get(0), message, english);
  }

  /** Remarks at the type that the rule on a line inserts. */
  void remarkInserted(int ruleLine, String message, String english) {
    remark(rule(ruleLine).inserted(-1), message, english);
  }

  private void remark(Token token, String message, String english) {
    remark(token.line(), token.column(), message, english);
  }

  /** The declaration of a type on a line. */
  Part declaration(String type, int line) {
    return file.parts().stream()
        .filter(part -> part.kind() == Part.Kind.DECLARE)
        .min(
            Comparator.<Part, Boolean>comparing(part -> !part.name().text().equals(type))
                .thenComparing(part -> Math.abs(part.line() - line)))
        .orElseThrow();
  }

  private void at(Token token, int line, String message, String english) {
    problem(
        token == null ? line : token.line(), token == null ? 1 : token.column(), message, english);
  }

  private Part rule(int line) {
    return file.parts().stream()
        .filter(part -> part.kind() == Part.Kind.RULE && part.line() == line)
        .findFirst()
        .orElse(null);
  }
}
