package dev.plumbline.batch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an application says, it says the same when it comes back out of a template. */
class AnyApplicationTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<JsonNode> SAMPLES = samples();

  /** What people and attackers write, and what spreadsheets might take for something else. */
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+86 21",
          "-",
          "/",
          "无",
          "@x",
          "'引",
          "'",
          "'=1",
          "\"双\"引",
          "甲、乙；丙",
          "a,b;c",
          "一\n二",
          "1.0",
          "0012",
          "1E5",
          "2024-11-28",
          "TRUE",
          "是",
          "<b>&amp;</b>",
          "😀",
          "１２",
          "注：不是说明",
          "合计",
          "示",
          "#REF!",
          "A\tB",
          "长".repeat(5000));

  private static final List<String> NUMBERS =
      List.of("0", "-1", "1.50", "0.1", "123456789012345678", "0.000000000000000001", "40");

  private static List<JsonNode> samples() {
    try (Stream<Path> files = Files.list(Path.of("../applications"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> tree(Plumbline.toJson(Reads.GUIDELINE.read(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Random> randoms() {
    return Arbitraries.randoms();
  }

  @Property(tries = 8)
  void comesBackTheSame(@ForAll("randoms") Random random) throws IOException {
    List<Application> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ObjectNode json = SAMPLES.get(random.nextInt(SAMPLES.size())).deepCopy();
      int edits = random.nextInt(12);
      IntStream.range(0, edits).forEach(edit -> edit(json, random));
      json.put("id", "T-" + i);
      try {
        all.add(
            Reads.GUIDELINE.read(
                MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8), null));
      } catch (InputException e) {
        // No application, so that nobody could have written it.
      }
    }
    assertTrue(all.size() > 4, all.size() + " of 40");
    Path file = Files.createTempFile("any", ".xlsx");
    try {
      Filled.write(file, Reads.COLUMNS, all);
      Reads reads =
          Reads.with(
              new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of()), Reads.GUIDELINE, file);
      assertEquals(List.of(), reads.told());
      List<Entry> entries = reads.entries();
      assertEquals(all.size(), entries.size());
      for (int i = 0; i < all.size(); i++) {
        assertEquals(Plumbline.toJson(all.get(i)), Plumbline.toJson(entries.get(i).application()));
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Changes one value, leaves one out, or changes the order of a list. */
  private static void edit(ObjectNode root, Random random) {
    JsonNode at = root;
    while (true) {
      if (at instanceof ArrayNode array) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
          List<JsonNode> items = new ArrayList<>();
          array.forEach(items::add);
          Collections.shuffle(items, random);
          array.removeAll().addAll(items);
          return;
        }
        at = array.get(random.nextInt(array.size()));
        if (!at.isContainerNode()) {
          return;
        }
        continue;
      }
      ObjectNode object = (ObjectNode) at;
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      JsonNode value = object.get(name);
      if (value.isContainerNode() && !value.isEmpty() && random.nextInt(5) > 0) {
        at = value;
      } else {
        change(object, name, value, random);
        return;
      }
    }
  }

  private static void change(ObjectNode object, String name, JsonNode value, Random random) {
    // What says nothing at all takes no row: it would be another application.
    if (random.nextInt(4) == 0 && object.size() > 1) {
      object.remove(name);
    } else if (value.isTextual()) {
      object.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
    } else if (value.isBoolean()) {
      object.put(name, !value.asBoolean());
    } else if (value.isNumber()) {
      object.put(name, NUMBERS.get(random.nextInt(NUMBERS.size())));
    }
  }
}
