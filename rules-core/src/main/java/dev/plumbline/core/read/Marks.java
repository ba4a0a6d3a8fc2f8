package dev.plumbline.core.read;

import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
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
  static Message wrong(int mark) {
    String code = code(mark);
    if (mark == '\uFEFF') {
      return Message.of("read.byteOrderMark");
    }
    if (isInvisible(mark)) {
      return Message.of("read.invisible", code);
    }
    if (mark <= '\uFFFF' && isControl((char) mark)) {
      return Message.of("read.control", code);
    }
    return switch (mark) {
      case '\uFFFD' -> Message.of("read.damaged");
      case '\u3000' -> Message.of("read.ideographicSpace", code);
      case '\u00A0' -> Message.of("read.noBreakSpace", code);
      default -> Message.of("read.specialSpace", code);
    };
  }

  private static String code(int mark) {
    return String.format(Locale.ROOT, "U+%04X", mark);
  }
}
