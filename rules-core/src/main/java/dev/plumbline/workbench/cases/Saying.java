package dev.plumbline.workbench.cases;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what came out into words. */
final class Saying {
  private static final int MOST_CLAUSES = 5;

  private Saying() {}

  static Words of(Conclusion conclusion) {
    return new Words(conclusion.title(), conclusion.englishTitle());
  }

  static Words of(Status status) {
    return new Words(status.title(), status.englishTitle());
  }

  static Words text(String text) {
    return new Words(text, text);
  }

  /** What decided a finding: the evidence, else what is missing, else the note. */
  static Words because(Finding finding) {
    List<String> chinese =
        new ArrayList<>(finding.evidence().stream().map(Evidence::text).toList());
    List<String> english = new ArrayList<>(chinese);
    for (MissingFact missing : finding.missing()) {
      boolean whole = missing.title().equals(missing.paper());
      chinese.add("缺" + (whole ? "" : missing.paper() + "的") + missing.title());
      english.add(
          "missing: " + (whole ? "" : missing.englishPaper() + ", ") + missing.englishTitle());
    }
    if (finding.note() != null) {
      chinese.add(finding.note());
      english.add(finding.note());
    }
    return chinese.isEmpty()
        ? null
        : new Words(String.join("；", chinese), String.join("; ", english));
  }

  /** The clauses that made a conclusion what it is. */
  static Words decisive(Verdict verdict) {
    List<String> chinese = new ArrayList<>();
    List<String> english = new ArrayList<>();
    List<Finding> weighing =
        verdict.conclusion() == Conclusion.NEEDS_REVIEW
            ? Stream.concat(verdict.findings().stream(), verdict.reviewItems().stream())
                .filter(finding -> finding.status() == Status.NEEDS_REVIEW)
                .toList()
            : verdict.findings().stream().filter(Saying::weighs).toList();
    for (Finding finding : weighing.subList(0, Math.min(MOST_CLAUSES, weighing.size()))) {
      chinese.add(finding.clause() + finding.status().title());
      english.add(finding.clause() + " " + finding.status().englishTitle());
    }
    if (weighing.isEmpty()) {
      return null;
    }
    int more = weighing.size() - chinese.size();
    return new Words(
        String.join("、", chinese) + (more > 0 ? "，另有 " + more + " 条" : ""),
        String.join(", ", english) + (more > 0 ? ", and " + more + " more" : ""));
  }

  private static boolean weighs(Finding finding) {
    return finding.status() != Status.SATISFIED
        && finding.status() != Status.NOT_APPLICABLE
        && finding.severity().compareTo(Severity.WARN) < 0;
  }

  /** An application that cannot be evaluated. */
  static Difference refused(String problems) {
    return new Difference(
        Aspect.INPUT,
        null,
        new Words("可以审查", "can be evaluated"),
        new Words("无法使用：" + problems, "cannot be used: " + problems),
        null);
  }

  static Words list(Iterable<String> texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(all::add);
    return all.isEmpty()
        ? new Words("无", "none")
        : new Words(
            all.stream().collect(Collectors.joining("、")),
            all.stream().collect(Collectors.joining(", ")));
  }
}
