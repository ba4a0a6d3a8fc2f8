package dev.plumbline.core.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.Problem;
import dev.plumbline.fact.Shown;
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
  static final String FILE = Manifest.FILE;

  private static final Set<String> REQUIRED =
      Set.of("id", "number", "title", "issuedOn", "timeZone");
  private static final int LONGEST = 1000;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final PackReport report;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> readings = new LinkedHashMap<>();
  private final Map<String, Integer> readingLines = new LinkedHashMap<>();
  private final Set<String> empty = new HashSet<>();

  private boolean sound = true;

  private ManifestReader(PackReport report) {
    this.report = report;
  }

  /** The manifest, or {@code null} with problems reported. */
  static Manifest read(String text, PackReport report) {
    ManifestReader reader = new ManifestReader(report);
    Manifest manifest = reader.read(text);
    return reader.sound ? manifest : null;
  }

  private Manifest read(String text) {
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problem(1, "清单须由「名称: 值」各行组成", "the manifest must consist of lines \"name: value\"");
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        entry(parser);
      }
      if (parser.nextToken() != null) {
        problem(
            parser.currentTokenLocation().getLineNr(),
            "清单只能有一份，请删去「---」及其后的内容",
            "there is one manifest; delete \"---\" and what stands behind it");
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problem(
          at == null ? 0 : at.getLineNr(),
          "清单不是合格的 YAML，请检查缩进、冒号后的空格和引号",
          "the manifest is no valid YAML; check indents, the space after each colon, and quotes");
      return null;
    } catch (IOException e) {
      problem(0, "清单无法读取", "the manifest cannot be read");
      return null;
    }
    for (String name : List.of("id", "number", "title", "issuedOn", "timeZone")) {
      if (!values.containsKey(name) && !empty.contains(name)) {
        problem(1, "清单缺少「" + name + "」一项", "the manifest lacks \"" + name + "\"");
      }
    }
    LocalDate issuedOn = date();
    ZoneId zone = zone();
    return issuedOn == null || zone == null
        ? null
        : new Manifest(
            values.get("id"),
            values.get("edition"),
            values.get("number"),
            values.get("title"),
            issuedOn,
            zone,
            readings,
            readingLines);
  }

  private void entry(YAMLParser parser) throws IOException {
    String name = parser.currentName();
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken value = parser.nextToken();
    if (name.equals("readings") && value == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String id = parser.currentName();
        int at = parser.currentTokenLocation().getLineNr();
        if (parser.nextToken().isScalarValue()) {
          plain(parser, at, id);
          readings.put(id, parser.getText());
          readingLines.put(id, at);
        } else {
          problem(at, "解读「" + id + "」须是一句话", "reading \"" + id + "\" must be a sentence");
          parser.skipChildren();
        }
      }
    } else if (!REQUIRED.contains(name) && !name.equals("edition")) {
      problem(
          line,
          "清单没有「" + name + "」这一项，可用的有 id、edition、number、title、issuedOn、timeZone、readings",
          "the manifest knows no \""
              + name
              + "\"; it has id, edition, number, title, issuedOn, timeZone, readings");
      parser.skipChildren();
    } else if (!value.isScalarValue()
        || value == JsonToken.VALUE_NULL
        || parser.getText().isBlank()) {
      empty.add(name);
      problem(line, "「" + name + "」须是一个非空的值", "\"" + name + "\" must have a value");
      parser.skipChildren();
    } else if (plain(parser, line, name) && values.put(name, parser.getText().strip()) != null) {
      problem(line, "「" + name + "」写了不止一次", "\"" + name + "\" is given more than once");
    } else {
      lines.put(name, line);
    }
  }

  /** Whether a value is what it looks like, and can stand in any line that is printed. */
  private boolean plain(YAMLParser parser, int line, String name) throws IOException {
    String value = parser.getText().strip();
    if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
      problem(
          line,
          "「" + name + "」不能用「&」「*」「!」这些写法，请直接写出来",
          "\"" + name + "\" can have no anchor, alias or tag (&, *, !); write it out");
    } else if (value.codePoints().anyMatch(Shown::isUnseen)) {
      problem(
          line,
          "「" + name + "」里有换行、控制字符或看不见的字符，请删去",
          "\"" + name + "\" has line breaks or characters that are not seen; delete them");
    } else if (value.length() > LONGEST) {
      problem(
          line,
          "「" + name + "」太长，至多 " + LONGEST + " 个字",
          "\"" + name + "\" is too long; at most " + LONGEST + " characters");
    } else {
      return true;
    }
    empty.add(name);
    return false;
  }

  private LocalDate date() {
    String text = values.get("issuedOn");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(
          lines.get("issuedOn"),
          "「issuedOn」须是日期，如 2024-11-06",
          "\"issuedOn\" must be a date such as 2024-11-06");
      return null;
    }
  }

  /** All times are those of one zone: in another, what applications and rules say would mix. */
  private ZoneId zone() {
    String text = values.get("timeZone");
    if (text == null || text.equals(Manifest.TIME_ZONE.getId())) {
      return text == null ? null : Manifest.TIME_ZONE;
    }
    problem(
        lines.get("timeZone"),
        "「timeZone」只能是 Asia/Shanghai：申请、规则和判定的时间一律是北京时间",
        "\"timeZone\" can only be Asia/Shanghai: all times of applications, rules and examinations"
            + " are those of Beijing");
    return null;
  }

  private void problem(int line, String message, String english) {
    sound = false;
    report.problem(new Problem(FILE, line, 0, null, message, english));
  }
}
