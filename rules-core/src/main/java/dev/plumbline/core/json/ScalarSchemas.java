package dev.plumbline.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes in a JSON Schema how the values are written that {@link Scalars} reads. In the schema
 * of an application each kind of value is a definition of its own, so that who makes a form of the
 * schema knows a date from a text by its name.
 */
final class ScalarSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DIGITS = "([0-9０-９]+|[0-9]{1,3}([,，][0-9]{3})+)";

  /** As {@link Amount#of} takes it; full-width forms are read too but not offered. */
  private static final String NUMBER = "([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,6})?";

  private static final String AMOUNT =
      "^(([¥￥]|人民币) *" + NUMBER + " *(元|万元|万)?|" + NUMBER + " *(元|万元|万))$";

  private static final String DAY =
      "[0-9]{4} *([-/.] *[0-9]{1,2} *[-/.] *[0-9]{1,2}|年 *[0-9]{1,2} *月 *[0-9]{1,2} *[日号])";
  private static final String CLOCK =
      "([0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
          + "|[0-9]{1,2} *[时点]( *[0-9]{1,2} *分?( *[0-9]{1,2} *秒)?)?)";

  /** What each kind of value is called among the definitions. */
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Place.class, "Place"),
          Map.entry(Amount.class, "Amount"),
          Map.entry(LocalDateTime.class, "Time"),
          Map.entry(LocalDate.class, "Date"),
          Map.entry(YearMonth.class, "Month"),
          Map.entry(Boolean.class, "YesNo"),
          Map.entry(boolean.class, "YesNo"),
          Map.entry(BigDecimal.class, "Number"),
          Map.entry(Double.class, "Number"),
          Map.entry(double.class, "Number"),
          Map.entry(Long.class, "Whole"),
          Map.entry(long.class, "Whole"));

  /** The kinds that were referred to, by their names. */
  private final Map<String, ObjectNode> used = new TreeMap<>();

  /** Describes a property of a verdict, as this library writes it. */
  static void describe(ObjectNode schema, Class<?> type) {
    if (type == LocalDateTime.class) {
      schema.put("type", "string").put("pattern", "^" + ascii(Times.DATE_TIME) + "$");
      schema.putArray("examples").add("2024-12-03T16:30:00");
    } else if (type == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (type == YearMonth.class) {
      schema.put("type", "string").put("pattern", "^" + ascii(Times.MONTH) + "$");
    } else if (type == Boolean.class || type == boolean.class) {
      schema.put("type", "boolean");
    } else if (isWhole(type)) {
      schema.put("type", "integer");
    } else {
      written(schema, type);
    }
  }

  /** Refers to how a property of an application is written; its whole numbers are counts. */
  void refer(ObjectNode schema, Class<?> type) {
    refer(schema, type, type == Integer.class || type == int.class ? "Count" : NAMES.get(type));
  }

  /** The same of a pack's own type, whose whole numbers may be negative. */
  void referPacks(ObjectNode schema, Class<?> type) {
    refer(schema, type, type == Integer.class || type == int.class ? "Whole" : NAMES.get(type));
  }

  private void refer(ObjectNode schema, Class<?> type, String name) {
    if (name == null) {
      schema.put("type", "string");
      return;
    }
    schema.put("$ref", "#/$defs/" + name);
    used.computeIfAbsent(
        name,
        key -> {
          ObjectNode kind = NODES.objectNode();
          written(kind, type);
          if (key.equals("Count")) {
            kind.put("minimum", 0);
          }
          return kind;
        });
  }

  /** What was referred to, to stand among the definitions. */
  Map<String, ObjectNode> used() {
    return used;
  }

  private static boolean isWhole(Class<?> type) {
    return type == Integer.class || type == int.class || type == Long.class || type == long.class;
  }

  private static void written(ObjectNode schema, Class<?> type) {
    if (type == Place.class) {
      place(schema);
    } else if (type == Amount.class) {
      schema.put("type", "string").put("pattern", AMOUNT);
      examples(schema, "15万元", "150000元", "￥150,000");
    } else if (type == LocalDateTime.class) {
      ArrayNode either = schema.put("type", "string").putArray("anyOf");
      either.addObject().put("pattern", "^" + ascii(Times.DATE_TIME + Times.OFFSET) + "$");
      either.addObject().put("pattern", "^" + DAY + "[T ]*" + CLOCK + "$");
      examples(schema, "2024-12-03T16:30:00", "2024年12月3日 16:30");
    } else if (type == LocalDate.class) {
      ArrayNode either = schema.put("type", "string").putArray("anyOf");
      either.addObject().put("format", "date");
      either
          .addObject()
          .put("pattern", "^(?![0-9]{4}-[0-9]{2}-[0-9]{2}$)" + DAY + "([T ]*" + CLOCK + ")?$");
      examples(schema, "2024-11-28", "2024年11月28日", "2024/11/28");
    } else if (type == YearMonth.class) {
      schema.put("type", "string");
      schema.put("pattern", "^[0-9]{4} *([-/.] *(0?[1-9]|1[0-2])|年 *(0?[1-9]|1[0-2]) *月份?)$");
      examples(schema, "2025-06", "2025年6月");
    } else if (type == Boolean.class || type == boolean.class) {
      truth(schema);
    } else if (isWhole(type)) {
      schema.putArray("type").add("integer").add("string");
      schema.put("pattern", "^[-－]?" + DIGITS + "$");
    } else if (NAMES.containsKey(type)) {
      schema.putArray("type").add("number").add("string");
      schema.put("pattern", "^[-－]?" + DIGITS + "([.．][0-9０-９]+)?$");
    } else {
      schema.put("type", "string");
    }
  }

  private static void truth(ObjectNode schema) {
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().put("type", "boolean");
    ArrayNode words = either.addObject().putArray("enum");
    WrittenTruths.YES.forEach(words::add);
    WrittenTruths.NO.forEach(words::add);
    // 已上传 and 未上传
    either.addObject().put("type", "string").put("pattern", "^[已未]..$");
    schema.putArray("examples").add(true).add("是").add("否");
  }

  private static void examples(ObjectNode schema, String... texts) {
    ArrayNode examples = schema.putArray("examples");
    for (String text : texts) {
      examples.add(text);
    }
  }

  private static void place(ObjectNode schema) {
    ArrayNode oneOf = schema.putArray("oneOf");
    oneOf.addObject().put("type", "string").put("title", Message.of("json.schema.place").chinese());
    ObjectNode object =
        oneOf
            .addObject()
            .put("type", "object")
            .put("title", Message.of("json.schema.placeObject").chinese());
    ObjectNode properties = object.putObject("properties");
    properties
        .putObject("code")
        .put("title", Message.of("json.schema.code").chinese())
        .put("description", Message.of("json.schema.code").english())
        .put("type", "string")
        .put("pattern", "^[0-9]{6}$");
    properties
        .putObject("name")
        .put("title", Message.of("json.schema.division").chinese())
        .put("description", Message.of("json.schema.division").english())
        .put("type", "string");
    properties
        .putObject("corps")
        .put("title", Message.of("json.placeOfCorps").chinese())
        .put("description", Schemas.both("Place of the Corps", Message.of("json.schema.absentNo")))
        .put("$ref", "#/$defs/YesNo");
    ArrayNode either = object.putArray("oneOf");
    either.addObject().putArray("required").add("code");
    either.addObject().putArray("required").add("name");
    object.put("additionalProperties", false);
  }

  /** The same pattern in the dialect of JSON Schema, in which a digit need not be ASCII's. */
  private static String ascii(String pattern) {
    return pattern.replace("\\d", "[0-9]");
  }
}
