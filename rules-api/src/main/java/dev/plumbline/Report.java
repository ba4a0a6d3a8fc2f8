package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text for people, in one language, its lines ended by {@code \n}. {@link #toString()} is the
 * text; who can show more than letters goes through the pieces and sees what each is. Immutable.
 *
 * @param pieces the text in pieces, to be put one after another
 */
public record Report(List<Piece> pieces) {
  /** What a piece of the text is, for those who show it in colours or in print. */
  public enum Tone {
    /** Nothing more than a text. */
    PLAIN,

    /** A heading, or the name of what is spoken of. */
    HEADING,

    /** Something beside the matter. */
    ASIDE,

    /** Something is as it should be. */
    GOOD,

    /** A person has to look. */
    REVIEW,

    /** Something is to be mended. */
    MENDABLE,

    /** Something is not as it should be. */
    BAD;

    /** That of a conclusion. */
    public static Tone of(Conclusion conclusion) {
      return switch (conclusion) {
        case ELIGIBLE -> GOOD;
        case NEEDS_REVIEW -> REVIEW;
        case CORRECTABLE -> MENDABLE;
        case INELIGIBLE -> BAD;
      };
    }

    /** That of what is violated. */
    public static Tone of(Severity severity) {
      return switch (severity) {
        case REJECT -> BAD;
        case RETURN -> MENDABLE;
        case REVIEW -> REVIEW;
        case WARN, NONE -> ASIDE;
      };
    }
  }

  /**
   * A piece of the text: within a line, or the end of one.
   *
   * @param tone what it is
   * @param text the text, fit to be shown
   */
  public record Piece(Tone tone, String text) {
    /** Makes the text fit to be shown; the ends of lines stay. */
    public Piece {
      Objects.requireNonNull(tone, "tone");
      text = Shown.lines(Objects.requireNonNull(text, "text"));
    }
  }

  /** Copies the list. */
  public Report {
    pieces = List.copyOf(pieces);
  }

  /** The whole text. */
  @Override
  public String toString() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
