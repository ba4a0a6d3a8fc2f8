package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.core.evaluate.Pack;
import java.util.ArrayList;
import java.util.List;

/** Tries which mutants of vocabularies some case of the pack notices. */
final class WordTrial {
  private final Subject subject;
  private final WordCases cases;

  WordTrial(Subject subject, WordCases cases) {
    this.subject = subject;
    this.cases = cases;
  }

  /** The fate of each mutant. */
  List<Fate> of(List<Mutant> mutants) {
    WordReading reading = WordReading.of(subject, mutants);
    List<Fate> fates = new ArrayList<>();
    reading.refused().forEach((mutant, why) -> fates.add(new Fate(mutant, Fate.Kind.REFUSED, why)));
    fates.addAll(reading.read().parallelStream().map(this::fate).toList());
    return fates;
  }

  private Fate fate(WordVariant variant) {
    try {
      Pack pack = variant.pack();
      return cases
          .readOtherwise(pack)
          .flatMap(one -> Trial.difference(one, pack).stream())
          .findFirst()
          .map(noticed -> new Fate(variant.mutant(), Fate.Kind.NOTICED, noticed))
          .orElse(new Fate(variant.mutant(), Fate.Kind.SURVIVED, null));
    } catch (PackException e) {
      return new Fate(variant.mutant(), Fate.Kind.REFUSED, e.problems().get(0).text().chinese());
    }
  }
}
