package dev.plumbline.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Conclusion;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The JSON Schemas of what analysts write in YAML beside the rules: files of cases, and the
 * manifest. Editors complete and check by them while one writes.
 */
final class PackSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$";

  private PackSchemas() {}

  /** A file of cases. */
  static ObjectNode cases() {
    ObjectNode root = root(Message.of("json.schema.cases"));
    ObjectNode properties = properties(root, "cases");
    refer(properties, "base", "text", Message.of("json.schema.baseOfAll"));
    examination(properties);
    ObjectNode cases = titled(properties, "cases", Message.of("json.schema.caseList"));
    cases.put("type", "array").put("minItems", 1).putObject("items").put("$ref", "#/$defs/case");
    ObjectNode definitions = root.putObject("$defs");
    definitions.set("case", oneCase());
    definitions.set("alone", alone());
    definitions.set("overCall", overCall());
    definitions.set("finding", finding(false));
    definitions.set("callFinding", finding(true));
    definitions.set("status", constants(Status.values(), Status::title, Status::name));
    definitions.set(
        "conclusion", constants(Conclusion.values(), Conclusion::title, Conclusion::name));
    definitions.set(
        "mode",
        constants(Mode.values(), Mode::title, mode -> mode.name().toLowerCase(Locale.ROOT)));
    definitions.putObject("time").put("type", "string").put("pattern", TIME);
    ObjectNode text = definitions.putObject("text");
    text.putArray("type").add("string").add("number");
    text.put("minLength", 1);
    ArrayNode texts = definitions.putObject("texts").putArray("anyOf");
    texts.addObject().put("$ref", "#/$defs/text");
    texts.addObject().put("type", "array").putObject("items").put("$ref", "#/$defs/text");
    return root;
  }

  private static ObjectNode oneCase() {
    ObjectNode one = object(Message.of("json.schema.case"));
    ObjectNode properties = properties(one, "name", "expect");
    refer(properties, "name", "text", Message.of("json.schema.name"));
    refer(properties, "base", "text", Message.of("json.schema.base"));
    examination(properties);
    change(properties);
    ObjectNode call = titled(properties, "call", Message.of("json.schema.call"));
    ObjectNode entry = call.put("type", "array").put("minItems", 1).putObject("items");
    entry.put("type", "object").put("additionalProperties", false);
    ObjectNode entryProperties = entry.putObject("properties");
    refer(entryProperties, "base", "text", Message.of("json.schema.entryBase"));
    change(entryProperties);
    titled(properties, "expect", Message.of("json.schema.expect"));
    one.putObject("not").putArray("required").add("call").add("change");
    // A case over one application and one over a call expect different things.
    one.putObject("if").putArray("required").add("call");
    ObjectNode overCall = one.putObject("then").putObject("properties");
    refer(overCall, "expect", "overCall", Message.of("json.schema.expect"));
    ObjectNode alone = one.putObject("else").putObject("properties");
    refer(alone, "expect", "alone", Message.of("json.schema.expect"));
    return one;
  }

  private static void change(ObjectNode properties) {
    titled(properties, "change", Message.of("json.schema.change")).put("type", "object");
  }

  private static void examination(ObjectNode properties) {
    refer(properties, "mode", "mode", Message.of("json.schema.mode"));
    refer(properties, "asOf", "time", Message.of("json.schema.asOf"));
    refer(properties, "cureUntil", "time", Message.of("json.schema.cureUntil"));
  }

  private static ObjectNode alone() {
    ObjectNode expect = object(Message.of("json.schema.expect")).put("minProperties", 1);
    ObjectNode properties = properties(expect);
    refer(properties, "conclusion", "conclusion", Message.of("json.schema.conclusion"));
    findings(properties, "findings", Message.of("json.schema.findings"), "finding");
    titled(properties, "others", Message.of("json.schema.others")).put("const", "same");
    return expect;
  }

  private static ObjectNode overCall() {
    ObjectNode expect = object(Message.of("json.schema.expect"));
    findings(properties(expect, "call"), "call", Message.of("json.schema.findings"), "callFinding");
    return expect;
  }

  private static void findings(ObjectNode properties, String name, Message title, String of) {
    titled(properties, name, title)
        .put("type", "object")
        .put("minProperties", 1)
        .putObject("additionalProperties")
        .put("$ref", "#/$defs/" + of);
  }

  private static ObjectNode finding(boolean call) {
    ObjectNode finding = NODES.objectNode();
    ArrayNode either = described(finding, Message.of("json.schema.finding")).putArray("anyOf");
    either.addObject().put("$ref", "#/$defs/status");
    ObjectNode full = either.addObject();
    full.put("type", "object").put("additionalProperties", false);
    ObjectNode properties = properties(full, "status");
    refer(properties, "status", "status", Message.of("json.schema.status"));
    refer(properties, "evidence", "texts", Message.of("json.schema.evidence"));
    refer(properties, "missing", "texts", Message.of("json.schema.missing"));
    refer(properties, "remedy", "text", Message.of("json.schema.remedy"));
    if (call) {
      refer(properties, "applications", "texts", Message.of("json.schema.applications"));
    }
    return finding;
  }

  /** The manifest of a pack. */
  static ObjectNode manifest() {
    ObjectNode root = root(Message.of("json.schema.manifest"));
    ObjectNode properties = properties(root, "id", "number", "title", "issuedOn", "timeZone");
    string(properties, "id", Message.of("json.schema.id"));
    string(properties, "edition", Message.of("json.schema.edition"));
    string(properties, "number", Message.of("json.schema.number"));
    string(properties, "title", Message.of("json.schema.title"));
    string(properties, "issuedOn", Message.of("json.schema.issuedOn")).put("format", "date");
    string(properties, "timeZone", Message.of("json.schema.timeZone"))
        .put("const", "Asia/Shanghai");
    titled(properties, "readings", Message.of("json.schema.readings"))
        .put("type", "object")
        .putObject("additionalProperties")
        .put("type", "string");
    return root;
  }

  private static ObjectNode string(ObjectNode properties, String name, Message title) {
    ObjectNode string = titled(properties, name, title).put("pattern", "\\S");
    // YAML takes digits without quotes for a number, and the reader takes them as they are written.
    string.putArray("type").add("string").add("number");
    return string;
  }

  private static ObjectNode root(Message title) {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$comment", Schemas.COMMENT);
    root.setAll(object(title));
    return root;
  }

  private static ObjectNode object(Message title) {
    ObjectNode object = described(NODES.objectNode(), title);
    return object.put("type", "object").put("additionalProperties", false);
  }

  private static ObjectNode properties(ObjectNode object, String... required) {
    if (required.length > 0) {
      ArrayNode names = object.putArray("required");
      List.of(required).forEach(names::add);
    }
    return object.putObject("properties");
  }

  private static ObjectNode titled(ObjectNode properties, String name, Message title) {
    return described(properties.putObject(name), title);
  }

  private static ObjectNode described(ObjectNode schema, Message title) {
    return schema.put("title", title.chinese()).put("description", title.english());
  }

  private static void refer(ObjectNode properties, String name, String definition, Message title) {
    titled(properties, name, title).put("$ref", "#/$defs/" + definition);
  }

  private static <E> ObjectNode constants(
      E[] constants, Function<E, String> title, Function<E, String> name) {
    ArrayNode values = NODES.arrayNode();
    for (E constant : constants) {
      values.add(title.apply(constant));
    }
    for (E constant : constants) {
      values.add(name.apply(constant));
    }
    return NODES.objectNode().set("enum", values);
  }
}
