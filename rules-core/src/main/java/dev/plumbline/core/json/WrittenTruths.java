package dev.plumbline.core.json;

import dev.plumbline.spi.Folding;
import java.util.List;
import java.util.Set;

/**
 * Yes and no as people write them into a box. 无 and 没有 are in neither list: there, as everywhere,
 * they say nothing.
 */
final class WrittenTruths {
  static final List<String> YES = List.of("是", "√", "✓", "✔", "☑", "有", "已", "true", "yes");

  static final List<String> NO = List.of("否", "×", "✗", "✘", "✕", "不是", "未", "false", "no");

  /** What is done to papers and promises: 已上传 and 未上传. */
  private static final Set<String> DONE = Set.of("上传", "提交", "盖章", "承诺", "签署", "通过", "审查", "评估");

  private WrittenTruths() {}

  /** What the text says; {@code null} if neither. */
  static Boolean of(String text) {
    String folded = Folding.of(text);
    if (YES.contains(folded) || DONE.stream().anyMatch(done -> folded.equals("已" + done))) {
      return true;
    }
    if (NO.contains(folded) || DONE.stream().anyMatch(done -> folded.equals("未" + done))) {
      return false;
    }
    return null;
  }
}
