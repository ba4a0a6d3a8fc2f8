package dev.plumbline.cli;

import dev.plumbline.workbench.diff.ClauseOutcome;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.Flip;
import dev.plumbline.workbench.diff.Unusable;
import dev.plumbline.workbench.diff.Where;
import java.util.List;

/** What the text and the page say of a comparison in the same words. */
final class DiffWords {
  private DiffWords() {}

  /** Why nothing changed. */
  static String nothing(Differences differences, Lang lang) {
    String files = String.join(lang.comma(), differences.cosmetic());
    return differences.cosmetic().isEmpty()
        ? lang.pick("没有差别。", "No difference.")
        : lang.pick(
            "没有改变任何判定，只有次序、空白、注释或所在文件的变动：" + files,
            "Nothing that decides; only order, white space, comments or files: " + files);
  }

  /** Where something stood and stands. */
  static String places(Where before, Where after) {
    if (before == null && after == null) {
      return "";
    }
    if (before == null || after == null) {
      return before == null ? "→ " + after : before + " →";
    }
    return before.equals(after) ? before.toString() : before + " → " + after;
  }

  /** How many applications were judged. */
  static String tried(Differences differences, Lang lang) {
    Differences.Tried tried = differences.tried();
    return lang.pick(
        "用两版各判了 "
            + tried.all()
            + " 份申请：所给 "
            + tried.given()
            + "，用例 "
            + tried.cases()
            + "，边界 "
            + tried.boundaries()
            + "。",
        tried.all()
            + " applications judged by both: "
            + tried.given()
            + " given, "
            + tried.cases()
            + " cases, "
            + tried.boundaries()
            + " at thresholds.");
  }

  /** The clause and what it asks. */
  static String title(Flip flip, Lang lang) {
    if (flip.clause() == null) {
      return lang.pick("结论（没有条款变）", "Conclusion (no clause flips)");
    }
    return flip.statement() == null
        ? flip.clause()
        : flip.clause() + " " + lang.pick(flip.statement(), flip.english());
  }

  /** From the status and the conclusion before to those after. */
  static String outcome(ClauseOutcome before, ClauseOutcome after, Lang lang) {
    String status =
        before.status() == null && after.status() == null
            ? ""
            : status(before, lang) + " → " + status(after, lang);
    String severity =
        before.severity() == after.severity()
                || before.severity() == null
                || after.severity() == null
            ? ""
            : lang.pick("后果 ", "severity ")
                + lang.pick(before.severity().title(), before.severity().englishTitle())
                + " → "
                + lang.pick(after.severity().title(), after.severity().englishTitle());
    String conclusion =
        before.conclusion() == null
            ? ""
            : before.conclusion() == after.conclusion()
                ? lang.pick("结论仍为", "conclusion still ") + conclusion(after, lang)
                : lang.pick("结论 ", "conclusion ")
                    + conclusion(before, lang)
                    + " → "
                    + conclusion(after, lang);
    return String.join(
        lang.pick("，", ", "),
        List.of(status, severity, conclusion).stream().filter(s -> !s.isEmpty()).toList());
  }

  /** The status of a clause. */
  static String status(ClauseOutcome stand, Lang lang) {
    return stand.status() == null
        ? lang.pick("没有这条", "no such clause")
        : lang.pick(stand.status().title(), stand.status().englishTitle());
  }

  /** What an application comes to. */
  static String conclusion(ClauseOutcome stand, Lang lang) {
    return stand.conclusion() == null
        ? ""
        : lang.pick(stand.conclusion().title(), stand.conclusion().englishTitle());
  }

  /** What decided the clause, or what is missing. */
  static String seen(ClauseOutcome stand, Lang lang) {
    String evidence = String.join(lang.pick("；", "; "), stand.evidence());
    String missing =
        stand.missing().isEmpty()
            ? ""
            : lang.pick("缺少", "missing: ") + String.join(lang.comma(), stand.missing());
    return evidence.isEmpty() || missing.isEmpty()
        ? evidence + missing
        : evidence + lang.pick("；", "; ") + missing;
  }

  /** An application, and where it comes from. */
  static String name(Flip.Instance instance, Lang lang) {
    return lang.bracket(
        lang.pick(instance.name(), instance.english()),
        lang.pick(instance.origin().title(), instance.origin().englishTitle()));
  }

  /** The clauses that changed in words alone, for all that was tried. */
  static String unmoved(Differences differences, Lang lang) {
    String clauses = String.join(lang.comma(), differences.unmoved());
    int tried = differences.tried().all();
    return lang.pick(
        "改动未影响所试的 " + tried + " 份申请：" + clauses,
        "Changed, but none of the " + tried + " applications flips: " + clauses);
  }

  /** An application that only one of the packs can judge. */
  static String unusable(Unusable unusable, Lang lang) {
    boolean old = unusable.after().isEmpty();
    String why = String.join(lang.pick("；", "; "), old ? unusable.before() : unusable.after());
    return old
        ? lang.pick(
            unusable.name() + "：旧版不能用，新版能用：" + why,
            unusable.name() + ": the old pack could not use it, the new one can: " + why)
        : lang.pick(
            unusable.name() + "：旧版能用，新版不能用：" + why,
            unusable.name() + ": the old pack could use it, the new one cannot: " + why);
  }
}
