package dev.plumbline.core.report;

import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Refusal;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.evaluate.CallEvaluation;
import dev.plumbline.core.evaluate.CallRuling;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Submission;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what the applications of a call come to, and folds it into a verdict on the call. */
public final class CallWriter {
  private final Pack pack;
  private final Examination examination;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Refusal> refused = new TreeMap<>();
  private final Set<String> repeated = new TreeSet<>();
  private final Tallies tallies = new Tallies();

  /** What is kept of an application. */
  private static final class Entry {
    final Submission submission;
    final LocalDateTime submittedAt;
    final Conclusion own;
    Conclusion conclusion;

    Entry(Submission submission, LocalDateTime submittedAt, Conclusion own) {
      this.submission = submission;
      this.submittedAt = submittedAt;
      this.own = own;
      this.conclusion = own;
    }

    void worsen(Conclusion other) {
      conclusion = other.compareTo(conclusion) > 0 ? other : conclusion;
    }

    CallApplication application() {
      return new CallApplication(
          submission.id(), submission.title(), submission.part(), own, conclusion);
    }
  }

  /** A call of which nothing is known yet. */
  public CallWriter(Pack pack, Examination examination) {
    this.pack = pack;
    this.examination = examination;
  }

  /** Whether no application of this id was taken in before; a second is remembered as a mistake. */
  public boolean isNew(String id) {
    boolean known = entries.containsKey(id) || refused.containsKey(id);
    if (known) {
      repeated.add(id);
    }
    return !known;
  }

  /** Takes in an application and the verdict on it by itself. */
  public void add(Application application, Verdict verdict) {
    entries.put(
        application.id(),
        new Entry(
            PackFacts.submission(application, pack),
            Evaluation.submittedAt(application),
            verdict.conclusion()));
    verdict.all().forEach(f -> tallies.add(f.clause(), f.statement(), f.status()));
  }

  /** Takes in that an application cannot be evaluated. */
  public void refuse(Application application, InputException because) {
    refused.put(application.id(), new Refusal(application.id(), because.problems()));
  }

  /**
   * The verdict on the call.
   *
   * @throws InputException if two applications have the same id
   */
  public CallVerdict write() {
    if (!repeated.isEmpty()) {
      throw new InputException(repeated.stream().map(CallWriter::repeated).toList());
    }
    List<CallFinding> findings = new ArrayList<>();
    List<Submission> submissions = entries.values().stream().map(e -> e.submission).toList();
    Terms callTerms = new Terms(pack, examination, DecidedBy.SESSION, null);
    new CallEvaluation(pack, examination.mode(), submissions)
        .forEach(ruling -> take(ruling, callTerms, findings));
    List<CallApplication> applications = entries.values().stream().map(Entry::application).toList();
    return new CallVerdict(
        applications,
        findings,
        Tallies.parts(applications),
        Tallies.count(null, applications),
        tallies.clauses(),
        List.copyOf(refused.values()),
        callTerms.receipt());
  }

  private static Problem repeated(String id) {
    return Problem.atPointer("/id", Message.of("application.idTwice", id).words());
  }

  private void take(CallRuling decided, Terms callTerms, List<CallFinding> findings) {
    Status status = decided.ruling().status();
    tallies.add(decided.ruling().clause().id(), decided.ruling().rule().statement(), status);
    if (status == Status.SATISFIED || status == Status.NOT_APPLICABLE) {
      return;
    }
    Entry entry = decided.subject() == null ? null : entries.get(decided.subject().id());
    Terms terms =
        entry == null
            ? callTerms
            : new Terms(pack, examination, DecidedBy.SESSION, entry.submittedAt);
    Finding finding = terms.finding(decided.ruling());
    if (entry != null) {
      entry.worsen(finding.weight());
    }
    findings.add(
        new CallFinding(entry == null ? null : entry.submission.id(), decided.others(), finding));
  }
}
