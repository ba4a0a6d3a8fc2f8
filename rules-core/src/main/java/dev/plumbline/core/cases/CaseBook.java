package dev.plumbline.core.cases;

import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.TreeReader;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    return read(files, text, report, file -> true);
  }

  /**
   * The same of some of the files, and of all applications that cases begin with.
   *
   * @param wanted is asked of each file when it is its turn
   */
  public static CaseBook read(
      PackFiles files, PackText text, PackReport report, Predicate<String> wanted) {
    return read(files, text, report, wanted, null);
  }

  /**
   * The cases that expect something of a clause. Nothing is reported: what is wrong with cases is
   * for those to say who run them, and only what is needed is read.
   */
  public static CaseBook mentioning(PackFiles files, PackText text, String clause) {
    Predicate<String> named =
        file -> {
          String written = files.cases().get(file);
          return written.contains(clause) || written.indexOf('\\') >= 0; // it may be written so
        };
    return read(files, text, new PackReport(), named, clause);
  }

  private static CaseBook read(
      PackFiles files,
      PackText text,
      PackReport report,
      Predicate<String> wanted,
      @Nullable String clause) {
    Keys keys = new Keys(report);
    Rules rules = new Rules(text, keys, report);
    Bases bases = new Bases(files.cases(), keys, report, rules);
    if (clause == null) {
      bases.readAll();
    }
    ExpectationReader expectations = new ExpectationReader(keys, rules);
    List<PackCase> cases = new ArrayList<>();
    for (Map.Entry<String, String> file : files.cases().entrySet()) {
      String name = file.getKey();
      if (name.startsWith(Bases.FOLDER) || !wanted.test(name)) {
        continue;
      }
      if (Bases.isYaml(name)) {
        try {
          Located root = TreeReader.yaml(name, file.getValue(), report.limits());
          cases.addAll(new CaseReader(keys, bases, rules, expectations, clause).read(root));
        } catch (InputException e) {
          e.problems().forEach(report::problem);
        }
      } else if (Bases.isJson(name)) {
        report.problem(name, Message.of("cases.casesInJson", Bases.FOLDER));
      }
      int most = report.limits().count(Limit.CASES);
      if (cases.size() > most) {
        report.problem(name, Message.of("cases.tooMany", most));
        break;
      }
    }
    rules.tellRepeats();
    return new CaseBook(cases);
  }

  /**
   * Remarks on each clause that has findings and that no case expects anything of; where there are
   * no cases at all, on that.
   */
  public void remarkUntested(PackText text, PackReport report) {
    if (cases.isEmpty()) {
      report.remark(Manifest.FILE, 0, 0, Message.of("cases.none"));
      return;
    }
    Set<String> tested = new HashSet<>();
    for (PackCase one : cases) {
      one.expectation().findings().forEach(expected -> tested.add(expected.clause()));
      one.expectation().call().forEach(expected -> tested.add(expected.clause()));
    }
    for (RuleText.Clause rule : text.only(RuleText.Clause.class).toList()) {
      String clause = rule.clause();
      if (!tested.contains(clause) && (rule.provision().hasFinding() || text.isOverCall(rule))) {
        report.remark(rule.file(), rule.line(), 1, Message.of("cases.clauseWithoutCase", clause));
      }
    }
  }
}
