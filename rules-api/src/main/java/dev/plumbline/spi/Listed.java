package dev.plumbline.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text in which papers list several: 生命健康、特色资源开发利用. Rules see the fact once for each of
 * them. A text that is known as a whole is not divided.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Listed {
  /** The component of the same fact that holds all that the text lists. */
  String value();

  /**
   * The component that says of a fact that it stands for the same again, for another than the first
   * that the text lists; empty if facts of the type are not counted.
   */
  String again() default "";
}
