package dev.plumbline.core.opinion;

import dev.plumbline.DecidedBy;
import dev.plumbline.Mode;
import dev.plumbline.Receipt;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;

/** Says under what rules and conditions a verdict was given. */
public final class ReceiptLine {
  private static final int SHORT_SHA = 12;

  private ReceiptLine() {}

  /** The line of one application, which may still be submitted where no time is named. */
  public static void ofOne(Page page, Receipt receipt) {
    write(page, receipt, Message.of("opinion.beforeDeadline"), true);
  }

  /** The line of a call, of which each application has its own time where no time is named. */
  static void ofCall(Page page, Receipt receipt) {
    write(page, receipt, Message.of("opinion.submissionOfEach"), false);
  }

  private static void write(
      Page page, Receipt receipt, Message otherwise, boolean otherwiseByPlan) {
    String sha = receipt.packSha256();
    Message line =
        Message.of(
            "opinion.receipt",
            receipt.edition() == null
                ? receipt.number()
                : Message.of("opinion.edition", receipt.number(), receipt.edition()),
            sha == null ? "-" : sha.substring(0, Math.min(SHORT_SHA, sha.length())),
            receipt.mode() == Mode.FORMAL
                ? Message.of("opinion.formal")
                : Message.of("opinion.precheck"),
            receipt.asOf() == null ? otherwise : Due.time(receipt.asOf()));
    if (receipt.cureUntil() != null) {
      line = Message.of("opinion.mendingUntil", line, Due.time(receipt.cureUntil()));
    }
    // A verdict by the plan is the rule; on a call a session decides anyway.
    boolean asked = otherwiseByPlan && receipt.decidedBy() == DecidedBy.SESSION;
    page.put(Tone.ASIDE, asked ? Message.of("opinion.bySession", line) : line);
    page.end();
  }
}
