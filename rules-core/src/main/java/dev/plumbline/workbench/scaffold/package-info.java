/** Begins a new pack with files that work and teach. */
@NullMarked
package dev.plumbline.workbench.scaffold;

import org.jspecify.annotations.NullMarked;
