package dev.plumbline.cli;

import dev.plumbline.Mode;
import dev.plumbline.Receipt;

/** Says under what rules and conditions a verdict was given. */
final class ReceiptLine {
  private static final int SHORT_SHA = 12;

  private ReceiptLine() {}

  /**
   * The line.
   *
   * @param otherwise as of when it was judged where the receipt names no time
   */
  static String of(Receipt receipt, Lang lang, String otherwise) {
    String sha = receipt.packSha256();
    String time = receipt.asOf() == null ? otherwise : Lang.time(receipt.asOf());
    StringBuilder line =
        new StringBuilder(lang.colon(lang.pick("本意见依据", "Under"), issued(receipt, lang)))
            .append(" · ")
            .append(lang.pick("规则包 ", "pack "))
            .append(sha == null ? "-" : sha.substring(0, Math.min(SHORT_SHA, sha.length())))
            .append(" · ")
            .append(
                receipt.mode() == Mode.FORMAL
                    ? lang.pick("形式审查", "formal examination")
                    : lang.pick("预审", "pre-check"))
            .append(" · ")
            .append(lang.pick("判定时点 ", "as of "))
            .append(time);
    if (receipt.cureUntil() != null) {
      line.append(" · ")
          .append(lang.pick("可补正至 ", "mending until "))
          .append(Lang.time(receipt.cureUntil()));
    }
    return line.toString();
  }

  private static String issued(Receipt receipt, Lang lang) {
    return receipt.edition() == null
        ? receipt.number()
        : lang.bracket(receipt.number(), receipt.edition());
  }
}
