package dev.plumbline.workbench.diff;

import dev.plumbline.core.words.Message;

/**
 * A place where a rule was edited, in words. Immutable.
 *
 * @param words what changed
 * @param implied whether it reads the same before and after: what it refers to was edited elsewhere
 * @param before where it stood, or {@code null}
 * @param after where it stands, or {@code null}
 */
record Edited(Message words, boolean implied, Where before, Where after) {
  Edited(Message words, Where before, Where after) {
    this(words, false, before, after);
  }
}
