package dev.plumbline.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.oracle.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/**
 * Whatever one changes in a rule or a vocabulary, some case notices. By itself this tries one
 * mutant in {@value #ONE_IN}; with {@code -Dmutation=full} it tries all, with {@code
 * -Dmutation=3/12} the fourth of twelve parts.
 */
class RuleMutationTest {
  private static final String GUIDELINE = "shst-2024-42";
  private static final int ONE_IN = 72;
  private static final Part PART = Part.of(System.getProperty("mutation", "0/" + ONE_IN));
  private static final int CHUNKS = 24;

  /**
   * Equivalents by kind: the scope in which a direction is chosen, and the one around it in which
   * no other is. A direction that is written is one of the words of the definitions or is not
   * recognised, and then both scopes are open, so no application tells them apart.
   */
  private static final Pattern OF_ONE_SELECTION =
      Pattern.compile("SCOPE_WIDENED .*: extends \"选报(方向\\d|专题.).*\" → extends \"可能(选|申报)\\1的\"");

  private static final Subject SUBJECT = Subject.bundled(GUIDELINE);

  /** What mutants are tried on; to be made but once, for it is decided as it is made. */
  private static final Corpus CORPUS =
      Corpus.of(Plumbline.guideline(GUIDELINE), SUBJECT.pack(), CHUNKS);

  private static final List<Logger> LOGGERS =
      List.of(
          (Logger) LoggerFactory.getLogger("dev.plumbline.core"),
          (Logger) LoggerFactory.getLogger("org.drools"));

  /** That mutants are refused and rules are set aside is what is tried here. */
  @BeforeContainer
  static void quiet() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
  }

  @AfterContainer
  static void loud() {
    LOGGERS.forEach(logger -> logger.setLevel(null));
  }

  private static List<Mutant> mutants(Corpus corpus) {
    return Mutants.of(
        SUBJECT.sources(),
        SUBJECT.pack().text(),
        GivenTexts.of(
            IntStream.range(0, Math.min(4, corpus.size()))
                .boxed()
                .flatMap(corpus::applications)
                .toList(),
            SUBJECT.pack().base().types()));
  }

  /** Each so many-th of all, from one on. */
  private record Part(int first, int of) {
    static Part of(String name) {
      String[] numbers = (name.equals("full") ? "0/1" : name).split("/");
      return new Part(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    List<Mutant> in(List<Mutant> mutants) {
      return IntStream.range(0, mutants.size())
          .filter(i -> i % of == first)
          .mapToObj(mutants::get)
          .toList();
    }
  }

  private static List<Mutant> oneIn(int part, List<Mutant> mutants) {
    return new Part(0, part).in(mutants);
  }

  private static Set<String> names(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> survivors(List<Fate> fates) {
    return fates.stream()
        .filter(fate -> fate.kind() == Fate.Kind.SURVIVED)
        .map(fate -> fate.mutant().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Example
  void someCaseNoticesEveryMutantThatIsNoEquivalent() throws IOException {
    long start = System.nanoTime();
    Set<String> equivalents = Equivalents.read().keySet();
    List<Mutant> all = mutants(CORPUS);
    List<Mutant> tried = new ArrayList<>(PART.in(all));
    tried.removeIf(mutant -> OF_ONE_SELECTION.matcher(mutant.toString()).matches());
    Set<String> gone = new TreeSet<>(equivalents);
    gone.removeAll(names(all));
    assertEquals(Set.of(), gone);
    Set<String> expected = names(tried);
    expected.retainAll(equivalents);
    List<Fate> fates = new Trial(SUBJECT, CORPUS).of(tried);
    if (PART.of() < ONE_IN) {
      System.out.println(Report.table(fates) + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }
    Files.writeString(Path.of("target/mutants.txt"), Report.list(fates));
    assertEquals(tried.size(), fates.size());
    assertEquals(String.join("\n", expected), String.join("\n", survivors(fates)));
    Proven proven = Proven.of(SUBJECT, fates);
    assertEquals(List.of(), proven.wrong());
    assertTrue(proven.decided() * 2 > proven.compared(), proven.decided() + " decided");
    assertTrue(equivalents.size() * 50 <= all.size(), "more than 2 % are held for equivalents");
  }

  /** Mutants of several vocabularies are read at once, and each is what it is by itself. */
  @Example
  void vocabulariesReadTogetherAreThoseReadAlone() {
    List<Mutant> some =
        oneIn(
            60,
            mutants(Corpus.empty(SUBJECT.pack())).stream()
                .filter(mutant -> mutant.source().isVocabulary())
                .toList());
    WordReading reading = WordReading.of(SUBJECT, some);
    for (Mutant mutant : reading.refused().keySet()) {
      assertThrows(PackException.class, () -> Edited.of(SUBJECT, mutant), mutant.toString());
    }
    for (WordVariant variant : reading.read()) {
      Lexicon alone = Edited.of(SUBJECT, variant.mutant()).text().lexicon();
      Lexicon together = variant.pack().text().lexicon();
      assertEquals(alone.published(), together.published());
      assertEquals(alone.texts(), together.texts());
    }
    assertEquals(some.size(), reading.refused().size() + reading.read().size());
  }

  /** Mutants may be noticed by this too, so it has to hold. */
  @Example
  void areasAreCalledByTheirNames() {
    Set<String> found = new TreeSet<>();
    Corpus.OF_THE_TEXT.forEach(one -> found.addAll(one.outcome(SUBJECT.pack()).values()));
    assertEquals(new TreeSet<>(Set.of("AGREES")), found);
  }

  /** What mutants differ from is right: the oracle says the same. */
  @Example
  void oracleDecidesTheCasesMadeByHandAsThePackDoes() {
    List<String> unlike = new ArrayList<>();
    int compared = 0;
    for (Corpus.Entry entry : CORPUS.chunk(0)) {
      if (entry.subject() instanceof ApplicationCase one) {
        Map<String, String> answers = new TreeMap<>();
        Answers.of(
                Contracts.each(one.application(), SUBJECT.pack().text().lexicon()).get(0),
                one.examination())
            .forEach((clause, status) -> answers.put(clause, status.name()));
        Map<String, String> decided = new TreeMap<>(entry.expected());
        decided
            .keySet()
            .removeIf(
                key -> key.startsWith("information ") || key.startsWith(ApplicationCase.WEIGHT));
        answers.forEach(
            (clause, status) -> {
              if (!status.equals(decided.get(clause))) {
                unlike.add(
                    one.name() + ": " + clause + " " + status + ", pack " + decided.get(clause));
              }
            });
        assertEquals(answers.keySet(), decided.keySet(), one.name());
        compared++;
      }
    }
    assertEquals(List.of(), unlike);
    assertTrue(compared > 300, "compared " + compared);
  }

  /** With nothing to notice them, all survive that the loader does not refuse, and are named. */
  @Example
  void withoutCasesEveryMutantSurvives() {
    Corpus none = Corpus.empty(SUBJECT.pack());
    List<Mutant> some = oneIn(120, mutants(none));
    List<Fate> fates = new Trial(SUBJECT, none).of(some);
    Set<String> refused =
        fates.stream()
            .filter(fate -> fate.kind() == Fate.Kind.REFUSED)
            .map(fate -> fate.mutant().toString())
            .collect(Collectors.toSet());
    Set<String> left = names(some);
    left.removeAll(refused);
    assertEquals(left, survivors(fates));
    assertTrue(left.size() > some.size() / 2, "refused: " + refused);
  }
}
