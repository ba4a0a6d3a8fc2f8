package dev.plumbline.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list of facts of which rules see one at a time: the application is decided with each, and
 * the one that serves it best is taken.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OneAtATime {
  /** The name in JSON under which one may stand alone. */
  String alone();

  /** How many there may be. */
  int most();
}
