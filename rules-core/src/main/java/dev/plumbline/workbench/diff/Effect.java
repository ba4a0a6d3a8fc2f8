package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes to the same clauses made of the applications that were tried. Immutable.
 *
 * @param causes the changes; empty if none of those that were found explains it
 * @param flips the flips, in the order of the clauses
 * @param applications how many applications flip, each counted once
 * @param witness the smallest application that was found for any of the flips; {@code null} if none
 *     was
 */
public record Effect(
    List<Change> causes, List<Flip> flips, int applications, @Nullable Witness witness) {
  /** Copies the lists. */
  public Effect {
    causes = List.copyOf(causes);
    flips = List.copyOf(flips);
  }

  /** Whether it is the doing of clauses alone that only one of the packs has. */
  public boolean isOfOnePack() {
    return flips.stream().allMatch(Flip::isOfOnePack);
  }

  /** Puts flips under the changes that bear on their clauses, in the order of the changes. */
  static List<Effect> of(List<Change> changes, List<Flip> flips, List<Witness> witnesses) {
    Map<List<Change>, List<Flip>> byCause = new LinkedHashMap<>();
    for (Flip flip : flips) {
      byCause.computeIfAbsent(causes(changes, flip), causes -> new ArrayList<>()).add(flip);
    }
    return byCause.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> rank(changes, group.getKey())))
        .map(
            group ->
                new Effect(
                    group.getKey(),
                    group.getValue(),
                    applications(group.getValue()),
                    smallest(group.getValue(), witnesses)))
        .toList();
  }

  /** Where nothing bears on the clause, until when things can be mended bears on all. */
  private static List<Change> causes(List<Change> changes, Flip flip) {
    String clause = flip.clause();
    List<Change> own =
        changes.stream()
            .filter(change -> change.kind().decides())
            .filter(change -> clause != null && change.clauses().contains(clause))
            .toList();
    return own.isEmpty()
        ? changes.stream().filter(change -> change.kind() == Change.Kind.WINDOW).toList()
        : own;
  }

  private static int rank(List<Change> changes, List<Change> causes) {
    return causes.isEmpty() ? changes.size() : changes.indexOf(causes.get(0));
  }

  private static int applications(List<Flip> flips) {
    Set<Bilingual> names = new HashSet<>();
    flips.forEach(flip -> flip.applications().forEach(one -> names.add(one.name())));
    return names.size();
  }

  /** One in which the conclusion turns says more than one that is smaller. */
  private static @Nullable Witness smallest(List<Flip> flips, List<Witness> witnesses) {
    return witnesses.stream()
        .filter(one -> flips.stream().anyMatch(flip -> one.clause().equals(flip.clause())))
        .min(
            Comparator.comparing(
                    (Witness one) -> one.before().conclusion() == one.after().conclusion())
                .thenComparing(one -> one.overrides().size()))
        .orElse(null);
  }
}
