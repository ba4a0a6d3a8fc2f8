package dev.plumbline.record;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of decisions line by line, however long it is. A line that cannot be read is told,
 * and costs only itself. Not safe for use by several threads.
 */
public final class DecisionReader implements Closeable {
  /** No decision has so many bytes; what has is no record. */
  private static final int LONGEST = 256 << 20;

  private final Path file;
  private final InputStream in;
  private final Consumer<Problem> problems;
  private int number;

  /**
   * Opens a file.
   *
   * @param problems is told of lines that cannot be read
   * @throws IOException if it cannot be opened
   */
  public DecisionReader(Path file, Consumer<Problem> problems) throws IOException {
    this.file = file;
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    this.problems = problems;
  }

  /**
   * The next decision, or {@code null} at the end.
   *
   * @throws IOException if the file cannot be read further
   */
  public @Nullable DecisionLine next() throws IOException {
    for (byte[] line = line(); line != null; line = line()) {
      try {
        return DecisionLine.parse(text(line));
      } catch (InputException e) {
        problems.accept(at(e.problems().get(0).text()));
      }
    }
    return null;
  }

  /** The line that was read last, from 1. */
  public int number() {
    return number;
  }

  /** The next whole line; what the file ends with is told if it is none. */
  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 15);
    int c = in.read();
    if (c < 0) {
      return null;
    }
    number++;
    for (; c != '\n'; c = in.read()) {
      if (c < 0) {
        problems.accept(at(Message.of("record.torn").words()));
        return null;
      }
      if (line.size() == LONGEST) {
        problems.accept(at(Message.of("record.noRecord").words()));
        return null;
      }
      line.write(c);
    }
    return line.toByteArray();
  }

  private Problem at(Bilingual text) {
    return Problem.at(file.toString(), number, 1, text);
  }

  private static String text(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(Problem.of(Message.of("record.noRecord").words()));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
