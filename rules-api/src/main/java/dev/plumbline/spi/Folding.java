package dev.plumbline.spi;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way in which texts are made comparable: facts, the words of a vocabulary, and what rules
 * write in quotes all go through it. Facts keep what was written; only comparing folds.
 *
 * <p>Two texts are the same if they differ only in the form of their characters (Unicode's NFC,
 * full or half width, radicals copied for the characters they look like), in case, in blanks, in
 * the form of quotation marks, dashes and middle dots, or in characters that nobody sees. Numerals
 * are another matter: see {@link #key}.
 */
public final class Folding {
  /** Quotation marks: straight, curly, and the corner brackets that stand for them. */
  private static final String QUOTES = "\"“”„‟«»「」『』﹁﹂﹃﹄〝〞〟″";

  private static final String SINGLE_QUOTES = "'‘’‚‛`´ʹʼ′";
  private static final String DASHES = "-‐‑‒–—―⸺⸻─−﹘﹣~〜∼";

  /** As U+00B7 2022 2027 2219 22C5 30FB; the half-width U+FF65 becomes U+30FB before. */
  private static final String MIDDLE_DOTS = "·•‧∙⋅・";

  /** Blank, though not white space to Unicode: fillers, and the empty pattern of Braille. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

  /** Radicals that text copied from a PDF has for characters, and that Unicode does not equate. */
  private static final String RADICALS = "⺈⺊⺌⺍⺎⺒⺓⺗⺜⺝⺠⺧⺩⺫⺬⺶⺻⺼⻁⻄⻅⻆⻉⻋⻏⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱";

  private static final String CHARACTERS = "刀卜小小兀巳幺心日月民牛王目示羊聿肉虎西见角贝车邑長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜";

  /** What a person writes into a box to say that nothing is there, or not yet. */
  private static final Set<String> NOTHING =
      Set.of(
          "无", "/", "//", "-", "\\", "略", "空", "没有", "暂无", "暂缺", "待定", "未定", "待补", "待补充", "待填",
          "待填写", "待办", "办理中", "正在办理", "正在办理中", "不适用", "n/a", "na", "none", "nil", "null", "tbd");

  private static final int LONGEST_NOTHING =
      NOTHING.stream().mapToInt(String::length).max().orElseThrow();

  /** （无）, “无”, 无。 and …… say no more than 无 does. */
  private static final String AROUND_NOTHING = "。.,、;!…()[]【】\"'";

  /** Beside plain and wide letters, digits and signs: what stands in most texts. */
  private static final String USUAL = "、。《》“”·—\u3000";

  private static final Pattern NUMERAL =
      Pattern.compile("(?<=专题|方向|附件|第)(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String NUMERALS = "一二三四五六七八九十";

  private Folding() {}

  /**
   * The form in which names and titles are compared.
   *
   * @param text what was written; never {@code null}
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    return isUsual(text) ? usual(text) : any(text);
  }

  /** Whether a text has only characters that are folded each by itself, as nearly all texts do. */
  private static boolean isUsual(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && !isIdeograph(c) && !isWide(c) && USUAL.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdeograph(char c) {
    return c >= '\u4E00' && c <= '\u9FA5';
  }

  /** Of full width, and by so much apart from the plain form. */
  private static boolean isWide(char c) {
    return c >= '！' && c <= '～';
  }

  /** What {@link #any} makes of it, without composing anything. */
  private static String usual(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char given = text.charAt(i);
      char c = isWide(given) ? (char) (given - '！' + '!') : given;
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c - 'A' + 'a'));
      } else if (c == '“' || c == '”') {
        folded.append('"');
      } else if (c == '`') {
        folded.append('\'');
      } else if (c == '-' || c == '~' || c == '—') {
        dash(folded);
      } else if (c != ' ' && c != '\u3000') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** People write one, two or a long one. */
  private static void dash(StringBuilder folded) {
    if (folded.length() == 0 || folded.charAt(folded.length() - 1) != '-') {
      folded.append('-');
    }
  }

  /** The form of any text. */
  static String any(String text) {
    // Left out first, so that what stands on either side is composed as if it had always met.
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isNothing(c)).forEach(c -> seen.appendCodePoint(whole(c)));
    String plain = widths(seen);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      if (QUOTES.indexOf(c) >= 0) {
        folded.append('"');
      } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
        folded.append('\'');
      } else if (MIDDLE_DOTS.indexOf(c) >= 0) {
        folded.append('·');
      } else if (DASHES.indexOf(c) >= 0) {
        dash(folded);
      } else {
        folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
      }
    }
    // A letter may be composed with a mark in one case and not in the other.
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Whether a text is of characters alone that stand for themselves, as most are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ideograph = isIdeograph(c) || c == '、' || c == '。';
      if (!ideograph && (c < '(' || c > 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '`')) {
        return false;
      }
    }
    return true;
  }

  /**
   * The form in which words of a closed vocabulary and keys are compared: as {@link #of}, and a
   * numeral directly after 专题, 方向, 附件 or 第 counts by its value: 专题二 is 专题2.
   */
  public static String key(String text) {
    String folded = of(text);
    return mayHaveNumeral(folded) ? NUMERAL.matcher(folded).replaceAll(Folding::digits) : folded;
  }

  /** Regular expressions take long, and next to no text has a numeral behind such a word. */
  private static boolean mayHaveNumeral(String folded) {
    for (int i = 1; i < folded.length(); i++) {
      if ("题向件第".indexOf(folded.charAt(i - 1)) >= 0 && NUMERALS.indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The form that a regular expression is matched against: widths as in {@link #of}, invisible
   * characters left out, and nothing else changed.
   */
  public static String visible(String text) {
    if (isPlain(text)) {
      return text;
    }
    if (isUsual(text)) {
      return usualWidths(text);
    }
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> isBlank(c) && !Character.isWhitespace(c) ? ' ' : whole(c))
        .forEach(seen::appendCodePoint);
    return widths(seen);
  }

  private static String usualWidths(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWide(c) || c == '\u3000') {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, c == '\u3000' ? ' ' : (char) (c - '！' + '!'));
      }
    }
    return plain == null ? text : plain.toString();
  }

  /** Whether a text says only that there is nothing: blank, 无, 略, 待定 and their like. */
  public static boolean saysNothing(String text) {
    String folded = of(text);
    int begin = 0;
    int end = folded.length();
    while (end > begin && AROUND_NOTHING.indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    while (begin < end && AROUND_NOTHING.indexOf(folded.charAt(begin)) >= 0) {
      begin++;
    }
    if (end - begin > LONGEST_NOTHING) {
      return false;
    }
    String inner = folded.substring(begin, end);
    return inner.isEmpty()
        ? folded.chars().allMatch(c -> c == '…' || c == '.' || c == '。')
        : NOTHING.contains(inner);
  }

  /** Without the blank and invisible characters at its ends, which nobody meant to write. */
  public static String stripped(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isNothing(text.codePointAt(begin))) {
      begin += Character.charCount(text.codePointAt(begin));
    }
    while (end > begin && isNothing(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(begin, end);
  }

  /** Half of a surrogate pair is no character, and must not become one with what comes next. */
  private static int whole(int c) {
    return Character.getType(c) == Character.SURROGATE ? 0xFFFD : c;
  }

  private static boolean isNothing(int c) {
    boolean letter = c >= '\u4E00' && c <= '\u9FA5' || c > ' ' && c <= '~';
    return !letter && (isBlank(c) || isInvisible(c));
  }

  private static String digits(MatchResult numeral) {
    String text = numeral.group();
    int ten = text.indexOf('十');
    if (ten < 0) {
      return String.valueOf(DIGITS.indexOf(text));
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
    int ones = ten + 1 == text.length() ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
    return Matcher.quoteReplacement(String.valueOf(tens * 10 + ones));
  }

  /** NFC, with full-width and half-width forms and radicals as their plain characters. */
  private static String widths(CharSequence text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      if (hasPlainForm(composed.charAt(i))) {
        return Normalizer.normalize(plain(composed), Normalizer.Form.NFC);
      }
    }
    return composed;
  }

  private static StringBuilder plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int radical = RADICALS.indexOf(c);
      if (radical >= 0) {
        plain.append(CHARACTERS.charAt(radical));
      } else if (c == '\uFFE3') {
        plain.append('\u00AF'); // to Unicode a blank with a mark, which would go to its neighbour
      } else if (hasPlainForm(c)) {
        plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else {
        plain.append(c);
      }
    }
    return plain;
  }

  private static boolean hasPlainForm(char c) {
    return c >= '\uFF01' && c <= '\uFFEE' || c >= '\u2E80' && c <= '\u2FDF' || c == '\u3000';
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || FILLERS.indexOf(c) >= 0;
  }

  /** Format and control characters, and selectors of a variant of the character before them. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL && !Character.isWhitespace(c)
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || c >= 0x180B && c <= 0x180F
        || c == 0x034F;
  }

  /**
   * The text, if it has no character that turns it into something other than what is seen.
   *
   * @throws InputException if it has U+0000, or one that turns the direction of writing (marks that
   *     only embed, as are copied along with telephone numbers, do not matter)
   */
  public static String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == 0x202B || c == 0x202D || c == 0x202E || c == 0x2067) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) c);
        throw new InputException(
            Problem.of(
                new Bilingual(
                    "文字中有不可见的控制字符 " + code + "，请删去后重新录入",
                    "the text has an invisible character, " + code + "; delete it")));
      }
    }
    return text;
  }
}
