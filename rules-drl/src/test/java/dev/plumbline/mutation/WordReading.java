package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mutants of vocabularies that the loader has read, of different vocabularies together: to read a
 * pack takes long, and what is wrong with one can be told from what is wrong with others.
 */
final class WordReading {
  private final Subject subject;
  private final List<WordVariant> read = new ArrayList<>();
  private final Map<Mutant, String> refused = new LinkedHashMap<>();

  private WordReading(Subject subject) {
    this.subject = subject;
  }

  static WordReading of(Subject subject, List<Mutant> mutants) {
    WordReading reading = new WordReading(subject);
    Map<RuleSource, List<Mutant>> left = new LinkedHashMap<>();
    mutants.forEach(
        mutant -> left.computeIfAbsent(mutant.source(), s -> new ArrayList<>()).add(mutant));
    while (!left.isEmpty()) {
      reading.together(left.values().stream().map(some -> some.remove(0)).toList());
      left.values().removeIf(List::isEmpty);
    }
    return reading;
  }

  /** Those that were read. */
  List<WordVariant> read() {
    return read;
  }

  /** Those that were refused, with the reason. */
  Map<Mutant, String> refused() {
    return refused;
  }

  private void together(List<Mutant> mutants) {
    if (mutants.isEmpty()) {
      return;
    }
    try {
      Edited edited = Edited.of(subject, mutants);
      mutants.forEach(mutant -> read.add(new WordVariant(mutant, edited)));
    } catch (PackException e) {
      if (mutants.size() == 1) {
        refused.put(mutants.get(0), e.problems().get(0).text().chinese());
        return;
      }
      List<Mutant> sound = new ArrayList<>(mutants);
      for (Problem problem : e.problems()) {
        List<Mutant> faulty = mutants.stream().filter(mutant -> isOf(mutant, problem)).toList();
        if (faulty.size() == 1 && sound.removeAll(faulty)) {
          refused.put(faulty.get(0), problem.text().chinese());
        }
      }
      if (sound.size() < mutants.size()) {
        together(sound);
      } else {
        together(mutants.subList(0, mutants.size() / 2));
        together(mutants.subList(mutants.size() / 2, mutants.size()));
      }
    }
  }

  /** Whether a problem lies in the lines of a mutant, or is about a property of them. */
  private boolean isOf(Mutant mutant, Problem problem) {
    RuleText rule = mutant.source().rule();
    long lines = mutant.source().text().lines().count();
    boolean within =
        rule.file().equals(problem.source())
            && rule.line() <= problem.line()
            && problem.line() < rule.line() + lines;
    boolean about =
        WordVariant.properties(mutant, subject.pack().text().lexicon()).stream()
            .anyMatch(property -> problem.text().chinese().contains("「" + property + "」"));
    return within || about;
  }
}
