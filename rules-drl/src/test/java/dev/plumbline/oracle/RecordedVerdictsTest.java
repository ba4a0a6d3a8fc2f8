package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.DecidedBy;
import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.replay.Replay;
import dev.plumbline.workbench.replay.Replayed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * Whatever was decided is decided the same again from its record, which has no number of a person.
 * {@code -Drecords=10000 -Drecords.out=FILE} takes so many and leaves the record there, to be
 * decided again by another Java: {@code samples/plumbline replay FILE}.
 */
class RecordedVerdictsTest {
  private static final int RECORDS = Integer.getInteger("records", 150);
  private static final long SEED = 20241203L;

  private final Guideline guideline = Plumbline.guideline("shst-2024-42");

  @Example
  void allComeOutTheSameToTheByte() throws IOException {
    String kept = System.getProperty("records.out");
    Path file = kept == null ? Files.createTempFile("decisions", ".jsonl") : Path.of(kept);
    try {
      record(file);
      List<Replayed> others = new ArrayList<>();
      int[] same = new int[1];
      new Replay(List.of(guideline))
          .run(
              file,
              came -> {
                if (came instanceof Replayed.Same) {
                  same[0]++;
                } else {
                  others.add(came);
                }
              },
              problem -> {
                throw new AssertionError(problem);
              });
      assertEquals(List.of(), others);
      assertEquals(RECORDS, same[0]);
      if (kept != null) {
        System.out.println(RECORDS + " decisions in " + file + ", all decided the same again");
      }
    } finally {
      if (kept == null) {
        Files.delete(file);
      }
    }
  }

  private void record(Path file) throws IOException {
    Random random = new Random(SEED);
    List<Arbitrary<Application>> kinds = List.of(Applications.mostlyEligible(), Applications.any());
    List<RandomGenerator<Application>> generators =
        kinds.stream().map(kind -> kind.generator(1000, true)).toList();
    RandomGenerator<Examination> examinations = Applications.examinations().generator(1000, true);
    Guideline bySession = guideline.decidedBy(DecidedBy.SESSION);
    int numbers = 0;
    DecisionLogOptions options = DecisionLogOptions.usual().upTo(Long.MAX_VALUE);
    try (DecisionLog log = Plumbline.decisionLog(file, options)) {
      for (int i = 0; i < RECORDS; i++) {
        Application application = generators.get(i % 2).next(random).value();
        Guideline by = i % 10 == 0 ? bySession : guideline;
        log.append(
            application,
            by.evaluate(application, examinations.next(random).value()),
            Instant.EPOCH.plusSeconds(i));
        if (application.lead() != null
            && application.lead().idNumber() != null
            && application.lead().idNumber().key() != null) {
          numbers++;
        }
      }
    }
    assertTrue(numbers > RECORDS / 10, numbers + " with a number that was replaced");
  }
}
