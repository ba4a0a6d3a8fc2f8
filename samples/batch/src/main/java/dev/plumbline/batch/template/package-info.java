/** A workbook to fill in. */
package dev.plumbline.batch.template;
