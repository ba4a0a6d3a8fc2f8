package dev.plumbline.batch.read;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.Plumbline;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes applications into the columns of the template, as somebody would fill them in. */
final class Filled {
  /** With every digit of a number: 1.50 stays 1.50. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Filled() {}

  static Path write(Path file, dev.plumbline.batch.columns.Columns columns, List<Application> all)
      throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    List<List<String>> own = new ArrayList<>();
    List<Field> fields = new ArrayList<>(columns.own());
    List<String> parts = new ArrayList<>();
    columns.own().forEach(field -> parts.add("项目"));
    for (Group group : columns.sheets()) {
      if (group.several()) {
        List<String> head = new ArrayList<>(List.of("申请编号"));
        group.fields().forEach(field -> head.add(field.title().chinese()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(head);
        sheets.put(group.title().chinese(), lines);
      } else {
        group.fields().forEach(field -> parts.add(group.title().chinese()));
        fields.addAll(group.fields());
      }
    }
    own.add(parts);
    own.add(fields.stream().map(field -> field.title().chinese()).toList());
    for (Application application : all) {
      JsonNode json = MAPPER.readTree(Plumbline.toJson(application));
      own.add(fields.stream().map(field -> text(json.at(field.path()), field)).toList());
      for (Group group : columns.sheets()) {
        for (JsonNode each : group.several() ? json.at(group.path()) : List.<JsonNode>of()) {
          List<String> line = new ArrayList<>(List.of(application.id()));
          group.fields().forEach(field -> line.add(text(each.at(field.path()), field)));
          sheets.get(group.title().chinese()).add(line);
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      sheet(workbook, "项目", own);
      sheets.forEach((name, lines) -> sheet(workbook, name, lines));
      workbook.finish();
    }
    return file;
  }

  private static void sheet(Workbook workbook, String name, List<List<String>> lines) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        String text = lines.get(row).get(column);
        if (text != null) {
          sheet.value(row, column, text);
        }
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
