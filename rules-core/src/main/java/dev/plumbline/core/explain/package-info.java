/** Decides in three-valued logic why a rule did or did not fire. */
package dev.plumbline.core.explain;
