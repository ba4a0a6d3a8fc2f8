package dev.plumbline.core.report;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers what the applications of a call come to, and folds it into a verdict on the call. What
 * each comes to by itself may be made on any thread; the rest is for one.
 */
public final class CallWriter {
  private final Pack pack;
  private final Examination examination;
  private final DecidedBy decidedBy;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Refusal> refused = new TreeMap<>();
  private final Set<String> repeated = new TreeSet<>();
  private final Map<String, String> parts = new HashMap<>();
  private final Tallies tallies = new Tallies();
  private final Map<String, Bilingual> statements = new HashMap<>();

  /**
   * What an application comes to by itself.
   *
   * @param submission what the clauses over the call see of it
   * @param submittedAt when its unit submitted it, or {@code null}
   * @param verdict the verdict on it
   */
  public record Single(Submission submission, LocalDateTime submittedAt, Verdict verdict) {}

  /** What is kept of an application; nothing but that it came, until what it comes to is known. */
  private static final class Entry {
    Submission submission;
    LocalDateTime submittedAt;
    Conclusion own;
    Conclusion conclusion;

    void come(Single single, String part) {
      Submission seen = single.submission();
      submission =
          new Submission(
              seen.id(),
              part, // many have the same
              seen.title(),
              seen.leadId(),
              seen.text(),
              seen.submitted(),
              seen.awarded());
      submittedAt = single.submittedAt();
      own = single.verdict().conclusion();
      conclusion = own;
    }

    void worsen(Conclusion other) {
      conclusion = other.compareTo(conclusion) > 0 ? other : conclusion;
    }

    CallApplication application() {
      return new CallApplication(
          submission.id(), submission.title(), submission.part(), own, conclusion);
    }
  }

  /**
   * A call of which nothing is known yet.
   *
   * @param decidedBy who decides the clauses over it
   */
  public CallWriter(Pack pack, Examination examination, DecidedBy decidedBy) {
    this.pack = pack;
    this.examination = examination;
    this.decidedBy = decidedBy;
    pack.clauses().forEach(rule -> statements.put(rule.clause().id(), rule.statement()));
  }

  /** Whether no application of this id came before; a second is remembered as a mistake. */
  public boolean isNew(String id) {
    boolean first = !refused.containsKey(id) && entries.putIfAbsent(id, new Entry()) == null;
    if (!first) {
      repeated.add(id);
    }
    return first;
  }

  /** What an application comes to by itself, by the verdict on it. On any thread. */
  public Single single(Application application, Verdict verdict) {
    return new Single(
        PackFacts.submission(application, pack), Evaluation.submittedAt(application), verdict);
  }

  /**
   * Looks whether a verdict that was made earlier is what would be made now. On any thread.
   *
   * @throws InputException if it is on another application, or by other rules or on other terms
   */
  public void check(Application application, Verdict verdict) {
    LocalDateTime submittedAt = Evaluation.submittedAt(application);
    Receipt now = new Terms(pack, examination, decidedBy, submittedAt).receipt();
    Earlier.check(application.id(), verdict, now);
  }

  /** Takes in an application that came, and what it comes to by itself. */
  public void add(Single single) {
    String part = parts.computeIfAbsent(single.submission().part(), same -> same);
    entries.get(single.submission().id()).come(single, part);
    single.verdict().all().forEach(this::count);
  }

  /** A finding that was read from compact JSON may not tell what its clause states. */
  private void count(Finding finding) {
    Bilingual statement = statements.getOrDefault(finding.clause(), finding.statement());
    tallies.add(finding.clause(), statement, finding.status());
  }

  /** Takes in that an application that came cannot be evaluated. */
  public void refuse(String id, InputException because) {
    entries.remove(id);
    refused.put(id, new Refusal(id, because.problems()));
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
    Terms callTerms = new Terms(pack, examination, decidedBy, null);
    new CallEvaluation(pack, examination.mode(), decidedBy, submissions)
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
        entry == null ? callTerms : new Terms(pack, examination, decidedBy, entry.submittedAt);
    Finding finding = terms.finding(decided.ruling());
    if (entry != null) {
      entry.worsen(finding.weight());
    }
    findings.add(
        new CallFinding(entry == null ? null : entry.submission.id(), decided.others(), finding));
  }
}
