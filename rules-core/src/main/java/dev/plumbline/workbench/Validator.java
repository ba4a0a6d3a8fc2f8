package dev.plumbline.workbench;

import dev.plumbline.core.PackLoader;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Checks packs, and says all that is wrong with them at once: what {@link
 * dev.plumbline.Plumbline#load} would refuse them for, in the same words, and besides what deserves
 * a look. One validator that is kept compiles only what changed since the last time. Safe for use
 * by several threads.
 */
public final class Validator {
  private final PackLoader packs = new PackLoader();

  /** Makes a validator that has seen no pack yet. */
  public Validator() {}

  /**
   * Checks a pack.
   *
   * @param folder the pack; a folder that is not there is a problem like others
   */
  public Validation validate(Path folder) {
    return validate(folder, checked -> {});
  }

  /**
   * Checks a pack, and tells early what can be said without compiling its rules. They are compiled
   * only if there is no problem up to then.
   *
   * @param folder the pack; a folder that is not there is a problem like others
   * @param checked is given what is known before the rules are compiled; the result holds it too
   */
  public Validation validate(Path folder, Consumer<Validation> checked) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(checked, "checked");
    PackReport report = new PackReport();
    PackReport ofCases = new PackReport();
    packs.load(
        folder,
        report,
        (files, text) -> {
          readCases(files, text, report, ofCases);
          Checklist.remark(folder, ofCases);
          checked.accept(validation(report, ofCases));
        });
    return validation(report, ofCases);
  }

  /** What is wrong with cases is told apart: it does not keep the rules from being compiled. */
  private static void readCases(
      PackFiles files, PackText text, PackReport report, PackReport ofCases) {
    if (report.hasProblems()) {
      CaseBook.read(files, text, report);
      return;
    }
    CaseBook cases = CaseBook.read(files, text, ofCases);
    if (!ofCases.hasProblems()) {
      cases.remarkUntested(text, ofCases);
    }
  }

  /**
   * Loads the rule compiler, which a pack that has nothing new does not need, so that the first
   * edit does not wait for it.
   */
  public void prepare() {
    packs.prepare();
  }

  private static Validation validation(PackReport report, PackReport ofCases) {
    PackReport all = new PackReport();
    for (PackReport each : List.of(report, ofCases)) {
      all.add(each);
    }
    return new Validation(all.problems(), all.remarks());
  }
}
