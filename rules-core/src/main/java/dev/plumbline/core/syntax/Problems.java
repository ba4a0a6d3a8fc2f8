package dev.plumbline.core.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one file, while it is read. */
final class Problems {
  /** Whether what stands around a problem can be read all the same. */
  private record Entry(
      int offset, int line, int column, String chinese, String english, boolean breaks) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Integer> doubtfulLines = new HashSet<>();

  /** Notes a problem on what can be read as it was meant. */
  void repaired(int offset, int line, int column, String chinese, String english) {
    entries.add(new Entry(offset, line, column, chinese, english, false));
  }

  /** Notes a problem on what cannot be read. */
  void broken(int offset, int line, int column, String chinese, String english) {
    entries.add(new Entry(offset, line, column, chinese, english, true));
  }

  /** Notes that a token is out of place; nothing more on a line where it is doubtful what is. */
  void at(Token token, String chinese, String english) {
    if (!doubtfulLines.contains(token.line())) {
      broken(token.start(), token.line(), token.column(), chinese, english);
    }
  }

  /** Notes that something is missing behind a token. */
  void behind(Token token, String chinese, String english) {
    if (!doubtfulLines.contains(token.line())) {
      broken(token.start(), token.line(), token.endColumn(), chinese, english);
    }
  }

  /** A text was not closed on this line: where its words end is a guess. */
  void doubtful(int line) {
    doubtfulLines.add(line);
  }

  /** Whether anything between two places cannot be read. */
  boolean breaks(int from, int to) {
    return entries.stream().anyMatch(e -> e.breaks() && e.offset() >= from && e.offset() < to);
  }

  void tell(RuleFile.Sink sink) {
    entries.forEach(e -> sink.problem(e.line(), e.column(), e.chinese(), e.english()));
  }
}
