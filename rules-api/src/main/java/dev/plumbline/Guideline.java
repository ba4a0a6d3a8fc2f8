package dev.plumbline;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loaded guideline: its clauses, and the verdict on an application. Immutable; one instance
 * serves all threads.
 */
public interface Guideline {
  /** The id, such as {@code shst-2024-42}. */
  String id();

  /** Which edition of the guideline it is, or {@code null} if there is but one. */
  @Nullable String edition();

  /** The number of the official document. */
  String number();

  /**
   * The SHA-256 of the text of the pack's rules and manifest, in lower-case hexadecimal: the same
   * on every system, and that of the receipts of its verdicts.
   */
  String packSha256();

  /** The title of the call. */
  String title();

  /** When applications can be filed, or {@code null} if the rules define no such time. */
  @Nullable FilingWindow window();

  /** All clauses, derived checks included, in the order of the rules. */
  List<Clause> clauses();

  /** The clause of an id. */
  default Optional<Clause> clause(String id) {
    return clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
  }

  /** The text of a reading by its id; empty if there is none. */
  Optional<String> reading(String id);

  /**
   * The words that its rules know for properties of facts, closed vocabularies and names with other
   * spellings, in the order of the properties' names. A property that stands in none is open: any
   * text may stand there.
   */
  List<Vocabulary> vocabulary();

  /**
   * The JSON Schema (draft 2020-12) of an application to this guideline, the types that its rules
   * declare included.
   */
  String schema();

  /**
   * Where the clauses stand in the official text, by the citation and the words of each rule.
   *
   * @param officialText the text of the guideline, plain or in Markdown
   */
  Concordance locate(String officialText);

  /**
   * The same guideline with other limits on the applications that it is given. What is there is
   * shared: nothing is loaded again.
   */
  Guideline within(Limits limits);

  /**
   * The same guideline, of which the plan or a session decides which rules hold on an application.
   * What is there is shared: nothing is loaded again. Verdicts are the same but for their receipts;
   * a session takes longer, and more memory over a call.
   *
   * @throws PackException if no session can be made, since parts of the engine are missing
   */
  Guideline decidedBy(DecidedBy who);

  /**
   * The same guideline, decided by the plan and watched: every so many applications one is decided
   * by a session as well, whose verdict is given, and where the plan has another the listener hears
   * of it.
   *
   * @param every 1 for all applications, 100 for one of a hundred
   * @param listener is called in the thread that evaluates, before that has its verdict; it must be
   *     safe for as many threads as evaluate, and what it throws reaches the caller
   * @throws IllegalArgumentException if {@code every} is less than 1
   */
  Guideline shadowed(int every, Consumer<Disagreement> listener);

  /**
   * The same guideline, of which an observer sees what it decides, beside those that see it
   * already. What is there is shared: nothing is loaded again.
   */
  Guideline observedBy(EvaluationObserver observer);

  /**
   * Reads an application from JSON (UTF-8).
   *
   * @param json the text
   * @param source what to call it in problems, or {@code null}
   * @throws InputException if it cannot be used, with all that is wrong
   */
  Application read(byte[] json, @Nullable String source);

  /**
   * Reads an application from a JSON file (UTF-8).
   *
   * @throws InputException if it cannot be used, with all that is wrong
   */
  Application read(Path file);

  /** The verdict of a pre-check: missing facts may still come. */
  default Verdict evaluate(Application application) {
    return evaluate(application, Examination.precheck());
  }

  /**
   * The verdict on an application.
   *
   * @param application its facts
   * @param examination how to examine
   * @throws InputException if the application answers another guideline, or has facts of types that
   *     the rules do not declare
   */
  Verdict evaluate(Application application, Examination examination);

  /**
   * The verdict on all applications of a call: each by itself, and then the clauses that look
   * across applications. {@linkplain #evaluateCall(Stream, Examination, int, Consumer) The same} on
   * one thread, of applications on which no verdict was made yet.
   *
   * @param applications all applications of the call, each with an id of its own; read once, and
   *     not closed
   * @param examination how to examine
   * @param each is given the verdict on each application by itself, in the order of the stream
   * @throws InputException when all have been read, if two have the same id; it names every such id
   */
  default CallVerdict evaluateCall(
      Stream<Application> applications, Examination examination, Consumer<Verdict> each) {
    return evaluateCall(applications.map(CallEntry::of), examination, 1, each);
  }

  /**
   * The verdict on all applications of a call: each by itself, and then the clauses that look
   * across applications. The applications stream through and need not fit into memory; of each, one
   * {@link dev.plumbline.fact.Submission} and what it came to are kept: with a title of 20
   * characters and a text of 350, a hundred thousand went through a heap of 280 MB in all, so that
   * 2000 bytes for each are enough, 800 of which are those two. The time grows with their number,
   * and with how many have something in common. Neither their order nor the number of threads makes
   * a difference to the verdict.
   *
   * <p>An application that cannot be evaluated, where {@link #evaluate(Application, Examination)}
   * throws an {@link InputException}, is left out of the call and named in {@link
   * CallVerdict#refused()}; the others are answered without it. So is one whose verdict was made
   * earlier on another application, by other rules or another version of the engine, in another
   * mode or as of another time than {@code examination} says. What the stream or {@code each}
   * throws ends the evaluation.
   *
   * @param applications all applications of the call, each with an id of its own; read once on the
   *     calling thread, and not closed
   * @param examination how to examine
   * @param threads on how many threads verdicts are made, beside the calling one
   * @param each is given the verdict on each application by itself, in the order of the stream, on
   *     the calling thread; those that were made earlier as well
   * @throws InputException when all have been read, if two have the same id; it names every such id
   * @throws IllegalArgumentException if there are no threads
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, which
   *     it then still is
   */
  CallVerdict evaluateCall(
      Stream<CallEntry> applications, Examination examination, int threads, Consumer<Verdict> each);

  /**
   * A verdict of this guideline as an opinion to be read: the conclusion and what decides it, each
   * thing to do once however many clauses it serves, what a person will judge, what passed, and by
   * which rules.
   *
   * @param application the application that the verdict is on
   * @param locale Chinese for any Chinese locale, English for others; what the guideline gives in
   *     Chinese only stands between quotes there
   */
  default Report report(Application application, Verdict verdict, Locale locale) {
    return report(application, verdict, locale, null);
  }

  /**
   * The same with a word on where the application comes from.
   *
   * @param source what to call it, such as the name of its file, or {@code null}
   */
  Report report(Application application, Verdict verdict, Locale locale, @Nullable String source);

  /**
   * A verdict of this guideline on a call, to be read: what each application comes to, what is
   * between applications and over the whole call, and how often each clause stood against one.
   *
   * @param locale Chinese for any Chinese locale, English for others
   */
  Report report(CallVerdict verdict, Locale locale);
}
