package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a clause, or of many alike, in a line. Immutable.
 *
 * @param clauses the clauses, each once; several where the same reason keeps each from being proven
 * @param doubt the name of the doubt; {@code null} if it is about the clauses themselves
 * @param text what is proven, or why nothing is
 * @param proven whether something is
 */
public record ProvenLine(
    List<String> clauses, @Nullable String doubt, Bilingual text, boolean proven) {
  /** So many clauses are told one by one. */
  private static final int FEW = 3;

  /** Copies the list. */
  public ProvenLine {
    clauses = List.copyOf(clauses);
  }

  /**
   * A line for each clause; but where many are equal, as where a definition changed of which they
   * read another row, or cannot be decided for one and the same reason, as where words changed that
   * all of them ask for, they have one line, behind the others. So have the doubts about a clause
   * that compare alike, as where it changed itself and they follow it.
   */
  static List<ProvenLine> of(List<ClauseProof> proofs) {
    Map<Bilingual, Set<String>> undecided = new LinkedHashMap<>();
    for (ClauseProof one : proofs) {
      if (one.proof() instanceof Proof.Undecided open) {
        undecided.computeIfAbsent(open.why(), why -> new LinkedHashSet<>()).add(one.clause());
      }
    }
    undecided.values().removeIf(clauses -> clauses.size() <= FEW);
    List<String> equal =
        proofs.stream()
            .filter(ProvenLine::isEqualClause)
            .map(ClauseProof::clause)
            .distinct()
            .toList();
    Map<List<Object>, Integer> doubts = new HashMap<>();
    proofs.forEach(one -> doubts.merge(kind(one), 1, Integer::sum));
    Set<List<Object>> told = new HashSet<>();
    List<ProvenLine> lines = new ArrayList<>();
    for (ClauseProof one : proofs) {
      int alike = one.doubt() == null ? 1 : doubts.get(kind(one));
      if (alike > 1 && !told.add(kind(one))) {
        continue;
      }
      boolean open = one.proof() instanceof Proof.Undecided;
      if (isEqualClause(one) && equal.size() > FEW) {
        continue;
      }
      if (!(one.proof() instanceof Proof.Undecided many && undecided.containsKey(many.why()))) {
        Bilingual text = one.proof().text();
        Bilingual all = alike > 1 ? Message.of("proof.doubts", text, alike).words() : text;
        lines.add(new ProvenLine(List.of(one.clause()), one.doubt(), all, !open));
      }
    }
    if (equal.size() > FEW) {
      lines.add(new ProvenLine(equal, null, new Proof.Equal().text(), true));
    }
    undecided.forEach(
        (why, clauses) ->
            lines.add(
                new ProvenLine(
                    List.copyOf(clauses), null, new Proof.Undecided(why).text(), false)));
    return lines;
  }

  /** What doubts have in common that have one line: the clause, and how they compare. */
  private static List<Object> kind(ClauseProof one) {
    Object how = one.proof() instanceof Proof.Undecided open ? open.why() : one.proof().getClass();
    return List.of(one.clause(), one.doubt() != null, how);
  }

  /** Whether a clause itself is equal, whatever becomes of its doubts. */
  private static boolean isEqualClause(ClauseProof one) {
    return one.doubt() == null && one.proof() instanceof Proof.Equal;
  }
}
