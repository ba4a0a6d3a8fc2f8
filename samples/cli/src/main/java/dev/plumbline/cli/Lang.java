package dev.plumbline.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The language in which a person reads. */
enum Lang {
  ZH,
  EN;

  private static final DateTimeFormatter TO_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TO_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** The text in this language; Chinese where there is no English. */
  String pick(String chinese, String english) {
    return this == EN && english != null && !english.isBlank() ? english : chinese;
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

  /** A distance with its unit of time in English; other units stay as the form has them. */
  static String english(String distance) {
    return distance
        .replace("个月", " months")
        .replace("天", " days ")
        .replace("小时", " h ")
        .replace("分", " min ")
        .replace("秒", " s")
        .strip();
  }

  /** A time for reading. */
  static String time(LocalDateTime time) {
    return (time.getSecond() == 0 ? TO_MINUTE : TO_SECOND).format(time);
  }
}
