/** The opinion form, to print, sign and mail. */
package dev.plumbline.batch.form;
