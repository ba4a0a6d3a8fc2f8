package dev.plumbline.workbench.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.rule.PackText;
import dev.plumbline.workbench.proof.Pairs.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What is proven of two conditions is what comes out where they are tried one by one. */
class ProofBruteForceTest {
  private static final int PAIRS = 12_000;
  private static final long SEED = 20_241_106L;

  @Test
  void proofsAreWhatTryingShows() {
    Pairs pairs = new Pairs(SEED);
    Map<String, Integer> kinds = new TreeMap<>();
    int compared = 0;
    while (compared < PAIRS) {
      Rule before = pairs.rule();
      Rule after = pairs.near(before);
      Set<List<Standing>> tried = Tried.of(before, after);
      if (tried == null) {
        continue;
      }
      compared++;
      Proof proof = proof(before, after);
      String kind = proof.getClass().getSimpleName();
      kinds.merge(kind, 1, Integer::sum);
      if (!(proof instanceof Proof.Undecided)) {
        assertEquals(kind(tried), kind, () -> before + "\n" + after + "\n" + proof + "\n" + tried);
      }
    }
    for (String kind : List.of("Equal", "Stricter", "Looser", "Neither")) {
      assertTrue(kinds.getOrDefault(kind, 0) > PAIRS / 20, kinds.toString());
    }
    assertTrue(kinds.getOrDefault("Undecided", 0) < PAIRS / 100, kinds.toString());
  }

  private static Proof proof(Rule before, Rule after) {
    PackText was = Pairs.pack(before);
    PackText is = Pairs.pack(after);
    return new Prover(was, null, is, null)
        .compare(was.rules().get("clause"), is.rules().get("clause"));
  }

  private static String kind(Set<List<Standing>> tried) {
    boolean worse = any(tried, (was, is) -> is.compareTo(was) > 0);
    boolean better = any(tried, (was, is) -> is.compareTo(was) < 0);
    return worse ? better ? "Neither" : "Stricter" : better ? "Looser" : "Equal";
  }

  private static boolean any(Set<List<Standing>> tried, BiPredicate<Standing, Standing> differing) {
    return tried.stream().anyMatch(both -> differing.test(both.get(0), both.get(1)));
  }
}
