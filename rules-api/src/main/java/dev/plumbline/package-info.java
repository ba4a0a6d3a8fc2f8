/**
 * Grant guidelines as rules: the entry point, the guideline, and the verdict.
 *
 * <p>Arguments are never {@code null} unless said so.
 */
package dev.plumbline;
