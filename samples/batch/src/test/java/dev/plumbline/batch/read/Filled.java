package dev.plumbline.batch.read;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Apostrophe;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Field;
import dev.plumbline.batch.columns.Group;
import dev.plumbline.batch.columns.Kind;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes applications into the columns of the template, as somebody would fill them in. */
public final class Filled {
  /** With every digit of a number: 1.50 stays 1.50. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Filled() {}

  /**
   * Writes them, sheet by sheet.
   *
   * @param all is gone through once for each sheet
   */
  public static Path write(Path file, Columns columns, Iterable<Application> all)
      throws IOException {
    List<Field> fields = new ArrayList<>(columns.own());
    List<String> parts = new ArrayList<>();
    columns.own().forEach(field -> parts.add("项目"));
    for (Group group : columns.sheets()) {
      if (!group.several()) {
        group.fields().forEach(field -> parts.add(group.title().chinese()));
        fields.addAll(group.fields());
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      Rows own = new Rows(workbook.newWorksheet("项目"));
      own.add(parts);
      own.add(titles(fields));
      for (Application application : all) {
        JsonNode json = json(application);
        own.add(fields.stream().map(field -> text(json.at(field.path()), field)).toList());
      }
      own.sheet.close();
      for (Group group : columns.sheets()) {
        if (group.several()) {
          details(new Rows(workbook.newWorksheet(group.title().chinese())), group, all);
        }
      }
      workbook.finish();
    }
    return file;
  }

  private static void details(Rows rows, Group group, Iterable<Application> all)
      throws IOException {
    List<String> head = new ArrayList<>(List.of("申请编号"));
    head.addAll(titles(group.fields()));
    rows.add(head);
    for (Application application : all) {
      for (JsonNode each : json(application).at(group.path())) {
        List<String> line = new ArrayList<>(List.of(application.id()));
        group.fields().forEach(field -> line.add(text(each.at(field.path()), field)));
        rows.add(line);
      }
    }
    rows.sheet.close();
  }

  private static JsonNode json(Application application) throws IOException {
    return MAPPER.readTree(Plumbline.toJson(application));
  }

  private static List<String> titles(List<Field> fields) {
    return fields.stream().map(field -> field.title().chinese()).toList();
  }

  /** The rows of a sheet, of which a few are held. */
  private static final class Rows {
    private static final int HELD = 500;

    private final Worksheet sheet;
    private int row;

    Rows(Worksheet sheet) {
      this.sheet = sheet;
    }

    void add(List<String> line) throws IOException {
      for (int column = 0; column < line.size(); column++) {
        if (line.get(column) != null) {
          sheet.value(row, column, Apostrophe.before(line.get(column)));
        }
      }
      row++;
      if (row % HELD == 0) {
        sheet.flush();
      }
    }
  }

  private static String text(JsonNode value, Field field) {
    if (value.isMissingNode()) {
      return null;
    }
    if (value.isArray()) {
      // Each in a line of its own, whatever else stands in it.
      StringJoiner lines = new StringJoiner("\n", "", "\n");
      value.forEach(each -> lines.add(text(each, field)));
      return lines.toString();
    }
    if (field.kind() == Kind.PLACE && value.isObject()) {
      return new Place(value.get("code").asText(), value.path("corps").asBoolean()).name();
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? "是" : "否";
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }
}
