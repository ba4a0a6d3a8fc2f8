/** An application that was corrected, or asks to be looked at again, beside what it was. */
@NullMarked
package dev.plumbline.workbench.revision;

import org.jspecify.annotations.NullMarked;
