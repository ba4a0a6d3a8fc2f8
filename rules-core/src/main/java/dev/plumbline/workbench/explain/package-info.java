/** Tells in plain words what a clause asks, what it reads, and who uses it. */
package dev.plumbline.workbench.explain;
