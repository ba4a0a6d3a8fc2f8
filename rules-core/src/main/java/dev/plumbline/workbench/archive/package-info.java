/** Packs as single files that can be signed. */
@NullMarked
package dev.plumbline.workbench.archive;

import org.jspecify.annotations.NullMarked;
