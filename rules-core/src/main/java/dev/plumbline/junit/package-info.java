/**
 * The cases of a pack as tests of a Java build. Needs {@code junit-jupiter-api}, which a build that
 * tests has.
 */
@NullMarked
package dev.plumbline.junit;

import org.jspecify.annotations.NullMarked;
