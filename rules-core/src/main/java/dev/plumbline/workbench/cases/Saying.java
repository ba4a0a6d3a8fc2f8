package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Problem;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what came out into words. */
final class Saying {
  private static final int MOST_CLAUSES = 5;

  private Saying() {}

  static Bilingual of(Conclusion conclusion) {
    return new Bilingual(conclusion.title(), conclusion.englishTitle());
  }

  static Bilingual of(Status status) {
    return new Bilingual(status.title(), status.englishTitle());
  }

  static Bilingual text(String text) {
    return new Bilingual(text, text);
  }

  /** In one line, numbers of identity documents masked. */
  static Bilingual shown(Bilingual text) {
    return new Bilingual(Shown.line(text.chinese()), Shown.line(text.english()));
  }

  /** What decided a finding: the evidence, else what is missing, else the note. */
  static @Nullable Bilingual because(Finding finding) {
    List<Bilingual> all = new ArrayList<>(finding.evidence().stream().map(Evidence::text).toList());
    for (MissingFact missing : finding.missing()) {
      Bilingual of = missing.of();
      all.add(
          of.equals(missing.title())
              ? Message.of("missing.lacking", missing.text()).words()
              : Message.of("missing.lackingOf", of, missing.text()).words());
    }
    if (finding.note() != null) {
      all.add(finding.note());
    }
    return all.isEmpty() ? null : Message.inTurn(all).words();
  }

  /** The clauses that made a conclusion what it is. */
  static @Nullable Bilingual decisive(Verdict verdict) {
    List<Finding> weighing =
        verdict.conclusion() == Conclusion.NEEDS_REVIEW
            ? Stream.concat(verdict.findings().stream(), verdict.reviewItems().stream())
                .filter(finding -> finding.status() == Status.NEEDS_REVIEW)
                .toList()
            : verdict.findings().stream().filter(Saying::weighs).toList();
    if (weighing.isEmpty()) {
      return null;
    }
    List<Message> told =
        weighing.stream()
            .limit(MOST_CLAUSES)
            .map(one -> Message.of("workbench.clauseIs", one.clause(), of(one.status())))
            .toList();
    int more = weighing.size() - told.size();
    return more > 0
        ? Message.of("workbench.andMoreClauses", told, more).words()
        : ConditionTerms.list(told.stream().map(Message::words).toList());
  }

  private static boolean weighs(Finding finding) {
    return finding.status() != Status.SATISFIED
        && finding.status() != Status.NOT_APPLICABLE
        && finding.severity().compareTo(Severity.WARN) < 0;
  }

  /** An application that cannot be evaluated. */
  static Difference refused(List<Problem> problems) {
    return new Difference(
        Aspect.INPUT,
        null,
        Message.of("workbench.evaluable").words(),
        Message.of(
                "workbench.unusable",
                Message.inTurn(problems.stream().map(Saying::placed).toList()))
            .words(),
        null);
  }

  private static Bilingual placed(Problem problem) {
    Problem placed = new Problem(null, 0, 0, problem.pointer(), problem.text());
    return new Bilingual(placed.in(Locale.CHINESE), placed.in(Locale.ENGLISH));
  }

  static Bilingual list(Iterable<String> texts) {
    List<Bilingual> all = new ArrayList<>();
    texts.forEach(text -> all.add(text(text)));
    return all.isEmpty() ? Message.of("condition.none").words() : ConditionTerms.list(all);
  }
}
