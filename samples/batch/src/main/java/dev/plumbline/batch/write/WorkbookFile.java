package dev.plumbline.batch.write;

import dev.plumbline.batch.Words;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets one after another; of rows, it holds those of a block. */
final class WorkbookFile implements Closeable {
  private static final int BLOCK = 500;
  private static final int BUFFER = 1 << 16;

  /** In points. */
  private static final double HEAD_HEIGHT = 32;

  /** In points. */
  private static final double LINE_HEIGHT = 14.5;

  /** What a hand needs to write in, in points. */
  private static final double WRITING_HEIGHT = 30;

  /** In points. */
  private static final double TITLE_HEIGHT = 24;

  /** In inches. */
  private static final float MARGIN = 0.4f;

  private final Path file;
  private final Locale locale;
  private final OutputStream out;
  private final Workbook workbook;
  private final int mostRows;
  private int sheets;
  private int statisticsSheet;
  private StatisticsSheet statistics;

  WorkbookFile(Path file, Locale locale) throws IOException {
    this(file, locale, Worksheet.MAX_ROWS);
  }

  /**
   * A file whose sheets have no more rows than those.
   *
   * @param mostRows how many rows a sheet has; further ones go to one more sheet
   */
  WorkbookFile(Path file, Locale locale, int mostRows) throws IOException {
    this.file = file;
    this.locale = locale;
    this.mostRows = mostRows;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    this.workbook = new Workbook(out, "Plumbline", null);
  }

  /** Hands rows to a sheet. */
  interface Rows {
    void to(Spool.Taker sheet) throws IOException;
  }

  /** Writes a table; one that is too long for a sheet goes on on the next. */
  void table(Table table, Rows rows) throws IOException {
    TableWriter writer = new TableWriter(table);
    rows.to(writer);
    writer.close();
  }

  /** Writes the sheet of statistics. */
  void statistics(StatisticsSheet sheet) throws IOException {
    statistics = sheet;
    Worksheet made = begin(StatisticsSheet.name().in(locale));
    statisticsSheet = sheets;
    int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
    for (int c = 0; c < Math.max(columns, StatisticsSheet.CHARTS); c++) {
      made.width(c, StatisticsSheet.width(c));
    }
    made.hideGridLines();
    for (int r = 0; r < sheet.rows().size(); r++) {
      put(made, r, sheet.rows().get(r));
    }
    made.close();
  }

  private Worksheet begin(String name) {
    Worksheet sheet = workbook.newWorksheet(name);
    sheets++;
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(MARGIN);
    sheet.rightMargin(MARGIN);
    sheet.topMargin(MARGIN);
    sheet.bottomMargin(2 * MARGIN);
    sheet.footerMargin(MARGIN);
    sheet.footer("&A", Position.LEFT, 9);
    sheet.footer("&P / &N", Position.RIGHT, 9);
    return sheet;
  }

  /** A drop-down; something else may be typed, and the reading says if it is no help. */
  private void offerYesAndNo(Range cells) {
    String list = Words.say("truth.yes").in(locale) + "," + Words.say("truth.no").in(locale);
    cells
        .validateWithListByFormula('"' + list + '"')
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true);
  }

  private static void put(Worksheet sheet, int row, List<Cell> cells) {
    if (!cells.isEmpty() && cells.get(0).look() == Look.TITLE) {
      sheet.rowHeight(row, TITLE_HEIGHT);
    }
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      if (cell.text() == null) {
        sheet.value(row, c, cell.number());
      } else if (!cell.text().isEmpty()) {
        // Inline: texts that are kept to be shared would all be in memory.
        sheet.inlineString(row, c, cell.text());
      }
      cell.look().on(sheet.style(row, c));
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      workbook.close();
    }
  }

  /** Writes the whole elsewhere, once this is closed. */
  void complete(OutputStream complete) throws IOException {
    Parts.complete(file, complete, statisticsSheet, statistics, locale);
  }

  /** Writes the rows of a table. */
  private final class TableWriter implements Spool.Taker {
    private final Table table;
    private final List<Cell> heads = new ArrayList<>();
    private Worksheet sheet;
    private int begun;
    private int row;

    TableWriter(Table table) {
      this.table = table;
      table.columns().stream()
          .map(column -> Cell.text(column.title().in(locale)).looking(Look.HEAD))
          .forEach(heads::add);
      beginSheet();
    }

    private void beginSheet() {
      begun++;
      String name = table.name().in(locale);
      sheet = begin(begun == 1 ? name : name + " " + begun);
      for (int c = 0; c < heads.size(); c++) {
        sheet.width(c, table.columns().get(c).width());
      }
      if (table.signature() != null) {
        sheet.footer(table.signature().in(locale), Position.CENTER, 10);
      }
      sheet.freezePane(1, 1);
      sheet.repeatRows(0);
      put(sheet, 0, heads);
      sheet.rowHeight(0, HEAD_HEIGHT);
      row = 1;
    }

    @Override
    public void take(List<Cell> cells) throws IOException {
      if (row == mostRows) {
        close();
        beginSheet();
      }
      put(sheet, row, cells);
      int lines = lines(cells);
      double least = table.signature() == null ? 0 : WRITING_HEIGHT;
      if (lines > 1 || least > 0) {
        // Not every program works heights out by itself.
        double height = Math.max(least, lines * LINE_HEIGHT + 2);
        sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, height));
      }
      row++;
      if (row % BLOCK == 0) {
        sheet.flush();
      }
    }

    private int lines(List<Cell> cells) {
      int most = 1;
      for (int c = 0; c < cells.size(); c++) {
        most = Math.max(most, cells.get(c).lines(table.columns().get(c).width()));
      }
      return most;
    }

    void close() throws IOException {
      if (row == 1) {
        put(sheet, row++, List.of(Cell.text(Words.say("table.none").in(locale))));
      }
      sheet.setAutoFilter(0, 0, row - 1, heads.size() - 1);
      for (int c = 0; c < heads.size(); c++) {
        if (table.columns().get(c).yesNo()) {
          offerYesAndNo(sheet.range(1, c, row - 1, c));
        }
      }
      sheet.close();
    }
  }
}
