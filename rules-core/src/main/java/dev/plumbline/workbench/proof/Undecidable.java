package dev.plumbline.workbench.proof;

import dev.plumbline.core.words.Message;

/** Something in a condition about which nothing can be proven. */
final class Undecidable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message why;

  Undecidable(Message why) {
    super(why.key(), null, false, false);
    this.why = why;
  }

  Message why() {
    return why;
  }
}
