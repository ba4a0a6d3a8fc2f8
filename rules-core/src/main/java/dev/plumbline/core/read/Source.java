package dev.plumbline.core.read;

import dev.plumbline.Bilingual;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One rule file, and the places in it that problems are reported at. */
public final class Source {
  private final String name;
  private final PackReport report;
  private final RuleFile file;
  private List<String> imports = List.of();
  private final Set<String> lacking = new HashSet<>();
  private boolean importsInDoubt;
  private int told;

  /**
   * A rule file.
   *
   * @param most how many words and signs it may have
   */
  public Source(String name, String text, PackReport report, int most) {
    this.name = name;
    this.report = report;
    this.file = RuleFile.of(text, this::problem, most, report.isOfBuilt());
    report.untold(file.untold());
  }

  /** Whether it was checked when it was built, so that nothing can be wrong with it. */
  boolean isBuilt() {
    return report.isOfBuilt();
  }

  /** How much the pack may be. */
  public Limits limits() {
    return report.limits();
  }

  /** Reports, once, that the file has to import what it uses. */
  void needs(int line, int column, String used, String imported) {
    if (!imports.contains(imported) && !importsInDoubt && lacking.add(imported)) {
      problem(line, column, Message.of("read.lacksImport", used, imported));
    }
  }

  /** Something is wrong with the imports themselves, so that none is missed. */
  void importsInDoubt() {
    importsInDoubt = true;
  }

  /** How many problems were told so far. */
  public int told() {
    return told;
  }

  public void imports(List<String> names) {
    imports = List.copyOf(names);
  }

  /** What the file imports. */
  public List<String> imports() {
    return imports;
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** The file in its parts. */
  public RuleFile file() {
    return file;
  }

  public void problem(int line, int column, Message message) {
    told++;
    report.problem(at(line, column, message));
  }

  /** Reports what has one cause wherever it is found; told once, with all places. */
  public void once(int line, int column, Message message) {
    report.once(at(line, column, message));
  }

  public void problem(Token token, Message message) {
    problem(token.line(), token.column(), message);
  }

  /** Remarks on something that does not keep the pack from being used. */
  public void remark(int line, int column, Message message) {
    report.remark(at(line, column, message));
  }

  /** Reports at an annotation of a rule; at its name if it has none such. */
  public void atAnnotation(RuleText rule, String annotation, Message message) {
    List<Token> tokens = rule.part().annotations(annotation);
    problem(tokens.isEmpty() ? rule.part().name() : tokens.get(0), message);
  }

  /** The same of a parent that is not there, told once for all rules that extend it. */
  public void onceAtParent(RuleText rule, Message message) {
    Token place = rule.part().after(rule.part().word("extends"));
    once(place.line(), place.column(), message);
  }

  /** The same of a type that is not there, told once for all rules that use it. */
  public void onceAtInserted(RuleText rule, Message message) {
    Token place = rule.part().inserted(-1);
    once(place.line(), place.column(), message);
  }

  /** The same of a clause that is not there, told once for all rules that name it. */
  public void onceAtAnnotation(RuleText rule, String annotation, Message message) {
    Token place = rule.part().annotations(annotation).get(0);
    once(place.line(), place.column(), message);
  }

  /** Reports at the name of a rule. */
  void atName(RuleText rule, Message message) {
    problem(rule.part().name(), message);
  }

  /** Reports at the name of the rule that a rule extends. */
  public void atParent(RuleText rule, Message message) {
    problem(rule.part().after(rule.part().word("extends")), message);
  }

  /**
   * Reports at what a rule inserts.
   *
   * @param value the number of the value, from 0; -1 for the type
   */
  public void atInserted(RuleText rule, int value, Message message) {
    problem(rule.part().inserted(value), message);
  }

  /**
   * Reports at an element of a list that a rule inserts.
   *
   * @param value the number of the list among the values, from 0
   * @param element the number of the element, from 0; -1 for the list
   */
  public void atElement(RuleText rule, int value, int element, Message message) {
    problem(element(rule.part(), value, element), message);
  }

  /** Remarks at an element of a list that a rule inserts. */
  public void remarkElement(RuleText rule, int value, int element, Message message) {
    remark(element(rule.part(), value, element), message);
  }

  private static Token element(Part rule, int value, int element) {
    Token token = element < 0 ? null : rule.inserted(value, element);
    return token == null ? rule.inserted(value) : token;
  }

  /** Remarks at the name of a rule. */
  public void remarkName(RuleText rule, Message message) {
    remark(rule.part().name(), message);
  }

  /** Remarks at an annotation of a rule. */
  public void remarkAnnotation(RuleText rule, String annotation, Message message) {
    remark(rule.part().annotations(annotation).get(0), message);
  }

  /**
   * Remarks at a value that a rule inserts.
   *
   * @param value the number of the value, from 0
   */
  public void remarkValue(RuleText rule, int value, Message message) {
    remark(rule.part().inserted(value), message);
  }

  /** Remarks at the type that a rule inserts. */
  public void remarkInserted(RuleText rule, Message message) {
    remark(rule.part().inserted(-1), message);
  }

  private void remark(Token token, Message message) {
    remark(token.line(), token.column(), message);
  }

  /** Reports what is wrong with a value that a rule inserts. */
  public void atInserted(RuleText rule, int value, Bilingual fault) {
    told++;
    Token place = rule.part().inserted(value);
    report.problem(Problem.at(name, place.line(), place.column(), fault));
  }

  private Problem at(int line, int column, Message message) {
    return report.saying(Problem.at(name, line, column, message.words()), message);
  }
}
