package dev.plumbline.core.document;

import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a value stands in a document. The pointer is put together only when a problem asks for it:
 * a file of many values would otherwise pay for a text beside each of them.
 *
 * @param parent what it stands in; {@code null} for the root
 * @param token its name or index in the parent; {@code null} for the root
 * @param source the file it was written in, or {@code null}
 * @param line the line there, from 1
 * @param column the column, from 1
 */
public record Spot(Spot parent, String token, String source, int line, int column) {
  static Spot root(String source, int line, int column) {
    return new Spot(null, null, source, line, column);
  }

  /** A value in this one, in the same file. */
  Spot child(String token, int line, int column) {
    return new Spot(this, token, source, line, column);
  }

  /** A value in this one that was written elsewhere. */
  Spot child(String token, Spot written) {
    return new Spot(this, token, written.source, written.line, written.column);
  }

  /** Where something that is not written would belong; its position is that of this spot. */
  public Spot absent(String token) {
    return new Spot(this, token, source, line, column);
  }

  /** The JSON pointer (RFC 6901). */
  public String pointer() {
    Deque<String> tokens = new ArrayDeque<>();
    for (Spot spot = this; spot.parent != null; spot = spot.parent) {
      tokens.push(spot.token);
    }
    StringBuilder pointer = new StringBuilder();
    for (String each : tokens) {
      pointer.append('/').append(each.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** A problem here, by its line and column alone. */
  public Problem problem(Message message) {
    return Problem.at(source, line, column, message.words());
  }
}
