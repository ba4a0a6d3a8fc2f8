/** Tells in plain words what a clause asks, what it reads, and who uses it. */
@NullMarked
package dev.plumbline.workbench.explain;

import org.jspecify.annotations.NullMarked;
