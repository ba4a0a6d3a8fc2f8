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
 * @param clauses the clauses, each once; several where the same is to be said of each
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
   * A line for each clause; but where the same is proven of many, as where a definition changed of
   * which they read another row, or the same keeps many from being proven, they have one line,
   * behind the others. So have the doubts about a clause that compare alike, as where it changed
   * itself and they follow it.
   */
  static List<ProvenLine> of(List<ClauseProof> proofs) {
    Map<Bilingual, Set<String>> many = new LinkedHashMap<>();
    Set<Bilingual> open = new HashSet<>();
    Map<List<Object>, Integer> doubts = new HashMap<>();
    for (ClauseProof one : proofs) {
      Bilingual text = one.proof().text();
      if (isUndecided(one)) {
        open.add(text);
      }
      if (isUndecided(one) || one.doubt() == null) {
        many.computeIfAbsent(text, same -> new LinkedHashSet<>()).add(one.clause());
      }
      doubts.merge(kind(one), 1, Integer::sum);
    }
    many.values().removeIf(clauses -> clauses.size() <= FEW);
    Set<List<Object>> told = new HashSet<>();
    List<ProvenLine> lines = new ArrayList<>();
    for (ClauseProof one : proofs) {
      int alike = one.doubt() == null ? 1 : doubts.get(kind(one));
      if (alike > 1 && !told.add(kind(one))) {
        continue;
      }
      Bilingual text = one.proof().text();
      boolean together = (isUndecided(one) || one.doubt() == null) && many.containsKey(text);
      if (!together) {
        Bilingual all = alike > 1 ? Message.of("proof.doubts", text, alike).words() : text;
        lines.add(new ProvenLine(List.of(one.clause()), one.doubt(), all, !isUndecided(one)));
      }
    }
    for (boolean proven : List.of(true, false)) {
      many.forEach(
          (text, clauses) -> {
            if (open.contains(text) != proven) {
              lines.add(new ProvenLine(List.copyOf(clauses), null, text, proven));
            }
          });
    }
    return lines;
  }

  private static boolean isUndecided(ClauseProof one) {
    return one.proof() instanceof Proof.Undecided;
  }

  /** What doubts have in common that have one line: the clause, and how they compare. */
  private static List<Object> kind(ClauseProof one) {
    Object how = one.proof() instanceof Proof.Undecided open ? open.why() : one.proof().getClass();
    return List.of(one.clause(), one.doubt() != null, how);
  }
}
