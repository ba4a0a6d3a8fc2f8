package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in Chinese and in English.
 *
 * @param chinese the text in Chinese
 * @param english the same in English; the Chinese text where nobody has written it in English, as
 *     with a statement of a guideline that gives no {@code @en}
 */
public record Bilingual(String chinese, String english) implements Serializable {
  /** Makes the texts fit to be shown; takes the Chinese one where there is no English one. */
  public Bilingual(String chinese, @Nullable String english) {
    this.chinese = Shown.line(Objects.requireNonNull(chinese, "chinese"));
    boolean same = english == null || english.equals(chinese);
    this.english = same ? this.chinese : Shown.line(english);
  }

  /** A text that is the same in both languages, such as a name. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
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
