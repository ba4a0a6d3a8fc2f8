package dev.plumbline.core.json;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a value stands in a file. The pointer is put together only when a problem asks for it: a
 * file of many values would otherwise pay for a text beside each of them.
 *
 * @param parent what it stands in; {@code null} for the root
 * @param token its name or index in the parent; {@code null} for the root
 * @param line the line, from 1
 * @param column the column, from 1
 */
record Spot(Spot parent, String token, int line, int column) {
  static Spot root(int line, int column) {
    return new Spot(null, null, line, column);
  }

  Spot child(String token, int line, int column) {
    return new Spot(this, token, line, column);
  }

  /** Where something that is not written would belong; its position is that of this spot. */
  Spot absent(String token) {
    return new Spot(this, token, line, column);
  }

  /** The JSON pointer (RFC 6901). */
  String pointer() {
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
}
