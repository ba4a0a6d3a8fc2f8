package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Apostrophe;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Column;
import dev.plumbline.batch.columns.Heads;
import dev.plumbline.batch.read.Parts.Merged;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the form .xlsx or .xlsm. Its sheets stream through; nothing in it is computed or
 * run, and nothing outside of it is opened.
 */
final class Workbook implements AutoCloseable {
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Trouble> remarks = new ArrayList<>();

  private Workbook(ReadableWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Opens a workbook.
   *
   * @param name what to call it
   * @throws Unreadable if it cannot be read
   */
  static Workbook open(Path file, String name) {
    Parts parts = Parts.of(file);
    Workbook workbook = null;
    try {
      workbook = new Workbook(new ReadableWorkbook(file.toFile(), OPTIONS));
      workbook.list(parts, name);
      return workbook;
    } catch (IOException | RuntimeException e) {
      if (workbook != null) {
        workbook.close();
      }
      throw e instanceof Unreadable unreadable
          ? unreadable
          : new Unreadable(Words.say("zip.broken"));
    }
  }

  private void list(Parts parts, String name) {
    Source file = Source.file(name);
    if (parts.hasMacros()) {
      remarks.add(new Trouble(file, Words.say("file.macros")));
    }
    if (parts.hasLinks()) {
      remarks.add(new Trouble(file, Words.say("file.links")));
    }
    List<Parts.Behind> behind = parts.sheets();
    workbook
        .getSheets()
        .forEach(
            sheet -> {
              int index = sheets.size();
              Parts.Behind own = index < behind.size() ? behind.get(index) : Parts.Behind.UNKNOWN;
              Source source = new Source(name, sheet.getName(), 0, null);
              boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
              sheets.add(
                  new Sheet(
                      source,
                      hidden,
                      own.rows(),
                      () -> new Rows(source, sheet, own.merged(), workbook.isDate1904())));
            });
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** What is to be said of the file. */
  List<Trouble> remarks() {
    return remarks;
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }

  /** The rows of a sheet. */
  private static final class Rows extends Successive<Line> implements Lines {
    private final Source source;
    private final boolean from1904;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<Trouble> remarks = new ArrayList<>();

    /** Merged over rows: what stands in the uppermost stands in all. */
    private final List<Merged> merged;

    /** Those that the row reached lies in, and what stands in them. */
    private final Map<Merged, Cell> open = new LinkedHashMap<>();

    private int reached;
    private boolean wide;
    private long formulas;
    private Source firstFormula;

    Rows(
        Source source,
        org.dhatim.fastexcel.reader.Sheet sheet,
        List<Merged> merged,
        boolean from1904) {
      this.source = source;
      this.from1904 = from1904;
      this.merged =
          merged.stream()
              .filter(each -> each.bottom() > each.top())
              .sorted(Comparator.comparingInt(Merged::top))
              .toList();
      try {
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
      } catch (IOException | RuntimeException e) {
        throw new Unreadable(Words.say("sheet.broken"));
      }
    }

    /** What cannot be parsed ends the sheet; what was read before it stays. */
    @Override
    @Nullable Line following() {
      try {
        if (rows.hasNext()) {
          return line(rows.next());
        }
      } catch (RuntimeException e) {
        remarks.add(new Trouble(source, Words.say("sheet.endsEarly")));
      }
      return null;
    }

    private Line line(Row row) {
      int width = Math.min(row.getCellCount(), Heads.MOST_COLUMNS);
      wide |= row.getCellCount() > Heads.MOST_COLUMNS;
      List<Cell> cells = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        cells.add(cell(row, i));
      }
      int number = row.getRowNum();
      fill(cells, number - 1);
      return new Line(number, cells);
    }

    private void fill(List<Cell> cells, int row) {
      while (reached < merged.size() && merged.get(reached).top() <= row) {
        Merged each = merged.get(reached++);
        if (each.top() == row && each.left() < cells.size()) {
          open.put(each, cells.get(each.left()));
        }
      }
      open.keySet().removeIf(each -> each.bottom() < row);
      open.forEach(
          (each, value) -> {
            while (cells.size() <= each.left()) {
              cells.add(Cell.EMPTY);
            }
            if (cells.get(each.left()).isEmpty()) {
              cells.set(each.left(), value);
            }
          });
    }

    private Cell cell(Row row, int column) {
      org.dhatim.fastexcel.reader.Cell cell = row.hasCell(column) ? row.getCell(column) : null;
      if (cell == null || cell.getType() == CellType.EMPTY) {
        return Cell.EMPTY;
      }
      boolean formula = cell.getFormula() != null || cell.getType() == CellType.FORMULA;
      if (formula) {
        formulas++;
        if (firstFormula == null) {
          firstFormula = source.row(row.getRowNum()).column(Column.letters(column));
        }
      }
      if (cell.getType() == CellType.ERROR || "#".equals(start(cell.getRawValue(), formula))) {
        return Cell.unusable(Words.say("cell.error", String.valueOf(cell.getRawValue())));
      }
      return value(cell, formula);
    }

    /** What a formula yields when it cannot yield anything: #REF!, #N/A. */
    private static String start(String raw, boolean formula) {
      return formula && raw != null && raw.startsWith("#") ? "#" : "";
    }

    private Cell value(org.dhatim.fastexcel.reader.Cell cell, boolean formula) {
      Object value = cell.getValue();
      if (value == null || formula && cell.getRawValue() == null) {
        return formula ? Cell.unusable(formulaWithoutValue()) : Cell.EMPTY;
      }
      if (value instanceof BigDecimal number) {
        return Numbers.cell(number, cell.getDataFormatString(), cell.getDataFormatId(), from1904);
      }
      if (value instanceof Boolean truth) {
        return new Cell(Cell.Form.TRUTH, truth.toString(), null, null);
      }
      return Cell.text(Apostrophe.without(Escapes.read(value.toString())));
    }

    private static Bilingual formulaWithoutValue() {
      return Words.say("cell.formulaWithoutValue");
    }

    @Override
    public List<Trouble> remarks(long head) {
      List<Trouble> all = new ArrayList<>(remarks);
      if (wide) {
        all.add(new Trouble(source, Words.say("sheet.wide", Heads.MOST_COLUMNS)));
      }
      if (formulas > 0) {
        all.add(new Trouble(firstFormula, Words.say("sheet.formulas", formulas)));
      }
      List<Merged> overData = merged.stream().filter(each -> each.bottom() >= head).toList();
      if (!overData.isEmpty()) {
        all.add(
            new Trouble(
                source, Words.say("sheet.merged", overData.size(), overData.get(0).text())));
      }
      return all;
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
