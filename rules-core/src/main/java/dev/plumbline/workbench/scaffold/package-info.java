/** Begins a new pack with files that work and teach. */
package dev.plumbline.workbench.scaffold;
