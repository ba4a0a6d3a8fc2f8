package dev.plumbline;

/**
 * A guideline that is replaced while it serves: its pack lies in a folder or an archive, and when
 * that changes, the rules are read, checked and compiled aside and the pack's own cases are run.
 * Only when all of that went well, one reference is exchanged; else the guideline that served
 * before goes on serving. An evaluation ends on the rules that it began with, and its receipt says
 * which those are.
 *
 * <pre>{@code
 * try (LiveGuideline live = Plumbline.live(folder, LiveOptions.usual())) {
 *   Guideline guideline = live.current(); // once for each application, to read and to evaluate it
 *   Verdict verdict = guideline.evaluate(guideline.read(json, null));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public interface LiveGuideline extends AutoCloseable {
  /**
   * The guideline that serves now. Ask for it once for each application: the next call may give
   * another.
   *
   * @throws IllegalStateException if this was closed
   */
  Guideline current();

  /**
   * Reads the pack again now, and waits for what comes of it. Where another thread is about that,
   * it is waited for first.
   *
   * @return what came of it, which the listener hears as well
   * @throws IllegalStateException if this was closed
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, which
   *     it then still is
   */
  Reload reload();

  /** What came of the last reading; at first, that the guideline serves. */
  Reload last();

  /**
   * Lets go of the guideline and ends the thread that watches, after a reading that is under way.
   * Guidelines that were handed out can be used further. Closing twice does nothing.
   */
  @Override
  void close();
}
