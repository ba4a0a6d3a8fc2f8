package dev.plumbline.core.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.core.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads JSON and YAML text into values that know their line and column. What spoils one value (a
 * name given twice, a text too long) is noted and the rest is read on; what spoils the file ends
 * the reading. Of YAML it takes the plain part: what can make a short file large, or a value
 * something else than it looks, is refused.
 */
public final class TreeReader {
  static final int DEEPEST = 100;

  private static final int LONGEST_NAME = 1_000;

  /**
   * The parser enforces the depth; lengths are judged here, where the place is known. Names are not
   * pooled: a pool outlives the file and can be attacked with names of equal hash.
   */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private static final YAMLFactory YAML =
      // The builder does not begin with what is usual: a value that is left out is null.
      YAMLFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .build();

  /** YAML takes more for numbers than JSON does; what JSON would not read is a text. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  /** YAML 1.1 takes yes, no, on and off for truth values as well, YAML 1.2 for texts. */
  private static final Set<String> TRUTHS = Set.of("true", "false");

  private final JsonParser parser;

  /** The parser if it is one of YAML, else {@code null}. */
  private final YAMLParser yaml;

  private final String text;
  private final Problems problems;
  private final int mostValues;
  private final int longestText;
  private int values;

  /** The lines of the text, once somebody asks for them. */
  private List<String> lines;

  private TreeReader(String text, JsonParser parser, Problems problems, Limits limits) {
    this.text = text;
    this.parser = parser;
    this.yaml = parser instanceof YAMLParser of ? of : null;
    this.problems = problems;
    this.mostValues = limits.count(Limit.JSON_VALUES);
    this.longestText = limits.count(Limit.TEXT);
  }

  /**
   * The value that a JSON text holds.
   *
   * @param problems is told of what spoils single values
   * @throws InputException if the whole cannot be read
   */
  public static Located json(String text, Problems problems, Limits limits) {
    return read(JSON, text, problems, limits);
  }

  /**
   * The value that a YAML file holds.
   *
   * @throws InputException if it is not good throughout, with all that is wrong
   */
  public static Located yaml(String file, String text, Limits limits) {
    Problems problems = new Problems(file, limits);
    Located root = read(YAML, text, problems, limits);
    problems.throwIfAny();
    return root;
  }

