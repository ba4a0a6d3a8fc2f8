package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each an application in JSON; empty ones are passed over. */
final class JsonLines implements Iterator<Draft>, AutoCloseable {
  /** Characters of a line. */
  private static final int LONGEST = 20 << 20;

  private final Source file;
  private final TextLines lines;
  private @Nullable Draft next;

  JsonLines(Reader reader, Source file) {
    this.file = file;
    this.lines = new TextLines(reader, LONGEST);
  }

  @Override
  public boolean hasNext() {
    for (TextLines.Text line = null; next == null; ) {
      line = lines.next();
      if (line == null) {
        return false;
      }
      Source source = file.row(line.number());
      if (line.cut()) {
        next = Draft.refused(null, source, List.of(new Trouble(source, Words.say("line.long"))));
      } else if (!line.text().isBlank()) {
        next = Draft.of(source, line.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    return true;
  }

  @Override
  public Draft next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Draft draft = next;
    next = null;
    return draft;
  }

  @Override
  public void close() {
    lines.close();
  }
}
