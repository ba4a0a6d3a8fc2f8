package dev.plumbline.cli;

import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is missing, gathered by the paper it belongs to. */
final class Gaps {
  private final Map<String, Gap> byPaper = new LinkedHashMap<>();

  /** All that one paper lacks. */
  record Gap(String paper, Set<String> titles, Set<String> clauses, Set<String> remedies) {
    /** The paper, and what it lacks unless that is the paper as a whole. */
    String text(Lang lang) {
      String parts =
          titles.stream().filter(t -> !t.equals(paper)).collect(Collectors.joining(lang.comma()));
      return parts.isEmpty() ? paper : lang.colon(paper, parts);
    }
  }

  private Gaps() {}

  /** What the findings name as missing, in their order. */
  static Collection<Gap> of(List<Finding> findings, Lang lang, FindingLines lines) {
    Gaps gaps = new Gaps();
    for (Finding finding : findings) {
      for (MissingFact missing : finding.missing()) {
        Gap gap = gaps.byPaper.computeIfAbsent(paper(missing, lang), Gaps::empty);
        gap.titles().add(title(missing, lang));
        gap.clauses().add(finding.clause());
        if (finding.remedy() != null) {
          gap.remedies().add(lines.remedy(finding));
        }
      }
    }
    return new ArrayList<>(gaps.byPaper.values());
  }

  /** The paper of a missing fact, or what comes nearest to one. */
  static String paper(MissingFact missing, Lang lang) {
    return missing.paper() == null
        ? lang.pick(missing.title(), missing.englishTitle())
        : lang.pick(missing.paper(), missing.englishPaper());
  }

  private static String title(MissingFact missing, Lang lang) {
    return lang.pick(missing.title(), missing.englishTitle());
  }

  private static Gap empty(String paper) {
    return new Gap(paper, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
