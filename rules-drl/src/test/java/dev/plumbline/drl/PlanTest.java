package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.DecidedBy;
import dev.plumbline.Disagreement;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Application;
import dev.plumbline.oracle.Applications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.kie.api.runtime.KieSession;

/**
 * The plan and a Drools session give the same verdict: status, evidence, what is missing and all,
 * on the samples and cases of both guidelines and on generated applications; {@code
 * -Dplan.applications=1000000} says on how many.
 */
class PlanTest {
  private static final int APPLICATIONS = Integer.getInteger("plan.applications", 1000);
  private static final int CHUNK = 500;

  /** Runs from different numbers try different applications. */
  private static final long SEED = 20261129L + Integer.getInteger("plan.from", 0);

  private static final Guideline SHIPPED = Plumbline.guideline("shst-2024-42");
  private static final Guideline SECOND =
      Plumbline.load(Path.of("../samples/guidelines/jiazhuang-2025"));

  private final ConcurrentLinkedQueue<Disagreement> differing = new ConcurrentLinkedQueue<>();
  private final AtomicInteger others = new AtomicInteger();

  private Guideline watched(Guideline guideline) {
    return guideline.shadowed(1, differing::add);
  }

  private void assertAgreed() {
    assertEquals(
        List.of(),
        differing.stream().limit(3).map(PlanTest::told).toList(),
        () -> differing.size() + " differ");
  }

  private static String told(Disagreement one) {
    return one.session()
        .all()
        .filter(finding -> !one.plan().finding(finding.clause()).orElseThrow().equals(finding))
        .map(finding -> finding + " but planned " + one.plan().finding(finding.clause()))
        .findFirst()
        .orElse(one.toString());
  }

  @Example
  void onSamples() throws IOException {
    assertEquals(182, samples(SHIPPED, Path.of("../samples/applications")));
    assertTrue(samples(SECOND, Path.of("../samples/guidelines/applications")) > 0);
    assertAgreed();
  }

  private int samples(Guideline guideline, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".json")).toList();
      for (Path file : all) {
        Application application = guideline.read(file);
        watched(guideline).evaluate(application);
        watched(guideline).evaluate(application, Examination.formal());
      }
      return all.size();
    }
  }

  @Example
  void onCases() {
    assertTrue(cases(SHIPPED) > 1600);
    assertTrue(cases(SECOND) > 20);
    assertAgreed();
  }

  private int cases(Guideline guideline) {
    Pack pack = ((LoadedGuideline) guideline).pack();
    PackReport report = new PackReport();
    int cases = 0;
    for (PackCase one : CaseBook.read(pack.files(), pack.text(), report).cases()) {
      for (var given : one.applications()) {
        Application application = guideline.read(given.bytes(), one.title());
        watched(guideline).evaluate(application, one.examination());
        cases++;
      }
    }
    return cases;
  }

  @Example
  void onGeneratedApplications() {
    generated(Applications.any());
    generated(Applications.mostlyEligible());
    assertTrue(others.get() > APPLICATIONS / 8, () -> "the second took " + others);
    assertAgreed();
  }

  private void generated(Arbitrary<Application> applications) {
    RandomGenerator<Application> generator = applications.generator(1000);
    Guideline watched = watched(SHIPPED);
    Guideline second = watched(SECOND);
    for (int from = 0; from < APPLICATIONS / 4; from += CHUNK) {
      List<Application> some =
          IntStream.range(from, Math.min(from + CHUNK, APPLICATIONS / 4))
              .mapToObj(i -> new Random(new SplittableRandom(SEED + i).nextLong()))
              .map(random -> generator.next(random).value())
              .toList();
      some.parallelStream()
          .forEach(
              application -> {
                watched.evaluate(application);
                watched.evaluate(application, Examination.formal());
                if (isTakenBy(second, application)) {
                  others.incrementAndGet();
                }
              });
    }
  }

  /** It declares other types of fact, and refuses a key given twice that the first lets repeat. */
  private static boolean isTakenBy(Guideline second, Application application) {
    Application its = application.toBuilder().guideline(null).packFacts(List.of()).build();
    try {
      second.evaluate(its, Examination.formal());
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  @Example
  void theReceiptSaysWhoDecided() {
    Application application = generated();
    Verdict plan = SHIPPED.evaluate(application);
    Verdict session = SHIPPED.decidedBy(DecidedBy.SESSION).evaluate(application);
    assertEquals(DecidedBy.PLAN, plan.receipt().decidedBy());
    assertEquals(DecidedBy.SESSION, session.receipt().decidedBy());
    assertEquals(session.findings(), plan.findings());
    assertEquals(session, Plumbline.verdict(Plumbline.toJson(session)));
  }

  private static Application generated() {
    return Applications.any().generator(1).next(new Random(1)).value();
  }

  @Example
  void oneOfSoManyIsDecidedByBoth() {
    Application application = generated();
    Guideline watched = SHIPPED.shadowed(3, differing::add);
    List<DecidedBy> who =
        IntStream.range(0, 7)
            .mapToObj(i -> watched.evaluate(application).receipt().decidedBy())
            .toList();
    DecidedBy plan = DecidedBy.PLAN;
    DecidedBy session = DecidedBy.SESSION;
    assertEquals(List.of(session, plan, plan, session, plan, plan, session), who);
    assertAgreed();
  }

  @Example
  void thePlanCoversAllOfTheGuideline() {
    for (Guideline guideline : List.of(SHIPPED, SECOND)) {
      Pack pack = ((LoadedGuideline) guideline).pack();
      assertEquals(
          List.of(),
          pack.rules().keySet().stream()
              .filter(name -> !pack.plan().covers(pack.rules().get(name)))
              .toList());
    }
  }

  /** What definitions define is found without a session, and is what a session finds. */
  @Example
  void aSessionDefinesTheSame() {
    for (Guideline guideline : List.of(SHIPPED, SECOND)) {
      Pack pack = ((LoadedGuideline) guideline).pack();
      KieSession session = pack.base().kieBase().newKieSession();
      try {
        session.fireAllRules();
        List<String> fired = texts(session.getObjects());
        assertFalse(fired.isEmpty());
        assertEquals(fired, texts(pack.base().inserted(pack.definitions())));
      } finally {
        session.dispose();
      }
    }
  }

  private static List<String> texts(Collection<?> facts) {
    return facts.stream().map(Object::toString).sorted().toList();
  }
}
