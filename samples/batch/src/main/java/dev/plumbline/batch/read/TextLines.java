package dev.plumbline.batch.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which none fills the memory; some may be put back. */
final class TextLines implements AutoCloseable {
  private final Reader reader;
  private final int longest;
  private final Deque<Text> back = new ArrayDeque<>();
  private long number;
  private boolean afterReturn;

  /**
   * The lines.
   *
   * @param longest more characters of a line are passed over
   */
  TextLines(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** A line with its number, from 1, and whether it was longer than what is kept of it. */
  record Text(long number, String text, boolean cut) {}

  /** The next line; {@code null} if there is none. */
  @Nullable Text next() {
    if (!back.isEmpty()) {
      return back.pop();
    }
    try {
      StringBuilder line = new StringBuilder();
      boolean cut = false;
      boolean any = false;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\n' && afterReturn) {
          afterReturn = false;
          continue;
        }
        any = true;
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
          return new Text(++number, line.toString(), cut);
        }
        cut |= line.length() >= longest;
        if (!cut) {
          line.append((char) c);
        }
      }
      return any ? new Text(++number, line.toString(), cut) : null;
    } catch (IOException e) {
      throw Unreadable.failed();
    }
  }

  /** Puts a line back, to be the next. */
  void putBack(Text line) {
    back.push(line);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }
}
