package dev.plumbline.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what rules may read like a property of a fact but nobody gives. It is computed from the
 * properties named, and {@code null} while they do not suffice.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Derived {
  /**
   * The properties it is computed from; of {@code a|b} either will do. Those of another fact are
   * named with their type: {@code Posting.startsOn}.
   */
  String[] value();
}
