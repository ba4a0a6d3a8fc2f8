package dev.plumbline.batch.run;

import dev.plumbline.Batch;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Decided;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Ids;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Round;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads and decides rows on several threads, and hands them on in their order. */
public final class BatchRun {
  private final Guideline guideline;
  private final Examination examination;
  private final Judged judged;
  private final Round round;
  private final int threads;

  /**
   * A run.
   *
   * @param judged what reviewers found besides
   * @param round which applications do not count
   */
  public BatchRun(
      Guideline guideline, Examination examination, Judged judged, Round round, int threads) {
    this.guideline = guideline;
    this.examination = examination;
    this.judged = judged;
    this.round = round;
    this.threads = threads;
  }

  /** Makes of a verdict what is to be kept of it. */
  @FunctionalInterface
  public interface Maker<T> {
    /**
     * On the thread that decided.
     *
     * @param number which of the rows it is, from 1
     */
    T make(long number, Entry entry, Verdict verdict);
  }

  /** A row that was taken in. */
  private record Numbered(long number, Draft draft) {}

  /**
   * Decides all rows. Of two with one id, the later is refused.
   *
   * @param taker is given each row in its turn, on the calling thread
   */
  public <T> void run(Iterator<Draft> rows, Maker<T> maker, Consumer<Decided<T>> taker) {
    Ids ids = new Ids();
    Batch.<Numbered, Decided<T>>of(row -> decide(row, maker))
        .on(threads)
        .run(
            numbered(rows),
            each -> {
              // What refuses a row is caught where it is decided.
              Decided<T> decided = ((Batch.Done<Decided<T>>) each).result();
              Row row = ids.once(decided.row());
              taker.accept(row == decided.row() ? decided : new Decided<>(row, null, null));
            });
  }

  private static Iterator<Numbered> numbered(Iterator<Draft> rows) {
    return new Iterator<>() {
      private long number;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Numbered next() {
        return new Numbered(++number, rows.next());
      }
    };
  }

  private <T> Decided<T> decide(Numbered numbered, Maker<T> maker) {
    Row row = numbered.draft().read(guideline);
    if (!(row instanceof Entry read)) {
      return new Decided<>(row, null, null);
    }
    Entry entry = judged.with(read);
    Bilingual why = round.aside(entry.id());
    if (why != null) {
      return new Decided<>(
          new Aside(entry.id(), entry.source(), entry.application(), why), null, null);
    }
    try {
      Verdict verdict = guideline.evaluate(entry.application(), examination);
      return new Decided<>(entry, verdict, maker.make(numbered.number(), entry, verdict));
    } catch (InputException e) {
      List<Trouble> troubles = new ArrayList<>(entry.troubles());
      e.problems().forEach(each -> troubles.add(new Trouble(entry.source(), each.text())));
      return new Decided<>(new Refused(entry.id(), entry.source(), troubles), null, null);
    }
  }
}
