package dev.plumbline.batch.read;

import dev.plumbline.batch.columns.Desk;
import dev.plumbline.batch.columns.Heads;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Looks through the heads of tables for a column in which the desk notes something. */
final class DeskNotes {
  private final Heads finder;

  DeskNotes(Heads finder) {
    this.finder = finder;
  }

  /**
   * Whether a file has one; what cannot be read has none, and is told when it is read.
   *
   * @param nameless whether only its first bytes tell its form
   */
  boolean in(Path file, boolean nameless) {
    String name = file.toString();
    try {
      return switch (nameless ? Origins.ofNameless(file) : Origins.of(file)) {
        case SEPARATED -> in(Separated.sheet(file, name, new AtomicLong()));
        case WORKBOOK -> inWorkbook(file, name);
        default -> false;
      };
    } catch (Unreadable e) {
      return false;
    }
  }

  private boolean inWorkbook(Path file, String name) {
    try (Workbook workbook = Workbook.open(file, name)) {
      return workbook.sheets().stream().anyMatch(this::in);
    }
  }

  private boolean in(Sheet sheet) {
    try (SheetReader reader = new SheetReader(sheet, finder)) {
      return reader.head() != null && reader.head().columns().stream().anyMatch(Desk::notes);
    }
  }
}
