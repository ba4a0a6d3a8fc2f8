/** Folds findings into a verdict. */
package dev.plumbline.core.report;
