/** Runs the cases of a pack, and tells what they leave untried. */
@NullMarked
package dev.plumbline.workbench.cases;

import org.jspecify.annotations.NullMarked;
