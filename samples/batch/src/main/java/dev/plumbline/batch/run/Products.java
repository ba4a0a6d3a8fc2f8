package dev.plumbline.batch.run;

import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Decided;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.form.FormFolder;
import dev.plumbline.batch.write.ResultWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a run makes of what it decides: lines of JSON, a workbook, forms, or several of these. What
 * an application comes to is made on the thread that decided it, and taken in on one, in the order
 * of the rows.
 */
public final class Products implements AutoCloseable {
  private final Guideline guideline;
  private final @Nullable OutputStream lines;
  private final @Nullable ResultWorkbook workbook;
  private final @Nullable FormFolder forms;
  private final @Nullable CallPipe call;

  /**
   * Products to come.
   *
   * @param guideline the guideline that decides
   * @param examination how it examines
   * @param lines where lines of JSON go, or {@code null}
   * @param workbook the workbook, or {@code null}
   * @param forms the forms, or {@code null}
   */
  public Products(
      Guideline guideline,
      Examination examination,
      @Nullable OutputStream lines,
      @Nullable ResultWorkbook workbook,
      @Nullable FormFolder forms) {
    this.guideline = guideline;
    this.lines = lines;
    this.workbook = workbook;
    this.forms = forms;
    boolean told = workbook != null || forms != null;
    boolean asked = guideline.clauses().stream().anyMatch(Clause::overCall);
    this.call = told && asked ? new CallPipe(guideline, examination) : null;
  }

  /** What an application comes to in each of the products. */
  public static final class Made {
    private final byte @Nullable [] line;
    private final ResultWorkbook.@Nullable Prepared rows;
    private final FormFolder.@Nullable Prepared form;

    private Made(
        byte @Nullable [] line,
        ResultWorkbook.@Nullable Prepared rows,
        FormFolder.@Nullable Prepared form) {
      this.line = line;
      this.rows = rows;
      this.form = form;
    }
  }

  /** Makes what an application and its verdict come to, on any thread. */
  public Made make(Entry entry, Verdict verdict) {
    return new Made(
        lines == null ? null : (Plumbline.toJson(verdict) + "\n").getBytes(StandardCharsets.UTF_8),
        workbook == null
            ? null
            : workbook.prepare(guideline, entry.source(), entry.application(), verdict),
        forms == null ? null : forms.prepare(guideline, entry.application(), verdict));
  }

  /**
   * Takes in a row in its turn.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void take(Decided<Made> decided) {
    if (workbook != null) {
      workbook.troubles(decided.row());
    }
    Made made = decided.made();
    if (made == null || !(decided.row() instanceof Entry entry)) {
      return;
    }
    if (lines != null) {
      try {
        lines.write(made.line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (workbook != null) {
      workbook.add(made.rows);
    }
    if (forms != null) {
      forms.add(made.form);
    }
    if (call != null) {
      call.add(entry.application(), decided.verdict());
    }
  }

  /**
   * Ends what has an end, once all rows are in.
   *
   * @return what was found over the call; {@code null} where nobody is told
   * @throws UncheckedIOException if it cannot be written
   */
  public @Nullable CallVerdict finish() {
    CallVerdict over = call == null ? null : call.finish();
    if (over != null && workbook != null) {
      workbook.call(over);
    }
    if (forms != null) {
      forms.cover(over);
    }
    return over;
  }

  @Override
  public void close() {
    if (call != null) {
      call.close();
    }
  }
}
