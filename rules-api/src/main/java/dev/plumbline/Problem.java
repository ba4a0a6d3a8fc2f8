package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input or a pack. Every part of it is fit to be shown in a line:
 * characters that are not seen stand as their codes, and numbers of identity documents are masked.
 * Immutable.
 *
 * @param source the file it is in, or {@code null} if the input had no name
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 if unknown
 * @param pointer where in a JSON input (RFC 6901), or {@code null}
 * @param text what is wrong and what to do
 */
public record Problem(
    @Nullable String source, int line, int column, @Nullable String pointer, Bilingual text)
    implements Serializable {
  private static final Bilingual ROOT = new Bilingual("（根）", "(root)");

  /** Makes the texts fit to be shown. */
  public Problem {
    source = source == null ? null : Shown.name(source);
    pointer = pointer == null ? null : Shown.line(pointer);
    text = new Bilingual(Shown.line(text.chinese()), Shown.line(text.english()));
  }

  /** A problem of which no place is known. */
  public static Problem of(Bilingual text) {
    return of(null, text);
  }

  /**
   * A problem of a whole file.
   *
   * @param source the file, or {@code null} if it has no name
   */
  public static Problem of(@Nullable String source, Bilingual text) {
    return new Problem(source, 0, 0, null, text);
  }

  /**
   * A problem at a place in a file.
   *
   * @param line the line, from 1; 0 if unknown
   * @param column the column, from 1; 0 if unknown
   */
  public static Problem at(String source, int line, int column, Bilingual text) {
    return new Problem(source, line, column, null, text);
  }

  /**
   * A problem at a place in what may or may not have come from JSON.
   *
   * @param pointer the place (RFC 6901)
   */
  public static Problem atPointer(String pointer, Bilingual text) {
    return new Problem(null, 0, 0, pointer, text);
  }

  /** The same problem with its file by another name, or by none. */
  public Problem withSource(String named) {
    return new Problem(named, line, column, pointer, text);
  }

  /** The same problem in other words. */
  public Problem withText(Bilingual other) {
    return new Problem(source, line, column, pointer, other);
  }

  /** {@code file:line:column: pointer: text}, as far as each is known; in Chinese. */
  @Override
  public String toString() {
    return in(Locale.CHINESE);
  }

  /** The same in Chinese for any Chinese locale, in English for others. */
  public String in(Locale locale) {
    StringBuilder placed = new StringBuilder();
    if (source != null) {
      placed.append(source).append(':');
    }
    if (line > 0) {
      placed.append(line).append(':').append(column > 0 ? column + ":" : "");
    }
    if (!placed.isEmpty()) {
      placed.append(' ');
    }
    if (pointer != null) {
      placed.append(pointer.isEmpty() ? ROOT.in(locale) : pointer).append(": ");
    }
    return placed.append(text.in(locale)).toString();
  }
}
