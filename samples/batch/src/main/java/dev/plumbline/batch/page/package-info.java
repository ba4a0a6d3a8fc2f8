/** Texts with named places, which staff may edit. */
package dev.plumbline.batch.page;
