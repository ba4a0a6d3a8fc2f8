package dev.plumbline.spi;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the values of a verdict into words. Safe for use by several threads. */
public interface Wording {
  /** A value for reading. */
  Bilingual text(Value value);

  /** Values for reading, one after another. */
  Bilingual list(List<Value> values);

  /** What was demanded, for reading; of several areas their names. */
  Bilingual demanded(Evidence evidence);

  /** What was compared, and how it came out. */
  Bilingual text(Evidence evidence);

  /** The demand in a phrase. */
  Bilingual asked(Evidence evidence);

  /** What is missing, with what is written instead. */
  Bilingual text(MissingFact missing);

  /** What else to know. */
  Bilingual text(Notice notice);

  /** What to do about a finding; {@code null} if it has no remedy. */
  @Nullable Bilingual remedy(Finding finding);
}
