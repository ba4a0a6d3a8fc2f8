package dev.plumbline.core.words;

import dev.plumbline.Bilingual;

/** Names and texts that others gave, in sentences. */
public final class Names {
  private Names() {}

  /** A text as it was written; an English sentence quotes what is not English. */
  public static Bilingual quoted(String text) {
    boolean within = isChinese(text) && text.indexOf('"') >= 0;
    return new Bilingual(text, within ? '“' + text + '”' : english(text));
  }

  /** The same of a text whose English may be wanting. */
  public static Bilingual quoted(Bilingual text) {
    return new Bilingual(text.chinese(), english(text.english()));
  }

  /** A text in an English sentence: between quotes if it is Chinese and has none. */
  static String english(String text) {
    return isChinese(text) && text.indexOf('"') < 0 ? '"' + text + '"' : text;
  }

  /** Whether Chinese characters stand in a text outside of quotes. */
  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** A number and its unit, apart. */
  static String spaced(String number, String unit) {
    return unit.isEmpty() || unit.startsWith("%") ? number + unit : number + " " + unit;
  }
}
