package dev.plumbline.cli;

import dev.plumbline.Finding;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import java.util.Locale;

/** How a clause stands with an application, worst first; without one each is only a clause. */
enum Standing {
  VIOLATED("✗", "不符合"),
  UNDETERMINED("?", "缺信息"),
  NEEDS_REVIEW("…", "待复核"),
  TO_DO("○", "提交时完成"),
  SATISFIED("✓", "符合"),
  NOT_APPLICABLE("–", "不适用"),
  TOLD("i", "告知"),
  WITHOUT("·", "不就单份申请作结论"),
  CLAUSE("", "有条款");

  private final String sign;
  private final String title;

  Standing(String sign, String title) {
    this.sign = sign;
    this.title = title;
  }

  /** How a clause stands; the verdict may be {@code null}. */
  static Standing of(String clause, Verdict verdict) {
    if (verdict == null) {
      return CLAUSE;
    }
    Finding finding = verdict.finding(clause).orElse(null);
    if (finding == null) {
      return verdict.information().stream().anyMatch(i -> i.clause().equals(clause))
          ? TOLD
          : WITHOUT;
    }
    boolean later = verdict.toDo().stream().anyMatch(item -> item.clause().equals(clause));
    return finding.status() == Status.UNDETERMINED && later
        ? TO_DO
        : valueOf(finding.status().name());
  }

  /** What it is called, with a sign that tells it without colours. */
  String title() {
    return sign.isEmpty() ? title : sign + " " + title;
  }

  String sign() {
    return sign;
  }

  /** The class of its colours. */
  String style() {
    return "is-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
