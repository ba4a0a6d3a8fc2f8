package dev.plumbline.batch.run;

import dev.plumbline.Batch;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Decided;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Ids;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads and decides rows on several threads, and hands them on in their order. */
public final class BatchRun {
  private final Guideline guideline;
  private final Examination examination;
  private final int threads;

  /** A run. */
  public BatchRun(Guideline guideline, Examination examination, int threads) {
    this.guideline = guideline;
    this.examination = examination;
    this.threads = threads;
  }

  /**
   * Decides all rows. Of two with one id, the later is refused.
   *
   * @param make makes of a verdict what is to be kept of it, on the thread that decided
   * @param taker is given each row in its turn, on the calling thread
   */
  public <T> void run(
      Iterator<Draft> rows, BiFunction<Entry, Verdict, T> make, Consumer<Decided<T>> taker) {
    Ids ids = new Ids();
    Batch.<Draft, Decided<T>>of(draft -> decide(draft, make))
        .on(threads)
        .run(
            rows,
            each -> {
              // What refuses a row is caught where it is decided.
              Decided<T> decided = ((Batch.Done<Decided<T>>) each).result();
              Row row = ids.once(decided.row());
              taker.accept(row == decided.row() ? decided : new Decided<>(row, null, null));
            });
  }

  private <T> Decided<T> decide(Draft draft, BiFunction<Entry, Verdict, T> make) {
    Row row = draft.read(guideline);
    if (!(row instanceof Entry entry)) {
      return new Decided<>(row, null, null);
    }
    try {
      Verdict verdict = guideline.evaluate(entry.application(), examination);
      return new Decided<>(row, verdict, make.apply(entry, verdict));
    } catch (InputException e) {
      List<Trouble> troubles = new ArrayList<>(entry.troubles());
      e.problems().forEach(each -> troubles.add(new Trouble(entry.source(), each.text())));
      return new Decided<>(new Refused(entry.id(), entry.source(), troubles), null, null);
    }
  }
}
