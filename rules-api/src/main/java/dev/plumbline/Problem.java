package dev.plumbline;

import dev.plumbline.fact.Shown;
import java.io.Serializable;

/**
 * One thing wrong with an input or a pack. Every part of it is fit to be shown in a line:
 * characters that are not seen stand as their codes, and numbers of identity documents are masked.
 * Immutable.
 *
 * @param source the file it is in, or {@code null} if the input had no name
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 if unknown
 * @param pointer where in a JSON input (RFC 6901), or {@code null}
 * @param message what is wrong and what to do, in Chinese
 * @param english the same in English, or {@code null} if it is said in Chinese only
 */
public record Problem(
    String source, int line, int column, String pointer, String message, String english)
    implements Serializable {
  /** Makes the texts fit to be shown. */
  public Problem {
    source = Shown.name(source);
    pointer = Shown.line(pointer);
    message = Shown.line(message);
    english = Shown.line(english);
  }

  /** A problem that is told in Chinese only. */
  public Problem(String source, int line, int column, String pointer, String message) {
    this(source, line, column, pointer, message, null);
  }

  /** {@code file:line:column: pointer: message}, as far as each is known; in Chinese. */
  @Override
  public String toString() {
    return placed(message);
  }

  /** The same in English, where there is English. */
  public String toEnglish() {
    return placed(english == null ? message : english);
  }

  private String placed(String words) {
    StringBuilder text = new StringBuilder();
    if (source != null) {
      text.append(source).append(':');
    }
    if (line > 0) {
      text.append(line).append(':').append(column > 0 ? column + ":" : "");
    }
    if (!text.isEmpty()) {
      text.append(' ');
    }
    if (pointer != null) {
      text.append(pointer.isEmpty() ? "（根）" : pointer).append(": ");
    }
    return text.append(words).toString();
  }
}
