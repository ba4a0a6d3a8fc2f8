package dev.plumbline.core.explain;

import dev.plumbline.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * As much of what decided a rule as anybody reads. Immutable.
 *
 * @param evidence what decided it
 * @param missing what is missing
 * @param untold in words how much of them is left out; {@code null} if nothing is
 */
record Told(List<Evidence> evidence, List<Missing> missing, String untold) {
  /**
   * What is told.
   *
   * @param held whether the items that were seen held; otherwise they failed
   * @param most how much evidence, and how many missing facts, are told
   */
  static Told of(List<Seen> seen, boolean held, Collection<Missing> missing, int most) {
    EvidenceWriter.Written written = EvidenceWriter.write(seen, held, most);
    List<String> untold = new ArrayList<>();
    if (written.more() > 0) {
      untold.add("另有依据 " + written.more() + " 项未列出");
    }
    if (missing.size() > most) {
      untold.add("另有缺少的信息 " + (missing.size() - most) + " 项未列出");
    }
    return new Told(
        written.evidence(),
        missing.stream().limit(most).toList(),
        untold.isEmpty() ? null : String.join("，", untold));
  }
}
