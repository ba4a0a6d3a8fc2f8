package dev.plumbline.workbench.diff;

/**
 * A place where a rule was edited, in words. Immutable.
 *
 * @param words what changed
 * @param implied whether it reads the same before and after: what it refers to was edited elsewhere
 * @param before where it stood, or {@code null}
 * @param after where it stands, or {@code null}
 */
record Edited(Words words, boolean implied, Where before, Where after) {
  Edited(Words words, Where before, Where after) {
    this(words, false, before, after);
  }
}
