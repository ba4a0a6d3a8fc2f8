package dev.plumbline.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** Describes in a JSON Schema how the values are written that {@link Scalars} reads. */
final class ScalarSchemas {
  private static final String DIGITS = "[0-9０-９]+";

  /** As {@link Amount#of} takes it; full-width forms are read too but not offered. */
  private static final String AMOUNT =
      "^([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,6})? *(元|万元)$";

  private ScalarSchemas() {}

  /** Describes a property of a fact or a verdict. */
  static void describe(ObjectNode schema, Class<?> type, boolean application) {
    if (type == Place.class) {
      place(schema);
    } else if (type == Amount.class) {
      schema.put("type", "string").put("pattern", AMOUNT);
      schema.putArray("examples").add("15万元").add("150000元");
    } else if (type == LocalDateTime.class) {
      schema.put("type", "string");
      schema.put("pattern", "^" + ascii(Times.DATE_TIME + (application ? Times.OFFSET : "")) + "$");
      schema.putArray("examples").add("2024-12-03T16:30:00");
    } else if (type == Integer.class || type == int.class) {
      whole(schema, application);
      if (application) {
        schema.put("minimum", 0);
      }
    } else {
      simple(schema, type, application);
    }
  }

  /** Describes a property of a pack's own type, whose whole numbers may be negative. */
  static void describePacks(ObjectNode schema, Class<?> type) {
    if (type == Integer.class || type == int.class) {
      whole(schema, true);
    } else {
      describe(schema, type, true);
    }
  }

  private static void simple(ObjectNode schema, Class<?> type, boolean application) {
    if (type == Boolean.class || type == boolean.class) {
      schema.put("type", "boolean");
    } else if (type == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (type == YearMonth.class) {
      schema.put("type", "string").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
      schema.putArray("examples").add("2025-06");
    } else if (type == Long.class || type == long.class) {
      whole(schema, application);
    } else if (type == BigDecimal.class || type == Double.class || type == double.class) {
      ArrayNode types = schema.putArray("type");
      types.add("number").add("string");
      schema.put("pattern", "^[-－]?" + DIGITS + "([.．]" + DIGITS + ")?$");
    } else {
      schema.put("type", "string");
    }
  }

  private static void whole(ObjectNode schema, boolean application) {
    if (!application) {
      schema.put("type", "integer");
      return;
    }
    ArrayNode types = schema.putArray("type");
    types.add("integer").add("string");
    schema.put("pattern", "^[-－]?" + DIGITS + "$");
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
        .put("type", "boolean");
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
