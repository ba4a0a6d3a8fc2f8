package dev.plumbline.core;

import dev.plumbline.Batch;
import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.Concordance;
import dev.plumbline.DecidedBy;
import dev.plumbline.Disagreement;
import dev.plumbline.EvaluationObserver;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import dev.plumbline.Report;
import dev.plumbline.Verdict;
import dev.plumbline.Vocabulary;
import dev.plumbline.core.annotate.Locator;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.KleeneExplainer;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.json.Schemas;
import dev.plumbline.core.opinion.CallOpinion;
import dev.plumbline.core.opinion.Opinion;
import dev.plumbline.core.report.CallWriter;
import dev.plumbline.core.report.Choice;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A guideline made of a pack. */
public final class LoadedGuideline implements Guideline {
  private final Pack pack;
  private final Explainer explainer;
  private final DecidedBy decidedBy;
  private final Shadow shadow;
  private final Observers observers;
  private final ApplicationReader reader;
  private final List<Clause> clauses;

  /** Readies a pack for callers. */
  public LoadedGuideline(Pack pack) {
    this(pack, new KleeneExplainer(pack.limits()), DecidedBy.PLAN, null, Observers.NONE);
  }

  /** With another explainer, for tests that show who decides what. */
  LoadedGuideline(Pack pack, Explainer explainer) {
    this(pack, explainer, DecidedBy.SESSION, null, Observers.NONE);
  }

  private LoadedGuideline(
      Pack pack, Explainer explainer, DecidedBy decidedBy, Shadow shadow, Observers observers) {
    this.pack = pack;
    this.explainer = explainer;
    this.decidedBy = decidedBy;
    this.shadow = shadow;
    this.observers = observers;
    this.reader =
        new ApplicationReader(pack.text().givenTypes(), pack.text().lexicon(), pack.limits());
    this.clauses = pack.text().clauses().map(pack.text()::toClause).toList();
  }

  /** The pack that it is made of. */
  public Pack pack() {
    return pack;
  }

  @Override
  public String id() {
    return pack.files().manifest().id();
  }

  @Override
  public String edition() {
    return pack.files().manifest().edition();
  }

  @Override
  public String number() {
    return pack.files().manifest().number();
  }

  @Override
  public String packSha256() {
    return pack.files().sha256();
  }

  @Override
  public String title() {
    return pack.files().manifest().title();
  }

  @Override
  public FilingWindow window() {
    return pack.window();
  }

  @Override
  public List<Clause> clauses() {
    return clauses;
  }

  @Override
  public Optional<String> reading(String id) {
    return Optional.ofNullable(
        pack.files().manifest().readings().get(Objects.requireNonNull(id, "id")));
  }

  @Override
  public List<Vocabulary> vocabulary() {
    return pack.text().lexicon().published();
  }

  @Override
  public String schema() {
    return Schemas.application(pack.text().declarations(), pack.text().lexicon());
  }

  @Override
  public Concordance locate(String officialText) {
    return Locator.locate(Objects.requireNonNull(officialText, "officialText"), clauses);
  }

  @Override
  public Guideline within(Limits limits) {
    Objects.requireNonNull(limits, "limits");
    return new LoadedGuideline(
        pack.within(limits), new KleeneExplainer(limits), decidedBy, shadow, observers);
  }

  @Override
  public Guideline decidedBy(DecidedBy who) {
    if (Objects.requireNonNull(who, "who") == DecidedBy.SESSION) {
      pack.base().kieBase(); // so that it is known now whether it can be
    }
    return new LoadedGuideline(pack, explainer, who, null, observers);
  }

  @Override
  public Guideline shadowed(int every, Consumer<Disagreement> listener) {
    Shadow other = new Shadow(every, listener);
    pack.base().kieBase();
    return new LoadedGuideline(pack, explainer, DecidedBy.PLAN, other, observers);
  }

  @Override
  public Guideline observedBy(EvaluationObserver observer) {
    return new LoadedGuideline(pack, explainer, decidedBy, shadow, observers.and(observer));
  }

  /** Whether it reads every application as another guideline does. */
  public boolean readsAs(LoadedGuideline other) {
    return pack.limits().equals(other.pack.limits())
        && pack.text().givenTypes().equals(other.pack.text().givenTypes())
        && pack.text().lexicon().repeatsAs(other.pack.text().lexicon());
  }

  @Override
  public Application read(byte[] json, String source) {
    return reader.read(Objects.requireNonNull(json, "json"), source);
  }

