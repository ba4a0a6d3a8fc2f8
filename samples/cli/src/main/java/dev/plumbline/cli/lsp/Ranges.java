package dev.plumbline.cli.lsp;

import dev.plumbline.workbench.edit.Stretch;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places as the protocol has them: from 0. */
final class Ranges {
  private Ranges() {}

  static Range of(Stretch place) {
    int line = place.line() - 1;
    return new Range(new Position(line, place.column() - 1), new Position(line, place.end() - 1));
  }

  /** Whether two have a place in common. */
  static boolean touch(Range one, Range other) {
    return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
  }

  private static boolean isBefore(Position one, Position other) {
    return one.getLine() < other.getLine()
        || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
  }
}
