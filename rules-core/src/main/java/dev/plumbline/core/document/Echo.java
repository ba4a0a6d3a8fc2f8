package dev.plumbline.core.document;

import dev.plumbline.spi.Shown;

/** Repeats what a file says in a message: short, on one line, and fit to be shown. */
public final class Echo {
  private static final int LONGEST = 30;

  /** Nothing behind this can be part of the first characters, however much of it is masked. */
  private static final int LOOKED_AT = 400;

  private Echo() {}

  /** The beginning of a text, without quotation marks: each language has its own. */
  public static String of(String text) {
    String head = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    String shown = Shown.line(head);
    boolean cut = shown.codePointCount(0, shown.length()) > LONGEST;
    String kept = cut ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) : shown;
    return kept + (cut || head.length() < text.length() ? "…" : "");
  }
}
