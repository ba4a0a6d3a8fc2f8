package dev.plumbline;

import dev.plumbline.fact.Application;
import java.time.Instant;

/**
 * Decisions on record: one line of JSON each, complete by itself, with the receipt, the facts or
 * their hash, and the verdict. Once {@link #append} returns, the line is on the disk and no end of
 * the process takes it away. A process that is killed leaves at most the beginning of one line
 * behind, which nobody was told is kept; it is cut off when the file is opened again, and said so
 * in the log.
 *
 * <p>Where the file is deleted, moved away or cut while it is open, the log notices before it
 * acknowledges the next line, and goes on at the same path; a file that was moved keeps what it
 * had.
 *
 * <p>Safe for use by several threads, which share what writing to the disk costs. A second log on
 * the same file, of this process or another, is refused.
 */
public interface DecisionLog extends AutoCloseable {
  /**
   * Puts a decision on record, and waits until the disk has it.
   *
   * @param application the facts, as they were evaluated
   * @param verdict what they came to
   * @param decidedAt when, by the caller's clock
   * @throws InputException if the verdict is on another application, or a fact of a pack's own type
   *     has a value that JSON cannot give; or if something else was put at the path of the file, or
   *     another program has begun to write there
   * @throws java.io.UncheckedIOException if it cannot be written; the lines before it are on
   *     record. Where the disk failed, nobody knows whether this one is, and nothing follows until
   *     the file is opened again
   * @throws IllegalStateException if this was closed, or nothing can follow what was written
   */
  void append(Application application, Verdict verdict, Instant decidedAt);

  /** Closes the file. Closing twice does nothing. */
  @Override
  void close();
}
