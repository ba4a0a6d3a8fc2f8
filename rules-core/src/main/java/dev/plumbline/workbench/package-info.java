/**
 * What policy analysts do with a pack, as a library: check it, run its cases, compare it with
 * another. Open to callers, as {@code dev.plumbline.core} is not.
 */
@NullMarked
package dev.plumbline.workbench;

import org.jspecify.annotations.NullMarked;
