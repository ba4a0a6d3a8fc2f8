package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Column;
import dev.plumbline.batch.columns.Column.How;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows below the head of a sheet, without those that are empty or none. */
final class SheetReader extends Successive<Line> implements AutoCloseable {
  /** The head is looked for among so many lines. */
  private static final int HEAD_WITHIN = 20;

  /** Columns that are named to the reader; more are counted. */
  private static final int MOST_NAMED = 20;

  private final Sheet sheet;
  private final Lines lines;
  private final List<Line> first = new ArrayList<>();
  private final Notes notes = new Notes();
  private @Nullable Head head;
  private long headRow;
  private int reached;

  SheetReader(Sheet sheet, Heads heads) {
    this.sheet = sheet;
    this.lines = sheet.open();
    while (first.size() < HEAD_WITHIN && lines.hasNext()) {
      Line line = lines.next();
      if (!line.isEmpty()) {
        first.add(line);
      }
    }
    Optional<Head> found = heads.find(sheet.name(), first.stream().map(Line::texts).toList());
    if (found.isPresent()) {
      head = heads.guessed(found.get());
      reached = head.at() + 1;
      headRow = first.get(head.at()).number();
    }
  }

  /** The head; {@code null} if none is understood. */
  @Nullable Head head() {
    return head;
  }

  /** Whether anything stands in the sheet. */
  boolean isEmpty() {
    return first.isEmpty();
  }

  /** How many rows the sheet has, as far as that is known; else 0. */
  long rows() {
    return sheet.rows();
  }

  Source source() {
    return sheet.source();
  }

  @Override
  @Nullable Line following() {
    while (reached < first.size() || lines.hasNext()) {
      Line line = reached < first.size() ? first.get(reached++) : lines.next();
      if (!line.isEmpty() && !notes.takes(line, sheet.source().row(line.number()))) {
        return line;
      }
    }
    return null;
  }

  /** What is to be said of the sheet when it was read. */
  List<Trouble> remarks(boolean guessesAccepted) {
    List<Trouble> remarks = new ArrayList<>();
    if (head != null) {
      named(How.UNKNOWN, SheetReader::unknown)
          .ifPresent(
              names -> remarks.add(new Trouble(source(), Words.say("column.unknown", names))));
    }
    if (head != null && !guessesAccepted) {
      named(How.GUESSED, SheetReader::guess)
          .ifPresent(
              names -> remarks.add(new Trouble(source(), Words.say("column.guessed", names))));
    }
    remarks.addAll(lines.remarks(headRow));
    remarks.addAll(notes.remarks());
    return remarks;
  }

  private Optional<Bilingual> named(How how, Function<Column, Bilingual> shown) {
    List<Bilingual> names =
        head.columns().stream().filter(column -> column.how() == how).map(shown).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                listed(names.stream().map(Bilingual::chinese).toList(), "、"),
                listed(names.stream().map(Bilingual::english).toList(), ", ")));
  }

  private static String listed(List<String> names, String comma) {
    String all = names.stream().limit(MOST_NAMED).collect(Collectors.joining(comma));
    return names.size() > MOST_NAMED ? all + " … (" + names.size() + ")" : all;
  }

  private static Bilingual unknown(Column column) {
    return Bilingual.same(column.letters() + " " + column.label());
  }

  private static Bilingual guess(Column column) {
    return Words.say(
        "column.guess",
        column.letters(),
        column.label(),
        column.target().field().title(),
        column.target().path());
  }

  @Override
  public void close() {
    lines.close();
  }
}
