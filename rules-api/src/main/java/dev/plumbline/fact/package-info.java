/**
 * The facts of an application, general enough for any grant guideline.
 *
 * <p>All are immutable records. A property that is {@code null} is unknown; only what is marked
 * {@link dev.plumbline.fact.Box} means no when it is left out. Blank texts count as missing. Dates
 * and times are those of Beijing, UTC+08:00 in all years, without the daylight saving time of 1986
 * to 1991.
 */
@NullMarked
package dev.plumbline.fact;

import org.jspecify.annotations.NullMarked;
