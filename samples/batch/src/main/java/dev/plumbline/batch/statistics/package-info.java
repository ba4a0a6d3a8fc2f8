/** Figures over all applications of a call, and the page that shows them. */
package dev.plumbline.batch.statistics;
