package dev.plumbline.batch;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Status;

/** What conclusions and statuses are called. */
public final class Titles {
  private Titles() {}

  /** A conclusion's. */
  public static Bilingual of(Conclusion conclusion) {
    return new Bilingual(conclusion.title(), conclusion.englishTitle());
  }

  /** A status's. */
  public static Bilingual of(Status status) {
    return new Bilingual(status.title(), status.englishTitle());
  }
}
