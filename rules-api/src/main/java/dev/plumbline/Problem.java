package dev.plumbline;

import java.io.Serializable;

/**
 * One thing wrong with an input or a pack. Immutable.
 *
 * @param source the file it is in, or {@code null} if the input had no name
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 if unknown
 * @param pointer where in a JSON input (RFC 6901), or {@code null}
 * @param message what is wrong and what to do, in Chinese
 */
public record Problem(String source, int line, int column, String pointer, String message)
    implements Serializable {
  /** {@code file:line:column: pointer: message}, as far as each is known. */
  @Override
  public String toString() {
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
    return text.append(message).toString();
  }
}
