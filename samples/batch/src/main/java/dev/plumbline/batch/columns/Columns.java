package dev.plumbline.batch.columns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Bilingual;
import dev.plumbline.Guideline;
import dev.plumbline.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that can be stated of an application to a guideline, as columns; made of its schema, so that
 * the facts which a new pack declares have columns too.
 */
public final class Columns {
  private final JsonNode schema;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Field> own = new ArrayList<>();

  /** What the rules know of words, by the types and names of properties. */
  private final Map<String, Vocabulary> vocabulary = new HashMap<>();

  private Columns(JsonNode schema, List<Vocabulary> vocabulary) {
    this.schema = schema;
    vocabulary.forEach(
        each -> each.properties().forEach(property -> this.vocabulary.put(property, each)));
  }

  /** The columns of a guideline. */
  public static Columns of(Guideline guideline) {
    try {
      Columns columns =
          new Columns(new ObjectMapper().readTree(guideline.schema()), guideline.vocabulary());
      columns.readAll();
      return columns;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is JSON", e);
    }
  }

  /** What is stated of the application itself, its id first. */
  public List<Field> own() {
    return Collections.unmodifiableList(own);
  }

  /** The facts that belong together, in the order of the schema. */
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** The group of a path, {@code null} if there is none. */
  public Group group(String path) {
    return groups.get(path);
  }

  /**
   * The groups of which several stand on a sheet of their own, and those of which there is one; of
   * what can be given alone or in a list, the list.
   */
  public List<Group> sheets() {
    Set<String> listed = new HashSet<>();
    groups.values().stream().filter(Group::several).forEach(group -> listed.add(group.type()));
    return groups.values().stream()
        .filter(group -> group.several() || !listed.contains(group.type()))
        .toList();
  }

  private void readAll() {
    schema
        .get("properties")
        .properties()
        .forEach(each -> property("", each.getKey(), each.getValue()));
  }

  private void property(String at, String name, JsonNode node) {
    String path = at + "/" + name;
    JsonNode object = object(node);
    JsonNode elements = elements(node);
    if (elements != null) {
      add(path, node, true, object != null, elements);
    } else if (object != null) {
      add(path, node, false, false, object);
    } else if (at.isEmpty()) {
      own.add(field("Application", path, node, required(schema, name)));
    }
  }

  /** A group, and the groups of several that lie in one of which there is but one. */
  private void add(String path, JsonNode node, boolean several, boolean declared, JsonNode object) {
    List<Field> fields = new ArrayList<>();
    String type = declared ? path.substring(1) : definition(several ? node.get("items") : node);
    object
        .get("properties")
        .properties()
        .forEach(
            each -> {
              if (elements(each.getValue()) == null && object(each.getValue()) == null) {
                String own = "/" + each.getKey();
                fields.add(
                    field(
                        type,
                        several ? own : path + own,
                        each.getValue(),
                        required(object, each.getKey())));
              }
            });
    if (!fields.isEmpty()) {
      groups.put(path, new Group(path, type, title(node), several, declared, fields));
    }
    if (!several) {
      object
          .get("properties")
          .properties()
          .forEach(each -> property(path, each.getKey(), each.getValue()));
    }
  }

  private static boolean required(JsonNode object, String name) {
    for (JsonNode each : object.path("required")) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Field field(String type, String path, JsonNode node, boolean required) {
    Kind kind = kind(node);
    boolean several = false;
    List<String> words = new ArrayList<>();
    for (JsonNode each : node.path("anyOf")) {
      if (each.path("type").asText().equals("array")) {
        several = true;
        kind = kind(each.get("items"));
      }
      each.path("enum").forEach(word -> words.add(word.asText()));
    }
    Vocabulary known =
        vocabulary.get(type + path.substring(path.lastIndexOf('/')).replace('/', '.'));
    Map<String, String> spellings = new HashMap<>();
    if (known != null) {
      for (Vocabulary.Word word : known.words()) {
        word.spellings().forEach(spelling -> spellings.put(spelling, word.word()));
      }
    }
    boolean closed = known != null && known.closed();
    return new Field(path, title(node), kind, several, words, spellings, closed, required);
  }

  private static Kind kind(JsonNode node) {
    Kind kind = node.has("$ref") ? Kind.of(definition(node)) : null;
    return kind == null ? Kind.TEXT : kind;
  }

  private static String definition(JsonNode node) {
    String reference = node.get("$ref").asText();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** The title, and the description up to what it says of absence. */
  private static Bilingual title(JsonNode node) {
    String english = node.path("description").asText();
    int end = english.indexOf('；');
    return new Bilingual(
        node.path("title").asText(), end < 0 ? english : english.substring(0, end));
  }

  /** What an element of a list is made of; {@code null} if there is no list of objects. */
  private JsonNode elements(JsonNode node) {
    if (node.path("type").asText().equals("array")) {
      return object(node.get("items"));
    }
    for (JsonNode each : node.path("anyOf")) {
      JsonNode elements = elements(each);
      if (elements != null) {
        return elements;
      }
    }
    return null;
  }

  /** What an object is made of; {@code null} if there is none. */
  private JsonNode object(JsonNode node) {
    if (node.has("$ref") && Kind.of(definition(node)) == null) {
      return schema.get("$defs").get(definition(node));
    }
    if (node.path("type").asText().equals("object")) {
      return node;
    }
    for (JsonNode each : node.path("anyOf")) {
      JsonNode object = object(each);
      if (object != null) {
        return object;
      }
    }
    return null;
  }
}
