/** Runs the cases of a pack, and tells what they leave untried. */
package dev.plumbline.workbench.cases;
