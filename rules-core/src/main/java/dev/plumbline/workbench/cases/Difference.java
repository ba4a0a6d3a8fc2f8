package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that came out otherwise than a case expects. Immutable.
 *
 * @param aspect what of
 * @param clause the clause, or {@code null} if it is not about one
 * @param expected what the case expects
 * @param actual what came out
 * @param because what decided it; {@code null} where there is nothing to say
 */
public record Difference(
    Aspect aspect,
    @Nullable String clause,
    Bilingual expected,
    Bilingual actual,
    @Nullable Bilingual because) {
  /** What of an outcome a case can expect something of. */
  public enum Aspect {
    /** What the application comes to. */
    CONCLUSION("workbench.conclusion"),

    /** What becomes of a clause. */
    STATUS("workbench.status"),

    /** What is said to have decided it. */
    EVIDENCE("workbench.evidence"),

    /** What is said to be missing. */
    MISSING("workbench.missingFacts"),

    /** What is said to be done. */
    REMEDY("workbench.remedy"),

    /** Over a call, which applications a status is of. */
    APPLICATIONS("workbench.applications"),

    /** Whether the application can be evaluated at all. */
    INPUT("workbench.input");

    private final String title;

    Aspect(String title) {
      this.title = title;
    }

    /** What it is called. */
    public Bilingual title() {
      return Message.of(title).words();
    }
  }

  /** Makes what cases and applications say fit to be shown. */
  public Difference {
    Objects.requireNonNull(aspect, "aspect");
    expected = Saying.shown(expected);
    actual = Saying.shown(actual);
    because = because == null ? null : Saying.shown(because);
  }

  /** The difference in a Chinese sentence. */
  @Override
  public String toString() {
    return message().chinese();
  }

  /** The same in English. */
  public String toEnglish() {
    return message().english();
  }

  private Message message() {
    Message differs = Message.of("workbench.differs", aspect.title(), expected, actual);
    Message told =
        because == null ? differs : Message.of("workbench.differsBecause", differs, because);
    return clause == null ? told : Message.of("workbench.ofClause", clause, told);
  }
}
