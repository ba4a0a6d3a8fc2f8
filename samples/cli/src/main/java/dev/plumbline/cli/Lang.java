package dev.plumbline.cli;

import dev.plumbline.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/** The language in which a person reads. */
enum Lang {
  ZH("words_zh.properties"),
  EN("words_en.properties");

  /** With which a person asks for a language; all commands have it. */
  static final String OPTION = "--lang";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Words words;

  Lang(String file) {
    this.words = new Words(file);
  }

  /**
   * The language that the arguments ask for with {@code --lang}, the last of several; Chinese where
   * none does. It is looked for before anything else is read, so that whatever is wrong with a
   * command is told in it.
   */
  static Lang asked(String... args) {
    Lang asked = ZH;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String value =
          args[i].startsWith(OPTION + "=")
              ? args[i].substring(OPTION.length() + 1)
              : i > 0 && args[i - 1].equals(OPTION) ? args[i] : "";
      for (Lang lang : values()) {
        asked = lang.name().equalsIgnoreCase(value) ? lang : asked;
      }
    }
    return asked;
  }

  /** A sentence of the command line's own. */
  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** The text in this language; Chinese where there is no English. */
  String pick(String chinese, String english) {
    return this == EN && english != null && !english.isBlank() ? english : chinese;
  }

  /** The text in this language. */
  String pick(Bilingual text) {
    return text.in(locale());
  }

  /** A locale of this language. */
  Locale locale() {
    return this == EN ? Locale.ENGLISH : Locale.CHINESE;
  }

  /**
   * A text that the guideline gives in Chinese only; between quotes where a person reads English.
   */
  String quoted(String text) {
    return this == EN && HAN.matcher(text).find() ? '"' + text + '"' : text;
  }

  /** How texts in a row are separated. */
  String comma() {
    return pick("、", ", ");
  }

  /** A heading and what belongs to it. */
  String colon(String heading, String text) {
    return heading + pick("：", ": ") + text;
  }

  /** A text and a remark on it. */
  String bracket(String text, String remark) {
    return pick(text + "（" + remark + "）", text + " (" + remark + ")");
  }
}
