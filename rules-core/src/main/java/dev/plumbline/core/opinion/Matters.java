package dev.plumbline.core.opinion;

import dev.plumbline.Clause;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.MissingPaper;
import dev.plumbline.Relation;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the findings that are against an application into the things that they are about. */
public final class Matters {
  private final Map<String, Clause> clauses = new HashMap<>();

  /** Where a clause stands among the rules. */
  private final Map<String, Integer> places = new HashMap<>();

  private final Map<String, Finding> open = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** What is gathered of a matter. */
  private record Group(Matter.Sort sort, Map<String, Finding> findings, Set<MissingFact> missing) {
    void add(Finding finding) {
      findings.putIfAbsent(finding.clause(), finding);
    }
  }

  private Matters(Guideline guideline, Verdict verdict) {
    for (Clause clause : guideline.clauses()) {
      clauses.putIfAbsent(clause.id(), clause);
      places.putIfAbsent(clause.id(), places.size());
    }
    Set<String> toDo = verdict.toDo().stream().map(ToDo::clause).collect(Collectors.toSet());
    for (Finding finding : verdict.findings()) {
      boolean settled =
          finding.status() == Status.SATISFIED || finding.status() == Status.NOT_APPLICABLE;
      if (!settled
          && !(finding.status() == Status.UNDETERMINED && toDo.contains(finding.clause()))) {
        open.put(finding.clause(), finding);
      }
    }
    for (MissingPaper paper : verdict.missingPapers()) {
      Group group = group(Matter.Sort.MISSING, paper.paper().chinese());
      paper.findings().forEach(group::add);
      group.missing().addAll(paper.facts());
    }
    open.values().stream().filter(finding -> !finding.isGap()).forEach(this::gather);
  }

  /** The matters of a verdict, the heaviest first. */
  public static List<Matter> of(Guideline guideline, Verdict verdict) {
    Matters all = new Matters(guideline, verdict);
    return all.groups.values().stream()
        .map(all::matter)
        .sorted(Comparator.comparing(Matter::weight).reversed().thenComparing(Matter::sort))
        .toList();
  }

  private Matter matter(Group group) {
    // The heaviest; rather one that repeats no other, asks for the place itself and says what to
    // do, and the first of these.
    Finding first =
        group.findings().values().stream()
            .min(
                Comparator.comparing(Finding::weight, Comparator.reverseOrder())
                    .thenComparing(this::repeats)
                    .thenComparing(Finding::severity)
                    .thenComparing(Matters::asksAround)
                    .thenComparing(finding -> clauses.get(finding.clause()).remedy() == null)
                    .thenComparing(finding -> places.get(finding.clause())))
            .orElseThrow();
    return new Matter(
        group.sort(), first, List.copyOf(group.findings().values()), List.copyOf(group.missing()));
  }

  private void gather(Finding finding) {
    Matter.Sort sort =
        switch (finding.status()) {
          case VIOLATED -> Matter.Sort.WRONG;
          case NEEDS_REVIEW -> Matter.Sort.REVIEW;
          default -> Matter.Sort.FAULTY;
        };
    group(sort, key(finding)).add(finding);
  }

  private Group group(Matter.Sort sort, String key) {
    return groups.computeIfAbsent(
        sort + " " + key, k -> new Group(sort, new LinkedHashMap<>(), new LinkedHashSet<>()));
  }

  /** Findings of one key are about the same thing. */
  private String key(Finding finding) {
    if (repeats(finding)) {
      return key(open.get(clauses.get(finding.clause()).sameAs()));
    }
    if (finding.status() == Status.NEEDS_REVIEW && finding.note() != null) {
      return finding.note().chinese();
    }
    return finding.status() == Status.VIOLATED && !finding.evidence().isEmpty()
        ? finding.evidence().stream().map(Matters::key).distinct().sorted().toList().toString()
        : finding.clause();
  }

  /** A place that is outside the same areas is one place, whatever says that it is there. */
  private static String key(Evidence evidence) {
    return evidence.relation() == Relation.WITHIN || evidence.relation() == Relation.OVERLAPS
        ? "place " + evidence.offered() + evidence.demanded()
        : String.join(
            " ",
            evidence.fact(),
            evidence.property(),
            evidence.offered().toString(),
            String.valueOf(evidence.relation()),
            evidence.demanded().toString());
  }

  /** Whether a clause asks for more than the place, which is only somewhere else. */
  private static boolean asksAround(Finding finding) {
    return finding.evidence().stream()
        .anyMatch(evidence -> evidence.relation() == Relation.OVERLAPS);
  }

  /** Whether the clause repeats another of which the same was found. */
  private boolean repeats(Finding finding) {
    String original = clauses.get(finding.clause()).sameAs();
    Finding other = original == null ? null : open.get(original);
    return other != null && other.status() == finding.status() && !repeats(other);
  }
}
