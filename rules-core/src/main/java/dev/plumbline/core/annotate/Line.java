package dev.plumbline.core.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an official text.
 *
 * @param start where it begins
 * @param text what it says, without the line break
 */
record Line(int start, String text) {
  private static final Pattern BREAK = Pattern.compile("\\R|\\z");
  private static final Pattern NUMBER = Pattern.compile("[\\s\\-*#]*(\\d{1,3}[.．、)）]\\s*)");

  /** What begins something of its own, and never goes on from the line before. */
  private static final Pattern OPENING =
      Pattern.compile("\\s*([#*\\-|（(【]|\\d{1,3}[.．、)）]|[一二三四五六七八九十]{1,3}、).*", Pattern.DOTALL);

  private static final Pattern HEADING =
      Pattern.compile("\\s*(#.*|[一二三四五六七八九十]{1,3}、[^。；]*|附件[\\s\\d一二三四五六七八九十]*)");

  /** A short label before a colon, such as that of a field. */
  private static final Pattern LABEL = Pattern.compile("[\\s*]*[^，；。：、\\d]{1,12}(?=：)");

  private static final Pattern RUNNING = Pattern.compile(".*[，、；：。].*", Pattern.DOTALL);
  private static final Pattern ENDED = Pattern.compile(".*[。；：！？）)」』”》】]", Pattern.DOTALL);
  private static final Pattern MARKS = Pattern.compile("[*$\\s]+|</?[A-Za-z][^<>:]*>");

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher breaks = BREAK.matcher(text);
    int start = 0;
    while (breaks.find()) {
      lines.add(new Line(start, text.substring(start, breaks.start())));
      start = breaks.end();
    }
    return lines;
  }

  /** Where it ends. */
  int end() {
    return start + text.length();
  }

  boolean blank() {
    return text.isBlank();
  }

  boolean table() {
    return text.indexOf('\t') >= 0 || text.indexOf('|') >= 0;
  }

  private boolean heading() {
    return HEADING.matcher(text).matches();
  }

  /** Where the part of it ends that only heads what follows; its start if there is none. */
  int headEnds() {
    Matcher label = LABEL.matcher(text);
    return heading() ? end() : label.lookingAt() ? start + label.end() : start;
  }

  /** Where what it says begins, after a number at its start. */
  int begins() {
    Matcher number = NUMBER.matcher(text);
    return number.lookingAt() ? start + number.end(1) : start;
  }

  /**
   * Whether a sentence runs on into the next line that is not blank, as it does where a page was
   * turned in its middle.
   */
  boolean runsInto(Line next) {
    String bare = MARKS.matcher(text).replaceAll("");
    return !heading()
        && !table()
        && !next.table()
        && RUNNING.matcher(bare).matches()
        && !ENDED.matcher(bare).matches()
        && !OPENING.matcher(next.text).matches();
  }
}
