package dev.plumbline.batch.run;

import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Decided;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Sha256;
import dev.plumbline.batch.form.FormFolder;
import dev.plumbline.batch.form.FormFormat;
import dev.plumbline.batch.kept.KeptFile;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Former;
import dev.plumbline.batch.write.Checklist;
import dev.plumbline.batch.write.ResultWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run makes of what it decides: lines of JSON or a workbook, and forms. What an application
 * comes to is made on the thread that decided it, and taken in on one, in the order of the rows.
 * All of it is kept from time to time, and a later run goes on behind what was kept: it decides the
 * rows before once more, which is quick, and makes nothing of them.
 */
public final class Products implements AutoCloseable {
  /** What is in the file. */
  public enum Content {
    /** A verdict on each line. */
    LINES,
    WORKBOOK
  }

  private final Guideline guideline;
  private final KeptFolder kept;
  private final @Nullable KeptFile lines;
  private final @Nullable ResultWorkbook workbook;
  private final @Nullable FormFolder forms;
  private final @Nullable CallPipe call;

  /** What the rows were so far, in their order, and what they came to. */
  private final Sha256 seen = new Sha256();

  /** Rows whose products are there from an earlier run. */
  private final long before;

  private long rows;

  /**
   * Products to come.
   *
   * @param guideline the guideline that decides
   * @param examination how it examines
   * @param kept where they are kept until they are written
   * @param content what is in the file; {@code null} if there is none
   * @param all whether the workbook tells findings that are in order too
   * @param forms the forms, or {@code null}
   * @param locale the language of the workbook
   * @throws IOException if nothing can be kept
   */
  public Products(
      Guideline guideline,
      Examination examination,
      KeptFolder kept,
      @Nullable Content content,
      boolean all,
      @Nullable FormFolder forms,
      Locale locale)
      throws IOException {
    this.guideline = guideline;
    this.kept = kept;
    this.lines = content == Content.LINES ? kept.file("lines") : null;
    this.workbook = content == Content.WORKBOOK ? ResultWorkbook.in(kept, locale, all) : null;
    this.forms = forms;
    // What was kept goes on only with what is made alike.
    FormFormat form = forms == null ? null : forms.format();
    seen.add(bytes(examination + " " + content + " " + all + " " + form + " " + locale));
    this.before = kept.rows();
    boolean told = workbook != null || forms != null;
    boolean asked = guideline.clauses().stream().anyMatch(Clause::overCall);
    this.call = told && asked ? new CallPipe(guideline, examination) : null;
  }

  /** What an application comes to in each of the products. */
  public static final class Made {
    private final byte[] application;
    private final byte @Nullable [] line;
    private final ResultWorkbook.@Nullable Prepared rows;
    private final FormFolder.@Nullable Prepared form;

    private Made(
        byte[] application,
        byte @Nullable [] line,
        ResultWorkbook.@Nullable Prepared rows,
        FormFolder.@Nullable Prepared form) {
      this.application = application;
      this.line = line;
      this.rows = rows;
      this.form = form;
    }
  }

  /** That what was kept is of other rows, or of other rules. */
  public static final class OtherRows extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Makes what an application and its verdict come to, on any thread.
   *
   * @param number which of the rows it is, from 1
   */
  public Made make(long number, Entry entry, Verdict verdict) {
    byte[] application = bytes(Plumbline.toJson(entry.application()));
    return number <= before
        ? new Made(application, null, null, null)
        : new Made(
            application,
            lines == null ? null : line(verdict),
            workbook == null
                ? null
                : workbook.prepare(guideline, entry.source(), entry.application(), verdict),
            forms == null ? null : forms.prepare(guideline, entry.application(), verdict));
  }

  private static byte[] line(Verdict verdict) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      Plumbline.writeJson(verdict, line);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses nothing", e);
    }
    line.write('\n');
    return line.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Takes in a row in its turn.
   *
   * @throws UncheckedIOException if it cannot be kept
   * @throws OtherRows if those that were kept before were others
   */
  public void take(Decided<Made> decided) {
    rows++;
    Made made = decided.made();
    if (made == null || !(decided.row() instanceof Entry entry)) {
      seen.add((byte) 0);
      if (decided.row() instanceof Aside aside) {
        seen.add(bytes(aside.id() + aside.why().chinese()));
      }
      if (workbook != null && rows <= before) {
        workbook.again(decided.row());
      } else if (workbook != null) {
        workbook.troubles(decided.row());
      }
    } else {
      seen.add(made.application);
      // The time may be the application's own, and stands in it.
      Receipt receipt = decided.verdict().receipt();
      seen.add(bytes(receipt.packSha256() + receipt.rulesSha256() + receipt.engine()));
      seen.add(bytes(decided.verdict().conclusion().name()));
      if (rows <= before) {
        again(entry, decided.verdict());
      } else {
        add(entry, decided.verdict(), made);
      }
    }
    if (rows == before && !seen.hex().equals(kept.digest())) {
      throw new OtherRows();
    }
  }

  private void again(Entry entry, Verdict verdict) {
    if (workbook != null) {
      workbook.again((Row) entry);
      workbook.again(entry.application(), verdict);
    }
    if (forms != null) {
      forms.again(guideline, entry.application(), verdict);
    }
    if (call != null) {
      call.add(entry.application(), verdict);
    }
  }

  private void add(Entry entry, Verdict verdict, Made made) {
    if (lines != null) {
      try {
        lines.out().write(made.line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (workbook != null) {
      workbook.troubles(entry);
      workbook.add(made.rows);
    }
    if (forms != null) {
      forms.add(made.form);
    }
    if (call != null) {
      call.add(entry.application(), verdict);
    }
  }

  /** How many rows were taken in, and how many of these an earlier run had done. */
  public long rows() {
    return rows;
  }

  /** Has the workbook, if there is one, list clauses to be signed for; before the first row. */
  public void checklist(Checklist clauses) {
    seen.add(bytes(clauses.clauses().toString()));
    if (workbook != null) {
      workbook.checklist(clauses);
    }
  }

  /** Has the workbook, if there is one, tell what is otherwise than in an earlier run. */
  public void since(Former earlier) {
    if (workbook != null) {
      workbook.since(earlier);
    }
  }

  /** Of how many rows the products are there from an earlier run. */
  public long before() {
    return before;
  }

  /**
   * Keeps what is there.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void keep() {
    if (rows > before) {
      try {
        kept.keep(rows, seen.hex());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Ends what has an end, once all rows are in that are to be written.
   *
   * @return what was found over the call; {@code null} where nothing of it is told
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

  /** Writes the file, after the end. */
  public void writeTo(OutputStream out) throws IOException {
    if (workbook != null) {
      workbook.writeTo(out);
    } else if (lines != null) {
      try (InputStream all = lines.read()) {
        all.transferTo(out);
      }
    }
  }

  @Override
  public void close() {
    if (call != null) {
      call.close();
    }
  }
}
