package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.mutation.Corpus.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries which mutants decide some case otherwise than the pack. */
final class Trial {
  /** Rules compiled together: enough to outweigh the pack itself, which goes along each time. */
  private static final int BATCH = 600;

  private final Subject subject;
  private final Corpus corpus;

  Trial(Subject subject, Corpus corpus) {
    this.subject = subject;
    this.corpus = corpus;
  }

  /** The fate of each mutant. */
  List<Fate> of(List<Mutant> mutants) {
    List<Mutant> ofWords = new ArrayList<>();
    List<Mutant> givingWords = new ArrayList<>();
    List<Variant> others = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (mutant.source().isVocabulary()) {
        ofWords.add(mutant);
      } else if (subject.givesWords(mutant)) {
        givingWords.add(mutant);
      } else {
        others.add(new Variant(subject, mutant, null, others.size()));
      }
    }
    List<Fate> fates = new ArrayList<>(new WordTrial(subject, corpus.ofPack()).of(ofWords));
    fates.addAll(inBatches(withWords(givingWords, fates)));
    fates.addAll(inBatches(others));
    return fates;
  }

  /**
   * Variants that each know the words which their own definitions give, and not those that others
   * do which are compiled with them.
   */
  private List<Variant> withWords(List<Mutant> mutants, List<Fate> fates) {
    List<Variant> variants = new ArrayList<>();
    for (Mutant mutant : mutants) {
      try {
        Lexicon lexicon = Edited.of(subject, mutant).text().lexicon();
        variants.add(new Variant(subject, mutant, lexicon, variants.size()));
      } catch (PackException e) {
        fates.add(new Fate(mutant, Fate.Kind.REFUSED, e.problems().get(0).text().chinese()));
      }
    }
    return variants;
  }

  private List<Fate> inBatches(List<Variant> variants) {
    List<Fate> fates = new ArrayList<>();
    List<Variant> batch = new ArrayList<>();
    int size = 0;
    for (Variant variant : variants) {
      if (size + variant.size() > BATCH) {
        fates.addAll(together(batch));
        batch.clear();
        size = 0;
      }
      batch.add(variant);
      size += variant.size();
    }
    fates.addAll(together(batch));
    return fates;
  }

  private List<Fate> together(List<Variant> variants) {
    Compilation compilation = Compilation.of(subject, variants);
    List<Fate> fates = new ArrayList<>();
    compilation
        .refused()
        .forEach((variant, why) -> fates.add(new Fate(variant.mutant(), Fate.Kind.REFUSED, why)));
    List<Living> living =
        compilation.compiled().parallelStream()
            .map(variant -> new Living(variant.mutant(), compilation.pack(variant), null))
            .toList();
    for (int i = 0; i < corpus.size() && !living.isEmpty(); i++) {
      List<Entry> entries = corpus.chunk(i);
      living = living.parallelStream().map(mutant -> mutant.after(entries)).toList();
      living.stream().filter(Living::isDone).map(Living::fate).forEach(fates::add);
      living = living.stream().filter(mutant -> !mutant.isDone()).toList();
    }
    living.forEach(mutant -> fates.add(mutant.fate()));
    return fates;
  }

  /**
   * A mutant under trial. Immutable.
   *
   * @param mutant the mutant
   * @param pack the mutated pack
   * @param noticed what noticed it, or {@code null}
   */
  private record Living(Mutant mutant, Pack pack, String noticed) {
    boolean isDone() {
      return noticed != null;
    }

    Fate fate() {
      return new Fate(mutant, noticed == null ? Fate.Kind.SURVIVED : Fate.Kind.NOTICED, noticed);
    }

    Living after(List<Entry> entries) {
      return new Living(
          mutant,
          pack,
          entries.stream()
              .filter(entry -> entry.subject().judges(mutant.operator()))
              .flatMap(entry -> difference(entry, pack).stream())
              .findFirst()
              .orElse(null));
    }
  }

  /** What a pack decides otherwise than is expected, if anything. */
  static Optional<String> difference(Entry entry, Pack pack) {
    return entry.subject().outcome(pack).entrySet().stream()
        .filter(after -> !after.getValue().equals(entry.expected().get(after.getKey())))
        .map(
            after ->
                "%s: %s %s → %s"
                    .formatted(
                        entry.subject().name(),
                        after.getKey(),
                        entry.expected().get(after.getKey()),
                        after.getValue()))
        .findFirst();
  }
}
