package dev.plumbline.core.report;

import dev.plumbline.MissingFact;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.fact.Judgement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do about a ruling, in words. */
final class Remedies {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** What a reviewer found amiss is mended in what was reviewed. */
  private static final String JUDGEMENT = Judgement.class.getSimpleName() + "[";

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
      case SATISFIED, NOT_APPLICABLE -> null;
      case NEEDS_REVIEW -> inTime(ruling);
      case VIOLATED -> ruling.gap().facts().isEmpty() ? mend(ruling) : supply(ruling);
      case UNDETERMINED -> undetermined(ruling);
    };
  }

  private String undetermined(Ruling ruling) {
    String inTime = inTime(ruling);
    // What comes with the submission needs no advice but the list of what is still to do.
    return inTime != null || ruling.gap().facts().isEmpty() || ruling.gap().later()
        ? inTime
        : supply(ruling);
  }

  /** By when, or from when on, to submit; {@code null} if that changes nothing. */
  private static String inTime(Ruling ruling) {
    String otherwise = ruling.gap().otherwise() == Status.NEEDS_REVIEW ? "须由人复核" : "不符合";
    if (ruling.gap().submitBy() != null) {
      return "由申报单位于 " + ruling.gap().submitBy() + "（含当日）之前提交，过期即" + otherwise;
    }
    return ruling.gap().submitFrom() == null
        ? null
        : "由申报单位于 " + ruling.gap().submitFrom() + "（含当日）之后提交，提前则" + otherwise;
  }

  private String mend(Ruling ruling) {
    String own = ruling.rule().text().remedy();
    String wanted =
        ruling.evidence().stream()
            .filter(evidence -> !evidence.fact().startsWith(JUDGEMENT))
            .map(evidence -> evidence.title() + evidence.asked())
            .distinct()
            .collect(Collectors.joining("；"));
    String what = own != null ? own : wanted.isEmpty() ? ruling.clause().statement() : wanted;
    boolean asks = what.startsWith("请"); // words that ask need no other asking before them
    return switch (ruling.severity()) {
      case RETURN -> (past ? "补正期限已过，本应补正：" : asks ? "" : "请补正：") + what + by();
      case REJECT -> own != null ? own : "须另行满足，不能靠补正：" + what;
      case REVIEW, WARN -> (asks ? "" : "请核对：") + what;
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
    // Where to get it is told by clauses that apply, not by those of which it is open if they do.
    String words = ruling.gap().ofScope() ? null : ruling.rule().text().remedy();
    String own = words == null ? "" : "（" + words + "）";
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
