package dev.plumbline.spring;

import dev.plumbline.Editions;
import dev.plumbline.Examination;
import dev.plumbline.Verdict;

/** Gives verdicts as the host's properties say, which stand in one place so. */
public final class Examiner {
  private final Examination usual;

  Examiner(PlumblineProperties said) {
    this.usual = new Examination(said.mode(), null, null);
  }

  /** How is examined where nobody says otherwise. */
  public Examination usual() {
    return usual;
  }

  /** The verdict on an application, by the guideline that read it. */
  public Verdict examine(Editions.Filed filed) {
    return examine(filed, usual);
  }

  /** The same, examined as is asked for. */
  public Verdict examine(Editions.Filed filed, Examination examination) {
    return filed.guideline().evaluate(filed.application(), examination);
  }
}
