package dev.plumbline.batch.opinion;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as papers print them. */
public final class Times {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  /** A time to the minute. */
  public static String text(LocalDateTime time) {
    return MINUTES.format(time);
  }
}
