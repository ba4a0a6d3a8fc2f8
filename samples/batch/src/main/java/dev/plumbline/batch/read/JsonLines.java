package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each an application in JSON; empty ones are passed over. */
final class JsonLines extends Successive<Draft> implements AutoCloseable {
  /** Characters of a line. */
  private static final int LONGEST = 20 << 20;

  private final Source file;
  private final TextLines lines;

  JsonLines(Reader reader, Source file) {
    this.file = file;
    this.lines = new TextLines(reader, LONGEST);
  }

  @Override
  @Nullable Draft following() {
    for (TextLines.Text line = lines.next(); line != null; line = lines.next()) {
      Source source = file.row(line.number());
      if (line.cut()) {
        return Draft.refused(null, source, List.of(new Trouble(source, Words.say("line.long"))));
      }
      if (!line.text().isBlank()) {
        return Draft.of(source, line.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    return null;
  }

  @Override
  public void close() {
    lines.close();
  }
}
