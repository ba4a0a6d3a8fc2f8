/** Finds the clauses of a guideline in its official text. */
package dev.plumbline.core.annotate;
