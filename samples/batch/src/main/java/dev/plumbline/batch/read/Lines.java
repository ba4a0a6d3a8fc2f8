package dev.plumbline.batch.read;

import dev.plumbline.batch.Trouble;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of one sheet, which stream through; what is to be remarked on them is known at the end.
 */
interface Lines extends Iterator<Line>, AutoCloseable {
  /**
   * What is to be said of those that were read.
   *
   * @param head the number of the last row of the head
   */
  List<Trouble> remarks(long head);

  @Override
  void close();
}
