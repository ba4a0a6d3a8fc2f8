package dev.plumbline.spi;

import dev.plumbline.fact.IdNumber;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of identity documents in texts, however they are written, and hides them. What may
 * be one is hidden too: a telephone number that cannot be read is a nuisance, an identity number
 * that can is a breach.
 */
final class Masked {
  private static final String MASK = "***";

  private static final String HAN_DIGITS = "零一二三四五六七八九零壹贰叁肆伍陆柒捌玖";

  private static final int FIRST_HAN = 0x3000;

  /** What a character from {@link #FIRST_HAN} on means as a digit; -1 if it is none. */
  private static final byte[] HAN = han();

  /** What stands for the check digit 10: Latin, Greek, Cyrillic, and the sign for times. */
  private static final String TEN = "XxΧχХх×Ⅹⅹ";

  /** More between two digits than anybody puts there within a number. */
  private static final int WIDEST_GAP = 4;

  /** A number of the fewest digits that identifies a person, whoever issued it. */
  private static final int FEWEST = 15;

  /** No document's number has fewer digits. */
  private static final int FEW = 4;

  /** In these a number is set in groups, or a long one broken off. */
  private static final Pattern PLAIN_GROUPS =
      Pattern.compile("\\d(?:[\\s\\p{Z}\\p{Pd}−]?\\d){13}[\\s\\p{Z}\\p{Pd}−]?[\\dX]");

  /** Less usual, so only where some of the groups is no small number of a list. */
  private static final Pattern ODD_GROUPS =
      Pattern.compile(
          "\\d(?:[\\s\\p{Z}\\p{Pd}−._/·]{0,2}\\d){13}[\\s\\p{Z}\\p{Pd}−._/·]{0,2}[\\dX]");

  private static final int LONGEST_PATH = 4096;

