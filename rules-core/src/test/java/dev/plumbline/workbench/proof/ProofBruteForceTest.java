package dev.plumbline.workbench.proof;

import static dev.plumbline.workbench.proof.Standing.SATISFIED;
import static dev.plumbline.workbench.proof.Standing.VIOLATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.workbench.proof.Pairs.Rule;
import dev.plumbline.workbench.proof.Pairs.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is proven of two conditions is what comes out where they are tried one by one. */
class ProofBruteForceTest {
  private static final int PAIRS = Integer.getInteger("proof.pairs", 6_000);
  private static final int WORDS = Integer.getInteger("proof.words", 100);
  private static final int MOST = 100_000;
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
      Proof proof = proof(Pairs.pack(Words.NONE, before), Pairs.pack(Words.NONE, after));
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

  /** Where the words changed too, one text may be read as two things; more with -Dproof.words. */
  @Test
  void proofsKnowOfWords() {
    Pairs pairs = new Pairs(SEED + 2);
    Map<String, Integer> kinds = new TreeMap<>();
    int compared = 0;
    while (compared < WORDS) {
      Rule before = pairs.rule();
      Rule after = pairs.near(before);
      Words was = pairs.words();
      Words is = pairs.words();
      boolean read =
          Stream.of(before, after)
              .flatMap(rule -> rule.patterns().stream())
              .anyMatch(
                  pattern -> Pairs.READ.stream().anyMatch(name -> name.startsWith(pattern.type())));
      Set<List<Standing>> tried = read && was != is ? Tried.of(before, was, after, is) : null;
      if (tried == null) {
        continue;
      }
      compared++;
      Proof proof = proof(Pairs.pack(was, before), Pairs.pack(is, after));
      String kind = proof.getClass().getSimpleName();
      kinds.merge(kind, 1, Integer::sum);
      if (!(proof instanceof Proof.Undecided)) {
        assertEquals(
            kind(tried),
            kind,
            () -> was + " " + before + "\n" + is + " " + after + "\n" + proof + "\n" + tried);
      }
    }
    for (String kind : List.of("Equal", "Stricter", "Looser", "Neither")) {
      assertTrue(kinds.getOrDefault(kind, 0) > compared / 50, kinds.toString());
    }
    assertTrue(kinds.getOrDefault("Undecided", 0) < compared / 100, kinds.toString());
  }

  /** The four answers of one pack: what a clause may come to, and how two stand to each other. */
  @Test
  void answersAreWhatTryingShows() {
    Pairs pairs = new Pairs(SEED + 1);
    Map<String, Integer> kinds = new TreeMap<>();
    int asked = 0;
    while (asked < PAIRS / 3) {
      Rule first = pairs.rule();
      Rule second = pairs.near(first);
      Set<List<Standing>> tried = Tried.of(first, second);
      if (tried == null) {
        continue;
      }
      asked++;
      PackText pack = Pairs.pack(Words.NONE, first, second);
      Prover prover = Prover.of(pack, null, MOST);
      RuleText one = pack.rules().get("clause");
      Alone alone = prover.alone(one);
      Both both = prover.both(one, pack.rules().get("other"));
      Map<String, Answer> answers = new TreeMap<>();
      answers.put("met", alone.met());
      answers.put("violated", alone.violated());
      answers.put("clash", both.clash());
      answers.put("first only", both.firstOnly());
      answers.put("second only", both.secondOnly());
      boolean meet = any(tried, (is, other) -> is == SATISFIED && other == SATISFIED);
      Map<String, Boolean> shown = new TreeMap<>();
      shown.put("met", any(tried, (is, other) -> is == SATISFIED));
      shown.put("violated", any(tried, (is, other) -> is == VIOLATED));
      shown.put("clash", !meet && any(tried, (is, other) -> applies(is) && applies(other)));
      shown.put("first only", any(tried, (is, other) -> is == SATISFIED && other == VIOLATED));
      shown.put("second only", any(tried, (is, other) -> is == VIOLATED && other == SATISFIED));
      answers.forEach(
          (question, answer) -> {
            kinds.merge(question + " " + answer.getClass().getSimpleName(), 1, Integer::sum);
            if (!(answer instanceof Answer.Unknown)) {
              assertEquals(
                  shown.get(question),
                  answer instanceof Answer.Yes,
                  () -> question + "\n" + first + "\n" + second + "\n" + answer + "\n" + tried);
            }
          });
    }
    for (String question : List.of("met", "violated", "clash", "first only", "second only")) {
      for (String answer : List.of(" Yes", " No")) {
        assertTrue(kinds.getOrDefault(question + answer, 0) > asked / 50, kinds.toString());
      }
      assertTrue(kinds.getOrDefault(question + " Unknown", 0) < asked / 100, kinds.toString());
    }
  }

  private static boolean applies(Standing standing) {
    return standing == SATISFIED || standing == VIOLATED || standing == Standing.MISSING;
  }

  private static Proof proof(PackText was, PackText is) {
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
