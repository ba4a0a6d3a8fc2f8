package dev.plumbline.core.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.plumbline.Problem;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code guideline.yaml}, and reports all that is wrong with it. */
final class ManifestReader {
  static final String FILE = "guideline.yaml";

  private static final Set<String> REQUIRED =
      Set.of("id", "number", "title", "issuedOn", "timeZone");
  private static final YAMLFactory YAML = new YAMLFactory();

  private final List<Problem> problems;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> readings = new LinkedHashMap<>();
  private final Set<String> empty = new HashSet<>();

  private ManifestReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The manifest, or {@code null} with problems added. */
  static Manifest read(String text, List<Problem> problems) {
    int before = problems.size();
    Manifest manifest = new ManifestReader(problems).read(text);
    return problems.size() == before ? manifest : null;
  }

  private Manifest read(String text) {
    try (JsonParser parser = YAML.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problem(1, "清单须由「名称: 值」各行组成");
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        entry(parser);
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problem(at == null ? 0 : at.getLineNr(), "清单不是合格的 YAML，请检查缩进、冒号后的空格和引号");
      return null;
    } catch (IOException e) {
      problem(0, "清单无法读取");
      return null;
    }
    for (String name : List.of("id", "number", "title", "issuedOn", "timeZone")) {
      if (!values.containsKey(name) && !empty.contains(name)) {
        problem(1, "清单缺少「" + name + "」一项");
      }
    }
    LocalDate issuedOn = date();
    ZoneId zone = zone();
    return issuedOn == null || zone == null
        ? null
        : new Manifest(
            values.get("id"), values.get("number"), values.get("title"), issuedOn, zone, readings);
  }

  private void entry(JsonParser parser) throws IOException {
    String name = parser.currentName();
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken value = parser.nextToken();
    if (name.equals("readings") && value == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String id = parser.currentName();
        int at = parser.currentTokenLocation().getLineNr();
        if (parser.nextToken().isScalarValue()) {
          readings.put(id, parser.getText());
        } else {
          problem(at, "解读「" + id + "」须是一句话");
          parser.skipChildren();
        }
      }
    } else if (!REQUIRED.contains(name)) {
      problem(line, "清单没有「" + name + "」这一项，可用的有 id、number、title、issuedOn、timeZone、readings");
      parser.skipChildren();
    } else if (!value.isScalarValue()
        || value == JsonToken.VALUE_NULL
        || parser.getText().isBlank()) {
      empty.add(name);
      problem(line, "「" + name + "」须是一个非空的值");
      parser.skipChildren();
    } else if (values.put(name, parser.getText().strip()) != null) {
      problem(line, "「" + name + "」写了不止一次");
    } else {
      lines.put(name, line);
    }
  }

  private LocalDate date() {
    String text = values.get("issuedOn");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(lines.get("issuedOn"), "「issuedOn」须是日期，如 2024-11-06");
      return null;
    }
  }

  private ZoneId zone() {
    String text = values.get("timeZone");
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      problem(lines.get("timeZone"), "「timeZone」须是时区名，如 Asia/Shanghai");
      return null;
    }
  }

  private void problem(int line, String message) {
    problems.add(new Problem(FILE, line, 0, null, message));
  }
}
