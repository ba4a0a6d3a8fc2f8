package dev.plumbline.batch.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Bilingual;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Column;
import dev.plumbline.batch.columns.Desk;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Target;
import dev.plumbline.batch.read.Draft;
import java.util.ArrayList;
import java.util.List;

/** Tells how columns and rows are understood, before anything is decided. */
public final class Preview {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Preview() {}

  /** The columns of a sheet, a line each. */
  public static List<Bilingual> of(Head head) {
    List<Bilingual> lines = new ArrayList<>();
    Bilingual rows =
        head.group() == null ? Words.say("preview.applications") : head.group().title();
    lines.add(
        head.sheet().isEmpty()
            ? Words.say("preview.head", rows)
            : Words.say("preview.sheet", head.sheet(), rows));
    head.columns().forEach(column -> lines.add(of(column)));
    return lines;
  }

  private static Bilingual of(Column column) {
    Target target = column.target();
    if (target == null) {
      return Words.say("preview.leftOut", column.letters(), column.label());
    }
    Bilingual title =
        target.isElement()
            ? Words.say(
                "preview.element", target.group().title(), target.element(), target.field().title())
            : target.field().title();
    return column.how() == Column.How.GUESSED
        ? Words.say("preview.guess", column.letters(), column.label(), title, target.path())
        : Words.say("preview.column", column.letters(), column.label(), title, target.path());
  }

  /** What a row says: each cell, the property, and the value as it is read. */
  public static List<Bilingual> of(Draft draft, Row row) {
    List<Bilingual> lines = new ArrayList<>();
    lines.add(row.source().text());
    JsonNode read = row instanceof Entry entry ? json(entry) : null;
    for (Draft.Written each : draft.written()) {
      boolean noted = Desk.FIELDS.stream().anyMatch(f -> f.path().equals(each.pointer()));
      String value = noted ? each.text() : read == null ? null : value(read, each.pointer());
      String cell = each.source() == null ? "" : String.valueOf(each.source().column());
      lines.add(
          value == null
              ? Words.say("preview.unread", cell, each.pointer(), each.text())
              : value.equals(each.text())
                  ? Words.say("preview.same", cell, each.pointer(), value)
                  : Words.say("preview.value", cell, each.pointer(), each.text(), value));
    }
    return lines;
  }

  private static JsonNode json(Entry entry) {
    try {
      return MAPPER.readTree(Plumbline.toJson(entry.application()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an application is JSON", e);
    }
  }

  /** The value at a pointer; what stood alone and can be several is the first of a list. */
  private static String value(JsonNode read, String pointer) {
    JsonNode value = read.at(pointer);
    for (int end = pointer.indexOf('/', 1);
        value.isMissingNode() && end > 0;
        end = pointer.indexOf('/', end + 1)) {
      String list = pointer.substring(0, end);
      JsonNode listed = read.at(list);
      value = read.at((listed.isArray() ? list : list + "s") + "/0" + pointer.substring(end));
    }
    return value.isMissingNode() ? null : value.isTextual() ? value.asText() : value.toString();
  }
}
