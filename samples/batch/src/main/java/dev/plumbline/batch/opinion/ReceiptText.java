package dev.plumbline.batch.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.DecidedBy;
import dev.plumbline.Receipt;
import dev.plumbline.batch.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Under what rules and conditions was judged, for reading. */
public final class ReceiptText {
  private static final int SHORT_SHA = 12;

  private ReceiptText() {}

  /** The whole of it, line by line: what it is called, and what it is. */
  public static Map<String, String> lines(Receipt receipt, Locale locale) {
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, Words.say("receipt.number"), receipt.number(), locale);
    put(lines, Words.say("receipt.guideline"), guideline(receipt), locale);
    put(lines, Words.say("receipt.pack"), receipt.packSha256(), locale);
    if (receipt.rulesSha256() != null) {
      put(lines, Words.say("receipt.rules"), receipt.rulesSha256(), locale);
    }
    put(lines, Words.say("receipt.engine"), receipt.engine(), locale);
    put(lines, Words.say("receipt.decidedBy"), decidedBy(receipt).in(locale), locale);
    put(lines, Words.say("receipt.mode"), mode(receipt).in(locale), locale);
    put(lines, Words.say("receipt.asOf"), asOf(receipt).in(locale), locale);
    if (receipt.cureUntil() != null) {
      put(lines, Words.say("receipt.cureUntil"), Times.text(receipt.cureUntil()), locale);
    }
    return lines;
  }

  /** The short form for the foot of a page. */
  public static String line(Receipt receipt, Locale locale) {
    String sha = receipt.packSha256();
    return Words.say(
            "receipt.line",
            receipt.number(),
            sha.substring(0, Math.min(SHORT_SHA, sha.length())),
            mode(receipt),
            asOf(receipt))
        .in(locale);
  }

  private static void put(Map<String, String> lines, Bilingual title, String text, Locale locale) {
    lines.put(title.in(locale), text);
  }

  /** The guideline and, where there are several, its edition. */
  public static String guideline(Receipt receipt) {
    return receipt.edition() == null
        ? receipt.guideline()
        : receipt.guideline() + " " + receipt.edition();
  }

  private static Bilingual decidedBy(Receipt receipt) {
    return receipt.decidedBy() == DecidedBy.PLAN
        ? Words.say("receipt.byPlan")
        : Words.say("receipt.bySession");
  }

  private static Bilingual mode(Receipt receipt) {
    return new Bilingual(receipt.mode().title(), receipt.mode().englishTitle());
  }

  private static Bilingual asOf(Receipt receipt) {
    return receipt.asOf() == null
        ? Words.say("receipt.eachSubmission")
        : Bilingual.same(Times.text(receipt.asOf()));
  }
}
