package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;

/** A file of which nothing can be read, or nothing more; the text says why and what to do. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual reason;
  private final boolean noList;

  Unreadable(Bilingual reason) {
    this(reason, false);
  }

  private Unreadable(Bilingual reason, boolean noList) {
    super(reason.english(), null, false, false);
    this.reason = reason;
    this.noList = noList;
  }

  /** That the file is sound, and no list of applications. */
  static Unreadable noList(Bilingual reason) {
    return new Unreadable(reason, true);
  }

  /** Whether the file is sound, and only no list of applications. */
  boolean isNoList() {
    return noList;
  }

  /** That the disk or the network fails. */
  static Unreadable failed() {
    return new Unreadable(Words.say("file.failed"));
  }

  Bilingual reason() {
    return reason;
  }
}
