/** What papers print of a verdict, in one language. */
package dev.plumbline.batch.opinion;
