package dev.plumbline.spi;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that stand near each other, and whether they can be a resident's number.
 *
 * <p>What rules define stands in lists too: a direction and the days from and until which something
 * is, the codes of several areas, amounts, the numbers of paragraphs. Some fifteen digits of such a
 * list often have a place and a day where a resident's number has them. They are none where they
 * cut one of the list's entries in two; of what is no list, nothing is an entry.
 */
final class Digits {
  /** How many digits a number had until 1999, and today. */
  private static final int FORMER = 15;

  private static final int TODAYS = 18;

  /** Where the day of birth stands in today's numbers. */
  private static final int BIRTH = 6;

  private static final int BIRTH_END = 14;

  /** So many numbers, each greater than the one before, are counted; nobody's groups do that. */
  private static final int COUNTED = 6;

  /** The first two digits of a resident's number (GB/T 2260), those of a permit included. */
  private static final Pattern PROVINCE =
      Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6]|71|8[1-3]|9[0-9]");

  private static final Pattern DAY = Pattern.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

  /** Days and times that stand side by side have as many digits, and are none. */
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d[-./](?:\\d\\d?)[-./](?:\\d\\d?)(?!\\d)");

  private static final Pattern SMALL = Pattern.compile("\\d{1,4}");

  private static final String BETWEEN = ",，、；;";

  private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[" + BETWEEN + "] ?");

  private final CharSequence digits;
  private final CharSequence plain;

  /**
   * By the place of a digit among the digits: whether something stands before it, or it is past.
   */
  private final BitSet breaks = new BitSet();

  /** Likewise: whether an entry of a list ends before it. */
  private final BitSet entries = new BitSet();

  /** The digits of dates, those with which dates begin, and those behind them. */
  private final BitSet dated = new BitSet();

  private final BitSet dateStarts = new BitSet();
  private final BitSet dateEnds = new BitSet();

  /**
   * Digits.
   *
   * @param digits the digits alone
   * @param plain the same with what stands between them
   */
  Digits(CharSequence digits, CharSequence plain) {
    this.digits = digits;
    this.plain = plain;
    int[] places = new int[plain.length() + 1];
    int place = 0;
    boolean broken = true;
    boolean entry = false;
    for (int i = 0; i < plain.length(); i++) {
      places[i] = place;
      boolean digit = isDigit(plain.charAt(i));
      entry |= BETWEEN.indexOf(plain.charAt(i)) >= 0;
      if (digit) {
        entries.set(place, entry);
        breaks.set(place++, broken);
        entry = false;
      }
      broken = !digit;
    }
    places[plain.length()] = place;
    breaks.set(place);
    Matcher date = DATE.matcher(plain);
    while (date.find()) {
      int start = places[date.start()];
      int end = places[date.end()];
      dated.set(start, end);
      dateStarts.set(start);
      dateEnds.set(end);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c == 'X';
  }

  /** The text without its dates, in the place of each of which the digits are broken off. */
  String withoutDates() {
    return DATE.matcher(plain).replaceAll("\n\n\n");
  }

  /** Whether these are the numbers of a list, each greater than the one before. */
  boolean isCounted() {
    String[] entries = BETWEEN_ENTRIES.split(plain);
    int before = -1;
    for (String entry : entries) {
      if (!SMALL.matcher(entry).matches() || Integer.parseInt(entry) <= before) {
        return false;
      }
      before = Integer.parseInt(entry);
    }
    return entries.length >= COUNTED;
  }

  /** Whether a resident's number, or what looks like one, begins at one of the digits. */
  boolean haveAResidents() {
    for (int i = 0; i + FORMER <= digits.length(); i++) {
      if (isAResidentsAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of them have the length, the place and the day of a resident's number. */
  boolean areAResidents() {
    return (digits.length() == FORMER || digits.length() == TODAYS) && isAResidentsAt(0);
  }

  /** Whether a place and a date of birth stand where a resident's number has them. */
  private boolean isAResidentsAt(int from) {
    return PROVINCE.matcher(digits.subSequence(from, from + 2)).matches()
        && (isFormer(from) || isTodays(from));
  }

  /** Of few digits, and easily met by chance: at an end, or beside a date, and cutting nothing. */
  private boolean isFormer(int from) {
    int end = from + FORMER;
    boolean atAnEnd =
        from == 0 || end == digits.length() || dateEnds.get(from) || dateStarts.get(end);
    return atAnEnd
        && (breaks.get(from) && breaks.get(end) || entries.get(from + 1, end).isEmpty())
        && DAY.matcher(digits.subSequence(from + 8, from + 12)).matches()
        && dated.get(from, end).isEmpty();
  }

  private boolean isTodays(int from) {
    int end = from + TODAYS;
    if (end > digits.length()) {
      return false;
    }
    String century = digits.subSequence(from + BIRTH, from + 8).toString();
    return (century.equals("19") || century.equals("20"))
        && DAY.matcher(digits.subSequence(from + 10, from + BIRTH_END)).matches()
        && (dated.get(from, end).isEmpty() || isADateTheBirth(from, end));
  }

  /** Whether a date stands where a number has the day of birth, and nothing is cut. */
  private boolean isADateTheBirth(int from, int end) {
    int birth = from + BIRTH;
    int rest = from + BIRTH_END;
    return dated.get(from, birth).isEmpty()
        && dateStarts.get(birth)
        && dateEnds.get(rest)
        && dated.get(rest, end).isEmpty()
        && breaks.get(from)
        && breaks.get(end);
  }
}
