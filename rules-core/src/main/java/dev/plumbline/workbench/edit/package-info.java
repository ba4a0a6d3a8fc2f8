/**
 * What an editor of packs asks while somebody types: problems, completion, explanations, where
 * things are and who uses them, renaming, ways out. Nothing is compiled for it.
 */
@NullMarked
package dev.plumbline.workbench.edit;

import org.jspecify.annotations.NullMarked;
