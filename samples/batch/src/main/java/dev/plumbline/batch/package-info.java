/** Applications of a call out of spreadsheets, and what was decided of them back into papers. */
package dev.plumbline.batch;
