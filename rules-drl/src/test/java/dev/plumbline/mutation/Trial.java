package dev.plumbline.mutation;

import dev.plumbline.core.evaluate.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries which mutants decide some case otherwise than the pack. */
final class Trial {
  /** Rules compiled together: enough to outweigh the pack itself, which goes along each time. */
  private static final int BATCH = 600;

  private final Subject subject;
  private final List<? extends Case> cases;
  private final List<Map<String, String>> expected;

  Trial(Subject subject, List<? extends Case> cases) {
    this.subject = subject;
    this.cases = cases;
    this.expected = cases.parallelStream().map(one -> one.outcome(subject.pack())).toList();
  }

  /** What the pack itself decides, case by case. */
  List<Map<String, String>> expected() {
    return expected;
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
            .map(variant -> fate(variant, compilation.pack(variant)))
            .toList();
    return Stream.concat(refused, tried.stream()).toList();
  }

  private Fate fate(Variant variant, Optional<Pack> pack) {
    if (pack.isEmpty()) {
      return new Fate(variant.mutant(), Fate.Kind.REFUSED, "areas");
    }
    return IntStream.range(0, cases.size())
        .mapToObj(i -> difference(i, pack.get()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(by -> new Fate(variant.mutant(), Fate.Kind.NOTICED, by))
        .orElse(new Fate(variant.mutant(), Fate.Kind.SURVIVED, null));
  }

  private Optional<String> difference(int index, Pack pack) {
    Map<String, String> before = expected.get(index);
    return cases.get(index).outcome(pack).entrySet().stream()
        .filter(after -> !after.getValue().equals(before.get(after.getKey())))
        .map(
            after ->
                "%s: %s %s → %s"
                    .formatted(
                        cases.get(index).name(),
                        after.getKey(),
                        before.get(after.getKey()),
                        after.getValue()))
        .findFirst();
  }
}
