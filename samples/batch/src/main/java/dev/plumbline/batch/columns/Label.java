package dev.plumbline.batch.columns;

import dev.plumbline.spi.Folding;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a column as it is compared, and the unit that it names.
 *
 * @param text without blanks, stars of what must be filled in, and the unit
 * @param unit what stands in brackets at its end; empty if nothing does
 */
record Label(String text, String unit) {
  private static final Pattern STARS = Pattern.compile("^[*:(]*(?:必填\\))?|[*:]+$");
  private static final Pattern IN_BRACKETS = Pattern.compile("^(.+)\\(([^()]{1,20})\\)$");

  /** A head as somebody wrote it. */
  static Label of(String written) {
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\ufeff]", "");
    String bare = STARS.matcher(plain.replace("(必填)", "").replace("(选填)", "")).replaceAll("");
    Matcher unit = IN_BRACKETS.matcher(bare);
    return unit.matches()
        ? new Label(Folding.of(unit.group(1)), unit.group(2).replaceFirst("^单位:", ""))
        : new Label(Folding.of(bare), "");
  }

  /** The whole of it, what stands in brackets included. */
  String whole() {
    return unit.isEmpty() ? text : text + "(" + Folding.of(unit) + ")";
  }
}
