package dev.plumbline.core.syntax;

import dev.plumbline.fact.Shown;
import java.util.Locale;
import java.util.Map;

/** Characters that Chinese keyboards and word processors put where rules have plain ones. */
final class Marks {
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('≥', ">="),
          Map.entry('≤', "<="),
          Map.entry('≠', "!="),
          Map.entry('≧', ">="),
          Map.entry('≦', "<="),
          Map.entry('、', ","),
          Map.entry('。', "."),
          Map.entry('【', "["),
          Map.entry('】', "]"),
          Map.entry('〔', "("),
          Map.entry('〕', ")"),
          Map.entry('《', "<"),
          Map.entry('》', ">"),
          Map.entry('〈', "<"),
          Map.entry('〉', ">"),
          Map.entry('”', "\""),
          Map.entry('’', "\""),
          Map.entry('」', "\""),
          Map.entry('』', "\""),
          Map.entry('＂', "\""),
          Map.entry('＇', "\""),
          Map.entry('￥', "$"),
          Map.entry('－', "-"),
          Map.entry('—', "-"),
          Map.entry('–', "-"),
          Map.entry('−', "-"),
          Map.entry('×', "*"));

  /** What opens a text in the place of {@code "}, and what then closes it. */
  private static final Map<Character, String> QUOTES =
      Map.of(
          '“', "”“＂\"", '”', "”“＂\"", '‘', "’‘＇'", '’', "’‘＇'", '「', "」", '『', "』", '＂', "＂”\"",
          '＇', "＇’'");

  private Marks() {}

  /** What is to be written for a mark, or {@code null} if it is no such mark. */
  static String plain(char mark) {
    if (isCommon(mark)) {
      return null;
    }
    String sign = SIGNS.get(mark);
    if (sign != null) {
      return sign;
    }
    return mark >= '！' && mark <= '～' ? String.valueOf((char) (mark - '！' + '!')) : null;
  }

  /** ASCII and the characters of names, which need no looking up. */
  private static boolean isCommon(char mark) {
    return mark < '\u0080' || mark >= '\u3400' && mark <= '\u9FFF';
  }

  /** A full-width letter or digit. */
  static boolean isWide(char mark) {
    return mark >= '０' && mark <= '９' || mark >= 'Ａ' && mark <= 'Ｚ' || mark >= 'ａ' && mark <= 'ｚ';
  }

  /** The marks that close a text which this one opens, or {@code null} if it opens none. */
  static String closing(char mark) {
    return isCommon(mark) ? null : QUOTES.get(mark);
  }

  /** A space that is not the plain one. */
  static boolean isSpace(char mark) {
    return mark == '\u00A0'
        || mark == '\u1680'
        || mark >= '\u2000' && mark <= '\u200A'
        || mark == '\u2028'
        || mark == '\u2029'
        || mark == '\u202F'
        || mark == '\u205F'
        || mark == '\u3000'
        || mark == '\u0085';
  }

  /** A character that cannot be seen, but that makes words differ; of more than one char too. */
  static boolean isInvisible(int mark) {
    return mark > '\u007F' // what is unseen there is white space or a control character
        && Shown.isUnseen(mark)
        && !(mark < '\uFFFF' && (isSpace((char) mark) || isControl((char) mark)));
  }

  /** A character that makes a line read otherwise than it is. */
  static boolean isReordering(char mark) {
    return mark >= '\u202A' && mark <= '\u202E' || mark >= '\u2066' && mark <= '\u2069';
  }

  static boolean isControl(char mark) {
    return mark < ' ' && mark != '\t' && mark != '\n' && mark != '\r' && mark != '\f'
        || mark >= '\u007F' && mark <= '\u009F' && mark != '\u0085';
  }

  /** What is wrong with a character that is not seen, or that is not what it looks like. */
  static String chinese(int mark) {
    String code = code(mark);
    if (mark == '\uFEFF') {
      return "这里有字节顺序标记（BOM），它只能在文件开头，请删去";
    }
    if (isInvisible(mark)) {
      return "这里有看不见的字符（" + code + "），请删去";
    }
    if (mark <= '\uFFFF' && isControl((char) mark)) {
      return "这里有控制字符（" + code + "），请删去";
    }
    if (mark == '\uFFFD') {
      return "这里的字已损坏（显示为 �），请照原文重写";
    }
    String name = mark == '\u3000' ? "全角空格" : mark == '\u00A0' ? "不换行空格" : "特殊空格";
    return "这里有" + name + "（" + code + "），请改成普通空格";
  }

  /** The same in English. */
  static String english(int mark) {
    String code = code(mark);
    if (mark == '\uFEFF') {
      return "a byte order mark may stand only at the start; delete it";
    }
    if (isInvisible(mark)) {
      return "an invisible character (" + code + "); delete it";
    }
    if (mark <= '\uFFFF' && isControl((char) mark)) {
      return "a control character (" + code + "); delete it";
    }
    if (mark == '\uFFFD') {
      return "a damaged character; write it anew";
    }
    String name =
        mark == '\u3000'
            ? "an ideographic space"
            : mark == '\u00A0' ? "a no-break space" : "a special space";
    return name + " (" + code + "); use a plain one";
  }

  private static String code(int mark) {
    return String.format(Locale.ROOT, "U+%04X", mark);
  }
}
