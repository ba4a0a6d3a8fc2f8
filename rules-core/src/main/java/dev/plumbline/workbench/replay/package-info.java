/** Decisions on record, decided again. */
@NullMarked
package dev.plumbline.workbench.replay;

import org.jspecify.annotations.NullMarked;
