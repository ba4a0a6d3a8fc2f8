/** Finds and reads the files of a pack. */
package dev.plumbline.core.load;
