package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long second;

  private Progress progress(Lang lang, boolean terminal) {
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, out, lang, terminal, false, false);
    return Progress.ofRows(console, () -> TimeUnit.SECONDS.toNanos(second));
  }

  /** What stands on the line when so many rows are done at a time. */
  private String at(Progress progress, long when, long rows, double share) {
    second = when;
    err.reset();
    progress.rows(rows, share < 0 ? OptionalDouble.empty() : OptionalDouble.of(share));
    return err.toString(StandardCharsets.UTF_8).replaceFirst("^\r\u001B\\[K", "");
  }

  @Test
  void whatIsLeftFollowsFromWhatWasReadSinceTheFirstRow() {
    Progress progress = progress(Lang.ZH, true);
    assertEquals("已核对 1 行，每秒 0 行", at(progress, 10, 1, 0.1));
    assertEquals("已核对 200 行，每秒 10 行，约剩 40 秒", at(progress, 20, 200, 0.28));
    assertEquals("已核对 1000 行，每秒 33 行，约剩 2 分", at(progress, 30, 1000, 0.22));
    assertEquals("已核对 1001 行，每秒 10 行，约剩 2 小时 30 分", at(progress, 100, 1001, 0.1089));
    assertEquals("", at(progress, 100, 1002, 0.5));
    assertEquals("已核对 1003 行，每秒 9 行", at(progress, 110, 1003, -1));
  }

  @Test
  void inEnglish() {
    Progress progress = progress(Lang.EN, true);
    assertEquals("", at(progress, 0, 1, 0));
    assertEquals("100 rows done, 10 a second, about 10 s left", at(progress, 10, 100, 0.5));
    assertEquals("100 rows done, 5 a second", at(progress, 20, 100, -1));
  }

  @Test
  void quietWhereNobodyWatches() {
    assertEquals("", at(progress(Lang.ZH, false), 10, 5, 0.5));
  }
}
