/** An application that was corrected, or asks to be looked at again, beside what it was. */
package dev.plumbline.workbench.revision;
