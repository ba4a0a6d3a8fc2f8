package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Heads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The rows of the sheets of one file as applications, with what other sheets say of them. */
final class SheetDrafts extends Successive<Draft> implements AutoCloseable {
  private final Settings settings;
  private final List<Head> heads = new ArrayList<>();
  private final List<Trouble> remarks = new ArrayList<>();
  private final Details details = new Details();

  /** The sheets with a row for each application that are still to be read. */
  private final Deque<SheetReader> waiting = new ArrayDeque<>();

  /** Rows of all of these, 0 if that is not known; and how many of them were read. */
  private long all;

  private long reached;

  private @Nullable Rows rows;
  private @Nullable Iterator<Draft> left;

  /**
   * Reads what goes with applications, and opens the sheets with these.
   *
   * @throws Unreadable if there is no sheet of applications
   */
  SheetDrafts(List<Sheet> sheets, Source file, Heads finder, Settings settings) {
    this.settings = settings;
    try {
      for (Sheet sheet : sheets) {
        if (isRead(sheet)) {
          open(sheet, finder);
        }
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    if (waiting.isEmpty()) {
      close();
      throw Unreadable.noList(
          heads.isEmpty() ? Words.say("file.noHead") : Words.say("file.noApplications"));
    }
  }

  private boolean isRead(Sheet sheet) {
    if (sheet.name().isEmpty() || settings.sheets().contains(sheet.name())) {
      return true;
    }
    if (sheet.hidden() && settings.sheets().isEmpty() && !OwnSheets.isOwn(sheet.name())) {
      remarks.add(new Trouble(sheet.source(), Words.say("sheet.hidden", sheet.name())));
    }
    return !sheet.hidden() && settings.sheets().isEmpty() && !OwnSheets.isOwn(sheet.name());
  }

  private void open(Sheet sheet, Heads finder) {
    SheetReader reader = new SheetReader(sheet, finder);
    Head head = reader.head();
    if (head == null) {
      if (!reader.isEmpty()) {
        remarks.add(new Trouble(sheet.source(), Words.say("sheet.noHead")));
      }
      reader.close();
      return;
    }
    heads.add(head);
    if (head.columns().stream()
        .noneMatch(
            each ->
                each.isRead(settings.guessesAccepted())
                    && each.target().field().path().equals("/id"))) {
      remarks.add(new Trouble(sheet.source(), Words.say("sheet.noId")));
      remarks.addAll(reader.remarks(settings.guessesAccepted()));
      reader.close();
    } else if (head.group() == null) {
      waiting.add(reader);
      all += reader.rows();
    } else {
      details.add(reader, new Rows(sheet.source(), head, settings.guessesAccepted()), head.group());
      remarks.addAll(reader.remarks(settings.guessesAccepted()));
      reader.close();
    }
  }

  /** The heads that are understood, in the order of the sheets. */
  List<Head> heads() {
    return heads;
  }

  /** What is to be said of the file, as far as it was read. */
  List<Trouble> remarks() {
    return remarks;
  }

  /** How much of the applications was read, from 0 to 1; empty if that is not known. */
  OptionalDouble share() {
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, (double) reached / all));
  }

  @Override
  @Nullable Draft following() {
    while (!waiting.isEmpty()) {
      SheetReader sheet = waiting.peek();
      if (rows == null) {
        rows = new Rows(sheet.source(), sheet.head(), settings.guessesAccepted());
      }
      if (sheet.hasNext()) {
        reached++;
        return draft(sheet, sheet.next());
      }
      remarks.addAll(sheet.remarks(settings.guessesAccepted()));
      sheet.close();
      waiting.remove();
      rows = null;
    }
    left = left == null ? details.left().iterator() : left;
    return left.hasNext() ? left.next() : null;
  }

  private Draft draft(SheetReader sheet, Line line) {
    Source row = sheet.source().row(line.number());
    if (line.trouble() != null) {
      return Draft.refused(null, row, List.of(new Trouble(row, line.trouble())));
    }
    String id = rows.id(line);
    if (id == null) {
      return Draft.refused(null, row, List.of(new Trouble(rows.idAt(line), Words.say("row.noId"))));
    }
    Tree tree = new Tree();
    List<Trouble> troubles = new ArrayList<>();
    rows.application(line, tree, troubles);
    details.put(id, tree, troubles);
    Note note = rows.note(line, troubles);
    return Draft.of(id, row, tree, troubles, note);
  }

  @Override
  public void close() {
    waiting.forEach(SheetReader::close);
    waiting.clear();
    details.close();
  }
}
