package dev.plumbline.spring;

import dev.plumbline.DecisionLog;
import dev.plumbline.Editions;
import dev.plumbline.Examination;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives verdicts as the host's properties say, and puts them on record where these say so. */
public final class Examiner {
  private final Examination usual;
  private final @Nullable DecisionLog log;

  Examiner(PlumblineProperties said, @Nullable DecisionLog log) {
    this.usual = new Examination(said.mode(), null, null);
    this.log = log;
  }

  /** How is examined where nobody says otherwise. */
  public Examination usual() {
    return usual;
  }

  /** The verdict on an application, by the guideline that read it. */
  public Verdict examine(Editions.Filed filed) {
    return examine(filed, usual);
  }

  /**
   * The same, examined as is asked for.
   *
   * @throws java.io.UncheckedIOException if it cannot be put on record
   */
  public Verdict examine(Editions.Filed filed, Examination examination) {
    Verdict verdict = filed.guideline().evaluate(filed.application(), examination);
    record(filed.application(), verdict);
    return verdict;
  }

  /**
   * Puts a verdict on record that was given elsewhere, where the properties name a record.
   *
   * @throws java.io.UncheckedIOException if it cannot be put there
   */
  public void record(Application application, Verdict verdict) {
    if (log != null) {
      log.append(application, verdict, Instant.now());
    }
  }
}
