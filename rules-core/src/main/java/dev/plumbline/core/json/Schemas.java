package dev.plumbline.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.CallVerdict;
import dev.plumbline.SchemaName;
import dev.plumbline.Verdict;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Title;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON Schemas (draft 2020-12) of what is read and written here, made from the types themselves.
 */
public final class Schemas {
  /** What is read and written here as a whole: the format of verdicts. */
  static final String COMMENT = "Plumbline, format " + VerdictJson.FORMAT;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The same line ends on every system: two builds must not differ. */
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final boolean application;
  private final ObjectNode definitions = NODES.objectNode();
  private final Set<Class<?>> named = new HashSet<>();
  private final Deque<Class<?>> toDefine = new ArrayDeque<>();

  private final ScalarSchemas scalars = new ScalarSchemas();

  private final Lexicon lexicon;

  private Schemas(boolean application, Lexicon lexicon) {
    this.application = application;
    this.lexicon = lexicon;
  }

  /** The schema of that name; of an application, without facts of a pack's own types. */
  public static String schema(SchemaName name) {
    return switch (name) {
      case APPLICATION -> application(List.of(), Lexicon.EMPTY);
      case VERDICT -> verdict(Verdict.class, Message.of("json.schema.verdict"));
      case CALL -> verdict(CallVerdict.class, Message.of("json.schema.callVerdict"));
      case CASE -> text(PackSchemas.cases());
      case MANIFEST -> text(PackSchemas.manifest());
    };
  }

  private static String verdict(Class<?> type, Message title) {
    return new Schemas(false, Lexicon.EMPTY).root(type, title, List.of());
  }

  /**
   * The schema of an application with facts of a pack's own types.
   *
   * @param declarations the types that the pack declares; those that its rules define are left out
   * @param lexicon the words that its rules know
   * @throws IllegalArgumentException if a type cannot be given in JSON
   */
  public static String application(List<Declaration> declarations, Lexicon lexicon) {
    List<Declaration> given = declarations.stream().filter(type -> !type.defined()).toList();
    given.forEach(type -> PackTypes.check(type.name(), type.fieldTypes()));
    return new Schemas(true, lexicon)
        .root(Application.class, Message.of("json.schema.application"), given);
  }

  private String root(Class<?> type, Message title, List<Declaration> declared) {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$comment", COMMENT);
    root.put("title", title.chinese());
    root.put(
        "description",
        application ? both(title.english(), Message.of("json.schema.absent")) : title.english());
    describe(root, type);
    ObjectNode properties = (ObjectNode) root.get("properties");
    declared.forEach(own -> properties.set(own.name(), packType(own)));
    if (!application) {
      for (Shape.Property property : Shape.of(VerdictJson.Head.class).properties()) {
        if (type == Verdict.class || property.name().equals("format")) {
          properties.set(property.name(), property(VerdictJson.Head.class, property));
        }
      }
    }
    while (!toDefine.isEmpty()) {
      Class<?> next = toDefine.pop();
      definitions.set(next.getSimpleName(), describe(NODES.objectNode(), next));
    }
    scalars.used().forEach(definitions::set);
    root.set("$defs", definitions);
    return text(root);
  }

