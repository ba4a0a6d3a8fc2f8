package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Refusal;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.opinion.ReceiptText;
import dev.plumbline.batch.read.Former;
import dev.plumbline.batch.statistics.Figures;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the workbook of results. Verdicts stream in, and memory hangs on their number only by a
 * line of figures for each: the rows wait in files. What is added, and writing, is for one thread
 * at a time; what is {@linkplain #prepare prepared} for any.
 *
 * <p>No cell is a formula: texts are written as texts, and one that a spreadsheet could take for a
 * formula, here or once it is saved as CSV, has an apostrophe before it. The same results give the
 * same bytes.
 */
public final class ResultWorkbook {
  private final KeptFolder folder;
  private final Locale locale;
  private final boolean all;
  private final Map<Kept, Spool> waiting = new EnumMap<>(Kept.class);
  private final Figures figures = new Figures();

  /** Receipts without the time, which may be each application's own, and how many have them. */
  private final Map<Receipt, Integer> receipts = new LinkedHashMap<>();

  private int refused;
  private int asides;
  private @Nullable CallVerdict call;
  private @Nullable Former former;
  private boolean hasChecklist;
  private ApplicationRows rows;

  private ResultWorkbook(KeptFolder folder, Locale locale, boolean all) throws IOException {
    this.locale = locale;
    this.all = all;
    this.folder = folder;
    this.rows = new ApplicationRows(locale, all, null);
    for (Kept each : Kept.values()) {
      waiting.put(each, new Spool(folder.file(each.file())));
    }
  }

  /**
   * A workbook to come.
   *
   * @param folder where rows wait; best where the workbook will be, since that is where there is
   *     room for it. Whose rows are there already are taken in {@linkplain #again again}
   * @param locale Chinese for any Chinese locale, English for others
   * @param all whether findings that are in order are written too
   * @throws IOException if nothing can be written there
   */
  public static ResultWorkbook in(KeptFolder folder, Locale locale, boolean all)
      throws IOException {
    return new ResultWorkbook(folder, locale, all);
  }

  /** What an application and its verdict come to in the workbook. */
  public static final class Prepared {
    private final Application application;
    private final Verdict verdict;
    private final Map<Kept, List<List<Cell>>> rows;

    private Prepared(Application application, Verdict verdict, Map<Kept, List<List<Cell>>> rows) {
      this.application = application;
      this.verdict = verdict;
      this.rows = rows;
    }
  }

  /**
   * Makes the rows of an application and the verdict on it, on any thread.
   *
   * @param guideline the guideline that the verdict is of
   * @param source where the application comes from, or {@code null}
   */
  public Prepared prepare(
      Guideline guideline, @Nullable Source source, Application application, Verdict verdict) {
    return new Prepared(application, verdict, rows.of(guideline, source, application, verdict));
  }

  /**
   * Takes in an application and the verdict on it.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void add(Prepared prepared) {
    again(prepared.application, prepared.verdict);
    prepared.rows.forEach(this::keep);
  }

  private void keep(Kept where, List<List<Cell>> rows) {
    try {
      waiting.get(where).addAll(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes in an application whose rows are there from an earlier run. */
  public void again(Application application, Verdict verdict) {
    figures.take(application);
    figures.take(verdict);
    receipts.merge(withoutTime(verdict.receipt()), 1, Integer::sum);
  }

  /** Takes in a row whose problems are there from an earlier run. */
  public void again(Row row) {
    refused += row instanceof Refused ? 1 : 0;
    asides += row instanceof Aside ? 1 : 0;
  }

  /**
   * Takes in what of a row could not be used, and whether it cost the row; one that does not count
   * stands in the summary.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void troubles(Row row) {
    again(row);
    if (row instanceof Aside aside) {
      keep(Kept.SUMMARY, List.of(rows.aside(aside)));
    }
    boolean lost = row instanceof Refused;
    for (Trouble trouble : row.troubles()) {
      problem(trouble.source().text().in(locale), row.id(), trouble.text().in(locale), lost);
    }
  }

  /**
   * Takes in what was found over the call, of which the applications are those that were added.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void call(CallVerdict verdict) {
    call = verdict;
    figures.take(verdict);
    for (Refusal refusal : verdict.refused()) {
      refused++;
      for (Problem one : refusal.problems()) {
        problem("", refusal.applicationId(), one.in(locale), true);
      }
    }
  }

  private void problem(String place, @Nullable String id, String text, boolean lost) {
    List<Cell> row =
        List.of(
            Cell.text(place),
            Cell.text(id == null ? "" : Shown.line(id)),
            Cell.text(text),
            Cell.text(say(lost ? Words.say("cost.row") : Words.say("cost.cell")))
                .looking(lost ? Look.BAD : Look.MENDABLE));
    keep(Kept.PROBLEMS, List.of(row));
  }

  /** Has the workbook list clauses to be signed for; before anything is prepared. */
  public void checklist(Checklist clauses) {
    hasChecklist = true;
    rows = new ApplicationRows(locale, all, clauses);
  }

  /** Has the workbook tell what is otherwise than in an earlier run. */
  public void since(Former earlier) {
    former = earlier;
  }

  /**
   * Writes the workbook, once.
   *
   * @param out is not closed
   */
  public void writeTo(OutputStream out) throws IOException {
    WorkbookFile workbook = new WorkbookFile(folder.place("made"), locale);
    try (workbook) {
      OverCall over = call == null ? null : new OverCall(call, locale);
      workbook.table(
          over == null ? Tables.SUMMARY : Tables.SUMMARY_OF_CALL,
          rows ->
              waiting
                  .get(Kept.SUMMARY)
                  .forEach(row -> rows.take(over == null ? tail(row) : over.row(row))));
      if (former != null) {
        // Alike with alike: what each came to alone, if nothing else was told before.
        boolean ofCall = over != null && former.isOfCall();
        Changes changes = new Changes(former, ofCall, locale);
        workbook.table(
            ofCall || over == null ? Tables.CHANGES : Tables.CHANGES_ALONE,
            rows -> {
              waiting
                  .get(Kept.SUMMARY)
                  .forEach(row -> changes.take(ofCall ? over.row(row) : tail(row), rows));
              changes.end(rows);
            });
      }
      workbook.table(Tables.FINDINGS, waiting.get(Kept.FINDINGS)::forEach);
      workbook.table(Tables.TO_SUPPLY, waiting.get(Kept.TO_SUPPLY)::forEach);
      workbook.table(Tables.JUDGEMENTS, waiting.get(Kept.JUDGEMENTS)::forEach);
      if (hasChecklist) {
        workbook.table(Tables.CHECKLIST, waiting.get(Kept.CHECKLIST)::forEach);
      }
      workbook.table(
          Tables.CALL,
          rows -> {
            if (over != null) {
              over.findings(rows);
            }
          });
      workbook.statistics(new StatisticsSheet(figures, locale));
      workbook.table(Tables.PROBLEMS, waiting.get(Kept.PROBLEMS)::forEach);
      workbook.table(Tables.RECEIPT, this::receipt);
    }
    workbook.complete(out);
  }

  private String say(Bilingual text) {
    return text.in(locale);
  }

  private static List<Cell> tail(List<Cell> row) {
    return row.subList(1, row.size());
  }

  private void receipt(Spool.Taker rows) throws IOException {
    row(rows, Words.say("receipt.applications"), String.valueOf(figures.inAll().applications()));
    row(rows, Words.say("receipt.refused"), String.valueOf(refused));
    if (asides > 0) {
      row(rows, Words.say("receipt.aside"), String.valueOf(asides));
    }
    if (call != null) {
      receipt(rows, call.receipt());
    } else {
      for (Map.Entry<Receipt, Integer> each : receipts.entrySet()) {
        if (receipts.size() > 1) {
          row(rows, Words.say("receipt.of"), String.valueOf(each.getValue()));
        }
        receipt(rows, each.getKey());
      }
    }
    if (former != null) {
      row(rows, Words.say("receipt.since"), Shown.line(former.file().file()));
      for (Trouble remark : former.remarks()) {
        row(rows, Words.say("receipt.sinceRemark"), say(remark.text()));
      }
    }
    row(rows, Words.say("receipt.quotedTitle"), say(Words.say("receipt.quoted")));
  }

  private void receipt(Spool.Taker rows, Receipt receipt) throws IOException {
    for (Map.Entry<String, String> line : ReceiptText.lines(receipt, locale).entrySet()) {
      rows.take(List.of(Cell.text(line.getKey()), Cell.text(line.getValue())));
    }
  }

  private void row(Spool.Taker rows, Bilingual title, String value) throws IOException {
    rows.take(List.of(Cell.text(say(title)), Cell.text(value)));
  }

  private static Receipt withoutTime(Receipt receipt) {
    return new Receipt(
        receipt.guideline(),
        receipt.edition(),
        receipt.number(),
        receipt.packSha256(),
        receipt.rulesSha256(),
        receipt.engine(),
        receipt.decidedBy(),
        receipt.mode(),
        null,
        receipt.cureUntil());
  }
}
