package dev.plumbline.workbench.revision;

import dev.plumbline.Bilingual;
import dev.plumbline.spi.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A fact, or a property of one, that is not what it was. Identity numbers are masked. Immutable.
 *
 * @param fact the fact, such as {@code Indicator[培养人次]}
 * @param property the property of it, or {@code null} if the fact as a whole came or went
 * @param title what a person calls it
 * @param before what was there, for reading; {@code null} if nothing was
 * @param after what is there now, for reading; {@code null} if nothing is
 */
public record FactChange(
    String fact,
    @Nullable String property,
    Bilingual title,
    @Nullable Bilingual before,
    @Nullable Bilingual after) {
  /** Makes the name fit to be shown. */
  public FactChange {
    fact = Shown.line(fact);
  }

  /** Whether both read alike although they differ: what differs is masked. */
  public boolean masked() {
    return before != null && before.equals(after);
  }
}
