package dev.plumbline.core.words;

import dev.plumbline.Bilingual;

/** Names and texts that others gave, in sentences. */
public final class Names {
  /** No character of Chinese comes before it. */
  private static final int FIRST_HAN = 0x2E80;

  private Names() {}

  /** A text as it was written; an English sentence quotes what is not English. */
  public static Bilingual quoted(String text) {
    return said(text).words();
  }

  /** The same as a part of a text. */
  static Said said(String text) {
    boolean within = text.indexOf('"') >= 0 && isChinese(text);
    return new Said(text, within ? '“' + text + '”' : english(text));
  }

  /** The same of a text whose English may be wanting. */
  public static Bilingual quoted(Bilingual text) {
    return said(text).words();
  }

  /** The same as a part of a text. */
  static Said said(Bilingual text) {
    return new Said(text.chinese(), english(text.english()));
  }

  /** A text in an English sentence: between quotes if it is Chinese and has none. */
  static String english(String text) {
    return text.indexOf('"') < 0 && isChinese(text) ? '"' + text + '"' : text;
  }

  /** Whether Chinese characters stand in a text outside of quotes. */
  private static boolean isChinese(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c >= 0x4E00 && c <= 0x9FA5
          || c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }

  /** A number and its unit, apart. */
  static String spaced(String number, String unit) {
    return unit.isEmpty() || unit.startsWith("%") ? number + unit : number + " " + unit;
  }
}