  private static String text(ObjectNode root) {
    try {
      return MAPPER
              .writer(
                  new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be written", e);
    }
  }

  /** Adds to the schema what an object of the record's shape is made of. */
  private ObjectNode describe(ObjectNode schema, Class<?> record) {
    Title title = record.getAnnotation(Title.class);
    if (title != null && !schema.has("title")) {
      schema.put("title", title.value()).put("description", title.en());
    }
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = NODES.arrayNode();
    for (Shape.Property property : Shape.of(record).properties()) {
      if (!property.inJson()) {
        continue;
      }
      if (property.alone() != null) {
        ObjectNode alone =
            properties.putObject(property.alone()).put("title", property.titles().chinese());
        alone.put(
            "description",
            both(property.titles().english(), Message.of("json.schema.alone", property.name())));
        value(alone, property.type());
      }
      properties.set(property.name(), property(record, property));
      if (property.required()) {
        required.add(property.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private ObjectNode property(Class<?> record, Shape.Property property) {
    ObjectNode schema = NODES.objectNode();
    schema.put("title", property.titles().chinese());
    ObjectNode element = property.list() ? NODES.objectNode() : schema;
    Message absence = absence(property);
    String words =
        absence == null ? property.titles().english() : both(property.titles().english(), absence);
    if (property.type().isEnum()) {
      words += "；" + EnumTitles.of(property.type());
    }
    schema.put("description", words);
    if (application && property.type() == String.class) {
      words(element, record.getSimpleName() + "." + property.name(), property.listed());
    } else {
      value(element, property.type());
    }
    if (property.list()) {
      ObjectNode array = application && Scalars.reads(property.type()) ? oneText(schema) : schema;
      array.put("type", "array").set("items", element);
    }
    return schema;
  }

  /** A list whose members may stand in one text as well, as in a cell. */
  private static ObjectNode oneText(ObjectNode schema) {
    ArrayNode either = schema.putArray("anyOf");
    ObjectNode array = either.addObject();
    either
        .addObject()
        .put("type", "string")
        .put("title", Message.of("json.schema.listInText").chinese());
    return array;
  }

  /**
   * A text, with the words that are known there. Any other text is read too, so the schema takes
   * it: one of the words, or a string.
   */
  private void words(ObjectNode schema, String property, boolean listed) {
    WordList list = lexicon.list(property);
    Set<String> words = new LinkedHashSet<>(list == null ? Set.of() : list.words());
    lexicon.texts().getOrDefault(property, Map.of()).values().stream().sorted().forEach(words::add);
    if (words.isEmpty() && !listed) {
      schema.put("type", "string");
      return;
    }
    ArrayNode anyOf = schema.putArray("anyOf");
    if (!words.isEmpty()) {
      ArrayNode known =
          anyOf
              .addObject()
              .put(
                  "title",
                  (list != null && list.closed()
                          ? Message.of("json.schema.closed")
                          : Message.of("json.schema.open"))
                      .chinese())
              .putArray("enum");
      words.forEach(known::add);
    }
    anyOf.addObject().put("type", "string");
    if (listed) {
      ObjectNode several =
          anyOf
              .addObject()
              .put("title", Message.of("json.schema.several").chinese())
              .put("type", "array");
      several.putObject("items").put("type", "string");
    }
  }

  /** What it means to leave the property out; {@code null} if it cannot be. */
  private Message absence(Shape.Property property) {
    if (property.required()) {
      return null;
    }
    if (!application) {
      return Message.of("json.schema.leftOut");
    }
    return property.box()
        ? Message.of("json.schema.absentNo")
        : Message.of("json.schema.absentUnknown");
  }

  /** A description in English, and behind it something that is told in both languages. */
  static String both(String description, Message more) {
    return description + "；" + more.chinese() + " / " + more.english();
  }

  private void value(ObjectNode schema, Class<?> type) {
    if (type.isEnum()) {
      ArrayNode constants = schema.put("type", "string").putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        constants.add(((Enum<?>) constant).name());
      }
    } else if (Scalars.reads(type)) {
      if (application) {
        scalars.refer(schema, type);
      } else {
        ScalarSchemas.describe(schema, type);
      }
    } else {
      schema.put("$ref", "#/$defs/" + type.getSimpleName());
      if (named.add(type)) {
        toDefine.add(type);
      }
    }
  }

  private ObjectNode packType(Declaration declaration) {
    ObjectNode one = NODES.objectNode().put("type", "object");
    ObjectNode properties = one.putObject("properties");
    for (Declaration.Field field : declaration.fields()) {
      ObjectNode schema = properties.putObject(field.name());
      String unit = field.unit().isEmpty() ? "" : "（" + field.unit() + "）";
      schema.put("title", field.title() + unit);
      schema.put("description", both(field.english(), Message.of("json.schema.absentUnknown")));
      if (field.type() == String.class) {
        words(schema, declaration.name() + "." + field.name(), false);
      } else {
        scalars.referPacks(schema, field.type());
      }
    }
    one.put("additionalProperties", false);
    ObjectNode schema = NODES.objectNode();
    schema.put("title", declaration.title());
    schema.put("description", both(declaration.english(), Message.of("json.schema.absentUnknown")));
    schema
        .putArray("anyOf")
        .add(one)
        .add(NODES.objectNode().put("type", "array").set("items", one.deepCopy()));
    return schema;
  }
}
