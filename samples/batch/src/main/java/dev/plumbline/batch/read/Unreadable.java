package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;

/** A file of which nothing can be read, or nothing more; the text says why and what to do. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual reason;

  Unreadable(Bilingual reason) {
    super(reason.english(), null, false, false);
    this.reason = reason;
  }

  /** That the disk or the network fails. */
  static Unreadable failed() {
    return new Unreadable(Words.say("file.failed"));
  }

  Bilingual reason() {
    return reason;
  }
}
