/** Compiles the rules through the KIE API, or takes those compiled ahead of time. */
package dev.plumbline.core.compile;
