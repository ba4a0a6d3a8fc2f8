package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The condition that decided a clause, and what met it. Immutable.
 *
 * @param fact the fact, such as {@code Indicator[培养人次]}
 * @param property the property of it that was looked at, or {@code null} for the fact as a whole
 * @param title what a person calls what was looked at
 * @param claim of what is either so or not: what the form says to be so, such as {@code 已上传}; else
 *     {@code null}
 * @param offered the values found
 * @param relation how the two were compared; {@code null} if whoever wrote the verdict does not say
 * @param demanded the values demanded
 * @param source where the demanded value was read from, if from another fact; else {@code null}
 * @param distance how far the offered value is from the demanded one; {@code null} if it is not, or
 *     there is no such measure
 * @param met whether the condition was met
 * @param told the whole in a sentence, of a verdict whose writer did not give the values; else
 *     {@code null}
 */
public record Evidence(
    String fact,
    @Nullable String property,
    Bilingual title,
    @Nullable Bilingual claim,
    List<Value> offered,
    @Nullable Relation relation,
    List<Value> demanded,
    @Nullable Bilingual source,
    @Nullable Value distance,
    boolean met,
    @Nullable Bilingual told) {
  /** Makes the texts fit to be shown, and copies the lists. */
  public Evidence {
    fact = Shown.line(Objects.requireNonNull(fact, "fact"));
    offered = List.copyOf(offered);
    demanded = List.copyOf(demanded);
  }

  /** The whole in a sentence. */
  public Bilingual text() {
    return told != null ? told : Engines.wording().text(this);
  }

  /** The demand in a phrase, such as {@code 应不少于40人次}. */
  public Bilingual asked() {
    return Engines.wording().asked(this);
  }

  /** What was offered, for reading. */
  public Bilingual offeredText() {
    return Engines.wording().list(offered);
  }

  /** What was demanded, for reading. */
  public Bilingual demandedText() {
    return Engines.wording().demanded(this);
  }
}
