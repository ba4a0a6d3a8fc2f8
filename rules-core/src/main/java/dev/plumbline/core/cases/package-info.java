/** Reads the cases that analysts write beside the rules. */
package dev.plumbline.core.cases;