  /** From the root of a disk on, at least one folder deep. */
  private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\][^/\\\\]+[/\\\\]");

  private static final Pattern LONG_GROUP = Pattern.compile("\\d{4}");

  /**
   * Numbers of one kind.
   *
   * @param cue whether there may be one in a text: a glance that spares most texts the search
   * @param number finds them
   */
  record Kind(Predicate<String> cue, Pattern number) {}

  /**
   * Passports, travel permits of Hong Kong, Macao and Taiwan, permanent residents, the armed
   * forces; and whatever is said to be such a number.
   */
  static final List<Kind> OTHERS =
      List.of(
          new Kind(
              Masked::hasLetterBeforeDigits,
              Pattern.compile(
                  "(?i)(?<![A-Z0-9])(?<number>[CDEGHMPS][-\\s._/]?\\d{4}[-\\s._/]?\\d{4}"
                      + "(?:[-\\s._/]?\\d\\d)?|E[A-Z][-\\s._/]?\\d{3}[-\\s._/]?\\d{4}"
                      + "|[A-Z]{3}\\d{12})(?![A-Z0-9])")),
          new Kind(
              text -> text.indexOf('字') >= 0,
              Pattern.compile("[军士文武警南北空海]字第?[-\\s]?(?<number>\\d{4,10})")),
          new Kind(
              text -> text.indexOf('证') >= 0 || text.contains("护照"),
              Pattern.compile(
                  "(?:证件|身份证|护照|通行证|居住证|居留证|军官证|士兵证|警官证|回乡证|台胞证)(?:的?号码?)?"
                      + "[\\s:：=「“\"（(为是]{0,4}(?<number>(?=(?:[^\\d]{0,4}\\d){5})[A-Za-z0-9](?:[-\\s._/]{0,2}[A-Za-z0-9]){4,29})")),
          new Kind(
              Masked::mayNameAPaper,
              Pattern.compile(
                  "(?i:passport|identity (?:card|number)|id (?:card|number))(?i:\\s*(?:no\\.?|number))?"
                      + "[\\s:=\"(]{0,4}(?<number>(?=(?:[^\\d]{0,4}\\d){5})[A-Za-z0-9](?:[-._/]{0,2}[A-Za-z0-9]){4,29})")));

  private Masked() {}

  /** The text with numbers of identity documents, and what may be one, hidden. */
  static String in(String text) {
    int digits = digits(text);
    if (digits < FEW) {
      return text;
    }
    String masked = others(digits < FEWEST - 1 ? text : runs(text));
    return masked.equals(text) ? text : masked;
  }

  /** How many digits there are, or may be; of many it is enough to know that. */
  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST; i++) {
      char c = text.charAt(i);
      // Half of a pair may be half of a digit.
      if (digit(c) >= 0 || Character.isSurrogate(c)) {
        digits++;
      }
    }
    return digits;
  }

  private static byte[] han() {
    byte[] digits = new byte[0xA000 - FIRST_HAN];
    Arrays.fill(digits, (byte) -1);
    digits['〇' - FIRST_HAN] = 0;
    for (int i = 0; i < HAN_DIGITS.length(); i++) {
      digits[HAN_DIGITS.charAt(i) - FIRST_HAN] = (byte) (i % 10);
    }
    return digits;
  }

  private static int digit(int c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    if (c >= FIRST_HAN && c < FIRST_HAN + HAN.length) {
      return HAN[c - FIRST_HAN];
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> Character.digit(c, 10);
      case Character.OTHER_NUMBER -> {
        int value = Character.getNumericValue(c);
        yield value >= 0 && value <= 9 ? value : -1;
      }
      default -> -1;
    };
  }

  /** With the digits that stand near each other looked at as one number. */
  private static String runs(String text) {
    StringBuilder masked = new StringBuilder();
    StringBuilder digits = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (digit(c) < 0) {
        at += Character.charCount(c);
        continue;
      }
      digits.setLength(0);
      plain.setLength(0);
      int end = run(text, at, digits, plain);
      if (identifies(text, at, end, digits, plain)) {
        masked.append(text, from, at).append(MASK);
        from = end;
      }
      at = end;
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  /**
   * Where the digits end that begin here.
   *
   * @param digits is given the digits alone
   * @param plain is given the digits with what stands between them
   */
  private static int run(String text, int start, StringBuilder digits, StringBuilder plain) {
    int end = start;
    int at = start;
    int gap = 0;
    StringBuilder between = new StringBuilder();
    while (at < text.length() && gap <= WIDEST_GAP) {
      int c = text.codePointAt(at);
      int digit = digit(c);
      boolean ten = digits.length() >= FEWEST - 1 && TEN.indexOf(folded(c)) >= 0;
      if (digit >= 0 || ten) {
        digits.append(ten ? "X" : String.valueOf(digit));
        plain.append(between).append(ten ? "X" : String.valueOf(digit));
        between.setLength(0);
        gap = 0;
        end = at + Character.charCount(c);
        if (ten) {
          return end;
        }
      } else if (isMask(text, at) || c == '⟨' || c == '⟩' || Character.isLetter(c)) {
        return end;
      } else if (!Shown.isUnseen(c) || c == '\n' || c == '\t') {
        between.appendCodePoint(c);
        gap++;
      }
      at += Character.charCount(c);
    }
    return end;
  }

  /** Whether a star is one of several, by which something is hidden already. */
  private static boolean isMask(String text, int at) {
    return text.startsWith("**", at) || text.charAt(at) == '*' && text.startsWith("*", at - 1);
  }

  private static int folded(int c) {
    return c >= '！' && c <= '～' ? c - '！' + '!' : c;
  }

  private static boolean identifies(
      String text, int start, int end, CharSequence digits, CharSequence plain) {
    if (digits.length() < FEWEST) {
      return false;
    }
    Digits all = new Digits(digits, plain);
    if (digits.length() == plain.length() && isOfAFolder(text, start)) {
      return all.areAResidents() && new IdNumber(digits.toString()).hasRightCheckDigit();
    }
    if (all.isCounted()) {
      return false;
    }
    if (all.haveAResidents()) {
      return true;
    }
    if (isLetterAt(text, start - 1) || isLetterAt(text, end)) {
      return false; // a part of something else, such as a checksum
    }
    String rest = all.withoutDates();
    return PLAIN_GROUPS.matcher(rest).find()
        || ODD_GROUPS.matcher(rest).results().anyMatch(r -> LONG_GROUP.matcher(r.group()).find());
  }

  /**
   * Whether a number belongs to the name of a folder or file, in a whole path: {@code
   * /tmp/build-123…}. Who reads a message has to find the place, and temporary folders have long
   * numbers.
   */
  private static boolean isOfAFolder(String text, int start) {
    if (start < 2 || "-_".indexOf(text.charAt(start - 1)) < 0 || !isLetterAt(text, start - 2)) {
      return false;
    }
    int at = start;
    while (at > 0 && start - at < LONGEST_PATH && !isBeforeAPath(text.charAt(at - 1))) {
      at--;
    }
    return ABSOLUTE.matcher(text).region(at, start).lookingAt();
  }

  private static boolean isBeforeAPath(char c) {
    return Character.isWhitespace(c) || ":：,，;；、=(（<《\"“'‘「『".indexOf(c) >= 0;
  }

  private static boolean isLetterAt(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x80
        && Character.isLetter(text.charAt(at));
  }

  /** Whether a letter is followed by three digits, with one sign between them at most. */
  private static boolean hasLetterBeforeDigits(String text) {
    for (int i = 3; i < text.length(); i++) {
      if (digit(text.charAt(i)) >= 0
          && digit(text.charAt(i - 1)) >= 0
          && digit(text.charAt(i - 2)) >= 0
          && (isLetterAt(text, i - 3) || isLetterAt(text, i - 4))) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is an "id", as in identity, or an "ss", as in passport. */
  private static boolean mayNameAPaper(String text) {
    for (int i = 1; i < text.length(); i++) {
      int before = text.charAt(i - 1) | 0x20;
      int c = text.charAt(i) | 0x20;
      if (before == 'i' && c == 'd' || before == 's' && c == 's') {
        return true;
      }
    }
    return false;
  }

  private static String others(String text) {
    String masked = text;
    String folded = folded(text);
    for (Kind kind : OTHERS) {
      if (!kind.cue().test(folded)) {
        continue;
      }
      Matcher matcher = kind.number().matcher(folded);
      StringBuilder rest = new StringBuilder(masked.length());
      int from = 0;
      while (matcher.find()) {
        rest.append(masked, from, matcher.start("number")).append(MASK);
        from = matcher.end("number");
      }
      if (from > 0) {
        masked = rest.append(masked, from, masked.length()).toString();
        folded = folded(masked);
      }
    }
    return masked;
  }

  /** As many characters, those of full width as plain ones. */
  static String folded(String text) {
    int at = 0;
    while (at < text.length() && isFolded(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      folded.append(digit >= 0 ? (char) ('0' + digit) : (char) folded((int) c));
    }
    return folded.toString();
  }

  private static boolean isFolded(char c) {
    return c < 0x80 || c >= FIRST_HAN && c < FIRST_HAN + HAN.length;
  }
}
