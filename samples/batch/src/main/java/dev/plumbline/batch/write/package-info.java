/** The workbook of results. */
package dev.plumbline.batch.write;
