/** Decides what was read, row by row. */
package dev.plumbline.batch.run;
