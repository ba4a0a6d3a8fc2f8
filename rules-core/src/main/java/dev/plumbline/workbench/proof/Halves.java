package dev.plumbline.workbench.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applications of each of two rules by itself, to be put together where they agree on what both
 * rules ask for. Whether what comes of it is as each was, the rules have to say.
 *
 * @param first those of the first rule
 * @param second those of the second
 */
record Halves(List<Half> first, List<Half> second) {
  /** So many applications of one rule are looked at. */
  private static final int MOST = 5_000;

  /**
   * An application as far as one rule asks for it.
   *
   * @param standing what it comes to
   * @param certain whether there is such an application for certain
   * @param chosen what is settled of it
   */
  record Half(Standing standing, boolean certain, Map<String, Object> chosen) {
    boolean agrees(Half other) {
      return chosen.entrySet().stream()
          .allMatch(
              one ->
                  one.getValue().equals(other.chosen.getOrDefault(one.getKey(), one.getValue())));
    }

    /** What it comes to, and what is settled in it of these. */
    private List<Object> kind(Set<String> names) {
      Map<String, Object> shared = new HashMap<>(chosen);
      shared.keySet().retainAll(names);
      return List.of(standing, shared);
    }
  }

  /** Applications that a rule decides. */
  static List<Half> of(
      List<Theory> theories, Theory theory, Worlds.Asked asked, Constants constants, Cells cells) {
    Choices choices = new Choices();
    List<Half> all = new ArrayList<>();
    int runs = 0;
    try {
      do {
        World world = new World(theories, constants, choices, cells);
        Standing standing = Run.standing(theory, constants, world, asked);
        if (standing == Standing.SATISFIED || standing == Standing.VIOLATED) {
          all.add(new Half(standing, world.isCertain(), Map.copyOf(world.chosen())));
        }
      } while (++runs < MOST && choices.advance());
    } catch (Undecidable e) {
      return all; // those until here are as good as any
    }
    return all;
  }

  /** What is settled of both, of each two that agree. */
  List<Map<String, Object>> together() {
    Set<String> shared = names(first);
    shared.retainAll(names(second));
    List<Map<String, Object>> all = new ArrayList<>();
    Collection<Half> others = unlike(second, shared);
    for (Half one : unlike(first, shared)) {
      for (Half other : others) {
        if (one.agrees(other)) {
          Map<String, Object> both = new HashMap<>(one.chosen());
          both.putAll(other.chosen());
          all.add(both);
        }
      }
    }
    return all;
  }

  private static Set<String> names(List<Half> all) {
    Set<String> names = new HashSet<>();
    all.forEach(half -> names.addAll(half.chosen().keySet()));
    return names;
  }

  /** Of those that come to the same and are alike in what is shared, one that is certain. */
  private static Collection<Half> unlike(List<Half> all, Set<String> shared) {
    Map<List<Object>, Half> unlike = new LinkedHashMap<>();
    for (Half half : all) {
      unlike.merge(half.kind(shared), half, (one, other) -> one.certain() ? one : other);
    }
    return unlike.values();
  }
}
