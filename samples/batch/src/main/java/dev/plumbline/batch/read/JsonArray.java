package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The applications of an array, one after another. They are told apart by brackets, commas and
 * quotation marks alone, and each is read by itself: one that is no sound JSON costs only itself,
 * and numbers stay as they were written.
 */
final class JsonArray extends Successive<Draft> implements AutoCloseable {
  /** Characters of an element; of more, only that there were too many is told. */
  private static final int LONGEST = 20 << 20;

  private static final int END = -1;

  private final Source file;
  private final Reader in;
  private int line = 1;
  private int column;
  private int index;
  private boolean closed;
  private boolean ended;

  /**
   * An array.
   *
   * @param in begins with its bracket, or with blanks before it
   */
  JsonArray(Reader in, Source file) {
    this.in = in;
    this.file = file;
    if (afterBlanks() != '[') {
      throw new IllegalArgumentException("it does not begin as an array");
    }
  }

  @Override
  @Nullable Draft following() {
    return ended ? null : read();
  }

  private @Nullable Draft read() {
    int first = closed ? ']' : afterBlanks();
    if (first == ']') {
      ended = true;
      return afterBlanks() == END ? null : refused(file, Words.say("array.behind", line, column));
    }
    if (first == END) {
      ended = true;
      return refused(file, Words.say("array.open"));
    }
    Source source = file.at("/" + index++);
    int atLine = line;
    int atColumn = column;
    Element element = element(first);
    closed = element.end == ']';
    ended = element.end == END;
    if (ended) {
      return refused(source, Words.say("array.open"));
    }
    return element.text == null
        ? refused(source, Words.say("array.long"))
        : Draft.of(source, element.text, atLine, atColumn);
  }

  private static Draft refused(Source source, Bilingual why) {
    return Draft.refused(null, source, List.of(new Trouble(source, why)));
  }

  /** An element, {@code null} if it is too long, and what ended it. */
  private record Element(byte @Nullable [] text, int end) {}

  private static Element element(boolean tooLong, StringBuilder text, int end) {
    return new Element(tooLong ? null : text.toString().getBytes(StandardCharsets.UTF_8), end);
  }

  private Element element(int first) {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    boolean quoted = false;
    boolean escaped = false;
    int depth = 0;
    for (int c = first; ; c = character()) {
      boolean closes = !quoted && depth == 0 && (c == ',' || c == ']');
      if (c == END || closes) {
        return element(tooLong, text, c);
      }
      if (quoted && c == '\n') {
        // No text of JSON goes over a line. One that is not closed ends before the last brackets.
        quoted = false;
        String line = text.substring(text.lastIndexOf("\n") + 1).strip();
        int end = line.endsWith(",") ? line.length() - 1 : line.length();
        for (int i = end; depth > 0 && i > 0 && "}]".indexOf(line.charAt(i - 1)) >= 0; i--) {
          depth--;
        }
        if (depth == 0 && end < line.length()) {
          return element(tooLong, text, ',');
        }
      } else if (quoted) {
        quoted = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        quoted = true;
        escaped = false;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth = Math.max(0, depth - 1);
      }
      tooLong |= text.length() >= LONGEST;
      if (!tooLong) {
        text.append((char) c);
      }
    }
  }

  private int afterBlanks() {
    int c = character();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      c = character();
    }
    return c;
  }

  /** The next character; counts lines. */
  private int character() {
    try {
      int c = in.read();
      if (c == '\n') {
        line++;
        column = 0;
      } else {
        column++;
      }
      return c;
    } catch (IOException e) {
      throw Unreadable.failed();
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }
}
