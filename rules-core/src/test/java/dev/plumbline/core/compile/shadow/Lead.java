package dev.plumbline.core.compile.shadow;

import dev.plumbline.core.compile.Flag;

/** A class of the host that has the name of a fact type. */
public final class Lead {
  private Lead() {}

  /** Raises a flag. */
  public static void call(String flag) {
    Flag.raise(flag);
  }
}
