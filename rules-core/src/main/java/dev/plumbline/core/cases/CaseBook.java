package dev.plumbline.core.cases;

import dev.plumbline.Limit;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases of a pack. Immutable.
 *
 * @param cases those that can be run, in the order of the files and of the text
 */
public record CaseBook(List<PackCase> cases) {
  /** Copies the list. */
  public CaseBook {
    cases = List.copyOf(cases);
  }

  /**
   * Reads the cases of a pack, and reports all that is wrong with them. Where the rules themselves
   * have problems, what cases say of clauses and facts is not looked into: it may be right.
   *
   * @param text the rules, read with the same report before
   */
  public static CaseBook read(PackFiles files, PackText text, PackReport report) {
    boolean rulesRead = !report.hasProblems();
    Keys keys = new Keys(report);
    ApplicationReader reader =
        rulesRead ? new ApplicationReader(text.givenTypes(), text.lexicon()) : null;
    Bases bases = new Bases(files.cases(), keys, report, reader);
    bases.readAll();
    Merge merge = new Merge(text.types(), rulesRead, report);
    ExpectationReader expectations =
        new ExpectationReader(keys, new Clauses(text, keys, rulesRead));
    List<PackCase> cases = new ArrayList<>();
    for (Map.Entry<String, String> file : files.cases().entrySet()) {
      String name = file.getKey();
      if (name.startsWith(Bases.FOLDER)) {
        continue;
      }
      if (Bases.isYaml(name)) {
        Node root = TreeReader.yaml(name, file.getValue(), report);
        if (root != null) {
          cases.addAll(new CaseReader(keys, bases, merge, expectations).read(root));
        }
      } else if (Bases.isJson(name)) {
        report.problem(
            name,
            "用例文件须是 .yaml；申请请放到 " + Bases.FOLDER + " 下",
            "cases are .yaml files; put applications below " + Bases.FOLDER);
      }
      int most = report.limits().count(Limit.CASES);
      if (cases.size() > most) {
        report.problem(name, "用例太多，全部文件至多 " + most + " 个", "too many cases; at most " + most);
        break;
      }
    }
    return new CaseBook(cases);
  }

  /**
   * Remarks on each clause that has findings and that no case expects anything of; where there are
   * no cases at all, on that.
   */
  public void remarkUntested(PackText text, PackReport report) {
    if (cases.isEmpty()) {
      report.remark(
          new Problem(
              "guideline.yaml",
              0,
              0,
              null,
              "规则包没有用例，条款都没有试过；请在 cases/ 下写 .yaml 文件",
              "the pack has no cases, and no clause is tried; write .yaml files below cases/"));
      return;
    }
    Set<String> tested = new HashSet<>();
    for (PackCase one : cases) {
      one.expectation().findings().forEach(expected -> tested.add(expected.clause()));
      one.expectation().call().forEach(expected -> tested.add(expected.clause()));
    }
    for (RuleText rule : text.rules().values()) {
      String clause = rule.clause();
      if (clause != null
          && !tested.contains(clause)
          && (rule.hasFinding() || text.isOverCall(rule))) {
        report.remark(
            new Problem(
                rule.file(),
                rule.line(),
                1,
                null,
                "条款 " + clause + " 没有用例",
                "no case expects anything of clause " + clause));
      }
    }
  }
}
