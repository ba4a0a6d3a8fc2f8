/** What columns a guideline has, and which column of a sheet is which of them. */
package dev.plumbline.batch.columns;
