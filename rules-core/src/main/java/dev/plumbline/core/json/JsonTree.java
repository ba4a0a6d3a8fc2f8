package dev.plumbline.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text into values that know their line and column. What spoils one value (a name given
 * twice, a text too long) is noted and the rest is read on; what spoils the file ends the reading.
 */
final class JsonTree {
  static final int DEEPEST = 100;

  private static final int LONGEST_NAME = 1_000;

  /**
   * The parser enforces the depth; lengths are judged here, where the pointer is known. Names are
   * not pooled: a pool outlives the file and can be attacked with names of equal hash.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final Problems problems;
  private final int mostValues;
  private final int longestText;
  private int values;

  private JsonTree(JsonParser parser, Problems problems, Limits limits) {
    this.parser = parser;
    this.problems = problems;
    this.mostValues = limits.count(Limit.JSON_VALUES);
    this.longestText = limits.count(Limit.TEXT);
  }

  static Located read(String text, Problems problems, Limits limits) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        return new JsonTree(parser, problems, limits).document();
      } catch (StreamConstraintsException e) {
        // The exception itself does not say where.
        throw fault(parser.currentLocation(), "嵌套超过 " + DEEPEST + " 层，请核对文件", problems);
      }
    } catch (JsonProcessingException e) {
      throw fault(e.getLocation(), Syntax.explain(text, e), problems);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static InputException fault(JsonLocation at, String message, Problems problems) {
    return at == null
        ? problems.fault(0, 0, message)
        : problems.fault(at.getLineNr(), at.getColumnNr(), message);
  }

  private Located document() throws IOException {
    parser.nextToken();
    JsonLocation at = parser.currentTokenLocation();
    Located root = value(Spot.root(at.getLineNr(), at.getColumnNr()));
    if (parser.nextToken() != null) {
      throw fault(parser.currentTokenLocation(), "JSON 到前面已经结束，从这里起是多余的内容，请删去；一份文件只放一份", problems);
    }
    return root;
  }

  /** The value at the parser's token. Depth is bounded by the parser, so recursion is too. */
  private Located value(Spot spot) throws IOException {
    if (++values > mostValues) {
      throw problems.fault(spot.line(), spot.column(), "文件里的数据超过 " + mostValues + " 项，请核对文件");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(spot);
      case START_ARRAY -> items(spot);
      case VALUE_STRING -> words(spot);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Digits(spot, parser.getText());
      case VALUE_TRUE -> new Located.Truth(spot, true);
      case VALUE_FALSE -> new Located.Truth(spot, false);
      case VALUE_NULL -> new Located.Nothing(spot, false);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private Located fields(Spot spot) throws IOException {
    Map<String, Located.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      if (name.length() > LONGEST_NAME) {
        Spot unnamed = new Spot(spot.parent(), spot.token(), at.getLineNr(), at.getColumnNr());
        problems.add(unnamed, "这里有一项的名字超过 " + LONGEST_NAME + " 个字符，请删去这一项");
        parser.nextToken();
        parser.skipChildren();
        continue;
      }
      Spot named = spot.child(name, at.getLineNr(), at.getColumnNr());
      Located value = value(next(spot, name));
      Located.Member first = members.putIfAbsent(name, new Located.Member(named, value));
      if (first != null) {
        problems.add(named, Echo.of(name) + "写了两次（前一次在第 " + first.name().line() + " 行），请只保留一个");
      }
    }
    return new Located.Fields(spot, members);
  }

  private Located items(Spot spot) throws IOException {
    List<Located> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonLocation at = parser.currentTokenLocation();
      items.add(value(spot.child(String.valueOf(items.size()), at.getLineNr(), at.getColumnNr())));
    }
    return new Located.Items(spot, items);
  }

  private Located words(Spot spot) throws IOException {
    if (parser.getTextLength() > longestText) {
      problems.add(spot, "文字超过 " + longestText + " 个字符，请缩短");
      return new Located.Nothing(spot, true);
    }
    return new Located.Words(spot, parser.getText());
  }

  private Spot next(Spot parent, String token) throws IOException {
    parser.nextToken();
    JsonLocation at = parser.currentTokenLocation();
    return parent.child(token, at.getLineNr(), at.getColumnNr());
  }
}
