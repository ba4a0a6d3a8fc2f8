package dev.plumbline.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.json.Samples;
import dev.plumbline.fact.Application;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Applications with all facts, with gaps, and with none; with facts of whatever a pack declares.
 */
final class Facts {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What says which fact one is, and cannot be left out. */
  private static final Set<String> KEYS = Set.of("name", "code", "type", "item", "clause");

  private static final int WITH_GAPS = 4;

  private Facts() {}

  static List<Application> of(Map<String, Map<String, Class<?>>> types, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ObjectNode full = full(types);
    List<ObjectNode> all = new ArrayList<>(List.of(full, JSON.createObjectNode()));
    for (int i = 0; i < WITH_GAPS; i++) {
      ObjectNode gaps = full.deepCopy();
      thin(gaps, random);
      all.add(gaps);
    }
    ApplicationReader reader = new ApplicationReader(types);
    List<Application> applications = new ArrayList<>();
    for (ObjectNode each : all) {
      each.put("id", "A" + applications.size());
      applications.add(reader.read(each.toString().getBytes(UTF_8), "made"));
    }
    return applications;
  }

  private static ObjectNode full(Map<String, Map<String, Class<?>>> types) {
    try {
      ObjectNode full = (ObjectNode) JSON.readTree(Samples.MAXIMAL);
      full.remove("guideline");
      Samples.PACK_TYPES.keySet().forEach(full::remove);
      types.forEach((name, fields) -> full.set(name, facts(fields)));
      return full;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArrayNode facts(Map<String, Class<?>> fields) {
    ArrayNode facts = JSON.createArrayNode();
    List<String> names = List.of("月季", "玫瑰", "x");
    for (int i = 0; i < names.size(); i++) {
      ObjectNode fact = facts.addObject();
      for (Map.Entry<String, Class<?>> field : fields.entrySet()) {
        fact.set(field.getKey(), value(field.getValue(), names.get(i), i + 1));
      }
    }
    return facts;
  }

  /** A value like others of its type, but another for each fact: it may be a key. */
  private static JsonNode value(Class<?> type, String name, int number) {
    if (type == String.class) {
      return TextNode.valueOf(name);
    } else if (type == Boolean.class) {
      return BooleanNode.valueOf(number % 2 == 0);
    } else if (type == LocalDate.class) {
      return TextNode.valueOf("2024-12-0" + number);
    } else if (type == LocalDateTime.class) {
      return TextNode.valueOf("2024-12-01T09:0" + number);
    } else if (type == BigDecimal.class) {
      return DecimalNode.valueOf(new BigDecimal("15.5").multiply(BigDecimal.valueOf(number)));
    }
    return type == List.class ? NullNode.getInstance() : IntNode.valueOf(10 * number);
  }

  /** Takes away some of what an application says, at any depth. */
  private static void thin(JsonNode node, SplittableRandom random) {
    Iterator<String> names = names(node);
    Iterator<JsonNode> elements = node.elements();
    while (elements.hasNext()) {
      JsonNode element = elements.next();
      String name = names.hasNext() ? names.next() : "";
      if (random.nextInt(5) == 0 && !KEYS.contains(name)) {
        elements.remove();
      } else {
        thin(element, random);
      }
    }
  }

  private static Iterator<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names.iterator();
  }
}
