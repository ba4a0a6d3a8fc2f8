/**
 * Compares two packs: what changed in words, whose verdict flips, and by how little. Begin with
 * {@link dev.plumbline.workbench.diff.PackDiff}.
 */
@NullMarked
package dev.plumbline.workbench.diff;

import org.jspecify.annotations.NullMarked;
