package dev.plumbline.mutation;

import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.mutation.Corpus.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    List<Fate> fates = new ArrayList<>();
    List<Variant> batch = new ArrayList<>();
    int size = 0;
    for (Mutant mutant : mutants) {
      Variant variant = new Variant(subject, mutant, batch.size() + fates.size());
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
    Stream<Fate> refused =
        compilation.refused().entrySet().stream()
            .map(entry -> new Fate(entry.getKey().mutant(), Fate.Kind.REFUSED, entry.getValue()));
    List<Fate> tried =
        compilation.compiled().parallelStream()
            .map(variant -> fate(variant.mutant(), compilation.pack(variant)))
            .toList();
    return Stream.concat(refused, tried.stream()).toList();
  }

  private Fate fate(Mutant mutant, Optional<Pack> pack) {
    if (pack.isEmpty()) {
      return new Fate(mutant, Fate.Kind.REFUSED, "an area that does not exist");
    }
    return IntStream.range(0, corpus.size())
        .boxed()
        .flatMap(chunk -> corpus.chunk(chunk).stream())
        .filter(entry -> entry.subject().judges(mutant.operator()))
        .flatMap(entry -> difference(entry, pack.get()).stream())
        .findFirst()
        .map(by -> new Fate(mutant, Fate.Kind.NOTICED, by))
        .orElse(new Fate(mutant, Fate.Kind.SURVIVED, null));
  }

  private static Optional<String> difference(Entry entry, Pack pack) {
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
