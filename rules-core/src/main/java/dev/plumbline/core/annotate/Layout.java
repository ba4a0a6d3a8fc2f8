package dev.plumbline.core.annotate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.regex.Pattern;

/** How a text is laid out: where its lines begin, and where no stretch runs on. */
final class Layout {
  private static final String PUNCTUATION = "，；。：、？！";
  private static final Pattern CELLS = Pattern.compile("[\\t|]|[ \\u00a0\\u3000]{2}");

  private final PlainText text;
  private final BitSet lines = new BitSet();
  private final BitSet ends = new BitSet();
  private final BitSet numbers = new BitSet();
  private final BitSet heads = new BitSet();

  Layout(PlainText text) {
    this.text = text;
    Line last = null;
    int at = 0;
    for (Line line : Line.of(text.original())) {
      if (line.blank()) {
        continue;
      }
      int first = at;
      lines.set(first);
      ends.set(first, last == null || !last.runsInto(line));
      for (; at < text.length() && text.from(at) < line.end(); at++) {
        numbers.set(at, text.from(at) < line.begins());
        heads.set(at, text.from(at) < line.headEnds());
        if (at > first) {
          ends.set(at, partsWithin(line, at));
        }
      }
      last = line;
    }
  }

  private boolean partsWithin(Line line, int at) {
    String gap = text.gapBefore(at);
    return punctuation(at - 1)
        || punctuation(at)
        || numbers.get(at - 1) && !numbers.get(at)
        || CELLS.matcher(gap).find()
        || line.table() && !gap.isEmpty() && ideograph(at - 1) && (ideograph(at) || item(at));
  }

  private boolean ideograph(int at) {
    return Character.isIdeographic(text.charAt(at));
  }

  /** Whether a numbered item of a list within a cell begins. */
  private boolean item(int at) {
    return Character.isDigit(text.charAt(at)) && at + 1 < text.length() && punctuation(at + 1);
  }

  /** The first line at or after a place; the length of the text if there is none. */
  int lineFrom(int place) {
    int line = lines.nextSetBit(place);
    return line < 0 ? text.length() : Math.min(line, text.length());
  }

  /**
   * Where a stretch begins that holds this character: after punctuation, or where the line or cell
   * begins; with brackets as a whole or not at all.
   */
  int begin(int found) {
    Deque<Integer> open = new ArrayDeque<>();
    int begin = found;
    for (; !ends(begin); begin--) {
      char before = text.charAt(begin - 1);
      if (before == '(' && open.isEmpty()) {
        return begin;
      } else if (before == '(') {
        open.pop();
      } else if (before == ')') {
        open.push(begin);
      }
    }
    return open.isEmpty() ? begin : open.getLast();
  }

  /** Where a stretch ends that runs up to this character, in the same way. */
  int end(int found) {
    Deque<Integer> open = new ArrayDeque<>();
    int end = found;
    for (; !ends(end); end++) {
      char next = text.charAt(end);
      if (next == ')' && open.isEmpty()) {
        return end;
      } else if (next == ')') {
        open.pop();
      } else if (next == '(') {
        open.push(end);
      }
    }
    return open.isEmpty() ? end : open.getLast();
  }

  /** Whether no stretch runs from the character before this one into it. */
  boolean ends(int at) {
    return at <= 0 || at >= text.length() || ends.get(at);
  }

  /** Whether the character is punctuation that parts stretches. */
  boolean punctuation(int at) {
    return PUNCTUATION.indexOf(text.original().charAt(text.from(at))) >= 0;
  }

  /** Whether another line or cell begins with the character. */
  boolean apart(int at) {
    return lines.get(at) && ends.get(at) || CELLS.matcher(text.gapBefore(at)).find();
  }

  /** Whether the character is of a heading, or of a label before a colon. */
  boolean heads(int at) {
    return heads.get(at);
  }

  /** Whether the character says something: a letter or digit, and not the number of a line. */
  boolean speaks(int at) {
    return Character.isLetterOrDigit(text.charAt(at)) && !numbers.get(at);
  }
}
