package dev.plumbline.mutation;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.fact.Application;
import dev.plumbline.oracle.Applications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;

/** The applications that a mutant has to differ on. */
final class Corpus {
  private static final long SEED = 20241106L;

  private Corpus() {}

  /** The samples, the fixtures and generated applications: the same in every run. */
  static List<ApplicationCase> of(Guideline guideline, int generated) {
    List<ApplicationCase> cases = new ArrayList<>();
    Application eligible = Eligible.application();
    both(cases, "eligible", eligible);
    both(cases, "draft", Eligible.draft());
    both(cases, "in every scope", Eligible.inEveryScope());
    both(cases, "judged", Eligible.judged(eligible));
    for (Path sample : samples()) {
      both(cases, sample.getFileName().toString(), guideline.read(sample));
    }
    Random random = new Random(SEED);
    Iterator<Application> any = stream(Applications.any(), random).iterator();
    Iterator<Application> near = stream(Applications.mostlyEligible(), random).iterator();
    Iterator<Examination> examinations = stream(Applications.examinations(), random).iterator();
    for (int i = 0; i < generated; i++) {
      Application application = i % 2 == 0 ? near.next() : any.next();
      cases.add(new ApplicationCase("generated " + i, application, examinations.next()));
    }
    return cases;
  }

  private static void both(List<ApplicationCase> cases, String name, Application application) {
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

  private static <T> Stream<T> stream(Arbitrary<T> arbitrary, Random random) {
    return arbitrary.generator(1000).stream(random).map(Shrinkable::value);
  }
}
