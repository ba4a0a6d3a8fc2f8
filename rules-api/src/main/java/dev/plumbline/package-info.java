/**
 * Grant guidelines as rules: the entry point, the guideline, and the verdict.
 *
 * <p>Nothing is {@code null} that is not marked {@link org.jspecify.annotations.Nullable}: what may
 * be left out of a record is. What is looked up by a name and may not be there is an {@link
 * java.util.Optional}.
 */
@NullMarked
package dev.plumbline;

import org.jspecify.annotations.NullMarked;
