package dev.plumbline.batch.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Column;
import dev.plumbline.batch.columns.Desk;
import dev.plumbline.batch.columns.Field;
import dev.plumbline.batch.columns.Group;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Kind;
import dev.plumbline.batch.columns.Target;
import dev.plumbline.spi.Folding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what a row states of its cells. */
final class Rows {
  /** What a person ticks off with. */
  private static final List<String> TICKS = List.of("是", "否", "√", "×", "✓", "✔", "✗", "✘");

  /** That an application was withdrawn, as people write it. */
  private static final List<String> YES = List.of("是", "√", "✓", "✔", "已", "撤回", "已撤回", "true");

  private static final List<String> NO = List.of("否", "×", "✗", "✘", "未", "未撤回", "false");

  private final Source sheet;
  private final List<Column> read;
  private final @Nullable Column id;

  /** What stands beside each other in a row, in the order of its numbers. */
  private final List<Column> elements;

  Rows(Source sheet, Head head, boolean guessesAccepted) {
    this.sheet = sheet;
    this.read = head.columns().stream().filter(each -> each.isRead(guessesAccepted)).toList();
    this.id =
        read.stream()
            .filter(each -> each.target().field().path().equals("/id"))
            .findFirst()
            .orElse(null);
    this.elements =
        read.stream()
            .filter(each -> each.target().isElement())
            .sorted(Comparator.comparingInt(each -> each.target().isNumbered() ? number(each) : 0))
            .toList();
  }

  private static int number(Column column) {
    return Integer.parseInt(column.target().element());
  }

  /** The id in the row; {@code null} if there is none. */
  @Nullable String id(Line line) {
    if (id == null) {
      return null;
    }
    String text = Folding.stripped(line.cell(id.index()).text());
    return text.isEmpty() ? null : text;
  }

  /** Where the id stands. */
  Source idAt(Line line) {
    return sheet.row(line.number()).column(id == null ? null : id.letters());
  }

  /**
   * Whether nothing stands in the row but in the column of the id, or nothing at all that is read.
   */
  boolean isBareId(Line line) {
    return read.stream()
        .filter(column -> column != id)
        .allMatch(column -> line.cell(column.index()).isEmpty());
  }

  /** Puts what a row about an application states. */
  void application(Line line, Tree tree, List<Trouble> troubles) {
    for (Column column : read) {
      if (!column.target().isElement() && !Desk.notes(column)) {
        Field field = column.target().field();
        String text = text(line, column, field, troubles);
        if (text != null) {
          tree.put(field.path(), text, source(line, column));
        }
      }
    }
    Map<String, ObjectNode> made = new LinkedHashMap<>();
    for (Column column : elements) {
      element(line, column, tree, made, troubles);
    }
  }

  /** What the desk notes in a row; {@code null} if nothing. */
  @Nullable Note note(Line line, List<Trouble> troubles) {
    boolean withdrawn = false;
    Source withdrawnAt = null;
    String replaces = null;
    Source replacesAt = null;
    for (Column column : read) {
      Field field = column.target().field();
      String text = Desk.notes(column) ? text(line, column, field, troubles) : null;
      if (text == null || Folding.saysNothing(text)) {
        continue;
      }
      if (field.equals(Desk.REPLACES)) {
        replaces = Folding.stripped(text);
        replacesAt = source(line, column);
      } else if (YES.contains(Folding.of(text))) {
        withdrawn = true;
        withdrawnAt = source(line, column);
      } else if (!NO.contains(Folding.of(text))) {
        troubles.add(new Trouble(source(line, column), Words.say("round.yesNo", text)));
      }
    }
    return withdrawn || replaces != null
        ? new Note(withdrawn, withdrawnAt, replaces, replacesAt)
        : null;
  }

  private void element(
      Line line, Column column, Tree tree, Map<String, ObjectNode> made, List<Trouble> troubles) {
    Target target = column.target();
    Group group = target.group();
    Cell cell = line.cell(column.index());
    if (cell.isEmpty() || !target.isNumbered() && Folding.saysNothing(cell.text())) {
      return;
    }
    ObjectNode object =
        made.computeIfAbsent(
            group.path() + "[" + target.element(),
            key -> {
              ObjectNode own = tree.append(group.path(), sheet.row(line.number()));
              if (!target.isNumbered()) {
                tree.put(own, group.key().name(), target.element(), source(line, column));
              }
              return own;
            });
    put(line, column, target.field(), group, object, tree, troubles);
  }

  /** Puts what a row about one of several facts states. */
  void fact(Line line, Group group, Tree tree, List<Trouble> troubles) {
    ObjectNode object = tree.append(group.path(), sheet.row(line.number()));
    for (Column column : read) {
      if (column.target().group() == group) {
        put(line, column, column.target().field(), group, object, tree, troubles);
      }
    }
  }

  private void put(
      Line line,
      Column column,
      Field field,
      Group group,
      ObjectNode object,
      Tree tree,
      List<Trouble> troubles) {
    if (group.isMeasured() && field.name().equals("value")) {
      measured(line, column, object, tree, troubles);
      return;
    }
    String text = text(line, column, field, troubles);
    if (text != null) {
      tree.put(object, field.name(), text, source(line, column));
    }
  }

  /** A number with its unit, in a cell or in the head; or that it is promised, by a tick. */
  private void measured(
      Line line, Column column, ObjectNode object, Tree tree, List<Trouble> troubles) {
    Cell cell = line.cell(column.index());
    Source source = source(line, column);
    if (cell.trouble() != null) {
      troubles.add(new Trouble(source, cell.trouble()));
      return;
    }
    if (cell.isEmpty()) {
      return;
    }
    if (column.target().isElement() && TICKS.contains(cell.text().strip())) {
      tree.put(object, "committed", cell.text().strip(), source);
      return;
    }
    Values.Quantity quantity = Values.quantity(cell.text(), column.unit());
    boolean unitBeside =
        read.stream()
            .anyMatch(
                each ->
                    each.target().group() == column.target().group()
                        && Objects.equals(each.target().element(), column.target().element())
                        && each.target().field().name().equals("measure")
                        && !line.cell(each.index()).isEmpty());
    if (quantity == null || unitBeside && !quantity.unit().equals(column.unit())) {
      tree.put(object, "value", cell.text().strip(), source);
      return;
    }
    tree.put(object, "value", quantity.number(), source);
    if (!quantity.unit().isEmpty() && !unitBeside) {
      tree.put(object, "measure", quantity.unit(), source);
    }
  }

  private @Nullable String text(Line line, Column column, Field field, List<Trouble> troubles) {
    Cell cell = line.cell(column.index());
    if (cell.isEmpty()) {
      return null;
    }
    Kind kind = field.kind();
    Values.Value value = Values.of(cell, kind, column.unit());
    if (value.trouble() != null) {
      troubles.add(new Trouble(source(line, column), value.trouble()));
    }
    return value.text();
  }

  private Source source(Line line, Column column) {
    return sheet.row(line.number()).column(column.letters());
  }

  /** The columns that are read. */
  List<Column> columns() {
    return read;
  }
}
