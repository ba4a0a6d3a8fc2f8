package dev.plumbline.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fact or one of its properties is called where a person reads it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Title {
  /** The title in Chinese. */
  String value();

  /** The title in English. */
  String en();

  /** The unit that follows a number, such as {@code 字}; empty if there is none. */
  String unit() default "";
}
