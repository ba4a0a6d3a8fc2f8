package dev.plumbline.core.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.Limit;
import dev.plumbline.core.cases.Node.Entry;
import dev.plumbline.core.cases.Node.Scalar;
import dev.plumbline.core.cases.Node.Sort;
import dev.plumbline.core.load.PackReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a YAML or JSON file into values that know their places. Of YAML it takes the plain part:
 * what can make a short file large, or a value something else than it looks, is refused.
 */
final class TreeReader {
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonFactory JSON = new JsonFactory();

  /** YAML takes more for numbers than JSON does; what JSON would not read is a text. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  /** YAML 1.1 takes yes, no, on and off for truth values as well, YAML 1.2 for texts. */
  private static final Set<String> TRUTHS = Set.of("true", "false");

  private final String file;
  private final String text;
  private final PackReport report;
  private final JsonParser parser;
  private final int mostValues;
  private boolean sound = true;
  private int values;

  private TreeReader(String file, String text, PackReport report, JsonParser parser) {
    this.file = file;
    this.text = text;
    this.report = report;
    this.parser = parser;
    this.mostValues = report.limits().count(Limit.JSON_VALUES);
  }

  /** The value that a YAML file holds; {@code null} with a problem reported if it is none. */
  static Node yaml(String file, String text, PackReport report) {
    return read(YAML, file, text, report);
  }

  /** The value that a JSON file holds, likewise. */
  static Node json(String file, String text, PackReport report) {
    return read(JSON, file, text, report);
  }

  private static Node read(JsonFactory factory, String file, String text, PackReport report) {
    try (JsonParser parser = factory.createParser(text)) {
      return new TreeReader(file, text, report, parser).document();
    } catch (IOException e) {
      new Place(file, 0, 0).problem(report, "文件无法读取", "the file cannot be read");
      return null;
    }
  }

  private Node document() throws IOException {
    try {
      if (parser.nextToken() == null) {
        new Place(file, 1, 1)
            .problem(report, "文件是空的，请写入内容或删去文件", "the file is empty; fill it or delete it");
        return null;
      }
      Node root = value();
      if (parser.nextToken() != null) {
        refuse(here(), "一个文件只能有一份内容，请删去「---」或分成几个文件", "a file holds one document; split it");
      }
      return sound ? root : null;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      Place place = new Place(file, at.getLineNr(), at.getColumnNr());
      String stopped = e.getOriginalMessage();
      // The location of Jackson's exception is that of the last good token.
      if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
        Mark mark = marked.getProblemMark();
        place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        stopped = marked.getContext() + " " + marked.getProblem();
      }
      YamlSyntax.report(place, text, stopped, report);
      return null;
    }
  }

  /** The value at the parser's token. Depth is bounded by the parser, so recursion is too. */
  private Node value() throws IOException {
    Place place = here();
    if (++values == mostValues) {
      refuse(
          place,
          "文件里的数据超过 " + mostValues + " 项，请分成几个文件",
          "more than " + mostValues + " values; split the file");
    }
    refuseTricks(place, null);
    return switch (parser.currentToken()) {
      case START_OBJECT -> table(place);
      case START_ARRAY -> rows(place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String number = parser.getText();
        yield new Scalar(place, NUMBER.matcher(number).matches() ? Sort.NUMBER : Sort.TEXT, number);
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        String truth = parser.getText().toLowerCase(Locale.ROOT);
        if (!TRUTHS.contains(truth)) {
          refuse(
              place,
              "「" + parser.getText() + "」可以是真假值，也可以是文字：真假值请写 true 或 false，文字请加引号",
              "\""
                  + parser.getText()
                  + "\" may be a truth value or a text: write true or false, or quote the text");
        }
        yield new Scalar(place, Sort.TRUTH, truth);
      }
      case VALUE_NULL -> new Scalar(place, Sort.NOTHING, "null");
      default -> new Scalar(place, Sort.TEXT, parser.getText());
    };
  }

  private Node table(Place place) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Object anchor = parser.getObjectId();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Place named = here();
      refuseTricks(named, anchor);
      String name = parser.currentName();
      parser.nextToken();
      Entry first = entries.putIfAbsent(name, new Entry(named, value()));
      if (first != null) {
        refuse(
            named,
            "「" + Shown.of(name) + "」写了两次（前一次在第 " + first.place().line() + " 行），请只保留一个",
            "\""
                + Shown.of(name)
                + "\" is given twice (first in line "
                + first.place().line()
                + ")");
      }
    }
    return new Node.Table(place, entries);
  }

  private Node rows(Place place) throws IOException {
    List<Node> rows = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      rows.add(value());
    }
    return new Node.Rows(place, rows);
  }

  /** What is written in a file is printed, and must not turn the line round or clear the screen. */
  private static boolean isUnseen(int character) {
    boolean turns =
        character >= '\u202A' && character <= '\u202E'
            || character >= '\u2066' && character <= '\u2069';
    return turns || Character.isISOControl(character) && !Character.isWhitespace(character);
  }

  /** The parser gives the anchor of a mapping for its names as well. */
  private void refuseTricks(Place place, Object anchorAround) throws IOException {
    if (parser.getText() != null && parser.getText().codePoints().anyMatch(TreeReader::isUnseen)) {
      refuse(place, "这里有控制字符或改变书写方向的字符，请删去", "control or direction characters; delete them");
    }
    if (!(parser instanceof YAMLParser yaml)) {
      return;
    }
    Object anchor = yaml.getObjectId();
    if (yaml.isCurrentAlias() || anchor != null && !anchor.equals(anchorAround)) {
      refuse(place, "不能用「&」「*」引用别处的内容，请写出来", "no anchors or aliases (& and *); write it out");
    }
    if (yaml.getTypeId() != null) {
      refuse(place, "不能用「!」标注类型，请删去", "no tags (!); take it out");
    }
  }

  private void refuse(Place place, String message, String english) {
    sound = false;
    place.problem(report, message, english);
  }

  private Place here() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, at.getLineNr(), at.getColumnNr());
  }
}