  private static Located read(JsonFactory factory, String text, Problems problems, Limits limits) {
    try (JsonParser parser = factory.createParser(text)) {
      TreeReader reader = new TreeReader(text, parser, problems, limits);
      try {
        return reader.document();
      } catch (StreamConstraintsException e) {
        // The exception itself does not say where.
        throw reader.fault(parser.currentLocation(), Message.of("document.tooDeep", DEEPEST));
      } catch (JsonProcessingException e) {
        throw reader.yaml == null
            ? reader.fault(e.getLocation(), JsonSyntax.explain(text, e))
            : YamlSyntax.fault(text, e, problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private InputException fault(JsonLocation at, Message message) {
    return at == null
        ? problems.fault(0, 0, message)
        : problems.fault(at.getLineNr(), at.getColumnNr(), message);
  }

  private Located document() throws IOException {
    if (parser.nextToken() == null) {
      throw problems.fault(1, 1, Message.of("document.empty"));
    }
    JsonLocation at = parser.currentTokenLocation();
    Located root = value(Spot.root(problems.source(), at.getLineNr(), at.getColumnNr()));
    if (parser.nextToken() != null) {
      Message more = Message.of(yaml == null ? "document.moreJson" : "document.moreYaml");
      throw fault(parser.currentTokenLocation(), more);
    }
    return root;
  }

  /** The value at the parser's token. Depth is bounded by the parser, so recursion is too. */
  private Located value(Spot spot) throws IOException {
    if (++values > mostValues) {
      throw problems.fault(
          spot.line(), spot.column(), Message.of("document.tooManyValues", mostValues));
    }
    refuseTricks(spot, null);
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(spot);
      case START_ARRAY -> items(spot);
      case VALUE_STRING -> words(spot);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String number = parser.getText();
        yield yaml == null || NUMBER.matcher(number).matches()
            ? new Located.Digits(spot, number)
            : new Located.Words(spot, number);
      }
      case VALUE_TRUE, VALUE_FALSE -> truth(spot);
      case VALUE_NULL -> new Located.Nothing(spot, false);
      case VALUE_EMBEDDED_OBJECT -> new Located.Nothing(spot, true); // a tag of YAML asks for it
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private Located fields(Spot spot) throws IOException {
    Map<String, Located.Member> members = new LinkedHashMap<>();
    Object anchor = yaml == null ? null : yaml.getObjectId();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      if (name.length() > LONGEST_NAME) {
        Spot unnamed =
            new Spot(spot.parent(), spot.token(), spot.source(), at.getLineNr(), at.getColumnNr());
        note(unnamed, Message.of("document.nameTooLong", LONGEST_NAME));
        parser.nextToken();
        parser.skipChildren();
        continue;
      }
      Spot named = spot.child(name, at.getLineNr(), at.getColumnNr());
      refuseTricks(named, anchor);
      Located value = value(next(spot, name));
      Located.Member first = members.putIfAbsent(name, new Located.Member(named, value));
      if (first != null) {
        note(named, Message.of("document.twice", Echo.of(name), first.name().line()));
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
      note(spot, Message.of("document.textTooLong", longestText));
      return new Located.Nothing(spot, true);
    }
    int last = parser.currentLocation().getLineNr();
    if (yaml != null && last > spot.line()) {
      YamlSyntax.swallowed(lines(), spot, last)
          .ifPresent(swallowed -> problems.at(swallowed.spot(), swallowed.message()));
    }
    return new Located.Words(spot, parser.getText());
  }

  private List<String> lines() {
    lines = lines == null ? text.lines().toList() : lines;
    return lines;
  }

  private Located truth(Spot spot) throws IOException {
    String truth = parser.getText().toLowerCase(Locale.ROOT);
    if (!TRUTHS.contains(truth)) {
      note(spot, Message.of("document.truthOrText", parser.getText()));
    }
    return new Located.Truth(spot, parser.currentToken() == JsonToken.VALUE_TRUE);
  }

  private Spot next(Spot parent, String token) throws IOException {
    parser.nextToken();
    JsonLocation at = parser.currentTokenLocation();
    return parent.child(token, at.getLineNr(), at.getColumnNr());
  }

  /**
   * Jackson repeats the anchor of a mapping on the names in it; there it is to be ignored.
   *
   * @param anchorAround the anchor of the mapping of which this is a name, or {@code null}
   */
  private void refuseTricks(Spot spot, Object anchorAround) throws IOException {
    if (yaml == null) {
      return;
    }
    if (yaml.getText() != null && yaml.getText().codePoints().anyMatch(TreeReader::isUnseen)) {
      note(spot, Message.of("document.unseen"));
    }
    Object anchor = yaml.getObjectId();
    if (yaml.isCurrentAlias() || anchor != null && !anchor.equals(anchorAround)) {
      note(spot, Message.of("document.alias"));
    }
    if (yaml.getTypeId() != null) {
      note(spot, Message.of("document.tag"));
    }
  }

  /** What is written in a file is printed, and must not turn the line round or clear the screen. */
  private static boolean isUnseen(int character) {
    boolean turns =
        character >= '\u202A' && character <= '\u202E'
            || character >= '\u2066' && character <= '\u2069';
    return turns || Character.isISOControl(character) && !Character.isWhitespace(character);
  }

  /** Who writes YAML looks for lines; who sends JSON has the pointer as well. */
  private void note(Spot spot, Message message) {
    if (yaml == null) {
      problems.add(spot, message);
    } else {
      problems.at(spot, message);
    }
  }
}
