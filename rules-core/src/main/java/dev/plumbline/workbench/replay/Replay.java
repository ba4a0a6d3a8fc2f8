package dev.plumbline.workbench.replay;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.record.DecisionLine;
import dev.plumbline.record.DecisionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Decides decisions on record again: by the rules that decided them then, to compare what comes out
 * to the byte; or by others of the same guideline, to see what would have come out. Immutable, and
 * safe for use by several threads.
 */
public final class Replay {
  private final List<Guideline> guidelines;

  /**
   * Decides by some guidelines.
   *
   * @param guidelines the rules at hand. Those of a decision's own hash are taken before others of
   *     its guideline, and the first before the next
   */
  public Replay(List<Guideline> guidelines) {
    this.guidelines = List.copyOf(guidelines);
  }

  /**
   * Decides what is on record in a file.
   *
   * @param each is given what came of each decision, in the order of the file
   * @param problems is told of lines that cannot be read
   * @throws IOException if the file cannot be read
   */
  public void run(Path file, Consumer<Replayed> each, Consumer<Problem> problems)
      throws IOException {
    try (DecisionReader reader = new DecisionReader(file, problems)) {
      for (DecisionLine line = reader.next(); line != null; line = reader.next()) {
        each.accept(of(new Replayed.Place(file, reader.number()), line));
      }
    }
  }

  /** Whether a problem is only that the last line of a file was never whole. */
  public static boolean isTorn(Problem problem) {
    return problem.text().equals(Message.of("record.torn").words());
  }

  private Replayed of(Replayed.Place place, DecisionLine line) {
    try {
      Verdict recorded = line.told();
      if (line.facts() == null) {
        return new Replayed.WithoutFacts(place, recorded.applicationId());
      }
      Receipt receipt = recorded.receipt();
      Optional<Guideline> found = find(receipt);
      if (found.isEmpty()) {
        return new Replayed.WithoutRules(place, recorded.applicationId(), receipt);
      }
      Verdict now = decide(found.get(), line.facts(), receipt);
      if (!isBy(found.get(), receipt)) {
        return new Replayed.ByOther(place, recorded, now, changed(recorded, now));
      }
      return Plumbline.toCompactJson(now).equals(line.verdict())
          ? new Replayed.Same(place, recorded.applicationId())
          : new Replayed.Differs(place, recorded, now, changed(recorded, now));
    } catch (InputException e) {
      return new Replayed.Unreadable(place, e.problems());
    }
  }

  private Optional<Guideline> find(Receipt receipt) {
    return Stream.concat(
            guidelines.stream().filter(each -> isBy(each, receipt)),
            guidelines.stream().filter(each -> each.id().equals(receipt.guideline())))
        .findFirst();
  }

  private static boolean isBy(Guideline guideline, Receipt receipt) {
    return guideline.packSha256().equals(receipt.packSha256());
  }

  private static Verdict decide(Guideline guideline, String facts, Receipt receipt) {
    Guideline by =
        receipt.decidedBy() == null ? guideline : guideline.decidedBy(receipt.decidedBy());
    Application application = by.read(facts.getBytes(StandardCharsets.UTF_8), null);
    return by.evaluate(
        application, new Examination(receipt.mode(), receipt.asOf(), receipt.cureUntil()));
  }

  /** The clauses whose status is another; those that only one of them has, too. */
  private static List<String> changed(Verdict recorded, Verdict now) {
    Map<String, Status> before = statuses(recorded);
    Map<String, Status> after = statuses(now);
    return Stream.concat(after.keySet().stream(), before.keySet().stream())
        .filter(clause -> before.get(clause) != after.get(clause))
        .distinct()
        .toList();
  }

  private static Map<String, Status> statuses(Verdict verdict) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    verdict.all().forEach(finding -> statuses.put(finding.clause(), finding.status()));
    return statuses;
  }
}
