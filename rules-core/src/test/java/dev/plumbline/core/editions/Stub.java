package dev.plumbline.core.editions;

import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.Concordance;
import dev.plumbline.DecidedBy;
import dev.plumbline.Disagreement;
import dev.plumbline.EvaluationObserver;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.Report;
import dev.plumbline.Verdict;
import dev.plumbline.Vocabulary;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A guideline that has a name and a window, and decides nothing. */
record Stub(String id, String edition, FilingWindow window) implements Guideline {
  @Override
  public String number() {
    return "试验一号";
  }

  @Override
  public String packSha256() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Guideline observedBy(EvaluationObserver observer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String title() {
    return "试验指南";
  }

  @Override
  public List<Clause> clauses() {
    return List.of();
  }

  @Override
  public Optional<String> reading(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Vocabulary> vocabulary() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String schema() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Concordance locate(String officialText) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Guideline decidedBy(DecidedBy who) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Guideline shadowed(int every, Consumer<Disagreement> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Guideline within(Limits limits) {
    return this;
  }

  @Override
  public Application read(byte[] json, String source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Application read(Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Verdict evaluate(Application application, Examination examination) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CallVerdict evaluateCall(
      Stream<CallEntry> applications,
      Examination examination,
      int threads,
      Consumer<Verdict> each) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Report report(Application application, Verdict verdict, Locale locale, String source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Report report(CallVerdict verdict, Locale locale) {
    throw new UnsupportedOperationException();
  }
}
