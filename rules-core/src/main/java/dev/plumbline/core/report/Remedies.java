package dev.plumbline.core.report;

import dev.plumbline.MissingFact;
import dev.plumbline.Severity;
import dev.plumbline.core.evaluate.Ruling;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do about a ruling, in words. */
final class Remedies {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final LocalDateTime deadline;
  private final boolean past;

  /**
   * Words remedies.
   *
   * @param deadline until when mending helps, or {@code null} if nothing limits it
   * @param past whether that is over
   */
  Remedies(LocalDateTime deadline, boolean past) {
    this.deadline = deadline;
    this.past = past;
  }

  /** The remedy, or {@code null} if there is nothing to be done. */
  String of(Ruling ruling) {
    return switch (ruling.status()) {
      case SATISFIED, NOT_APPLICABLE, NEEDS_REVIEW -> null;
      case VIOLATED -> ruling.gap().facts().isEmpty() ? mend(ruling) : supply(ruling);
      case UNDETERMINED -> undetermined(ruling);
    };
  }

  private String undetermined(Ruling ruling) {
    if (ruling.gap().submitBy() != null) {
      return "由申报单位于 " + ruling.gap().submitBy() + "（含当日）之前提交，过期即不符合";
    }
    if (ruling.gap().submitFrom() != null) {
      return "由申报单位于 " + ruling.gap().submitFrom() + "（含当日）之后提交，提前则不符合";
    }
    // What comes with the submission needs no advice but the list of what is still to do.
    return ruling.gap().facts().isEmpty() || ruling.gap().later() ? null : supply(ruling);
  }

  private String mend(Ruling ruling) {
    String own = ruling.rule().text().remedy();
    String wanted =
        ruling.evidence().stream()
            .map(evidence -> evidence.title() + evidence.asked())
            .distinct()
            .collect(Collectors.joining("；"));
    String what = own != null ? own : wanted.isEmpty() ? ruling.clause().statement() : wanted;
    return switch (ruling.severity()) {
      case RETURN -> (past ? "补正期限已过，本应补正：" : "请补正：") + what + by();
      case REJECT -> own != null ? own : "须另行满足，不能靠补正：" + what;
      case REVIEW, WARN -> "请核对：" + what;
      case NONE -> null;
    };
  }

  /** All that is missing, paper by paper. */
  private String supply(Ruling ruling) {
    Map<String, Set<String>> papers = new LinkedHashMap<>();
    Set<String> unread = new LinkedHashSet<>();
    for (MissingFact missing : ruling.gap().facts()) {
      if (!missing.known().isEmpty()) {
        unread.add(unread(missing));
        continue;
      }
      Set<String> titles = papers.computeIfAbsent(missing.paper(), p -> new LinkedHashSet<>());
      if (!missing.title().equals(missing.paper())) {
        titles.add(missing.title());
      }
    }
    String what =
        papers.entrySet().stream()
            .map(
                paper ->
                    paper.getValue().isEmpty()
                        ? paper.getKey()
                        : paper.getKey() + "（" + String.join("、", paper.getValue()) + "）")
            .collect(Collectors.joining("；"));
    String own =
        ruling.rule().text().remedy() == null ? "" : "（" + ruling.rule().text().remedy() + "）";
    String change = String.join("；", unread);
    String begin = past ? "补充期限已过，本应补充：" : "请补充：";
    return (what.isEmpty() ? (past ? "补充期限已过，本应" : "请") : begin + what + own)
        + (what.isEmpty() || change.isEmpty() ? "" : "；并")
        + change
        + (ruling.severity() == Severity.NONE ? "" : by());
  }

  private static String unread(MissingFact missing) {
    String near = missing.nearest() == null ? "" : "，如「" + missing.nearest() + "」";
    return "把「" + missing.written() + "」改成认得的写法" + near;
  }

  private String by() {
    return deadline == null || past ? "" : "，于 " + TIME.format(deadline) + " 前";
  }
}
