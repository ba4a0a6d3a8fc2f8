package dev.plumbline.core.cases;

import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clauses that a case can expect something of. */
final class Clauses {
  private final Map<String, RuleText> all = new LinkedHashMap<>();
  private final List<String> own = new ArrayList<>();
  private final List<String> overCall = new ArrayList<>();
  private final Keys keys;
  private final boolean rulesRead;

  Clauses(PackText text, Keys keys, boolean rulesRead) {
    this.keys = keys;
    this.rulesRead = rulesRead;
    if (!rulesRead) {
      return;
    }
    for (RuleText rule : text.rules().values()) {
      if (rule.clause() == null) {
        continue;
      }
      all.put(rule.clause(), rule);
      if (text.isOverCall(rule)) {
        overCall.add(rule.clause());
      } else if (rule.hasFinding()) {
        own.add(rule.clause());
      }
    }
  }

  /** Reports a clause that no finding is about, or none where it is named. */
  void check(String clause, Place place, boolean call) {
    if (!rulesRead || (call ? overCall : own).contains(clause)) {
      return;
    }
    if (!all.containsKey(clause)) {
      keys.unknown(
          place,
          "没有条款「" + Shown.of(clause) + "」",
          "there is no clause \"" + Shown.of(clause) + "\"",
          clause,
          call ? overCall : own);
    } else if (overCall.contains(clause)) {
      keys.problem(
          place,
          "条款 " + clause + " 就全部申请来看，请写在 expect 的 call 下，用例用 call 列出各份申请",
          "clause " + clause + " is decided over a call; expect it under \"call\"");
    } else if (own.contains(clause)) {
      keys.problem(
          place,
          "条款 " + clause + " 就一份申请来看，请写在 findings 下",
          "clause " + clause + " is decided on one application; expect it under \"findings\"");
    } else {
      keys.problem(
          place,
          "条款 " + clause + " 只作定义或说明，没有审查结果，请删去",
          "clause " + clause + " only defines or tells something; take it out");
    }
  }
}
