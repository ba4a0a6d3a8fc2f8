/**
 * What the library and its engine share: how an engine offers itself, how facts are marked for it,
 * and how both compare words and measures and make texts fit to be shown. None of it is API:
 * callers and rules do not use it, and it may change with any version.
 */
@NullMarked
package dev.plumbline.spi;

import org.jspecify.annotations.NullMarked;
