package dev.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, which remembers why it failed: print streams keep that to themselves. */
final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private IOException failure;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** One who prints to a stream that has failed is told so each time. */
  private interface Step {
    void run() throws IOException;
  }

  private void step(Step step) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      step.run();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void write(int b) throws IOException {
    step(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    step(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    step(out::flush);
  }

  boolean hasFailed() {
    return failure != null;
  }

  /**
   * Whether it failed since the reader had enough, as {@code head} has. Systems say it in words.
   */
  boolean wasClosedByReader() {
    String reason = failure == null ? null : failure.getMessage();
    return reason != null
        && (reason.toLowerCase(Locale.ROOT).contains("pipe") || reason.contains("管道"));
  }
}
