package dev.plumbline.core.rule;

import dev.plumbline.Bilingual;
import java.util.List;

/**
 * The one consequence that a rule may have besides none: a fact made of literals is inserted.
 * Immutable.
 *
 * @param type the type of the fact
 * @param arguments what it is made of
 */
public record Consequence(String type, List<Argument> arguments) {
  /**
   * One argument.
   *
   * @param type the type of its value
   * @param text the text that the quotes mean, or {@code null} if it is no text
   * @param value what it stands for, or {@code null} if there is no such value
   * @param fault what is wrong with the value itself, or {@code null}
   */
  public record Argument(Class<?> type, String text, Object value, Bilingual fault) {
    /** A value. */
    public static Argument good(Class<?> type, String text, Object value) {
      return new Argument(type, text, value, null);
    }

    /** What is written as no value is. */
    public static Argument faulty(Class<?> type, Bilingual fault) {
      return new Argument(type, null, null, fault);
    }
  }

  /** Copies the arguments. */
  public Consequence {
    arguments = List.copyOf(arguments);
  }
}
