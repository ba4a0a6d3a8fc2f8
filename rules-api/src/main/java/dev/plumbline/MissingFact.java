package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a clause needs and the application does not give, or gives in a way that is no help.
 * Immutable.
 *
 * @param fact the fact, such as {@code Recommendation} or {@code Indicator[培养人次]}
 * @param property the property of it, or {@code null} if the whole fact is missing
 * @param title what a person calls it, beside {@code paper} where it is part of one; {@code null}
 *     if whoever wrote the verdict does not say
 * @param paper what a person calls the paper or form the fact belongs to; facts that share it are
 *     asked for together; {@code null} likewise
 * @param pointer where the fact belongs in the JSON of an application (RFC 6901)
 * @param instead what is written there although it is no help; {@code null} if nothing is
 */
public record MissingFact(
    String fact,
    @Nullable String property,
    @Nullable Bilingual title,
    @Nullable Bilingual paper,
    String pointer,
    @Nullable Instead instead) {
  /** Makes the text fit to be shown. */
  public MissingFact {
    fact = Shown.line(Objects.requireNonNull(fact, "fact"));
  }

  /** Why what is written is no help. */
  public enum Unfit {
    /** It says nothing, as 无 does. */
    SAYS_NOTHING,
    /** It is a fraction of what its unit counts. */
    FRACTION,
    /** Its unit does not convert to any that would do. */
    UNIT,
    /** It is none of the words that are known there. */
    UNKNOWN_WORD,
    /** An earlier version wrote the verdict and tells it with the title. */
    UNTOLD
  }

  /**
   * What is written where a fact is missing. Immutable.
   *
   * @param unfit why it is no help
   * @param written what is written
   * @param units the units that would do; empty unless it is the unit that does not
   * @param known the words that are known there; empty unless the word is not
   * @param asked those of them that a rule asks for, the first few
   * @param nearest the known word that is nearest, or {@code null}
   */
  public record Instead(
      Unfit unfit,
      String written,
      List<String> units,
      List<String> known,
      List<String> asked,
      @Nullable String nearest) {
    /** Makes the texts fit to be shown, and copies the lists. */
    public Instead {
      Objects.requireNonNull(unfit, "unfit");
      written = Shown.line(Objects.requireNonNull(written, "written"));
      units = List.copyOf(units);
      known = known.stream().map(Shown::line).toList();
      asked = asked.stream().map(Shown::line).toList();
      nearest = nearest == null ? null : Shown.line(nearest);
    }
  }

  /** What it is called, with what is written instead and why that is no help. */
  public Bilingual text() {
    return Engines.wording().text(this);
  }

  /** What is written there although it is no help; {@code null} if nothing is. */
  public @Nullable String written() {
    return instead == null ? null : instead.written();
  }

  /** The words that are known there; empty unless one is written that is not. */
  public List<String> known() {
    return instead == null ? List.of() : instead.known();
  }

  /** The one of them that is nearest to what is written, or {@code null}. */
  public @Nullable String nearest() {
    return instead == null ? null : instead.nearest();
  }

  /** The paper or form that the fact belongs to; the fact itself where it belongs to none. */
  public Bilingual of() {
    return paper != null ? paper : title != null ? title : Bilingual.same(fact);
  }
}
