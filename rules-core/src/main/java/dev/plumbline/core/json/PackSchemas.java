package dev.plumbline.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Conclusion;
import dev.plumbline.Mode;
import dev.plumbline.Status;
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

  private static final String EXPECT = "应得出的结果";
  private static final String EXPECT_ENGLISH = "What is to come out";

  private PackSchemas() {}

  /** A file of cases. */
  static ObjectNode cases() {
    ObjectNode root = root("用例文件", "A file of cases: applications, and what is to come out");
    ObjectNode properties = properties(root, "cases");
    refer(
        properties,
        "base",
        "text",
        "各用例的基础申请：cases/bases/ 下的文件",
        "Base of the cases, a file below cases/bases/");
    examination(properties);
    ObjectNode cases = titled(properties, "cases", "用例", "Cases");
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
    ObjectNode one = object("用例", "A case");
    ObjectNode properties = properties(one, "name", "expect");
    refer(properties, "name", "text", "名称，文件内不重复", "Name, once in the file");
    refer(properties, "base", "text", "基础申请：cases/bases/ 下的文件", "Base, a file below cases/bases/");
    examination(properties);
    change(properties);
    ObjectNode call = titled(properties, "call", "就全部申请来看时，各份申请", "Over a call, its applications");
    ObjectNode entry = call.put("type", "array").put("minItems", 1).putObject("items");
    entry.put("type", "object").put("additionalProperties", false);
    ObjectNode entryProperties = entry.putObject("properties");
    refer(entryProperties, "base", "text", "基础申请", "Base");
    change(entryProperties);
    titled(properties, "expect", EXPECT, EXPECT_ENGLISH);
    one.putObject("not").putArray("required").add("call").add("change");
    // A case over one application and one over a call expect different things.
    one.putObject("if").putArray("required").add("call");
    ObjectNode overCall = one.putObject("then").putObject("properties");
    refer(overCall, "expect", "overCall", EXPECT, EXPECT_ENGLISH);
    ObjectNode alone = one.putObject("else").putObject("properties");
    refer(alone, "expect", "alone", EXPECT, EXPECT_ENGLISH);
    return one;
  }

  private static void change(ObjectNode properties) {
    titled(
            properties,
            "change",
            "对基础申请的改动：写到的改，null 去掉；考核指标等按名称改，其他列表按第几项改",
            "Change of the base: a mapping merges, null takes away; lists by key, or by number")
        .put("type", "object");
  }

  private static void examination(ObjectNode properties) {
    refer(properties, "mode", "mode", "方式，不写为预审", "Mode; a pre-check if left out");
    refer(properties, "asOf", "time", "截至何时来看", "As of when to judge");
    refer(properties, "cureUntil", "time", "可补正至何时", "Until when mending is allowed");
  }

  private static ObjectNode alone() {
    ObjectNode expect = object(EXPECT, EXPECT_ENGLISH).put("minProperties", 1);
    ObjectNode properties = properties(expect);
    refer(properties, "conclusion", "conclusion", "结论", "Conclusion");
    findings(properties, "findings", "各条款的结果", "Findings by clause", "finding");
    titled(
            properties,
            "others",
            "没有列出的条款与基础申请的结果相同",
            "Clauses not named have the status of the base")
        .put("const", "same");
    return expect;
  }

  private static ObjectNode overCall() {
    ObjectNode expect = object(EXPECT, EXPECT_ENGLISH);
    findings(properties(expect, "call"), "call", "各条款的结果", "Findings by clause", "callFinding");
    return expect;
  }

  private static void findings(
      ObjectNode properties, String name, String title, String english, String of) {
    titled(properties, name, title, english)
        .put("type", "object")
        .put("minProperties", 1)
        .putObject("additionalProperties")
        .put("$ref", "#/$defs/" + of);
  }

  private static ObjectNode finding(boolean call) {
    ObjectNode finding = NODES.objectNode();
    ArrayNode either =
        finding.put("title", "条款的结果").put("description", "Finding").putArray("anyOf");
    either.addObject().put("$ref", "#/$defs/status");
    ObjectNode full = either.addObject();
    full.put("type", "object").put("additionalProperties", false);
    ObjectNode properties = properties(full, "status");
    refer(properties, "status", "status", "结果；就全部申请来看时，取最坏的", "Status; over a call, the worst");
    refer(properties, "evidence", "texts", "依据里的几个字", "Parts of the evidence");
    refer(properties, "missing", "texts", "所缺的事实在申请里的位置", "JSON pointers of missing facts");
    refer(properties, "remedy", "text", "办法里的几个字", "A part of the remedy");
    if (call) {
      refer(
          properties,
          "applications",
          "texts",
          "是这个结果的全部申请的编号",
          "Ids of all applications with the status");
    }
    return finding;
  }

  /** The manifest of a pack. */
  static ObjectNode manifest() {
    ObjectNode root = root("规则包清单", "Manifest of a pack, guideline.yaml");
    ObjectNode properties = properties(root, "id", "number", "title", "issuedOn", "timeZone");
    string(properties, "id", "编号", "Id");
    string(properties, "edition", "版次，只有一版时不写", "Edition, where there are several");
    string(properties, "number", "文号", "Number of the official document");
    string(properties, "title", "名称", "Title of the call");
    string(properties, "issuedOn", "发文日", "Day of issue").put("format", "date");
    string(properties, "timeZone", "时区，一律是北京时间", "Time zone, that of Beijing")
        .put("const", "Asia/Shanghai");
    titled(properties, "readings", "各条解读", "How the guideline is read where it is open, by id")
        .put("type", "object")
        .putObject("additionalProperties")
        .put("type", "string");
    return root;
  }

  private static ObjectNode string(
      ObjectNode properties, String name, String title, String english) {
    ObjectNode string = titled(properties, name, title, english).put("pattern", "\\S");
    // YAML takes digits without quotes for a number, and the reader takes them as they are written.
    string.putArray("type").add("string").add("number");
    return string;
  }

  private static ObjectNode root(String title, String english) {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.setAll(object(title, english));
    return root;
  }

  private static ObjectNode object(String title, String english) {
    ObjectNode object = NODES.objectNode().put("title", title).put("description", english);
    return object.put("type", "object").put("additionalProperties", false);
  }

  private static ObjectNode properties(ObjectNode object, String... required) {
    if (required.length > 0) {
      ArrayNode names = object.putArray("required");
      List.of(required).forEach(names::add);
    }
    return object.putObject("properties");
  }

  private static ObjectNode titled(
      ObjectNode properties, String name, String title, String english) {
    return properties.putObject(name).put("title", title).put("description", english);
  }

  private static void refer(
      ObjectNode properties, String name, String definition, String title, String english) {
    titled(properties, name, title, english).put("$ref", "#/$defs/" + definition);
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
