package dev.plumbline.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a number that is asked for in units of which the first is meant and the others are at least
 * as much: given in one of the others, it may be more, so that it can satisfy a lower limit but not
 * fall short of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LowerBound {}
