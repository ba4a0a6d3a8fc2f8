package dev.plumbline.core.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property that is either so or not, in a sentence: 推荐材料已上传, 推荐材料未上传, 推荐材料应上传. Its title says
 * that it is so. Immutable.
 *
 * @param subject what the title itself says it of, or an empty text
 * @param yes that it is so
 * @param no that it is not so
 * @param verb what should be so
 */
record Claim(String subject, String yes, String no, String verb) {
  private static final Pattern DONE = Pattern.compile("([^在]{0,4}?)已(.+)");
  private static final Pattern THOUGHT = Pattern.compile("(.{1,4})认为(.+)");
  private static final Pattern HAD = Pattern.compile("有(.+)");
  private static final Pattern BEING = Pattern.compile("(?:属于|是|能|可).+");

  /** The claim that a title makes. */
  static Claim of(String title) {
    Matcher done = DONE.matcher(title);
    if (done.matches()) {
      String verb = done.group(2);
      return new Claim(done.group(1), "已" + verb, "未" + verb, verb);
    }
    Matcher thought = THOUGHT.matcher(title);
    if (thought.matches()) {
      String yes = "认为" + thought.group(2);
      return new Claim(thought.group(1), yes, "认为不" + thought.group(2), yes);
    }
    Matcher had = HAD.matcher(title);
    String no = had.matches() ? "没有" + had.group(1) : "未" + title;
    return new Claim("", title, BEING.matcher(title).matches() ? "不" + title : no, title);
  }

  /** What is said. */
  String said(boolean so) {
    return so ? yes : no;
  }

  /** What should be. */
  String asked(boolean so) {
    return (so ? "应" : "不应") + verb;
  }
}
