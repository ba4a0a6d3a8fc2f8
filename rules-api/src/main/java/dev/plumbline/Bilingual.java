package dev.plumbline;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A text in Chinese and in English.
 *
 * @param chinese the text in Chinese
 * @param english the same in English; the Chinese text where nobody has written it in English, as
 *     with a statement of a guideline that gives no {@code @en}
 */
public record Bilingual(String chinese, String english) implements Serializable {
  /** Takes the Chinese text where there is no English one. */
  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    english = english == null ? chinese : english;
  }

  /** The text in the language of a locale: Chinese for any Chinese locale, English for others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? chinese : english;
  }

  /** The Chinese text. */
  @Override
  public String toString() {
    return chinese;
  }
}
