package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The problems of one file, while it is read. */
final class Problems {
  /** Who is told what is wrong. */
  @FunctionalInterface
  interface Sink {
    /** Takes a problem at a line and column, each from 1. */
    void problem(int line, int column, Message message);
  }

  private record Entry(int line, int column, Message message) {}

  private final List<Entry> entries = new ArrayList<>();

  /** As many are told of one file; nobody reads more. */
  private static final int MOST = 1000;

  private int untold;
  private long steps;
  private final NavigableSet<Integer> unreadable = new TreeSet<>();
  private final Set<Integer> doubtfulLines = new HashSet<>();
  private boolean unsure;

  /** Notes a problem on what can be read as it was meant. */
  void repaired(int line, int column, Message message) {
    add(line, column, message);
  }

  /** Notes a problem on what cannot be read. */
  void broken(int offset, int line, int column, Message message) {
    unreadable.add(offset);
    add(line, column, message);
  }

  private void add(int line, int column, Message message) {
    if (entries.size() < MOST) {
      entries.add(new Entry(line, column, message));
    } else {
      untold++;
    }
  }

  /** How many problems there are besides those that are told. */
  int untold() {
    return untold;
  }

  /** Whether there are so many problems that looking for more is idle. */
  boolean isFull() {
    return untold > 0;
  }

  /** Counts a step of reading. */
  void step() {
    steps++;
  }

  /** How many steps the reading took so far. */
  long steps() {
    return steps;
  }

  /** Notes that a token is out of place; nothing more on a line where it is doubtful what is. */
  void at(Token token, Message message) {
    if (!doubtfulLines.contains(token.line())) {
      broken(token.start(), token.line(), token.column(), message);
    }
  }

  /** Notes that something is missing behind a token. */
  void behind(Token token, Message message) {
    if (!doubtfulLines.contains(token.line())) {
      broken(token.start(), token.line(), token.endColumn(), message);
    }
  }

  /** On this line it is a guess what was meant: nothing more is told of its shape. */
  void doubtful(int line) {
    doubtfulLines.add(line);
  }

  /** It is not known what all the file defines. */
  void unsure() {
    unsure = true;
  }

  boolean isUnsure() {
    return unsure;
  }

  /** Notes a place that cannot be read, for a reason told otherwise. */
  void breaks(int offset) {
    unreadable.add(offset);
  }

  /** Whether anything between two places cannot be read. */
  boolean breaks(int from, int to) {
    Integer first = unreadable.ceiling(from);
    return first != null && first < to;
  }

  void tell(Sink sink) {
    entries.forEach(e -> sink.problem(e.line(), e.column(), e.message()));
  }
}