  @Override
  public Application read(Path file) {
    String name = file.toString();
    try {
      if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
        // To open a pipe may take for ever, and a device may have no end.
        throw unreadable(name, Message.of("document.noOrdinaryFile"));
      }
      try (InputStream in = Files.newInputStream(file)) {
        // One byte too many says that it is too large, however large it is.
        return read(in.readNBytes(mostBytes()), name);
      }
    } catch (IOException e) {
      throw unreadable(name, why(file, e));
    }
  }

  /** Why a file could not be read. */
  static Message why(Path file, IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return Message.of("document.noFile");
    }
    if (fault instanceof AccessDeniedException) {
      return Message.of("document.noPermission");
    }
    return Files.isDirectory(file)
        ? Message.of("document.folder")
        : Message.of("document.unreadable");
  }

  private int mostBytes() {
    return (int) Math.min(pack.limits().of(Limit.JSON_KILOBYTES) * 1024, Integer.MAX_VALUE - 9) + 1;
  }

  private static InputException unreadable(String source, Message message) {
    return new InputException(Problem.of(source, message.words()));
  }

  @Override
  public Verdict evaluate(Application application, Examination examination) {
    Objects.requireNonNull(application, "application");
    return observers.over(application, () -> decide(application, examination));
  }

  private Verdict decide(Application application, Examination examination) {
    Verdict verdict = verdict(application, examination, explainer, decidedBy);
    return shadow == null || !shadow.isDue()
        ? verdict
        : shadow.of(verdict, verdict(application, examination, explainer, DecidedBy.SESSION));
  }

  /**
   * The verdict on an application, explained by another, who may take note of what is looked at.
   */
  public Verdict evaluate(Application application, Examination examination, Explainer explainer) {
    return verdict(application, examination, explainer, decidedBy);
  }

  /**
   * The verdict on an application as far as it is about some clauses, without a finding on the
   * others: for callers who look at nothing else. Where it has several contracts it is whole, since
   * the best of them is taken.
   */
  public Verdict evaluateOnly(
      Predicate<String> clauses, Application application, Examination examination) {
    requireOwn(application);
    return Choice.of(pack, explainer, decidedBy, application, examination, clauses);
  }

  private Verdict verdict(
      Application application, Examination examination, Explainer explainer, DecidedBy who) {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(examination, "examination");
    requireOwn(application);
    return Choice.of(pack, explainer, who, application, examination);
  }

  private void requireOwn(Application application) {
    if (application.guideline() != null && !application.guideline().equals(id())) {
      throw new InputException(
          Problem.atPointer(
              "/guideline",
              Message.of("json.otherGuideline", application.guideline(), id()).words()));
    }
  }

  @Override
  public CallVerdict evaluateCall(
      Stream<CallEntry> applications,
      Examination examination,
      int threads,
      Consumer<Verdict> each) {
    Objects.requireNonNull(examination, "examination");
    Objects.requireNonNull(each, "each");
    CallWriter call = new CallWriter(pack, examination, decidedBy);
    Iterator<CallEntry> fresh =
        applications.sequential().filter(entry -> call.isNew(entry.application().id())).iterator();
    Batch.of((CallEntry entry) -> single(entry, examination, call))
        .on(threads)
        .run(fresh, row -> take(((Batch.Done<Came>) row).result(), call, each));
    return call.write();
  }

  /**
   * The verdict on a call as far as it is about clauses over the call: what the applications come
   * to by themselves is left open, but for those that cannot be evaluated.
   */
  public CallVerdict evaluateOverCall(List<Application> applications, Examination examination) {
    return evaluateCall(
        applications.stream().map(one -> undecided(one, examination)),
        examination,
        1,
        verdict -> {});
  }

  private CallEntry undecided(Application application, Examination examination) {
    try {
      return new CallEntry(application, evaluateOnly(clause -> false, application, examination));
    } catch (InputException e) {
      return CallEntry.of(application); // to be refused as any other
    }
  }

  /**
   * An application of a call that came.
   *
   * @param id its id
   * @param single what it comes to by itself; {@code null} if it cannot be evaluated
   * @param refusal why it cannot, or {@code null}
   */
  private record Came(String id, CallWriter.Single single, InputException refusal) {}

  private Came single(CallEntry entry, Examination examination, CallWriter call) {
    Application application = entry.application();
    try {
      Verdict verdict = entry.verdict();
      if (verdict == null) {
        verdict = evaluate(application, examination);
      } else {
        requireOwn(application);
        call.check(application, verdict);
      }
      return new Came(application.id(), call.single(application, verdict), null);
    } catch (InputException e) {
      return new Came(application.id(), null, e);
    }
  }

  private static void take(Came came, CallWriter call, Consumer<Verdict> each) {
    if (came.refusal() != null) {
      call.refuse(came.id(), came.refusal());
      return;
    }
    call.add(came.single());
    each.accept(came.single().verdict());
  }

  @Override
  public Report report(Application application, Verdict verdict, Locale locale, String source) {
    return Opinion.of(
        this,
        Objects.requireNonNull(application, "application"),
        Objects.requireNonNull(verdict, "verdict"),
        Objects.requireNonNull(locale, "locale"),
        source);
  }

  @Override
  public Report report(CallVerdict verdict, Locale locale) {
    return CallOpinion.of(
        this, Objects.requireNonNull(verdict, "verdict"), Objects.requireNonNull(locale, "locale"));
  }

  /** The id and the edition: a line for a log. */
  @Override
  public String toString() {
    return "Guideline[" + id() + (edition() == null ? "" : " " + edition()) + "]";
  }
}
