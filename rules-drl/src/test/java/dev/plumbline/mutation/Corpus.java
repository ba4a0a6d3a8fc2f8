package dev.plumbline.mutation;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.fact.Application;
import dev.plumbline.oracle.Applications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;

/**
 * The cases that a mutant has to differ on, the same in every run, and what the pack itself decides
 * on each. They are made a chunk at a time as they are asked for, since most mutants differ soon.
 */
final class Corpus {
  private static final long SEED = 20241106L;
  private static final int CHUNK = 250;

  /** What is held of the rules themselves. */
  static final List<Case> OF_THE_TEXT = List.of(new DefinedNames());

  private final Pack pack;
  private final int most;
  private final WordCases ofPack;
  private final List<List<Entry>> chunks = new ArrayList<>();
  private final Iterator<Application> any;
  private final Iterator<Application> near;
  private final Iterator<Examination> examinations;

  /**
   * A case and what the pack decides on it. Immutable.
   *
   * @param subject the case
   * @param expected the outcome
   */
  record Entry(Case subject, Map<String, String> expected) {}

  private Corpus(Pack pack, WordCases ofPack, List<Case> first, int chunks) {
    this.pack = pack;
    this.ofPack = ofPack;
    this.most = first.isEmpty() ? 0 : chunks;
    this.any = stream(Applications.any(), 0);
    this.near = stream(Applications.mostlyEligible(), 1);
    this.examinations = stream(Applications.examinations(), 2);
    if (!first.isEmpty()) {
      this.chunks.add(decided(first));
    }
  }

  /** The samples, the fixtures, the pack's own cases, small calls, and generated applications. */
  static Corpus of(Guideline guideline, Pack pack, int chunks) {
    List<Case> first = new ArrayList<>(OF_THE_TEXT);
    first.addAll(Fixtures.all(listed(pack)));
    for (Path sample : samples()) {
      both(first, sample.getFileName().toString(), guideline.read(sample));
    }
    WordCases ofPack = WordCases.of(pack);
    first.addAll(ofPack.applications());
    first.addAll(RouteCase.all());
    first.addAll(CallCase.any(150, new Random(SEED)));
    first.addAll(CallCase.awards());
    return new Corpus(pack, ofPack, first, chunks);
  }

  /** The texts in the lists that the rules define for areas: the fields of cooperation. */
  private static Set<String> listed(Pack pack) {
    Set<String> texts = new TreeSet<>();
    for (FactType type : pack.base().types().all().values()) {
      if (type.properties().containsKey("code")) {
        pack.definedFacts().stream()
            .filter(type.type()::isInstance)
            .flatMap(fact -> type.properties().values().stream().map(p -> p.of(fact)))
            .filter(List.class::isInstance)
            .forEach(list -> ((List<?>) list).forEach(text -> texts.add(text.toString())));
      }
    }
    return texts;
  }

  /** No cases at all, on which nothing can differ. */
  static Corpus empty(Pack pack) {
    return new Corpus(pack, WordCases.none(pack), List.of(), 0);
  }

  /** The cases of the pack itself, by which its vocabularies are judged. */
  WordCases ofPack() {
    return ofPack;
  }

  /** How many chunks there are. */
  int size() {
    return most;
  }

  /** The cases of a chunk; to be asked for by the thread of the test, which alone can generate. */
  List<Entry> chunk(int index) {
    while (chunks.size() <= index) {
      int from = (chunks.size() - 1) * CHUNK;
      chunks.add(decided(IntStream.range(from, from + CHUNK).mapToObj(this::generated).toList()));
    }
    return chunks.get(index);
  }

  /** The applications of a chunk. */
  Stream<Application> applications(int index) {
    return chunk(index).stream()
        .map(Entry::subject)
        .filter(ApplicationCase.class::isInstance)
        .map(one -> ((ApplicationCase) one).application());
  }

  private List<Entry> decided(List<? extends Case> cases) {
    return cases.parallelStream().map(one -> new Entry(one, one.outcome(pack))).toList();
  }

  private Case generated(int number) {
    Application application = number % 2 == 0 ? near.next() : any.next();
    return new ApplicationCase("generated " + number, application, examinations.next());
  }

  private static void both(List<Case> cases, String name, Application application) {
    cases.add(new ApplicationCase(name + " precheck", application, Examination.precheck()));
    cases.add(new ApplicationCase(name + " formal", application, Examination.formal()));
  }

  private static List<Path> samples() {
    try (Stream<Path> files = Files.list(Path.of("../samples/applications"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Iterator<T> stream(Arbitrary<T> arbitrary, int number) {
    Random random = new Random(SEED + number);
    return arbitrary.generator(1000).stream(random).map(Shrinkable::value).iterator();
  }
}
