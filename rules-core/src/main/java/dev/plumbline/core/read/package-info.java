/** Reads rule files: from text to the tree, with all that is wrong, in one pass. */
package dev.plumbline.core.read;
