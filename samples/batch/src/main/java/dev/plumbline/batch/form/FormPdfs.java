package dev.plumbline.batch.form;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Makes PDF of pages on any thread, by as many makers as there are processors and no more: each has
 * fonts of many megabytes.
 */
final class FormPdfs {
  private static final Semaphore FREE =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private static final Deque<FormPdf> IDLE = new ConcurrentLinkedDeque<>();

  private FormPdfs() {}

  /** A page as PDF; waits until it is its turn. */
  static byte[] of(String page) {
    FREE.acquireUninterruptibly();
    try {
      FormPdf idle = IDLE.poll();
      FormPdf maker = idle == null ? new FormPdf() : idle;
      try {
        return maker.of(page);
      } finally {
        IDLE.push(maker);
      }
    } finally {
      FREE.release();
    }
  }
}
