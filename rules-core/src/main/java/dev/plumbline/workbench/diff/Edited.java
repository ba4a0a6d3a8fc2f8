package dev.plumbline.workbench.diff;

/**
 * A place where a rule was edited, in words. Immutable.
 *
 * @param words what changed
 * @param before where it stood, or {@code null}
 * @param after where it stands, or {@code null}
 */
record Edited(Words words, Where before, Where after) {}
